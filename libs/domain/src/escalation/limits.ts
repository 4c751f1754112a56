import {
  addWorkingDays,
  dateByRule,
  previousWorkingDay,
  type DateRule,
  type IsoDate,
  type RuledDate,
  type WorkingCalendar,
} from '../calendar';
import type { EscalationPolicy } from './policy';

/**
 * The periods Duban sets, each from the date that starts it. The starting day is not counted, and a period of natural
 * days that ends on a rest day ends on the next working day (民法典 arts. 201–203). The rule is stored beside the date it
 * gave, so that the date can be explained.
 */

/** 限期整改: months from the date of the order. */
export const rectificationRule = ({ rectification }: Pick<EscalationPolicy, 'rectification'>): DateRule => ({
  kind: 'months',
  n: rectification.limitMonths,
});
export const rectificationLimit = (
  issuedOn: IsoDate,
  policy: Pick<EscalationPolicy, 'rectification'>,
  calendar: WorkingCalendar,
): IsoDate => dateByRule(calendar, issuedOn, rectificationRule(policy));

/**
 * When the body under an order is reminded of its report: so many working days before the limit, on a working day. Null
 * where the policy names no number.
 */
export function limitReminderDate(
  limitOn: IsoDate,
  { rectification }: Pick<EscalationPolicy, 'rectification'>,
  calendar: WorkingCalendar,
): IsoDate | null {
  const days = rectification.reportWorkingDaysBeforeLimit;
  return days === undefined ? null : previousWorkingDay(calendar, addWorkingDays(calendar, limitOn, -days));
}

/**
 * 整改方案: by when the body under an order files its plan, and from which day that was counted: the day on which it
 * confirmed receipt, at the latest the last day on which it had to. Never later than the limit of the order itself. Null
 * where the policy asks for no plan.
 */
export function rectificationPlanDue(
  { issuedOn, receivedOn, limit }: { issuedOn: IsoDate; receivedOn: IsoDate | null; limit: RuledDate },
  policy: Pick<EscalationPolicy, 'rectification' | 'receiptWorkingDays'>,
  calendar: WorkingCalendar,
): RuledDate | null {
  const n = policy.rectification.planWorkingDays;
  if (n === undefined) return null;
  const lastDay = receiptLimit(issuedOn, policy, calendar);
  const from = receivedOn !== null && receivedOn < lastDay ? receivedOn : lastDay;
  const rule: DateRule = { kind: 'working-days', n };
  const on = dateByRule(calendar, from, rule);
  return on < limit.on ? { on, from, rule } : limit;
}

/** 约谈: the day of the talk, working days after the notification was signed. */
export const talkRule = ({ interview }: Pick<EscalationPolicy, 'interview'>): DateRule => ({
  kind: 'working-days',
  n: interview.noticeWorkingDays,
});
export const interviewDate = (
  signedOn: IsoDate,
  policy: Pick<EscalationPolicy, 'interview'>,
  calendar: WorkingCalendar,
): IsoDate => dateByRule(calendar, signedOn, talkRule(policy));

/** By when a body reports on what it promised in the talk (30 days: 山东省环境保护约谈办法). */
export const commitmentsRule = ({ interview }: Pick<EscalationPolicy, 'interview'>): DateRule => ({
  kind: 'days',
  n: interview.reportDays,
});
export const commitmentsLimit = (
  heldOn: IsoDate,
  policy: Pick<EscalationPolicy, 'interview'>,
  calendar: WorkingCalendar,
): IsoDate => dateByRule(calendar, heldOn, commitmentsRule(policy));

/** 签收: the last day on which the addressee confirms receipt. */
export const receiptRule = ({ receiptWorkingDays }: Pick<EscalationPolicy, 'receiptWorkingDays'>): DateRule => ({
  kind: 'working-days',
  n: receiptWorkingDays,
});
export const receiptLimit = (
  issuedOn: IsoDate,
  policy: Pick<EscalationPolicy, 'receiptWorkingDays'>,
  calendar: WorkingCalendar,
): IsoDate => dateByRule(calendar, issuedOn, receiptRule(policy));

/** 退回: by when a report that was sent back comes again, unless it was not due before then anyway. */
export const returnRule = ({ returnWorkingDays }: Pick<EscalationPolicy, 'returnWorkingDays'>): DateRule => ({
  kind: 'working-days',
  n: returnWorkingDays,
});
export const returnLimit = (
  returnedOn: IsoDate,
  policy: Pick<EscalationPolicy, 'returnWorkingDays'>,
  calendar: WorkingCalendar,
): IsoDate => dateByRule(calendar, returnedOn, returnRule(policy));
