import type { EntityManager } from '@mikro-orm/postgresql';
import type { Arrangement } from '@app/config';
import { changedDays } from '@app/domain/calendar';
import { wake } from '@app/persistence';
import { seizeCalendar, settingsInForce } from '../calendar-in-force';
import type { Actor } from '../actor';
import type { Duban, Scene } from '../scene';
import { movesUnder } from './moves';
import { calendarWith, type CalendarPreview } from './preview-calendar';
import { moveDates, recordMoves } from './record-moves';
import { sha256Of } from '../sha256-of';

export interface CalendarApplied extends CalendarPreview {
  /** False when this very arrangement was in force: then nothing has moved. */
  changed: boolean;
  /** The workflows that were asked to look again. */
  woken: string[];
}

/**
 * 更改放假安排: installs the arrangement of a year, or the county's own holidays, on the running system. In one transaction, which nobody working with
 * dates overlaps, it writes the arrangement, moves every future date that it touches, puts the reason into the history
 * of each, and wakes the workflows that wait for one of them. Killed in the middle, nothing has happened; applied
 * again, nothing changes. What has come stays as it was.
 *
 * @throws DubanError `not-permitted`
 */
export function applyCalendar(duban: Duban, actor: Actor, arrangement: Arrangement): Promise<CalendarApplied> {
  return duban.orm.em.fork().transactional((em) => installArrangement(em, duban, actor, arrangement));
}

/** The same within a transaction of the caller. */
export async function installArrangement(
  em: EntityManager,
  duban: Duban,
  actor: Actor,
  arrangement: Arrangement,
): Promise<CalendarApplied> {
  await seizeCalendar(em);
  const settings = await settingsInForce(em, duban);
  const scene: Scene = { em, settings, now: new Date() };
  const after = await calendarWith(scene, actor, arrangement);
  const { year, notice } = arrangement;
  const fromVersion = settings.calendar.version;
  const about = { year, notice, fromVersion, toVersion: after.version, days: changedDays(settings.calendar, after) };
  const { moves, aside } = await movesUnder(scene, after);
  // The version names every day. Files that came with a new release may have left dates behind even under the same one.
  if (after.version === fromVersion && moves.length === 0) return { ...about, changed: false, moves, aside, woken: [] };
  const id = await writeArrangement(em, actor, arrangement, about);
  await moveDates(em, moves);
  await recordMoves(scene, actor, moves, { id, year, calendarVersion: after.version });
  const waiting = moves.flatMap(({ workflowId }) => workflowId ?? []);
  const woken = [...new Set([...waiting, ...(await countingWorkingDays(em))])];
  await wake(em, woken);
  return { ...about, changed: true, moves, aside, woken };
}

async function writeArrangement(
  em: EntityManager,
  actor: Actor,
  { year, notice, holidays, makeUpDays }: Arrangement,
  { fromVersion, toVersion }: Pick<CalendarPreview, 'fromVersion' | 'toVersion'>,
): Promise<number> {
  const [row] = await em.execute<{ id: number }[]>(
    `insert into calendar_year (year, hash, notice, holidays, make_up_days, from_version, to_version, applied_by)
     values (?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?) returning id`,
    [
      year,
      hashOf(holidays, makeUpDays),
      notice,
      JSON.stringify(holidays),
      JSON.stringify(makeUpDays),
      fromVersion,
      toVersion,
      actor.name,
    ],
  );
  return row.id;
}

/** The same days have the same hash, in whatever order the file lists them. */
function hashOf(...tables: Record<string, string>[]): string {
  const sorted = tables.map((table) => Object.entries(table).sort(([a], [b]) => (a < b ? -1 : 1)));
  return sha256Of(JSON.stringify(sorted));
}

/**
 * Until when a receipt is awaited, and the working day on which what follows a limit opens, are not stored but counted when
 * their workflows ask; so those ask again.
 */
async function countingWorkingDays(em: EntityManager): Promise<string[]> {
  const rows = await em.execute<{ id: string }[]>(
    `select workflow_id as id from process where kind in ('document', 'rectification', 'interview', 'warning', 'restriction')
       and ended_at is null and wake_on is not null`,
  );
  return rows.map(({ id }) => id);
}
