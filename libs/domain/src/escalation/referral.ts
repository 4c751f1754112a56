import { addMonths, type IsoDate } from '../calendar';
import type { AccountabilityPolicy } from '../clause/accountability-policy';
import { DubanError } from '../errors';
import { afterMoveIn, type Lifecycle } from './lifecycle';

/**
 * 问责移送: leads and evidence are handed to the competent organ, which alone decides (政府督查工作条例 arts. 21, 23; 生态环境法典
 * art. 1084). Nothing here knows a sanction: what the organ answers is text.
 *
 * proposed: waits for a named person · approved: the letter is drafted and waits for its signature · ready: the letter is
 * issued, to be handed over · handed-over: the organ has it · answered: its answer is recorded · closed, not-referred: ends.
 */
export type ReferralState = 'proposed' | 'approved' | 'ready' | 'handed-over' | 'answered' | 'closed' | 'not-referred';
export type ReferralMove = 'approve' | 'decline' | 'issue' | 'hand-over' | 'answer' | 'close';

/** There is no move of the clock: an organ that is silent is asked again, and that is all. */
export const REFERRAL_LIFECYCLE: Lifecycle<ReferralState, ReferralMove> = {
  proposed: { approve: 'approved', decline: 'not-referred' },
  approved: { issue: 'ready', decline: 'not-referred' }, // as long as nobody has signed the letter
  ready: { 'hand-over': 'handed-over' },
  'handed-over': { answer: 'answered' },
  answered: { close: 'closed' },
  closed: {},
  'not-referred': {},
};

/** @throws DubanError `move-not-allowed` when the table has no such move */
export const afterReferralMove = (state: ReferralState, move: ReferralMove): ReferralState =>
  afterMoveIn(REFERRAL_LIFECYCLE, state, move, { zh: '移送事项', en: 'referral' });

/** To whom referrals may go, and when the organ is asked about its answer. */
export type ReferralPolicy = AccountabilityPolicy['referral'];

/**
 * The organ a person chose, which must be one of the policy and not the body the leads are about.
 *
 * @throws DubanError `referral-organ`
 */
export function requireOrgan(organ: string, body: string, { organs }: Pick<ReferralPolicy, 'organs'>): string {
  if (organs.includes(organ) && organ !== body) return organ;
  throw new DubanError(
    'referral-organ',
    {
      zh: `“${organ}”不能作为该移送事项的接收机关。可选：${organs.filter((name) => name !== body).join('、')}。`,
      en: `"${organ}" cannot receive this referral. Choose one of: ${organs.filter((name) => name !== body).join(', ')}.`,
    },
    { organ, organs },
  );
}

/** What the reminder of an unanswered referral hangs on. */
export interface AwaitedAnswer {
  state: ReferralState;
  handedOverOn: IsoDate | null;
  /** How often the handler was reminded. */
  reminders: number;
}

/** The day on which the handler is reminded next that the organ has not answered; null when nothing is awaited. */
export const answerReminderOn = (
  { state, handedOverOn, reminders }: AwaitedAnswer,
  { answerMonths }: Pick<ReferralPolicy, 'answerMonths'>,
): IsoDate | null =>
  state === 'handed-over' && handedOverOn !== null ? addMonths(handedOverOn, answerMonths * (reminders + 1)) : null;
