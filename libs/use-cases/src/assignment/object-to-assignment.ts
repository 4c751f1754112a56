import { dateByRule, type DateRule } from '@app/domain/calendar';
import { DubanError } from '@app/domain/errors';
import { wake } from '@app/persistence';
import { assignmentScene, keyOfAssignment, leaveAssignmentTrace } from './assignment-scene';
import type { UseCase } from '../scene';
import { mustBeFirst } from '../first-to-act';
import { reviewerBody } from '../bodies/reviewer-body';
import { clauseProcess } from '../clause-process';
import { mayObject } from '../policies';
import { requiredText } from '../text-limits';

/**
 * 对交办提出异议: a body says in time why a clause is not its own. The coordinating body decides, or the county office
 * where the coordinating body objects itself. Until then nothing changes: the duty stays where it is.
 *
 * @throws DubanError `not-permitted`, `already-done`, `text-missing`, `objected-too-late`
 */
export const objectToAssignment: UseCase<{ assignmentId: number; reason: string }, { decideBy: string }> = async (
  scene,
  actor,
  input,
) => {
  const about = await assignmentScene(scene, input.assignmentId);
  const { em, settings } = scene;
  const { assignment, today } = about;
  await mustBeFirst(
    scene,
    { now: mayObject(actor, about.facts), before: mayObject(actor, { ...about.facts, state: 'assigned' }) },
    { zh: '对该交办提出异议', en: 'object to this assignment' },
    { keyBegins: keyOfAssignment(about), kinds: ['assignment-objected'] },
  );
  const reason = requiredText(input.reason, { zh: '异议理由', en: 'reason for objecting' });
  if (today > assignment.objectBy) throw objectedTooLate(assignment.objectBy);
  const decideRule: DateRule = { kind: 'working-days', n: settings.accountability.assignment.decideWorkingDays };
  const decideBy = dateByRule(settings.calendar, today, decideRule);
  em.assign(assignment, { state: 'objected', objectedOn: today, objection: reason, decideBy, decideRule });
  await leaveAssignmentTrace(scene, about, actor, {
    key: `objected-${assignment.assignedOn}`,
    kind: 'assignment-objected',
    data: { reason, decideBy },
    tell: [(await reviewerBody(em, settings, about.facts.decider)).id],
    title: `请研究${about.body.name}对交办的异议`,
  });
  await wake(em, [clauseProcess(about.plan, about.clause)]); // it waits for the decision
  return { decideBy };
};

function objectedTooLate(objectBy: string): DubanError {
  return new DubanError('objected-too-late', {
    zh: `提出异议的期限是${objectBy}，已过。如确需调整，请商牵头协调单位。`,
    en: `Objections were possible until ${objectBy}. Talk to the coordinating body if it has to change.`,
  });
}
