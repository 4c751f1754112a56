import type { EntityManager } from '@mikro-orm/postgresql';
import { requestKeyReused, SAME_REQUEST_MS, type KeyedRequest } from './keyed-request';

/** What an act is known by: whose it is, under which key, and what was asked for. */
export interface KeyedAct {
  accountId: number;
  key: string;
  /** Whether the client gave the key; else it is made of the content. */
  given: boolean;
  fingerprint: string;
  request: KeyedRequest;
}

interface Row {
  fresh: boolean;
  fingerprint: string;
  answer: unknown;
  begunAt: Date;
  answeredAt: Date | null;
}

/** The key of the next act of a request: further acts of one request are counted. */
export function keyOfAct(request: KeyedRequest, accountId: number, fingerprint: string): KeyedAct {
  request.acts += 1;
  const nth = request.acts > 1 ? `#${request.acts}` : '';
  const key = request.key === null ? `content:${fingerprint}${nth}` : `${request.key}${nth}`;
  return { accountId, key, given: request.key !== null, fingerprint, request };
}

/**
 * Does something unless it was done before under this key; then the first answer is given once more. The key lies in the
 * transaction of the act: a second request waits for the first one's end, an act that is kept has its answer beside it,
 * and one that was rolled back leaves no key.
 *
 * @throws DubanError `request-key-reused`
 */
export async function answerOnce<T>(em: EntityManager, act: KeyedAct, work: () => Promise<T>): Promise<T> {
  const { accountId, key, fingerprint, request } = act;
  const [row] = await em.execute<Row[]>(
    `insert into request_key (account_id, key, route, fingerprint, begun_at) values (?, ?, ?, ?, ?)
      on conflict (account_id, key) do update set key = excluded.key
      returning (xmax::text = '0') as fresh, fingerprint, answer, begun_at as "begunAt", answered_at as "answeredAt"`,
    [accountId, key, request.route, fingerprint, request.arrivedAt],
  );
  if (!row.fresh) {
    if (act.given && row.fingerprint !== fingerprint) throw requestKeyReused();
    if (act.given || (await isRepeated(em, act, row))) return (row.answer ?? undefined) as T;
  }
  const output = await work();
  await em.flush();
  await em.execute(
    `update request_key set answer = ?::json, begun_at = ?, answered_at = ? where account_id = ? and key = ?`,
    [JSON.stringify(output ?? null), request.arrivedAt, new Date(), accountId, key],
  );
  return output;
}

/** Whether a request with a key has been carried out: whoever sends it again is given its answer. */
export async function isAnswered(em: EntityManager, accountId: number, key: string): Promise<boolean> {
  const found = await em.execute<object[]>(
    `select 1 from request_key where account_id = ? and key = ? and answered_at is not null`,
    [accountId, key],
  );
  return found.length > 0;
}

/** Whether a request without a key is the one before, sent again; see {@link Repeated}. */
async function isRepeated(em: EntityManager, { accountId, key, request }: KeyedAct, row: Row): Promise<boolean> {
  if (request.repeated === 'never' || row.answeredAt === null) return false;
  const answeredAt = new Date(row.answeredAt).getTime();
  const arrivedAt = request.arrivedAt.getTime();
  if (arrivedAt <= answeredAt) return true;
  if (request.repeated === 'at-once' || arrivedAt - answeredAt > SAME_REQUEST_MS) return false;
  const others = await em.execute<object[]>(
    `select 1 from request_key where account_id = ? and key <> ? and begun_at > ? limit 1`,
    [accountId, key, row.begunAt],
  );
  return others.length === 0;
}
