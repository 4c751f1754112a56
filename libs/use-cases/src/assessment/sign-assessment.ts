import { isApart, keyOfYear } from '@app/domain/assessment';
import { Assessment, Plan, recordOnce, wake } from '@app/persistence';
import { assessmentWorkflowId } from '@app/workflows';
import { doneBefore } from '../done-before';
import { lockOne } from '../rows';
import type { UseCase } from '../scene';
import { planToday } from '../plan-time';
import { inputsMissing, missingInputs } from './missing-inputs';
import { isTurnOf, officersOfYear, orNamed } from './officers-of-year';
import { stepsAside } from './decide-score-objection';
import { maySignAssessment, must } from '../policies';
import { requiredText } from '../text-limits';

const MISSING_REASON = { zh: '缺少数据仍签发的理由', en: 'reason for signing without what is missing' };

/**
 * 审定考核: a named person of the organization department, the signer where the directory names one, signs the draft of the year; of one that was presented and reviewed, a
 * third person. Where something of it could not be judged, whoever signs says why it is signed without it; that is kept with the year.
 *
 * @throws DubanError `not-permitted`, `already-done`, `score-same-person`, `inputs-missing`, `text-too-long`
 */
export const signAssessment: UseCase<
  { assessmentId: number; missingReason?: string | null },
  { signedOn: string }
> = async (scene, actor, input) => {
  const { em, settings, now } = scene;
  const assessment = await lockOne(em, Assessment, input.assessmentId);
  const { signedOn = null, signedBy, stage, drafter = null, reviewer = null } = assessment;
  const plan = await em.findOneOrFail(Plan, assessment.plan.id);
  const today = planToday(plan, now);
  const what = { zh: '审定该年度考核', en: 'sign this assessment' };
  // Signed, and frozen a moment later: the second one is told who signed it.
  const unsigned =
    signedOn === null ? assessment : { state: 'draft', stage: stage == null ? null : ('sign-off' as const) };
  const facts = { state: unsigned.state, stage: unsigned.stage, signedOn: null };
  must(maySignAssessment(actor, { ...facts, reviewed: reviewer !== null }), what);
  if (signedOn !== null)
    throw doneBefore({ zh: '该年度考核已审定', en: 'The assessment is signed' }, signedBy, signedOn);
  if (!isApart(actor, [drafter, reviewer])) throw stepsAside(actor.name);
  const { signer: named } = await officersOfYear(em, settings.directory, today);
  must(isTurnOf(actor, named, [drafter, reviewer]), orNamed(what, named));
  const missing = await missingInputs(em, assessment.id);
  const said = input.missingReason?.trim() ?? '';
  if (missing.length > 0 && said === '') throw inputsMissing(missing);
  const missingReason = missing.length > 0 ? requiredText(said, MISSING_REASON) : null;
  em.assign(assessment, { signedOn: today, signedBy: actor.name, missingReason });
  await recordOnce(em, {
    planId: plan.id,
    key: `${keyOfYear(plan.id, assessment.year)}/signed`,
    kind: 'assessment-signed',
    on: today,
    actor: actor.name,
    data: { year: assessment.year, ...(missingReason && { missing: missing.length, missingReason }) },
  });
  await wake(em, [assessmentWorkflowId(plan.id, assessment.year)]);
  return { signedOn: today };
};
