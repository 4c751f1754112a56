import { activityInfo } from '@temporalio/activity';
import type { EntityManager } from '@mikro-orm/postgresql';
import { answer, Plan } from '@app/persistence';
import {
  askedWithCalendar,
  inTransaction,
  planToday,
  quietUntil,
  wakeInstant,
  type Duban,
  type Settings,
} from '@app/use-cases';
import { GENERATION } from '@app/workflows';
import type { Answer } from '@app/workflows/activities';
import { visit } from './visits';

/** What a question finds: an answer, or the next date (of the plan) on which to ask again. */
export interface Found<T> {
  plan: Pick<Plan, 'clock'>;
  answer: T | null;
  next?: string | null;
  /** It is answered because a date has come, and not because somebody did something: that waits for working hours. */
  byDate?: boolean;
}

/**
 * Asks in one transaction. How often the process was asked is read first; what is found afterwards includes all those
 * changes, so with nothing to do the process has answered up to there, and a change that comes later wakes it again.
 * `look` may act on what it finds, as an effect does.
 */
export function question<T>(duban: Duban, look: (em: EntityManager) => Promise<Found<T>>): Promise<Answer<T>> {
  const { workflowId } = activityInfo().workflowExecution!;
  const ask = async (em: EntityManager) => {
    const { asked, settings } = await askedWithCalendar(em, duban, workflowId);
    const found = await look(em);
    const quiet = found.byDate && found.answer !== null ? quietUntil(found.plan, settings, new Date()) : null;
    const next = quiet ?? found.next ?? null;
    const answered = quiet ? null : found.answer;
    if (answered === null) await answer(em, workflowId, asked, next);
    return { answer: answered, wakeAt: wakeInstant(found.plan, next, settings), generation: GENERATION };
  };
  return visit(() => duban.orm.em.fork().transactional(ask));
}

/** A question about one row of a plan, on the date of the plan; the row is not locked. */
export function questionAbout<Row extends { plan: { id: number } }, T>(
  duban: Duban,
  entity: new () => Row,
  id: number,
  look: (about: { row: Row; plan: Plan; today: string }) => Omit<Found<T>, 'plan'>,
): Promise<Answer<T>> {
  return question<T>(duban, async (em) => {
    const row = await em.findOneOrFail<Row>(entity, { id } as never);
    const plan = await em.findOneOrFail(Plan, row.plan.id);
    return { plan, ...look({ row, plan, today: planToday(plan, new Date()) }) };
  });
}

/** An effect: one transaction that locks, checks that it is still due, and writes under a unique key; by the calendar in force. */
export function effect<T>(duban: Duban, act: (em: EntityManager, settings: Settings) => Promise<T>): Promise<T> {
  return visit(() => inTransaction(duban, act));
}
