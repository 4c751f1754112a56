import { addWorkingDays, earliestOf, type IsoDate, type WorkingCalendar } from '../calendar';
import { turnOn } from './working-turn';

/** What waits for the decision of another body: a request for a change, or an objection to an assignment. */
export interface PendingDecision {
  /** The last day on which the decision is in time. */
  decideBy: IsoDate;
}

/** When a body that has not decided is urged: on the first working day after its date. A default of ours. */
export const decisionUrgedOn = ({ decideBy }: PendingDecision, calendar: WorkingCalendar): IsoDate =>
  addWorkingDays(calendar, decideBy, 1);

/**
 * Which of the decisions that nobody was urged for are late today, and the next date on which one could be. On a day of
 * rest nobody is urged.
 */
export function lateDecisions<Decision extends PendingDecision>(
  pending: readonly Decision[],
  calendar: WorkingCalendar,
  today: IsoDate,
): { due: Decision[]; next: IsoDate | null } {
  const turns = pending.map((decision) => ({
    decision,
    ...turnOn(decisionUrgedOn(decision, calendar), today, calendar),
  }));
  return {
    due: turns.filter(({ due }) => due).map(({ decision }) => decision),
    next: earliestOf(...turns.map(({ next }) => next)),
  };
}
