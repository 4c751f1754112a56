import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { changedDays, type CalendarYear as Arrangement } from '@app/domain/calendar';
import { recordOnce, wake } from '@app/persistence';
import { seizeCalendar, settingsInForce } from '../calendar-in-force';
import { planToday } from '../plan-time';
import type { Actor } from '../actor';
import type { Duban, Scene } from '../duban';
import { calendarWith, movesUnder, type CalendarMove, type CalendarPreview } from './preview-calendar';

export interface CalendarApplied extends CalendarPreview {
  /** False when this very arrangement was in force: then nothing has moved. */
  changed: boolean;
  /** The workflows that were asked to look again. */
  woken: string[];
}

/**
 * 更改放假安排: installs the arrangement of a year on the running system. In one transaction, which nobody working with
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
  const moves = await movesUnder(scene, after);
  // The version names every day. Files that came with a new release may have left dates behind even under the same one.
  if (after.version === fromVersion && moves.length === 0) return { ...about, changed: false, moves, woken: [] };
  const id = await writeArrangement(em, actor, arrangement, about);
  await moveDates(em, moves);
  await recordMoves(scene, actor, moves, { id, year, calendarVersion: after.version });
  const woken = [...new Set([...moves.map(({ workflowId }) => workflowId), ...(await waitingForReceipts(em))])];
  await wake(em, woken);
  return { ...about, changed: true, moves, woken };
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
  return createHash('sha256').update(JSON.stringify(sorted)).digest('hex');
}

/** Until when a receipt is awaited is not stored but counted when its workflow asks; so those ask again. */
async function waitingForReceipts(em: EntityManager): Promise<string[]> {
  const rows = await em.execute<{ id: string }[]>(
    `select workflow_id as id from process where kind = 'document' and ended_at is null and wake_on is not null`,
  );
  return rows.map(({ id }) => id);
}

async function moveDates(em: EntityManager, moves: CalendarMove[]): Promise<void> {
  const of = (what: CalendarMove['what']) =>
    JSON.stringify(moves.filter((move) => move.what === what).map(({ id, after }) => ({ id, after })));
  const moved = `from jsonb_to_recordset(?::jsonb) as m(id int, after date) where m.id =`;
  await em.execute(`update obligation set due_on = m.after ${moved} obligation.id`, [of('obligation')]);
  await em.execute(`update case_file set limit_on = m.after ${moved} case_file.id`, [of('case')]);
}

/** One entry in the history of each thing that moved; its key names the installed arrangement, so it is written once. */
async function recordMoves(
  { em, now }: Scene,
  actor: Actor,
  moves: CalendarMove[],
  { id, year, calendarVersion }: { id: number; year: number; calendarVersion: string },
): Promise<void> {
  const plans = await em.execute<{ id: number; clock: 'real' | 'rehearsal'; today: string | null }[]>(
    'select id, clock, today::text as today from plan',
  );
  const todayOf = new Map(plans.map((plan) => [plan.id, planToday(plan, now)]));
  for (const { what, id: subject, planId, clauseId, key, before, after, why } of moves) {
    if (what === 'rung') continue; // a step follows its obligation; it leaves a trace when it is taken
    await recordOnce(em, {
      planId,
      clauseId,
      ...(what === 'obligation' ? { obligationId: subject } : { caseId: subject }),
      key: `${key}/calendar-${id}`,
      kind: 'date-moved',
      on: todayOf.get(planId)!,
      actor: actor.name,
      data: { before, dueOn: after, year, calendarVersion, reason: why.zh, reasonEn: why.en },
    });
  }
}
