import { answerReminderOn, type ReferralMove } from '@app/domain/escalation';
import type { ReferralRecord, ReferralsView, ReferralView } from '@app/persistence/read-models';
import { mayMoveReferral, type Actor, type Settings } from '@app/use-cases';

const MOVES: readonly Exclude<ReferralMove, 'issue'>[] = ['approve', 'decline', 'hand-over', 'answer', 'close'];

/** The referrals of a plan, and what this person may do with each. */
export function presentReferrals(
  actor: Actor,
  records: readonly ReferralRecord[],
  { accountability: { referral }, directory }: Pick<Settings, 'accountability' | 'directory'>,
): ReferralsView {
  const present = ({ bodyId, ...view }: ReferralRecord): ReferralView => {
    const facts = { state: view.state, bodyId, aboutOffice: view.body === directory.countyOffice };
    const may = MOVES.filter((move) => mayMoveReferral(actor, move, facts));
    return { ...view, remindOn: answerReminderOn(view, referral), may };
  };
  return { referrals: records.map(present), organs: referral.organs };
}
