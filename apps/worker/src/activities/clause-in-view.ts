import type { EntityManager } from '@mikro-orm/postgresql';
import { earliestOf, type IsoDate } from '@app/domain/calendar';
import { isClosed, type ObligationState } from '@app/domain/clause';
import {
  agendaOf,
  inView,
  lateDecisions,
  putOffUntil,
  rowsOf,
  stageOf,
  type Agenda,
  type LadderName,
  type Rows,
  type Step,
} from '@app/domain/escalation';
import { CLIMB_FROM, FIRED_RUNGS, LEADS, prepared, type ClauseDates, type Plan } from '@app/persistence';
import {
  changedLights,
  planToday,
  policyOf,
  SHOWN,
  type LightChanges,
  type Settings,
  type Shown,
} from '@app/use-cases';
import type { ClauseAttributes } from '@app/workflows';
import type { DueStep } from '@app/workflows/activities';
import { DECISIONS, type DecisionInView } from './decisions-in-view';

/** One clause as its ladders see it today, with the decisions it waits for. */
export interface ClauseInView {
  id: number;
  number: number;
  plan: Pick<Plan, 'id' | 'clock' | 'today' | 'policyVersion'> & { startedOn: string };
  /** The bodies that lead it or answer for it. */
  leads: string[];
  lights: LightChanges;
  today: string;
  obligations: ObligationInView[];
  /** Its reports that stay out one after the other. */
  rows: Rows;
  decisions: DecisionInView[];
  /** Every obligation is closed. */
  closed: boolean;
  /** How often its workflow was asked to look, and the newest arrangement of holidays, both when this was read. */
  asked: number;
  newest: number;
}

export interface ObligationInView {
  id: number;
  key: string;
  title: string;
  ladder: LadderName;
  dueOn: string;
  state: ObligationState;
  round: number;
  climbFrom: number;
  extensions: number;
  fired: Set<string>;
}

/** Every obligation of a clause: what its light depends on, and what its ladder asks while it is not closed. */
type Owed = Shown & Omit<ObligationInView, 'fired'> & { parent: number | null; fired: string[] };

const CLAUSE = `
  select c.id, c.number, jsonb_build_object('id', p.id, 'clock', p.clock, 'today', p.today,
    'startedOn', p.started_on, 'policyVersion', p.policy_version) as plan,
    ${LEADS} as leads,
    coalesce((select jsonb_agg(jsonb_build_object(${SHOWN}, 'key', o.key, 'title', o.title, 'ladder', o.ladder,
        'round', o.round, 'climbFrom', ${CLIMB_FROM}, 'extensions', o.extensions, 'parent', o.parent_id,
        'fired', case when o.closed_on is null then ${FIRED_RUNGS} else '{}' end) order by o.due_on, o.id)
      from obligation o where o.clause_id = c.id), '[]') as owed,
    ${DECISIONS} as decisions,
    coalesce((select asked from process
      where workflow_id = 'plan-' || c.plan_id || '/clause-' || c.number), 0) as asked,
    (select coalesce(max(id), 0)::int from calendar_year) as newest
  from clause c join plan p on p.id = c.plan_id where c.id = any($1::int[])`;

type Read = 'id' | 'number' | 'plan' | 'leads' | 'decisions' | 'asked' | 'newest';
type Row = Pick<ClauseInView, Read> & { owed: Owed[] };

/** Reads a clause with what is open in it; see {@link clausesInView}. */
export async function clauseInView(em: EntityManager, clauseId: number, now = new Date()): Promise<ClauseInView> {
  const [clause] = await clausesInView(em, [clauseId], now);
  return clause;
}

/** Reads clauses with what is open in them, by one statement: it is asked all the time. */
export async function clausesInView(
  em: EntityManager,
  clauseIds: readonly number[],
  now: Date,
): Promise<ClauseInView[]> {
  return (await prepared<Row>(em, CLAUSE, [clauseIds])).map((row) => inViewOn(row, planToday(row.plan, now)));
}

/** What is owed to the lead is looked at by itself, so that many helpers do not hide what the clause owes. */
function inViewOn({ owed, ...clause }: Row, today: string): ClauseInView {
  const [own, contributions] = [owed.filter(({ parent }) => !parent), owed.filter(({ parent }) => parent)];
  return {
    ...clause,
    lights: changedLights(owed, today),
    today,
    obligations: [...inView(own, today), ...inView(contributions, today)]
      .map((obligation) => ({ ...obligation, fired: new Set(obligation.fired) }))
      .sort((one, other) => one.dueOn.localeCompare(other.dueOn) || one.id - other.id),
    rows: rowsOf(own, clause.plan.startedOn),
    closed: owed.every(({ state }) => isClosed(state)),
  };
}

/** An agenda with the decisions that others owe the clause. */
export interface AgendaNow extends Agenda {
  /** The next date of a rung, whatever it does. */
  nextRung: IsoDate | null;
}

/**
 * What is due now, and when something will be: a rung, or a word to a body whose decision is late.
 *
 * @param quiet the working day for which what is due waits, at night and on a day of rest; else null
 */
export function agendaNow(clause: ClauseInView, settings: Settings, quiet: IsoDate | null): AgendaNow {
  const { obligations, decisions, today, plan, rows } = clause;
  const { startedOn } = plan;
  const { calendar } = settings;
  const agenda = agendaOf(obligations, policyOf(plan, settings), calendar, { today, startedOn, rows });
  const late = lateDecisions(decisions, calendar, today);
  const waiting = quiet ? putOffUntil(agenda, quiet) : agenda;
  const decided = quiet && late.due.length ? quiet : late.next;
  return {
    ...waiting,
    nextRung: waiting.next,
    next: earliestOf(waiting.next, decided),
    nextAct: earliestOf(waiting.nextAct, decided),
  };
}

/** A step as workflows and the sweep carry it out. */
export const dueStep = ({ obligationId, rung }: Step): DueStep => ({ obligationId, rungId: rung.id, act: rung.act });

/**
 * What a clause waits for: in a rehearsal for whatever comes next; on the real clock the sweep of the morning for every rung, and
 * its workflow for those that do more than speak.
 */
export const datesOf = (
  { plan, closed }: Pick<ClauseInView, 'plan' | 'closed'>,
  { next, nextAct, nextRung }: Pick<AgendaNow, 'next' | 'nextAct' | 'nextRung'>,
): ClauseDates => {
  if (closed) return { wakeOn: null, wordsOn: null };
  return plan.clock === 'rehearsal' ? { wakeOn: next, wordsOn: null } : { wakeOn: nextAct, wordsOn: nextRung };
};

/** What its workflow is found by. */
export function attributesOf(clause: ClauseInView, settings: Settings): ClauseAttributes {
  return {
    DubanPlan: clause.plan.id,
    DubanClause: clause.number,
    DubanLead: clause.leads,
    DubanLight: clause.lights.worst,
    DubanStage: clause.closed ? 'closed' : stageOf(clause.obligations, policyOf(clause.plan, settings)),
  };
}
