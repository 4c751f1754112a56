import { notify } from '@app/notifications';
import { Assessment, AssessmentScore, Plan, recordOnce, type Body } from '@app/persistence';
import { lockOne, type UseCase } from '../duban';
import { planToday } from '../plan-time';
import { mayPublishAssessment, must } from '../policies';

/**
 * 公布考核结果: the organization department publishes what is public of a frozen year, once: the grades and places of each group as the
 * scheme says, without reasons and without persons.
 *
 * @throws DubanError `not-found`, `not-permitted`
 */
export const publishAssessment: UseCase<{ assessmentId: number }, { publishedOn: string }> = async (
  { em, now },
  actor,
  { assessmentId },
) => {
  const assessment = await lockOne(em, Assessment, assessmentId);
  const { state, publishedOn = null, year } = assessment;
  must(mayPublishAssessment(actor, { state, publishedOn }), { zh: '公布该年度考核结果', en: 'publish this result' });
  const plan = await em.findOneOrFail(Plan, assessment.plan.id);
  const today = planToday(plan, now);
  em.assign(assessment, { publishedOn: today, publishedBy: actor.name });
  const key = `plan-${plan.id}/assessment-${year}/published`;
  const about = { planId: plan.id, key, kind: 'assessment-published', on: today } as const;
  await recordOnce(em, { ...about, actor: actor.name, data: { year } });
  const scores = await em.find(AssessmentScore, { assessment: assessmentId }, { populate: ['body'] });
  const bodyIds = scores.map(({ body }) => (body as Body).heirId ?? body.id);
  await notify(em, { ...about, bodyIds: [...new Set(bodyIds)], title: `${year}年度考核结果已公布` });
  return { publishedOn: today };
};
