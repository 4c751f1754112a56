import type { EntityManager } from '@mikro-orm/postgresql';
import { readCalendarFiles, withArrangements, type Arrangement } from '@app/config';
import { prepared } from '@app/persistence';
import type { Duban } from './scene';
import type { Settings } from './settings';

/** Any number, the same in all processes and in `hold_calendar()`: whoever works with dates shares it, whoever changes the calendar has it alone. */
const CALENDAR_LOCK = 20_270_101;

/** The newest installed arrangement each process has seen; none yet is 0. */
const seen = new WeakMap<Duban, number>();

/**
 * The settings with the calendar in force, which stays in force: an arrangement installed now waits until this
 * transaction is over, so that it finds and moves every date written.
 */
export async function holdCalendar(em: EntityManager, duban: Duban): Promise<Settings> {
  const [{ newest }] = await em.execute<{ newest: number }[]>('select hold_calendar() as newest');
  return withCalendar(em, duban, newest);
}

/**
 * How often a process was asked so far, and the calendar held: the first as it was when the statement began, so that a
 * calendar installed while it waited wakes the process again.
 */
export async function askedWithCalendar(em: EntityManager, duban: Duban, workflowId: string) {
  const [{ asked, newest }] = await prepared<{ asked: number | null; newest: number }>(
    em,
    'select (select asked from process where workflow_id = $1) as asked, hold_calendar() as newest',
    [workflowId],
  );
  return { asked: asked ?? 0, settings: await withCalendar(em, duban, newest) };
}

/** Waits until nobody works with the present calendar, and keeps everybody waiting until this transaction is over. */
export async function seizeCalendar(em: EntityManager): Promise<void> {
  await em.execute('select pg_advisory_xact_lock(?)', [CALENDAR_LOCK]);
}

/**
 * The settings with the calendar in force: the files of `config/calendars`, in which what was installed since, a year or
 * the holidays of the county, takes the place of its file. Every transaction asks; the table is read again only when
 * something was installed, so every process learns of it without a restart.
 */
export async function settingsInForce(em: EntityManager, duban: Duban): Promise<Settings> {
  const [{ newest }] = await em.execute<{ newest: number }[]>(
    'select coalesce(max(id), 0)::int as newest from calendar_year',
  );
  return withCalendar(em, duban, newest);
}

/** The settings with the calendar in which `newest` is the newest arrangement that was installed. */
export async function withCalendar(em: EntityManager, duban: Duban, newest: number): Promise<Settings> {
  if (newest !== (seen.get(duban) ?? 0)) {
    duban.settings = {
      ...duban.settings,
      calendar: withArrangements(readCalendarFiles(), await installedArrangements(em)),
    };
    seen.set(duban, newest);
  }
  return duban.settings;
}

/** The newest installed arrangement of each year, and the newest list of the county's own holidays. */
export function installedArrangements(em: EntityManager): Promise<Arrangement[]> {
  return em.execute<Arrangement[]>(
    `select distinct on (year) year, notice, holidays, make_up_days as "makeUpDays" from calendar_year
      order by year, id desc`,
  );
}
