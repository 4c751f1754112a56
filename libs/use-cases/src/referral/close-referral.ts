import { afterReferralMove } from '@app/domain/escalation';
import type { UseCase } from '../scene';
import { mustBeFirst } from '../first-to-act';
import { mayMoveReferral } from '../policies';
import { requiredText } from '../text-limits';
import { keyOfReferral, leaveReferralTrace, referralScene } from './referral-scene';

/** 办结: with the answer on record the county has nothing left to do. @throws DubanError `not-found`, `not-permitted`, `text-missing` */
export const closeReferral: UseCase<{ referralId: number; remark: string }, { state: string }> = async (
  scene,
  actor,
  input,
) => {
  const about = await referralScene(scene, actor, input.referralId);
  const { row, today } = about;
  await mustBeFirst(
    scene,
    {
      now: mayMoveReferral(actor, 'close', about.facts),
      before: mayMoveReferral(actor, 'close', { ...about.facts, state: 'answered' }),
    },
    { zh: '办结该移送事项', en: 'close this referral' },
    { keyBegins: keyOfReferral(about), kinds: ['referral-closed'] },
  );
  const closingRemark = requiredText(input.remark, { zh: '办结说明', en: 'closing remark' });
  const state = afterReferralMove(row.state, 'close');
  scene.em.assign(row, { state, closingRemark, closedBy: actor.name, closedOn: today });
  await leaveReferralTrace(scene, about, actor, { key: 'closed', kind: 'referral-closed' });
  return { state };
};
