import { Assessment, Plan, recordOnce, wake } from '@app/persistence';
import { assessmentWorkflowId } from '@app/workflows';
import { lockOne, type UseCase } from './duban';
import { planToday } from './plan-time';
import { maySignAssessment, must } from './policies';

/** 审定考核: a named person of the organization department signs the draft of the year. @throws DubanError `not-permitted` */
export const signAssessment: UseCase<{ assessmentId: number }, { signedOn: string }> = async (scene, actor, input) => {
  const { em, now } = scene;
  const assessment = await lockOne(em, Assessment, input.assessmentId);
  must(maySignAssessment(actor, { state: assessment.state, signedOn: assessment.signedOn ?? null }), {
    zh: '审定该年度考核',
    en: 'sign this assessment',
  });
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
