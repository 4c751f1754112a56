import type { EntityManager } from '@mikro-orm/postgresql';
import { BY_LEAD } from '@app/domain/clause';
import { recordOnce } from '@app/persistence';
import type { Actor } from '../actor';
import type { Scene } from '../scene';
import { planToday } from '../plan-time';
import type { CalendarMove } from './moves';

/** The arrangement that moved the dates, as it was installed. */
export interface Installed {
  id: number;
  /** Null for the holidays of the county. */
  year: number | null;
  calendarVersion: string;
}

type OwnDate = Exclude<CalendarMove['what'], 'rung'>;

/** Where each date stands. A rung has no place of its own: it follows its obligation. */
const COLUMN: Record<OwnDate, [table: string, column: string]> = {
  obligation: ['obligation', 'due_on'],
  case: ['case_file', 'limit_on'],
  acknowledge: ['assignment', 'acknowledge_by'],
  object: ['assignment', 'object_by'],
  'decide-objection': ['assignment', 'decide_by'],
  'decide-request': ['change_request', 'decide_by'],
  'file-plan': ['rectification_plan', 'due_on'],
};

/** What is counted from the date of a lead is counted from the new one, whether its own date comes out another or not. */
const COUNT_FROM_LEAD = `
  update obligation o set due_from = m.after from jsonb_to_recordset(?::jsonb) as m(id int, before date, after date)
   where o.parent_id = m.id and o.due_from = m.before
     and o.due_rule ->> 'kind' in (select jsonb_array_elements_text(?::jsonb))`;

/** Writes the new dates, one statement for each kind. */
export async function moveDates(em: EntityManager, moves: readonly CalendarMove[]): Promise<void> {
  for (const [what, [table, column]] of Object.entries(COLUMN)) {
    const rows = moves.filter((move) => move.what === what).map(({ id, before, after }) => ({ id, before, after }));
    if (rows.length === 0) continue;
    await em.execute(
      `update ${table} set ${column} = m.after from jsonb_to_recordset(?::jsonb) as m(id int, after date)
        where m.id = ${table}.id`,
      [JSON.stringify(rows)],
    );
    if (what === 'obligation') await em.execute(COUNT_FROM_LEAD, [JSON.stringify(rows), JSON.stringify(BY_LEAD)]);
  }
}

/**
 * One entry in the history of each thing that moved, with the old date, the new one and the reason. The steps of a ladder
 * stand in the entry of their obligation, also where its own date stays. The key names the installed arrangement, so an
 * entry is written once.
 */
export async function recordMoves(
  { em, now }: Pick<Scene, 'em' | 'now'>,
  actor: Actor,
  moves: readonly CalendarMove[],
  { id, year, calendarVersion }: Installed,
): Promise<void> {
  const plans = await em.execute<{ id: number; clock: 'real' | 'rehearsal'; today: string | null }[]>(
    'select id, clock, today::text as today from plan',
  );
  const todayOf = new Map(plans.map((plan) => [plan.id, planToday(plan, now)]));
  for (const [{ what, id: subject, planId, clauseId, obligationId, caseId, key }, own, steps] of byThing(moves)) {
    const reasons = own ? [own.why] : steps.map(({ why }) => why);
    await recordOnce(em, {
      planId,
      clauseId,
      obligationId,
      caseId: what === 'case' ? subject : caseId,
      key: `${key}/calendar-${id}`,
      kind: own ? 'date-moved' : 'steps-moved',
      on: todayOf.get(planId)!,
      actor: actor.name,
      data: {
        what,
        ...(own && { before: own.before, dueOn: own.after }),
        ...(steps.length > 0 && { steps: steps.map(({ rung, before, after }) => ({ step: rung, before, after })) }),
        year,
        calendarVersion,
        reason: reasons.map(({ zh }) => zh).join(''),
        reasonEn: reasons.map(({ en }) => en).join(' '),
      },
    });
  }
}

/** The moves, thing by thing: any of them, its own date if that moves, and the steps of its ladder that do. */
function byThing(moves: readonly CalendarMove[]): [CalendarMove, CalendarMove | undefined, CalendarMove[]][] {
  const things = new Map<string, CalendarMove[]>();
  for (const move of moves) things.set(move.key, [...(things.get(move.key) ?? []), move]);
  return [...things.values()].map((all) => [
    all[0],
    all.find(({ what }) => what !== 'rung'),
    all.filter(({ what }) => what === 'rung'),
  ]);
}
