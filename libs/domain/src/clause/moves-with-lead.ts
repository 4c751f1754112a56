import { dateByRule, type DateRule, type IsoDate, type WorkingCalendar } from '../calendar';
import type { AccountabilityPolicy } from './accountability-policy';
import type { ObligationState } from './obligation';

/** A date with how it was counted from the lead's. */
export interface DateBeforeLead {
  dueOn: IsoDate;
  dueFrom: IsoDate;
  dueRule: DateRule;
}

/** What a body owes the lead, as far as it decides whether its date goes with the lead's. */
export interface OwedToLead {
  id: number;
  state: ObligationState;
  dueOn: IsoDate;
  dueRule: DateRule | null;
}

/** The date of something owed to the lead that goes with the lead's. */
export interface MoveWithLead extends DateBeforeLead {
  id: number;
  before: IsoDate;
}

/** So many working days before the lead's date; where that is not after `known`, the lead's date itself. */
export function dateBeforeLead(
  leadDueOn: IsoDate,
  workingDays: number,
  known: IsoDate,
  calendar: WorkingCalendar,
): DateBeforeLead {
  const before: DateRule = { kind: 'working-days-before', n: workingDays };
  const dueOn = dateByRule(calendar, leadDueOn, before);
  if (dueOn > known) return { dueOn, dueFrom: leadDueOn, dueRule: before };
  return { dueOn: leadDueOn, dueFrom: leadDueOn, dueRule: { kind: 'with-lead' } };
}

/** The rules by which a date of what is owed to the lead is counted from the lead's. */
export const BY_LEAD: readonly DateRule['kind'][] = ['working-days-before', 'with-lead', 'plan-date'];

/**
 * Whether a date of what is owed to the lead is counted from the lead's. A date that a person asked for or granted is not,
 * and the limit after a report was sent back or a clock went on is counted from that day.
 */
export const goesByLead = (rule: DateRule | null): rule is DateRule => rule !== null && BY_LEAD.includes(rule.kind);

/**
 * 协办随牵头改期: what moves when the date of the lead does, each by its own rule. What was delivered or closed, what stands
 * still and what has a date of its own stays. What is late already moves as well, since it is wanted for the lead's report
 * and that has another date now; the days until then stay with the body, see `termsOf`. Nothing moves onto today or before
 * it: nobody becomes late because somebody else's date was moved.
 *
 * @param owed what hangs on the lead's obligation, @param leadDueOn the lead's date as it is now
 */
export function movesWithLead(
  owed: readonly OwedToLead[],
  leadDueOn: IsoDate,
  { contributions }: Pick<AccountabilityPolicy, 'contributions'>,
  { today, calendar }: { today: IsoDate; calendar: WorkingCalendar },
): MoveWithLead[] {
  return owed.flatMap(({ id, state, dueOn: before, dueRule }) => {
    if (state !== 'open' || !goesByLead(dueRule)) return [];
    const days = dueRule.kind === 'working-days-before' ? dueRule.n : contributions.workingDaysBefore;
    const date = dateBeforeLead(leadDueOn, days, today, calendar);
    return date.dueOn > today && date.dueOn !== before ? [{ id, before, ...date }] : [];
  });
}
