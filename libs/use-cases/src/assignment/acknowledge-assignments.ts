import { LockMode } from '@mikro-orm/postgresql';
import { Assignment, Plan, recordOnce } from '@app/persistence';
import { lockOne } from '../rows';
import type { UseCase } from '../scene';
import { mustBeFirst } from '../first-to-act';
import { planToday } from '../plan-time';
import { mayAcknowledgeAssignments } from '../policies';

/**
 * 签收交办: a body takes note of everything a plan gives it, at one stroke. What it objects to is left out.
 *
 * @throws DubanError `not-permitted` where nothing was given to it, `already-done` where somebody of it was first
 */
export const acknowledgeAssignments: UseCase<{ planId: number }, { acknowledged: number }> = async (
  { em, now },
  actor,
  { planId },
) => {
  const plan = await lockOne(em, Plan, planId);
  const waiting = await em.find(
    Assignment,
    { plan: planId, body: actor.bodyId ?? -1, state: 'assigned' },
    { orderBy: { id: 1 }, lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true }, // an objection may come at the same time
  );
  await mustBeFirst(
    { em },
    {
      now: mayAcknowledgeAssignments(actor, { waiting: waiting.length }),
      before: mayAcknowledgeAssignments(actor, { waiting: 1 }),
    },
    { zh: '签收交办任务', en: 'acknowledge an assignment' },
    { planId, bodyId: actor.bodyId ?? -1, kinds: ['assignment-acknowledged'] },
  );
  const today = planToday(plan, now);
  for (const assignment of waiting) {
    em.assign(assignment, { state: 'acknowledged', acknowledgedOn: today, acknowledgedBy: actor.name });
    await recordOnce(em, {
      planId,
      clauseId: assignment.clause.id,
      bodyId: actor.bodyId,
      key: `plan-${planId}/assignment-${assignment.id}/acknowledged-${assignment.assignedOn}`,
      kind: 'assignment-acknowledged',
      on: today,
      actor: actor.name,
    });
  }
  return { acknowledged: waiting.length };
};
