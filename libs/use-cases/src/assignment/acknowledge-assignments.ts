import { LockMode } from '@mikro-orm/postgresql';
import { Assignment, Plan, recordOnce } from '@app/persistence';
import { lockOne, type UseCase } from '../duban';
import { planToday } from '../plan-time';
import { mayAcknowledgeAssignments, must } from '../policies';

/**
 * 签收交办: a body takes note of everything a plan gives it, at one stroke. What it objects to is left out.
 *
 * @throws DubanError `not-permitted` where nothing waits for its acknowledgement
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
  must(mayAcknowledgeAssignments(actor, { waiting: waiting.length }), {
    zh: '签收交办任务',
    en: 'acknowledge an assignment',
  });
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
