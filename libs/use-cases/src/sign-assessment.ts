import { isApart } from '@app/domain/assessment';
import { Assessment, Plan, recordOnce, wake } from '@app/persistence';
import { assessmentWorkflowId } from '@app/workflows';
import { lockOne, type UseCase } from './duban';
import { planToday } from './plan-time';
import { stepsAside } from './assessment/decide-score-objection';
import { maySignAssessment, must } from './policies';

/**
 * 审定考核: a named person of the organization department signs the draft of the year; of one that was presented and reviewed, a
 * third person.
 *
 * @throws DubanError `not-permitted`, `score-same-person`
 */
export const signAssessment: UseCase<{ assessmentId: number }, { signedOn: string }> = async (scene, actor, input) => {
  const { em, now } = scene;
  const assessment = await lockOne(em, Assessment, input.assessmentId);
  const { state, signedOn = null, stage, drafter = null, reviewer = null } = assessment;
  must(maySignAssessment(actor, { state, signedOn, stage, reviewed: reviewer !== null }), {
    zh: '审定该年度考核',
    en: 'sign this assessment',
  });
  if (!isApart(actor, [drafter, reviewer])) throw stepsAside(actor.name);
  const plan = await em.findOneOrFail(Plan, assessment.plan.id);
  const today = planToday(plan, now);
  em.assign(assessment, { signedOn: today, signedBy: actor.name });
  await recordOnce(em, {
    planId: plan.id,
    key: `plan-${plan.id}/assessment-${assessment.year}/signed`,
    kind: 'assessment-signed',
    on: today,
    actor: actor.name,
    data: { year: assessment.year },
  });
  await wake(em, [assessmentWorkflowId(plan.id, assessment.year)]);
  return { signedOn: today };
};
