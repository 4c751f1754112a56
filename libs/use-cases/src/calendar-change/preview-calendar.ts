import type { EntityManager } from '@mikro-orm/postgresql';
import { readCalendarFiles, withYears } from '@app/config';
import {
  changedDays,
  type CalendarYear as Arrangement,
  type ChangedDay,
  type IsoDate,
  type WorkingCalendar,
} from '@app/domain/calendar';
import { movedDate, movedRungs, type CalendarChange } from '@app/domain/escalation';
import { caseWorkflowId, clauseWorkflowId } from '@app/workflows';
import type { Actor } from '../actor';
import { installedYears } from '../calendar-in-force';
import type { Scene, UseCase } from '../duban';
import { planToday } from '../plan-time';
import { mayChangeCalendar, must } from '../policies';
import { casesAhead, obligationsAhead, type CaseAhead, type DateAhead, type ObligationAhead } from './dates-ahead';

/** One date that a new arrangement moves, and why. */
export interface CalendarMove {
  what: 'obligation' | 'rung' | 'case';
  planId: number;
  clauseId: number | null;
  clauseNumber: number | null;
  /** The row: of an obligation (also for its rungs), or of a case. */
  id: number;
  key: string;
  title: string;
  /** The step of the ladder; null for the date itself. */
  rung: string | null;
  before: IsoDate;
  after: IsoDate;
  why: { zh: string; en: string };
  /** The workflow that has to look again. */
  workflowId: string;
}

export interface CalendarPreview {
  year: number;
  notice: string | null;
  fromVersion: string;
  toVersion: string;
  /** The days that are worked in one calendar and not in the other. */
  days: ChangedDay[];
  moves: CalendarMove[];
}

/**
 * 预览: which future dates of running plans another arrangement of a year would move, and why. Changes nothing.
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
    moves: await movesUnder(scene, after),
  };
};

/** The calendar as it would be. Permission comes first. */
export async function calendarWith(scene: Scene, actor: Actor, arrangement: Arrangement): Promise<WorkingCalendar> {
  must(mayChangeCalendar(actor), { zh: '更改放假安排', en: 'change the calendar' });
  const installed: Arrangement[] = await installedYears(scene.em as EntityManager);
  return withYears(readCalendarFiles(), [...installed, arrangement]);
}

/** All moves, obligation by obligation: its own date first, then the steps of its ladder. */
export async function movesUnder({ em, settings, now }: Scene, after: WorkingCalendar): Promise<CalendarMove[]> {
  const change = (row: DateAhead): CalendarChange => ({
    before: settings.calendar,
    after,
    today: planToday(row, now),
  });
  const obligations = await obligationsAhead(em);
  const cases = await casesAhead(em);
  return [
    ...obligations.flatMap((row) => movesOfObligation(row, change(row), settings.escalation)),
    ...cases.flatMap((row) => movesOfCase(row, change(row))),
  ];
}

const ruled = ({ dueOn, dueFrom, dueRule }: DateAhead) => ({ on: dueOn, from: dueFrom, rule: dueRule });

function movesOfObligation(
  row: ObligationAhead,
  change: CalendarChange,
  policy: Scene['settings']['escalation'],
): CalendarMove[] {
  const { planId, clauseId, clauseNumber, id, key, title, dueOn } = row;
  const workflowId = clauseWorkflowId(planId, clauseNumber!);
  const about = { planId, clauseId, clauseNumber, id, key, title, workflowId };
  const due = movedDate(ruled(row), change);
  const moves: CalendarMove[] = [];
  if (due)
    moves.push({ ...about, what: 'obligation', rung: null, before: dueOn, after: due.result, why: due.sentence });
  const rungs = movedRungs({ ...row, fired: new Set(row.fired) }, due?.result ?? dueOn, policy, change);
  for (const { rungId, before, after } of rungs) {
    const why = {
      zh: due ? '时限调整，督办步骤随之调整。' : '放假安排调整，该步骤改在工作日进行。',
      en: due
        ? 'The date moves, and the step with it.'
        : 'By the new arrangement the step falls on another working day.',
    };
    moves.push({ ...about, what: 'rung', rung: rungId, before, after, why });
  }
  return moves;
}

function movesOfCase(row: CaseAhead, change: CalendarChange): CalendarMove[] {
  const moved = movedDate(ruled(row), change, { onPaper: true });
  if (!moved) return [];
  const { planId, clauseId, clauseNumber, id, key, title, dueOn, kind } = row;
  const workflowId = caseWorkflowId(planId, kind, id);
  const about = { planId, clauseId, clauseNumber, id, key, title, workflowId };
  return [{ ...about, what: 'case', rung: null, before: dueOn, after: moved.result, why: moved.sentence }];
}
