import { addDays } from '@app/domain/calendar';
import type { FeedEntry } from '@app/persistence/read-models';
import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { oneLine } from './words/fit-text';
import { pageAddress } from './words/render';

/** A date without a time of the day: midnight of UTC, of which only the date is written. */
const dayOf = (date: string) => new Date(`${date}T00:00:00Z`);

/**
 * Dates as a calendar (RFC 5545): one event for the whole day of each, under a number that never changes, with a sequence
 * that rises when it is shown differently; what is done or dropped as cancelled. `VALUE=DATE` knows no time zone, so the day
 * is the same wherever it is read.
 */
export function renderFeed(name: string, entries: readonly FeedEntry[], publicUrl: string | null): string {
  const calendar = ical({
    name: oneLine(`督办 ${name}`),
    prodId: { company: 'Duban', product: 'calendar', language: 'ZH' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 6 * 3_600,
  });
  for (const { obligationId, planId, clauseNumber, title, dueOn, cancelled, sequence, changedAt } of entries) {
    const url = pageAddress(publicUrl, `/plans/${planId}/clauses/${clauseNumber}`);
    calendar.createEvent({
      id: `obligation-${obligationId}@duban`,
      sequence,
      stamp: new Date(changedAt),
      start: dayOf(dueOn),
      end: dayOf(addDays(dueOn, 1)), // the first day that does not belong to it any more
      allDay: true,
      timezone: 'UTC',
      summary: oneLine(`第${clauseNumber}条 ${title}`),
      status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
      ...(url && { url }),
    });
  }
  return calendar.toString();
}
