import { isCountable, type DateExplanation, type IsoDate, type WorkingCalendar } from '@app/domain/calendar';
import { goesByLead } from '@app/domain/clause';
import { movedDate, movedRungs, type CalendarChange } from '@app/domain/escalation';
import { caseWorkflowId, clauseWorkflowId } from '@app/workflows';
import type { Scene } from '../scene';
import { planToday } from '../plan-time';
import { policyOf } from '../policy-of-plan';
import {
  answersAhead,
  casesAhead,
  obligationsAhead,
  type AnswerAhead,
  type AnswerKind,
  type CaseAhead,
  type DateAhead,
  type ObligationAhead,
} from './dates-ahead';

/** One date that another calendar moves, and why. */
export interface CalendarMove {
  what: 'obligation' | 'rung' | 'case' | AnswerKind;
  planId: number;
  clauseId: number | null;
  clauseNumber: number | null;
  /** The row: of an obligation (also for its rungs), a case, an assignment or a request. */
  id: number;
  obligationId: number | null;
  /** The case a rectification plan belongs to; see `what` for a date of a case itself. */
  caseId?: number | null;
  key: string;
  title: string;
  /** The step of the ladder; null for the date itself. */
  rung: string | null;
  before: IsoDate;
  after: IsoDate;
  why: { zh: string; en: string };
  /** The workflow that has to look again; null where none waits for the date. */
  workflowId: string | null;
}

/** A date of the record from which nothing can be counted: it stays, and a person has to correct it. */
export interface DateAside {
  planId: number;
  clauseNumber: number | null;
  key: string;
  title: string;
  dueOn: IsoDate;
}

export interface Moves {
  moves: CalendarMove[];
  aside: DateAside[];
}

/** One bad date stops nobody else's from moving. */
function sorted<Row extends DateAhead>(rows: readonly Row[], aside: DateAside[]): Row[] {
  return rows.filter((row) => {
    const { planId, clauseNumber, key, title, dueOn, dueFrom } = row;
    const countable = isCountable(dueOn) && (dueFrom === null || isCountable(dueFrom));
    if (!countable) aside.push({ planId, clauseNumber, key, title, dueOn });
    return countable;
  });
}

/**
 * All moves: obligation by obligation, its own date first, then the steps of its ladder; then cases and answers. What is
 * owed to a lead whose date moves is counted from there.
 */
export async function movesUnder({ em, settings, now }: Scene, after: WorkingCalendar): Promise<Moves> {
  const aside: DateAside[] = [];
  const change = (row: DateAhead): CalendarChange => ({
    before: settings.calendar,
    after,
    today: planToday(row, now),
  });
  const obligations = sorted(await obligationsAhead(em), aside);
  const leads = new Map(
    obligations.map((row) => [row.id, { before: row.dueOn, after: movedDate(ruled(row), change(row))?.result }]),
  );
  const cases = sorted(await casesAhead(em), aside);
  const answers = sorted(await answersAhead(em), aside);
  const moves = [
    ...obligations.flatMap((row) => {
      const lead = row.parentId === null ? undefined : leads.get(row.parentId);
      return movesOfObligation(row, dueMove(row, change(row), lead), change(row), policyOf(row, settings));
    }),
    ...cases.flatMap((row) => movesOfCase(row, change(row))),
    ...answers.flatMap((row) => movesOfAnswer(row, change(row))),
  ];
  return { moves, aside };
}

const ruled = ({ dueOn, dueFrom, dueRule }: DateAhead) => ({ on: dueOn, from: dueFrom, rule: dueRule });

const placeOf = ({ planId, clauseId, clauseNumber, id, key, title }: DateAhead) => {
  return { planId, clauseId, clauseNumber, id, key, title };
};

/** Where the date of an obligation belongs, counted from the lead's new date if it hangs on the old one and that moves. */
function dueMove(
  row: ObligationAhead,
  change: CalendarChange,
  lead: { before: IsoDate; after?: IsoDate } | undefined,
): DateExplanation | null {
  const date = ruled(row);
  const withLead = lead?.after !== undefined && goesByLead(date.rule) && date.from === lead.before;
  return movedDate(withLead ? { ...date, from: lead.after! } : date, change);
}

function movesOfObligation(
  row: ObligationAhead,
  due: DateExplanation | null,
  change: CalendarChange,
  policy: Scene['settings']['escalation'],
): CalendarMove[] {
  const workflowId = clauseWorkflowId(row.planId, row.clauseNumber!);
  const about = { ...placeOf(row), obligationId: row.id, workflowId };
  const own = due
    ? [{ ...about, what: 'obligation' as const, rung: null, before: row.dueOn, after: due.result, why: due.sentence }]
    : [];
  const rungs = movedRungs({ ...row, fired: new Set(row.fired) }, due?.result ?? row.dueOn, policy, change);
  return [
    ...own,
    ...rungs.map(({ rungId, ...moved }) => ({ ...about, what: 'rung' as const, rung: rungId, ...moved })),
  ];
}

function movesOfCase(row: CaseAhead, change: CalendarChange): CalendarMove[] {
  const moved = movedDate(ruled(row), change, { onPaper: true });
  if (!moved) return [];
  const workflowId = caseWorkflowId(row.planId, row.kind, row.id);
  const about = { ...placeOf(row), what: 'case' as const, obligationId: null, rung: null, workflowId };
  return [{ ...about, before: row.dueOn, after: moved.result, why: moved.sentence }];
}

function movesOfAnswer(row: AnswerAhead, change: CalendarChange): CalendarMove[] {
  const moved = movedDate(ruled(row), change);
  if (!moved) return [];
  const { what, obligationId, caseId, dueOn: before } = row;
  const urged = what === 'decide-request' || what === 'decide-objection'; // the clause waits for a late decision
  const workflowId = caseId
    ? caseWorkflowId(row.planId, 'rectification', caseId)
    : urged
      ? clauseWorkflowId(row.planId, row.clauseNumber!)
      : null;
  const about = { ...placeOf(row), what, obligationId, caseId, rung: null, workflowId };
  return [{ ...about, before, after: moved.result, why: moved.sentence }];
}
