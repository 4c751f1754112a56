import { afterReferralMove } from '@app/domain/escalation';
import type { UseCase } from '../scene';
import { mustBeFirst } from '../first-to-act';
import { pastDay } from '../date-limits';
import { mayMoveReferral } from '../policies';
import { requiredText } from '../text-limits';
import { keyOfReferral, leaveReferralTrace, referralScene } from './referral-scene';

/**
 * 登记办理结果: what the competent organ answered, with number and date, in its own words. Nothing is computed from it but
 * one thing, and that only where the person who records it says so: the organ established that data were falsified. Then
 * the score of the body counts it in the year of the record (`falsified`).
 *
 * @throws DubanError `not-found`, `not-permitted`, `date-too-early`, `record-date-ahead`, `invalid-date`, `text-missing`, `text-too-long`
 */
export const recordOrgansAnswer: UseCase<
  { referralId: number; answer: string; documentNumber: string; answeredOn: string; falsified?: boolean },
  { state: string }
> = async (scene, actor, input) => {
  const about = await referralScene(scene, actor, input.referralId);
  const { row, today } = about;
  await mustBeFirst(
    scene,
    {
      now: mayMoveReferral(actor, 'answer', about.facts),
      before: mayMoveReferral(actor, 'answer', { ...about.facts, state: 'handed-over' }),
    },
    { zh: '登记办理结果', en: 'record what the organ answered' },
    { keyBegins: keyOfReferral(about), kinds: ['referral-answered'] },
  );
  const answer = requiredText(input.answer, { zh: '办理结果', en: 'answer of the organ' });
  const answerNumber = requiredText(input.documentNumber, { zh: '复函文号', en: 'number of the answer' });
  const answeredOn = pastDay(input.answeredOn, today, { zh: '复函日期', en: 'the answer' }, [
    row.handedOverOn ? { date: row.handedOverOn, zh: '移交日期', en: 'the day it was handed over' } : null,
  ]);
  const state = afterReferralMove(row.state, 'answer');
  scene.em.assign(row, { state, answer, answerNumber, answeredOn });
  await leaveReferralTrace(scene, about, actor, {
    key: 'answered',
    kind: 'referral-answered',
    data: { organ: row.organ, number: answerNumber, answeredOn },
  });
  if (input.falsified) {
    await leaveReferralTrace(scene, about, actor, {
      key: 'falsification-established',
      kind: 'falsification-established',
      data: { number: answerNumber },
    });
  }
  return { state };
};
