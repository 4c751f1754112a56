import type { EntityManager } from '@app/persistence';
import type { Duban, InTransaction } from '../scene';
import { shanghaiDate } from '../plan-time';
import { settleTouched } from './settle-todos';

/** So many subjects at a time, so that no transaction holds them for long. */
const MOST = 1_000;

// Nothing is written on the day after which a list can be decided no more.
const LISTS_OVER = `insert into todo_touched (subject) select distinct t.subject from todo t join plan p on p.id = t.plan_id
  where t.open_key is not null and t.subject like 'work-list-%'
    and t.due_on < case when p.clock = 'rehearsal' then coalesce(p.today, ?::date) else ?::date end`;

const LEFT = `select id, subject from todo_touched where set_aside_at is null order by id limit ${MOST}`;

/** Failures that pass by themselves: of the connection, of locks, of means, or because somebody stopped it. */
const passes = (error: unknown): boolean => /^(08|40|53|55|57)/.test(String((error as { code?: string }).code ?? ''));

/** Asks anew what waits of the work lists whose last day to be decided is over. */
export async function touchListsOver(em: EntityManager, now: Date): Promise<void> {
  const today = shanghaiDate(now);
  await em.execute(LISTS_OVER, [today, today]);
}

/**
 * Works out what waits for whom where something was written beside the use cases. A subject that cannot be worked out is
 * set aside, so that it holds up none of the others.
 *
 * @param warn of a subject that was set aside
 * @returns how many were worked out or set aside: at 0 the rest, if any, is in other hands
 */
export async function settleRest(
  duban: Duban,
  warn: (line: string) => void,
  inTransaction: InTransaction,
): Promise<number> {
  const em = duban.orm.em.fork();
  const left = await em.execute<{ id: string; subject: string }[]>(LEFT);
  if (left.length === 0) return 0;
  const settle = (rows: typeof left) =>
    inTransaction(duban, (tx, settings) => settleTouched(tx, settings, new Date(), rows));
  try {
    return await settle(left);
  } catch (error) {
    if (passes(error)) throw error;
  }
  let done = 0;
  for (const row of left) {
    try {
      done += await settle([row]);
    } catch (error) {
      if (passes(error)) throw error;
      await em.execute('update todo_touched set set_aside_at = now() where id = ?', [row.id]);
      warn(`what waits because of ${row.subject} could not be worked out and was set aside: ${String(error)}`);
      done += 1;
    }
  }
  return done;
}
