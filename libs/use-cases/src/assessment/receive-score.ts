import { randomUUID } from 'node:crypto';
import type { UseCase } from '../scene';
import { mayReceiveScore, must } from '../policies';
import { leaveYearTrace, scoresSpokenFor, yearScene } from './year-scene';

/**
 * 签收反馈: a body confirms that it has the draft of its score, and of those of bodies whose heir it is; from that day there is the
 * time to object.
 *
 * @throws DubanError `not-found`, `not-permitted`
 */
export const receiveScore: UseCase<{ assessmentId: number }, { receivedOn: string }> = async (scene, actor, input) => {
  const year = await yearScene(scene, input.assessmentId);
  const { assessment, today } = year;
  const scores = await scoresSpokenFor(scene.em, assessment.id, actor.bodyId);
  const facts = { stage: assessment.stage ?? null, bodyId: scores[0]?.speaker.id ?? 0 };
  must(mayReceiveScore(actor, facts), { zh: '签收考核反馈', en: 'confirm receipt of this draft' });
  const open = scores.filter(({ score }) => !score.receivedOn);
  if (open.length === 0) return { receivedOn: scores[0].score.receivedOn! };
  for (const { id: bodyId, score } of open) {
    scene.em.assign(score, { receivedOn: today, receivedBy: actor.name });
    const of = `received/${bodyId}/${randomUUID()}`; // of each draft one, also where two came on one day
    await leaveYearTrace(scene, year, actor, { kind: 'score-received', of, bodyId });
  }
  return { receivedOn: today };
};
