import { dateByRule, type DateRule, type IsoDate, type WorkingCalendar } from '../calendar';
import type { AccountabilityPolicy } from '../clause/accountability-policy';
import { DubanError } from '../errors';
import { DOCUMENT_KIND_IDS, termsOf, type DocumentKind } from '../vocabulary';
import { decisionUrgedOn } from './late-decision';

/**
 * 复核: the addressee of a conclusion asks the organ to look again, within thirty days from receipt; the organ decides within
 * thirty days, and whoever made the conclusion steps aside (政府督查工作条例 art. 17). Applying stops nothing.
 */
export type ReconsiderationOutcome = 'upheld' | 'changed' | 'revoked';
export type ReconsiderationState = 'pending' | ReconsiderationOutcome;

export const RECONSIDERATION_OUTCOMES: readonly ReconsiderationOutcome[] = ['upheld', 'changed', 'revoked'];

/** 督查结论: what says that somebody failed and demands something. An interview is a talk, and a letter asks. */
export const CONCLUSIONS: readonly DocumentKind[] = DOCUMENT_KIND_IDS.filter((kind) => termsOf(kind).conclusion);

export type ReconsiderationPolicy = AccountabilityPolicy['reconsideration'];

/** Each period in natural days; an end on a rest day moves to the next working day. */
const applyRule = ({ applyDays: n }: Pick<ReconsiderationPolicy, 'applyDays'>): DateRule => ({
  kind: 'days',
  n,
});
const decideRule = ({ decideDays: n }: Pick<ReconsiderationPolicy, 'decideDays'>): DateRule => ({
  kind: 'days',
  n,
});

/** The last day to apply; null while nobody has confirmed receipt, because the period has not begun. */
export const applyBy = (
  receivedOn: IsoDate | null,
  policy: ReconsiderationPolicy,
  calendar: WorkingCalendar,
): IsoDate | null => receivedOn && dateByRule(calendar, receivedOn, applyRule(policy));

/** The last day to decide. */
export const decideBy = (filedOn: IsoDate, policy: ReconsiderationPolicy, calendar: WorkingCalendar): IsoDate =>
  dateByRule(calendar, filedOn, decideRule(policy));

/** @throws DubanError `reconsideration-too-late` */
export function requireStillOpen(
  today: IsoDate,
  receivedOn: IsoDate | null,
  policy: ReconsiderationPolicy,
  calendar: WorkingCalendar,
): void {
  const until = applyBy(receivedOn, policy, calendar);
  if (until === null || today <= until) return;
  throw new DubanError(
    'reconsideration-too-late',
    {
      zh: `申请复核的期限是收到之日起${policy.applyDays}日内（至${until}），已过。仍有异议的，请在整改报告中说明。`,
      en: `A reconsideration could be asked for within ${policy.applyDays} days from receipt (until ${until}). Explain your view in the report instead.`,
    },
    { until, today },
  );
}

/** Whoever signed the conclusion does not decide on it. @throws DubanError `reconsideration-same-person` */
export function requireOtherPerson(decider: string, signers: readonly (string | null)[]): void {
  if (!signers.includes(decider)) return;
  throw new DubanError(
    'reconsideration-same-person',
    {
      zh: `“${decider}”经办或签发了原结论，应当回避，请由其他人员作出复核决定。`,
      en: `"${decider}" worked on or signed the conclusion and steps aside. Another person decides.`,
    },
    { decider },
  );
}

/** What was asked for is decided once. @throws DubanError `move-not-allowed` */
export function afterReconsideration(
  state: ReconsiderationState,
  outcome: ReconsiderationOutcome,
): ReconsiderationState {
  if (state === 'pending') return outcome;
  throw new DubanError(
    'move-not-allowed',
    {
      zh: '该复核申请已作出决定，不能再次决定，请刷新页面查看。',
      en: 'The reconsideration was decided before. Reload and look at the decision.',
    },
    { state, outcome },
  );
}

/** What is awaited of whoever decides. */
export interface AwaitedDecision {
  state: ReconsiderationState;
  filedOn: IsoDate;
}

/** Answers of {@link deciderReminder}: `due`, or `spared` because it was decided or the limit has passed. */
export type DeciderReminder = 'due' | 'spared';

/** Whether the decider is reminded that the limit comes near, or from which date on. */
export function deciderReminder(
  { state, filedOn }: AwaitedDecision,
  policy: ReconsiderationPolicy,
  calendar: WorkingCalendar,
  today: IsoDate,
): { answer: DeciderReminder | null; next: IsoDate | null } {
  const limit = decideBy(filedOn, policy, calendar);
  if (state !== 'pending' || today > limit) return { answer: 'spared', next: null };
  const next = dateByRule(calendar, limit, { kind: 'working-days-before', n: policy.remindWorkingDaysBefore });
  return { answer: today >= next ? 'due' : null, next };
}

/** Whether the decision came in time, or from which date on the decider is urged: the working day after the limit. */
export function decisionInTime(
  { state, filedOn }: AwaitedDecision,
  policy: ReconsiderationPolicy,
  calendar: WorkingCalendar,
  today: IsoDate,
): { answer: 'decided' | 'late' | null; next: IsoDate | null } {
  if (state !== 'pending') return { answer: 'decided', next: null };
  const next = decisionUrgedOn({ decideBy: decideBy(filedOn, policy, calendar) }, calendar);
  return { answer: today >= next ? 'late' : null, next };
}
