import { afterReferralMove } from '@app/domain/escalation';
import type { UseCase } from '../scene';
import { mustBeFirst } from '../first-to-act';
import { pastDay } from '../date-limits';
import { mayMoveReferral } from '../policies';
import { requiredName, requiredText } from '../text-limits';
import { requireEvidenceKept } from './locked-evidence';
import { keyOfReferral, leaveReferralTrace, referralScene } from './referral-scene';

/**
 * 移交: the organ has the letter and the evidence, and somebody of it gave a receipt. Every locked file is read once more
 * before: nothing is handed over that is not what was locked.
 *
 * @throws DubanError `not-found`, `not-permitted`, `evidence-not-kept`, `date-too-early`, `record-date-ahead`, `invalid-date`,
 * `text-missing`, `text-too-long`
 */
export const handOverReferral: UseCase<
  { referralId: number; handedOverOn: string; receivedBy: string; receipt: string },
  { state: string }
> = async (scene, actor, input) => {
  const about = await referralScene(scene, actor, input.referralId);
  const { row, today } = about;
  await mustBeFirst(
    scene,
    {
      now: mayMoveReferral(actor, 'hand-over', about.facts),
      before: mayMoveReferral(actor, 'hand-over', { ...about.facts, state: 'ready' }),
    },
    { zh: '登记移交', en: 'record the handover' },
    { keyBegins: keyOfReferral(about), kinds: ['referral-handed-over'] },
  );
  const handedOverOn = pastDay(input.handedOverOn, today, { zh: '移交日期', en: 'the handover' }, [
    row.decidedOn ? { date: row.decidedOn, zh: '决定移送的日期', en: 'the day it was decided' } : null,
  ]);
  const receivedBy = requiredName(input.receivedBy, { zh: '接收人', en: 'name of who took it' });
  const receipt = requiredText(input.receipt, { zh: '回执', en: 'receipt' });
  await requireEvidenceKept(scene.em, scene.settings, row.id);
  const state = afterReferralMove(row.state, 'hand-over');
  scene.em.assign(row, { state, handedOverOn, receivedBy, receipt });
  await leaveReferralTrace(scene, about, actor, {
    key: 'handed-over',
    kind: 'referral-handed-over',
    data: { organ: row.organ, handedOverOn, receivedBy, receipt },
  });
  return { state };
};
