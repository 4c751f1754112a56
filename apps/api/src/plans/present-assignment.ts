import type { WorkingCalendar } from '@app/domain/calendar';
import type { ActOn } from '@app/domain/vocabulary';
import type { AssignmentRecord, AssignmentView } from '@app/persistence/read-models';
import { mayDecideObjection, mayObject, reviewerRole, type Actor } from '@app/use-cases';
import { presentWhy } from '../dates/present-why';

/** An assignment, and what this person may do with it on a day of the plan. */
export function presentAssignment(
  actor: Actor,
  { coordinator, today, calendar }: { coordinator: string; today: string; calendar: WorkingCalendar },
  { bodyId, acknowledgeRule, objectRule, objectedOn, decideRule, ...view }: AssignmentRecord,
): AssignmentView {
  const facts = { state: view.state, bodyId, decider: reviewerRole([view.body], coordinator) };
  const may: ActOn<'assignment'>[] = [];
  if (mayObject(actor, facts) && today <= view.objectBy) may.push('object-to-assignment');
  if (mayDecideObjection(actor, facts)) may.push('decide-objection');
  const why = (on: string | null, from: string | null, rule: typeof decideRule) =>
    presentWhy({ on, from, rule }, calendar);
  return {
    ...view,
    acknowledgeWhy: why(view.acknowledgeBy, view.assignedOn, acknowledgeRule),
    objectWhy: why(view.objectBy, view.assignedOn, objectRule),
    decideWhy: why(view.decideBy, objectedOn, decideRule),
    may,
  };
}
