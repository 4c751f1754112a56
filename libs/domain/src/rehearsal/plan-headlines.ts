import { endOfYear, previousWorkingDay, type IsoDate, type WorkingCalendar } from '../calendar';
import { isMeasurable } from '../indicator';
import { diceBetween } from './dice';
import type { HeadlinesInPlay } from './headlines-in-play';
import { measuredFor } from './measured-for';
import type { Act } from './situation';
import type { Behaviour } from './behaviour';

interface At {
  seed: number;
  calendar: WorkingCalendar;
  /** So many working days after a date. */
  after: (date: IsoDate, days: number) => IsoDate;
}

/**
 * 主要指标: the coordinating body names who gives each figure and who checks it; once its year is over the owner gives it, as it
 * reports anything else, and what was measured reaches the target or falls short of it; the other body confirms it or sends it back.
 */
export function planHeadlines(
  { planId, unassigned, unfiled, unchecked }: HeadlinesInPlay,
  behaviour: Behaviour,
  { seed, calendar, after }: At,
): Act[] {
  const keyOf = ({ year, indicator, nth }: { year: number; indicator: string; nth: number }) =>
    `headline-${year}-${indicator}${nth === 0 ? '' : `-${nth + 1}`}`;
  const acts: Act[] = [];
  for (const { since, nth, ...named } of unassigned) {
    const key = keyOf({ ...named, nth });
    acts.push({ on: after(since, behaviour.decidesAfter(key)), key, do: 'assign-headline', planId, ...named });
  }
  for (const { headlineId, year, indicator, nth, target, owner: by, dataBy, given, returnedOn } of unfiled) {
    const key = keyOf({ year, indicator, nth });
    const delay = behaviour.reportAfter(key, [by], dataBy);
    const value = measuredFor(target, key, behaviour);
    if (delay === null || value === null) continue;
    const due = previousWorkingDay(calendar, dataBy);
    const meant =
      returnedOn === null ? after(due, delay) : after(returnedOn, diceBetween(2, 4, seed, 'again', key, given));
    const on = isMeasurable(year, meant) ? meant : after(endOfYear(year), 1);
    acts.push({ on, key, do: 'file-headline', headlineId, by, value });
  }
  for (const { valueId, year, indicator, nth, checker: by, given, filedOn } of unchecked) {
    const key = keyOf({ year, indicator, nth });
    const outcome = behaviour.sendsBack(key, given) ? 'returned' : 'confirmed';
    acts.push({ on: after(filedOn, behaviour.decidesAfter(key)), key, do: 'check-headline', valueId, by, outcome });
  }
  return acts;
}
