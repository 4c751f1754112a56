import { AssessmentScore } from '@app/persistence';
import type { UseCase } from '../duban';
import { mayReceiveScore, must } from '../policies';
import { leaveYearTrace, yearScene } from './year-scene';

/**
 * 签收反馈: a body confirms that it has the draft of its score; from that day it has its time to object.
 *
 * @throws DubanError `not-found`, `not-permitted`
 */
export const receiveScore: UseCase<{ assessmentId: number }, { receivedOn: string }> = async (scene, actor, input) => {
  const year = await yearScene(scene, input.assessmentId);
  const { assessment, today } = year;
  const score = await scene.em.findOne(AssessmentScore, { assessment: assessment.id, body: actor.bodyId ?? 0 });
  const facts = { stage: assessment.stage ?? null, bodyId: score?.body.id ?? 0 };
  must(mayReceiveScore(actor, facts), { zh: '签收考核反馈', en: 'confirm receipt of this draft' });
  if (score!.receivedOn) return { receivedOn: score!.receivedOn };
  scene.em.assign(score!, { receivedOn: today, receivedBy: actor.name });
  const bodyId = score!.body.id;
  await leaveYearTrace(scene, year, actor, { kind: 'score-received', of: `received/${bodyId}`, bodyId });
  return { receivedOn: today };
};
