import { Assignment, type Body, type Clause, type Plan } from '@app/persistence';
import type { Scene } from '../scene';
import { assignmentDates } from './assignment-dates';

/** States of an assignment by which its body has a part in the clause; for a query. */
export const TAKES_PART = { $nin: ['transferred', 'withdrawn'] as Assignment['state'][] };

/** Gives a clause to a body from today on, to acknowledge or to object; one that had it before is asked anew. */
export async function assignTo(
  { em, settings }: Scene,
  { plan, clause, today }: { plan: Plan; clause: Clause; today: string },
  body: Body,
): Promise<void> {
  const before = await em.findOne(Assignment, { clause: clause.id, body: body.id });
  const fresh = { state: 'assigned' as const, assignedOn: today, ...assignmentDates(today, settings) };
  if (before) em.assign(before, { ...fresh, acknowledgedOn: null, acknowledgedBy: null, objection: null });
  else em.create(Assignment, { plan, clause, body, roles: [], ...fresh });
  await em.flush();
}
