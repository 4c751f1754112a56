import { addWorkingDays, dateByRule, type DateRule, type IsoDate, type WorkingCalendar } from '../calendar';
import type { DocumentState } from './document-lifecycle';
import { awaits, type SignOffTerms } from './sign-off';

/** What is said about a draft that lies too long: whose turn it is, or that the deputy may sign now. */
export type SignOffCall = 'review-late' | 'signature-late' | 'revision-late' | 'deputy-called';

export interface DatedCall {
  call: SignOffCall;
  on: IsoDate;
}

/** How long a draft may lie where it lies, from the day it came there; null once it is signed or withdrawn. */
export function signOffRule(state: DocumentState, terms: SignOffTerms): DateRule | null {
  const awaited = awaits(state, terms);
  if (awaited === null) return null;
  const days = {
    review: terms.reviewWorkingDays,
    signature: terms.signWorkingDays,
    revision: terms.reviseWorkingDays,
  };
  return { kind: 'working-days', n: days[awaited] };
}

/**
 * What becomes due while a draft lies where it lies, by date: a reminder on the working day after its last day, and where
 * a signature is awaited the call of the deputy so many working days later.
 *
 * @param since the day it came there
 */
export function signOffCalls(
  state: DocumentState,
  since: IsoDate,
  terms: SignOffTerms,
  calendar: WorkingCalendar,
): DatedCall[] {
  const awaited = awaits(state, terms);
  const rule = signOffRule(state, terms);
  if (awaited === null || rule === null) return [];
  const late = addWorkingDays(calendar, dateByRule(calendar, since, rule), 1);
  const calls: DatedCall[] = [{ call: `${awaited}-late`, on: late }];
  if (awaited === 'signature') {
    calls.push({ call: 'deputy-called', on: addWorkingDays(calendar, late, terms.deputyAfterWorkingDays) });
  }
  return calls;
}

/** Which of these calls are due today, and the next date on which one will be. */
export const dueCalls = (
  calls: readonly DatedCall[],
  today: IsoDate,
): { due: SignOffCall[]; next: IsoDate | null } => ({
  due: calls.filter(({ on }) => on <= today).map(({ call }) => call),
  next: calls.find(({ on }) => on > today)?.on ?? null,
});
