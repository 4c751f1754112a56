import { Assignment, Body, wake } from '@app/persistence';
import { DubanError } from '@app/domain/errors';
import { assignmentScene, keyOfAssignment, leaveAssignmentTrace, type AssignmentScene } from './assignment-scene';
import { assignTo, TAKES_PART } from '../duties/assign-to';
import { findRow } from '../rows';
import type { Scene, UseCase } from '../scene';
import { mustBeFirst } from '../first-to-act';
import { clauseProcess } from '../clause-process';
import { mayDecideObjection } from '../policies';
import { requiredText } from '../text-limits';
import { passOnDuties } from '../reorganisation/pass-on-duties';
import { dutiesOfClause } from '../duties/duties';

/**
 * 裁定异议: the body keeps its part, or another body takes over everything it still owes in the clause, with a reason.
 * What was reported before stays with the old body.
 *
 * @throws DubanError `not-permitted`, `already-done`, `text-missing`, `body-not-suitable`
 */
export const decideObjection: UseCase<
  { assignmentId: number; decision: 'keep' | 'transfer'; toBody: string | null; reason: string },
  { state: Assignment['state']; transferred: number }
> = async (scene, actor, input) => {
  const { plan: of, clause: clauseOf } = await findRow(scene.em, Assignment, input.assignmentId);
  if (input.decision === 'transfer') await dutiesOfClause(scene.em, of.id, clauseOf.id); // locked before their clause
  const about = await assignmentScene(scene, input.assignmentId);
  const { assignment, body, clause, plan, today } = about;
  await mustBeFirst(
    scene,
    {
      now: mayDecideObjection(actor, about.facts),
      before: mayDecideObjection(actor, { ...about.facts, state: 'objected' }),
    },
    { zh: '裁定该异议', en: 'decide this objection' },
    { keyBegins: keyOfAssignment(about), kinds: ['assignment-kept', 'assignment-transferred'] },
  );
  const reason = requiredText(input.reason, { zh: '裁定理由', en: 'reason for the decision' });
  const transfer = input.decision === 'transfer';
  const to = transfer ? await suitableBody(scene, about, input.toBody ?? '') : null;
  const state = transfer ? 'transferred' : 'kept';
  scene.em.assign(assignment, { state, decidedOn: today, decidedBy: actor.name, decisionReason: reason });
  const transferred = to ? await passOnDuties(scene, { plan, clause, from: body, to, today, actor, reason }) : 0;
  if (to) await assignTo(scene, about, to);
  await leaveAssignmentTrace(scene, about, actor, {
    key: `decided-${assignment.assignedOn}`,
    kind: `assignment-${state}`,
    data: { reason, to: to?.name ?? null },
    tell: to ? [body.id, to.id] : [body.id],
    title: to ? `由${to.name}接办` : `异议未采纳，仍由${body.name}承担`,
    reason: to ? null : reason,
  });
  await wake(scene.em, [clauseProcess(plan, clause)]);
  return { state, transferred };
};

/** Nobody is given two parts in one clause: who checks a contribution must not owe it. */
async function suitableBody({ em }: Scene, { clause }: AssignmentScene, name: string): Promise<Body> {
  const body = await em.findOne(Body, { name });
  const parts = body ? await em.count(Assignment, { clause: clause.id, body: body.id, state: TAKES_PART }) : 0;
  if (body && parts === 0) return body;
  throw new DubanError('body-not-suitable', {
    zh: `“${name}”不在单位名录中，或在本条款已有分工，不能接办。请另选单位。`,
    en: `"${name}" is not in the directory, or has a part in this clause already. Choose another body.`,
  });
}
