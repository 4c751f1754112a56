import type { AssignmentRecord, AssignmentView } from '@app/persistence/read-models';
import { mayDecideObjection, mayObject, reviewerRole, type Actor } from '@app/use-cases';

/** An assignment, and what this person may do with it on a day of the plan. */
export function presentAssignment(
  actor: Actor,
  { coordinator, today }: { coordinator: string; today: string },
  { bodyId, ...view }: AssignmentRecord,
): AssignmentView {
  const facts = { state: view.state, bodyId, decider: reviewerRole([view.body], coordinator) };
  const may: string[] = [];
  if (mayObject(actor, facts) && today <= view.objectBy) may.push('object');
  if (mayDecideObjection(actor, facts)) may.push('decide-objection');
  return { ...view, may };
}
