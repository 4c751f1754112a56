import { LockMode } from '@mikro-orm/postgresql';
import { afterReferralMove, isUnsigned, requireOrgan } from '@app/domain/escalation';
import { OfficialDocument } from '@app/persistence';
import type { Scene, UseCase } from '../scene';
import { mustBeFirst } from '../first-to-act';
import { mayMoveReferral, must } from '../policies';
import { reasonOf } from '../text-limits';
import { withdrawDraft } from '../drafting/withdraw-draft';
import { keyOfReferral, leaveReferralTrace, referralScene, type ReferralScene } from './referral-scene';

/** To refer names the organ; not to refer needs a reason. */
export type ReferralDecision =
  | { referralId: number; decision: 'refer'; organ: string; reason: string | null }
  | { referralId: number; decision: 'not-refer'; reason: string | null };

/**
 * 决定是否移送: a named person of the county office decides, and from then on handles it. Referring drafts the letter; it can
 * be taken back until somebody has signed that. What is about the county office itself cannot be referred by it: the
 * organization department only records where it was taken instead.
 *
 * @throws DubanError `not-found`, `not-permitted`, `referral-organ`, `text-missing`, `text-too-long`
 */
export const decideReferral: UseCase<ReferralDecision, { state: string }> = async (scene, actor, input) => {
  const about = await referralScene(scene, actor, input.referralId);
  const { row, body, today } = about;
  const refers = input.decision === 'refer';
  const move = refers ? 'approve' : 'decline';
  await mustBeFirst(
    scene,
    {
      now: mayMoveReferral(actor, move, about.facts),
      before: mayMoveReferral(actor, move, { ...about.facts, state: 'proposed' }),
    },
    { zh: '决定该移送事项', en: 'decide this referral' },
    { keyBegins: keyOfReferral(about), kinds: ['referral-approved', 'referral-declined'] },
  );
  const organ = refers ? requireOrgan(input.organ, body.name, scene.settings.accountability.referral) : null;
  const reason = reasonOf(refers, input.reason, { zh: '不移送的理由', en: 'reason for not referring' });
  if (row.state === 'approved') await withdrawLetter(scene, about, actor.name);
  const state = afterReferralMove(row.state, move);
  scene.em.assign(row, { state, organ, decidedBy: actor.name, decidedOn: today, decisionReason: reason });
  await leaveReferralTrace(scene, about, actor, {
    key: refers ? 'approved' : 'not-referred',
    kind: refers ? 'referral-approved' : 'referral-declined',
    data: { organ, reason },
  });
  return { state };
};

/** The draft has no number yet. One that was signed goes out, so it is no longer taken back. */
async function withdrawLetter({ em }: Scene, { row, today }: ReferralScene, actor: string): Promise<void> {
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true };
  const letter = await em.findOne(OfficialDocument, { referral: row.id }, lock);
  if (!letter) return; // approved a moment ago, and not drafted yet
  must(isUnsigned(letter.state), { zh: '撤回已签发的移送函', en: 'take back a letter that was signed' });
  await withdrawDraft(em, letter, { on: today, actor });
}
