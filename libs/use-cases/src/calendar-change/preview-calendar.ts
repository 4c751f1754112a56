import type { EntityManager } from '@mikro-orm/postgresql';
import { readCalendarFiles, withArrangements, type Arrangement } from '@app/config';
import { changedDays, type ChangedDay, type WorkingCalendar } from '@app/domain/calendar';
import type { Actor } from '../actor';
import { installedArrangements } from '../calendar-in-force';
import type { Scene, UseCase } from '../scene';
import { mayChangeCalendar, must } from '../policies';
import { movesUnder, type CalendarMove, type DateAside } from './moves';

export interface CalendarPreview {
  /** Null for the holidays of the county. */
  year: number | null;
  notice: string | null;
  fromVersion: string;
  toVersion: string;
  /** The days that are worked in one calendar and not in the other. */
  days: ChangedDay[];
  moves: CalendarMove[];
  /** What nothing can be counted from stays where it is. */
  aside: DateAside[];
}

/**
 * 预览: which future dates of running plans another arrangement would move, of a year or of the county's own holidays, and
 * why. Changes nothing.
 *
 * @throws DubanError `not-permitted`
 */
export const previewCalendar: UseCase<{ arrangement: Arrangement }, CalendarPreview> = async (scene, actor, input) => {
  const { year, notice } = input.arrangement;
  const after = await calendarWith(scene, actor, input.arrangement);
  const before = scene.settings.calendar;
  return {
    year,
    notice,
    fromVersion: before.version,
    toVersion: after.version,
    days: changedDays(before, after),
    ...(await movesUnder(scene, after)),
  };
};

/** The calendar as it would be. Permission comes first. */
export async function calendarWith(scene: Scene, actor: Actor, arrangement: Arrangement): Promise<WorkingCalendar> {
  must(mayChangeCalendar(actor), { zh: '更改放假安排', en: 'change the calendar' });
  const installed = await installedArrangements(scene.em as EntityManager);
  return withArrangements(readCalendarFiles(), [...installed, arrangement]);
}
