import { randomUUID } from 'node:crypto';
import { isApart } from '@app/domain/assessment';
import { doneBefore } from '../done-before';
import type { UseCase } from '../scene';
import { mustBeFirst } from '../first-to-act';
import { mayPresentAssessment, mayReviewAssessment, mayTakeBackAssessment, must } from '../policies';
import { personOf } from '../actor';
import { stepsAside } from './decide-score-objection';
import { isTurnOf, officersOfYear, orNamed } from './officers-of-year';
import { leaveYearTrace, yearScene } from './year-scene';

/**
 * 送审: once no objection is open, a person of the organization department presents the draft.
 *
 * @throws DubanError `not-found`, `not-permitted`, `already-done`
 */
export const presentAssessment: UseCase<{ assessmentId: number }, { presentedBy: string }> = async (
  scene,
  actor,
  input,
) => {
  const year = await yearScene(scene, input.assessmentId);
  const { assessment } = year;
  const facts = { stage: assessment.stage ?? null, presented: false };
  must(mayPresentAssessment(actor, facts), { zh: '送审该年度考核', en: 'present this year' });
  if (assessment.drafter)
    throw doneBefore({ zh: '该年度已送审', en: 'The year is presented' }, assessment.drafter.name);
  scene.em.assign(assessment, { drafter: personOf(actor) });
  await leaveYearTrace(scene, year, actor, { kind: 'assessment-presented', of: `presented/${randomUUID()}` });
  return { presentedBy: actor.name };
};

/**
 * 审核: another person than who presented it; the reviewer, where the directory names one.
 *
 * @throws DubanError `not-found`, `not-permitted`, `already-done`, `score-same-person`
 */
export const reviewAssessment: UseCase<{ assessmentId: number }, { reviewedBy: string }> = async (
  scene,
  actor,
  input,
) => {
  const year = await yearScene(scene, input.assessmentId);
  const { assessment, today } = year;
  const { drafter, reviewer } = assessment;
  const facts = { stage: assessment.stage ?? null, presented: drafter != null, reviewed: false };
  const what = { zh: '审核该年度考核', en: 'review this year' };
  must(mayReviewAssessment(actor, facts), what);
  if (reviewer)
    throw doneBefore({ zh: '该年度已审核', en: 'The year is reviewed' }, reviewer.name, assessment.reviewedOn);
  if (!isApart(actor, [drafter ?? null])) throw stepsAside(actor.name);
  const { reviewer: named } = await officersOfYear(scene.em, scene.settings.directory, today);
  must(isTurnOf(actor, named, [drafter ?? null]), orNamed(what, named));
  scene.em.assign(assessment, { reviewer: personOf(actor), reviewedOn: today });
  await leaveYearTrace(scene, year, actor, { kind: 'assessment-reviewed', of: `reviewed/${randomUUID()}` });
  return { reviewedBy: actor.name };
};

/**
 * 撤回送审: before the signature the organization department takes the year back, whoever presented or reviewed it, so that it
 * does not wait for somebody who has to step aside. It is then presented and reviewed anew.
 *
 * @throws DubanError `not-found`, `not-permitted`, `already-done`
 */
export const takeBackAssessment: UseCase<{ assessmentId: number }, { takenBackBy: string }> = async (
  scene,
  actor,
  input,
) => {
  const year = await yearScene(scene, input.assessmentId);
  const { assessment } = year;
  const { stage = null, drafter = null, reviewer = null, signedOn = null } = assessment;
  await mustBeFirst(
    scene,
    {
      now: mayTakeBackAssessment(actor, { stage, presented: drafter !== null, signedOn }),
      before: mayTakeBackAssessment(actor, { stage: 'sign-off', presented: true, signedOn: null }),
    },
    { zh: '撤回该年度考核的送审', en: 'take this year back' },
    {
      planId: year.plan.id,
      kinds: ['assessment-taken-back', 'assessment-signed'],
      keyBegins: `${year.key}/`,
    },
  );
  scene.em.assign(assessment, { drafter: null, reviewer: null, reviewedOn: null });
  await leaveYearTrace(scene, year, actor, {
    kind: 'assessment-taken-back',
    of: `taken-back/${randomUUID()}`,
    data: { presentedBy: drafter?.name, reviewedBy: reviewer?.name },
  });
  return { takenBackBy: actor.name };
};
