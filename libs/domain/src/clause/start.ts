import { dateByRule, type DateRule, type IsoDate, type WorkingCalendar } from '../calendar';
import { dateBeforeLead } from './moves-with-lead';
import type { ObligationDraft } from './obligation';

/**
 * What becomes of dates that have passed when a plan begins to be watched: `as-written` they stand and are shown as late from the
 * first day, but a rung dated before the start is not made up for (see `agenda.ts`), so they are chased by the rungs still to
 * come; `from-today` they begin anew, nobody is late for the time before, and all rungs come.
 */
export type PastDates = 'as-written' | 'from-today';

/** What the clause itself owes and should have delivered before anybody watched. */
export const pastOf = (drafts: readonly ObligationDraft[], startedOn: IsoDate): ObligationDraft[] =>
  drafts.filter(({ parentKey, dueOn }) => parentKey === undefined && dueOn < startedOn);

interface FromToday {
  startedOn: IsoDate;
  calendar: WorkingCalendar;
  workingDays: number;
  /** How long before its lead what others owe it is due, as policy says. */
  helpWorkingDaysBefore: number;
}

/**
 * The same from today: what is done once is due so many working days after the start; an occurrence or a report whose time
 * is over is not asked for any more, its next one is. What others owe a lead goes with its new date.
 */
export function fromToday(
  drafts: readonly ObligationDraft[],
  { startedOn, calendar, workingDays, helpWorkingDaysBefore }: FromToday,
): ObligationDraft[] {
  const past = new Set(pastOf(drafts, startedOn));
  const dueRule: DateRule = { kind: 'working-days', n: workingDays };
  const dueOn = dateByRule(calendar, startedOn, dueRule);
  const keys = new Set([...past].map(({ key }) => key));
  return drafts.flatMap((draft) => {
    if (draft.parentKey !== undefined && keys.has(draft.parentKey))
      return [{ ...draft, ...dateBeforeLead(dueOn, helpWorkingDaysBefore, startedOn, calendar) }];
    if (!past.has(draft)) return [draft];
    return draft.kind === 'milestone' ? [{ ...draft, dueOn, dueFrom: startedOn, dueRule }] : [];
  });
}
