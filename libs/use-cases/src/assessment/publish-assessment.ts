import { isApart, keyOfYear } from '@app/domain/assessment';
import { DubanError } from '@app/domain/errors';
import { notify } from '@app/notifications';
import { Assessment, AssessmentScore, Plan, recordOnce, type Body } from '@app/persistence';
import { doneBefore } from '../done-before';
import { lockOne } from '../rows';
import type { UseCase } from '../scene';
import { planToday } from '../plan-time';
import { mayPublishAssessment, must } from '../policies';
import { stepsAside } from './decide-score-objection';
import { draftCircular } from './result-papers';
import { untoldBodies } from './untold';

/**
 * 公布考核结果: the organization department publishes what is public of a frozen year, once: the grades and places of each group as the
 * scheme says, without reasons and without persons. Each body learns its own result before everybody does, so its notice is issued
 * first; who presented the year publishes nothing; and the circular to all is drafted then, and never before.
 *
 * @throws DubanError `not-found`, `not-permitted`, `already-done`, `score-same-person`, `results-not-told`
 */
export const publishAssessment: UseCase<{ assessmentId: number }, { publishedOn: string }> = async (
  scene,
  actor,
  { assessmentId },
) => {
  const { em, now } = scene;
  const assessment = await lockOne(em, Assessment, assessmentId);
  const { state, publishedOn = null, year, drafter = null } = assessment;
  must(mayPublishAssessment(actor, { state, publishedOn: null }), {
    zh: '公布该年度考核结果',
    en: 'publish this result',
  });
  if (publishedOn !== null)
    throw doneBefore(
      { zh: '该年度考核结果已公布', en: 'The result is published' },
      assessment.publishedBy,
      publishedOn,
    );
  if (!isApart(actor, [drafter])) throw stepsAside(actor.name);
  const plan = await em.findOneOrFail(Plan, assessment.plan.id);
  const today = planToday(plan, now);
  const untold = await untoldBodies(scene, assessment, today);
  if (untold.length > 0) throw notTold(untold);
  em.assign(assessment, { publishedOn: today, publishedBy: actor.name });
  await em.flush();
  const key = `${keyOfYear(plan.id, year)}/published`;
  const about = { planId: plan.id, key, kind: 'assessment-published', on: today } as const;
  await recordOnce(em, { ...about, actor: actor.name, data: { year } });
  const scores = await em.find(AssessmentScore, { assessment: assessmentId }, { populate: ['body'] });
  const bodyIds = scores.map(({ body }) => (body as Body).heirId ?? body.id);
  await notify(em, { ...about, bodyIds: [...new Set(bodyIds)], title: `${year}年度考核结果已公布` });
  if (assessment.announced) await draftCircular(scene, assessmentId);
  return { publishedOn: today };
};

const notTold = (bodies: readonly string[]) =>
  new DubanError(
    'results-not-told',
    {
      zh: `还有${bodies.length}个单位的考核结果通知未印发（${bodies.join('、')}）。请先由县政府办审核、签发，印发后再公布。`,
      en: `The notice of the result is not issued to ${bodies.join(', ')}. The county office reviews and signs it first; then the result is published.`,
    },
    { bodies },
  );
