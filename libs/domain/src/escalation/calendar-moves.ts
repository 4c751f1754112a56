import {
  dateByRule,
  explainDate,
  type DateExplanation,
  type IsoDate,
  type RuledDate,
  type WorkingCalendar,
} from '../calendar';
import { rungDate, type LadderObligation, type LadderRules } from './agenda';
import { doneAs, rungsOf } from './policy';
import { rungRule } from './rung-rule';

/** The calendar in force, the one that is to follow it, and the day on which it does. */
export interface CalendarChange {
  before: WorkingCalendar;
  after: WorkingCalendar;
  today: IsoDate;
}

/**
 * Where a stored date belongs by the new calendar, with the reasons; null when it stays.
 *
 * - What has come, also today, is a fact and stays.
 * - A date never moves onto today or before it: nobody becomes late through an arrangement of holidays.
 * - `onPaper`: a limit that a signed order names may end later, as any period that ends on a rest day (民法典 art. 203),
 *   but never earlier than it was promised.
 */
export function movedDate(
  { on, from, rule }: RuledDate,
  { after, today }: Pick<CalendarChange, 'after' | 'today'>,
  { onPaper = false } = {},
): DateExplanation | null {
  if (from === null || rule === null || on <= today) return null;
  const result = dateByRule(after, from, rule);
  if (result === on || result <= today || (onPaper && result < on)) return null;
  return explainDate(after, from, rule);
}

/** One step of a ladder that falls on another day. */
export interface MovedRung {
  rungId: string;
  before: IsoDate;
  after: IsoDate;
  why: DateExplanation['sentence'];
}

/** The steps still ahead of an open obligation that fall on other days, its own date moved or not. */
export function movedRungs(
  obligation: LadderObligation,
  newDueOn: IsoDate,
  policy: LadderRules,
  { before, after, today }: CalendarChange,
): MovedRung[] {
  if (obligation.state !== 'open') return [];
  return rungsOf(policy, obligation.ladder)
    .filter((rung) => !rung.row && doneAs(rung, obligation.fired) === null) // a row is looked at whenever a report of it is
    .map((rung) => ({ rung, old: rungDate(rung, obligation.dueOn, before), on: rungDate(rung, newDueOn, after) }))
    .filter(({ old, on }) => old > today && old !== on)
    .map(({ rung, old, on }) => ({
      rungId: rung.id,
      before: old,
      after: on,
      why: explainDate(after, newDueOn, rungRule(rung)).sentence,
    }));
}
