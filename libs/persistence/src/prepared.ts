import type { EntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery } from 'kysely';
import { Client, type ClientConfig } from 'pg';
import { SILENCE_MS, SilenceWatch } from './silence';
import { asSpan } from './statement-span';

type Submit = (...args: unknown[]) => unknown;

/** A name for each statement, the same in every connection. */
const names = new Map<string, string>();

/** What our connections are made with. */
interface HouseClientConfig extends ClientConfig {
  /** How long an answer may stay away altogether. */
  silenceMs?: number;
}

/**
 * A connection that keeps the plan of every statement that comes with values of its own. MikroORM writes the values
 * into the text, so each of its statements is a new one to PostgreSQL; ours with values are those of `prepared`. It ends when
 * the database has stopped answering.
 */
export class PreparingClient extends Client {
  private isGone = false;

  constructor(config?: HouseClientConfig) {
    super(config);
    const submit = this.query.bind(this) as Submit;
    const silence = new SilenceWatch(this, config?.silenceMs ?? SILENCE_MS);
    this.on('error', () => (this.isGone = true));
    this.on('end', () => (this.isGone = true));
    const query: Submit = (text, values, ...rest) => {
      silence.asked(text);
      if (typeof text !== 'string') return submit(text, values, ...rest);
      const isPrepared = Array.isArray(values) && values.length > 0;
      const send = () =>
        isPrepared ? submit({ name: nameOf(text), text, values }, ...rest) : submit(text, values, ...rest);
      const sent = asSpan(text, isPrepared, send);
      return text === ROLLBACK ? this.orGone(sent as Promise<unknown>) : sent;
    };
    this.query = query as typeof this.query;
  }

  /**
   * Where the connection is gone PostgreSQL has rolled back by itself. Kysely gives a connection back to the pool only once it has
   * rolled back, so one that fails to would keep its place there for ever.
   */
  private async orGone(rolledBack: Promise<unknown>): Promise<unknown> {
    try {
      return await rolledBack;
    } catch (error) {
      if (this.isGone) return { command: 'ROLLBACK', rowCount: 0, rows: [] };
      throw error;
    }
  }
}

/** As Kysely sends it. */
const ROLLBACK = 'rollback';

function nameOf(text: string): string {
  const known = names.get(text);
  if (known) return known;
  const name = `duban-${names.size + 1}`;
  names.set(text, name);
  return name;
}

/**
 * Runs a statement that is asked all the time: PostgreSQL reads and plans its text once for each connection. Only for
 * texts of the program, of which there are few. Part of the transaction, when there is one.
 *
 * @param text with `$1`, `$2` … for the values
 * @returns the rows, and as errors those of MikroORM, as `em.execute` has them
 */
export async function prepared<Row>(em: EntityManager, text: string, values: readonly unknown[]): Promise<Row[]> {
  // What it says for whom it asks holds for a transaction, so there has to be one.
  if (!em.isInTransaction() && em.getSessionContext()) {
    return em.transactional((inner) => prepared<Row>(inner as EntityManager, text, values));
  }
  try {
    return (await em.getKysely().executeQuery<Row>(CompiledQuery.raw(text, [...values]))).rows;
  } catch (error) {
    throw em
      .getPlatform()
      .getExceptionConverter()
      .convertException(error as Error);
  }
}

/** The texts that were written with `?`, with `$1`, `$2` … in their places. */
const numbered = new Map<string, string>();

/**
 * The same for a text with `?` for the values, as `em.execute` has them: each is a value of its own, and none is written into the
 * text. For the long questions of the pages, which take longer to plan than to answer.
 */
export function preparedRows<Row>(em: EntityManager, text: string, values: readonly unknown[]): Promise<Row[]> {
  let sent = numbered.get(text);
  if (sent === undefined) {
    let nth = 0;
    sent = text.replaceAll('?', () => `$${(nth += 1)}`);
    if (nth !== values.length) throw new Error(`${nth} places for ${values.length} values: ${text}`);
    numbered.set(text, sent);
  }
  return prepared<Row>(em, sent, values);
}
