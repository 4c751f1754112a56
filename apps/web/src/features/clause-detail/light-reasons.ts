import type { ClauseView, ObligationView } from '../../api/types';
import { daysBetween } from '../../components/dates';

/** Why one task gives a clause its light. */
export interface LightReason {
  why: 'overdue' | 'soft-passed' | 'was-late' | 'was-red' | 'due-soon';
  task: ObligationView;
  /** Days late, or days left until it is due. */
  days: number;
}

/**
 * The tasks from which a clause has its light, as `lightOf` of the domain gives it: the longest late first, or the next due.
 * None for a green or grey one: nothing has to be explained.
 */
export function lightReasons({
  light,
  today,
  obligations,
}: Pick<ClauseView, 'light' | 'today' | 'obligations'>): LightReason[] {
  if (light === 'green' || light === 'grey') return [];
  return obligations
    .filter((task) => task.light === light)
    .map((task) => reasonOf(task, today))
    .sort((a, b) => (light === 'blue' ? a.days - b.days : b.days - a.days));
}

function reasonOf(task: ObligationView, today: string): LightReason {
  const { light, dueOn, submittedOn } = task;
  if (light === 'red') return { why: 'overdue', task, days: daysBetween(dueOn, today) };
  if (light === 'blue') return { why: 'due-soon', task, days: daysBetween(today, dueOn) };
  if (submittedOn !== null && submittedOn > dueOn)
    return { why: 'was-late', task, days: daysBetween(dueOn, submittedOn) };
  if (submittedOn === null && dueOn < today) return { why: 'soft-passed', task, days: daysBetween(dueOn, today) };
  return { why: 'was-red', task, days: 0 };
}
