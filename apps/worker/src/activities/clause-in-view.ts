import type { EntityManager } from '@mikro-orm/postgresql';
import { addDays, earliestOf } from '@app/domain/calendar';
import type { Light, ObligationState } from '@app/domain/clause';
import {
  agendaOf,
  lateDecisions,
  LOOK_AHEAD,
  LOOK_BACK_DAYS,
  stageOf,
  type Agenda,
  type LadderName,
} from '@app/domain/escalation';
import { FIRED_RUNGS, Obligation, type Plan } from '@app/persistence';
import { LIGHTS, planToday, policyOf, settleLights, type ClauseWithLights, type Settings } from '@app/use-cases';
import type { ClauseAttributes } from '@app/workflows';
import { DECISIONS, type DecisionInView } from './urge-decisions';

/** One clause as its ladders see it today, with the decisions it waits for. */
export interface ClauseInView {
  id: number;
  number: number;
  plan: Pick<Plan, 'id' | 'clock' | 'today' | 'policyVersion'> & { startedOn: string };
  /** The bodies that lead it or answer for it. */
  leads: string[];
  light: Light;
  today: string;
  obligations: ObligationInView[];
  decisions: DecisionInView[];
  /** Every obligation is closed. */
  closed: boolean;
}

export interface ObligationInView {
  id: number;
  key: string;
  ladder: LadderName;
  dueOn: string;
  state: ObligationState;
  round: number;
  fired: Set<string>;
}

const CLAUSE = `
  select c.id, c.number, jsonb_build_object('id', p.id, 'clock', p.clock, 'today', p.today,
    'startedOn', p.started_on, 'policyVersion', p.policy_version) as plan,
    array(select distinct b.name from clause_role r join body b on b.id = r.body_id where r.clause_id = c.id
      and r.role in ('lead', 'responsible') and not r.in_prose order by b.name) as leads,
    ${LIGHTS}, ${DECISIONS} as decisions
  from clause c join plan p on p.id = c.plan_id where c.id = ?`;

/**
 * What `inView` of the domain keeps, asked of the database; for what is owed to the lead once more, so that many helpers
 * do not hide what the clause owes.
 */
const OPEN_OBLIGATIONS = `
  select id, key, ladder, due_on::text as "dueOn", state, round,
    ${FIRED_RUNGS} as fired
  from obligation o
  where clause_id = ? and closed_on is null and due_on >= ? and (due_on <= ? or id in (
    select id from (select id, row_number() over (partition by parent_id is null order by due_on, id) as place
      from obligation where clause_id = ? and closed_on is null and due_on > ?) ahead
    where place <= ${LOOK_AHEAD}))
  order by due_on, id`;

/** Reads a clause with what is open in it, and brings its lights up to date. In few words: it is asked all the time. */
export async function clauseInView(em: EntityManager, clauseId: number): Promise<ClauseInView> {
  type Row = ClauseWithLights & Pick<ClauseInView, 'number' | 'plan' | 'leads' | 'decisions'>;
  const [{ lights, ...clause }] = await em.execute<Row[]>(CLAUSE, [clauseId]);
  const today = planToday(clause.plan, new Date());
  const light = await settleLights(em, { ...clause, lights }, today);
  const earliest = addDays(today, -LOOK_BACK_DAYS);
  const rows = await em.execute<(Omit<ObligationInView, 'fired'> & { fired: string[] })[]>(OPEN_OBLIGATIONS, [
    clauseId,
    earliest,
    today,
    clauseId,
    today,
  ]);
  return {
    ...clause,
    light,
    today,
    obligations: rows.map((row) => ({ ...row, fired: new Set(row.fired) })),
    closed: rows.length === 0 && (await em.count(Obligation, { clause: clauseId, closedOn: null })) === 0,
  };
}

/** What is due now, and when something will be: a rung, or a word to a body whose decision is late. */
export function agendaNow({ obligations, decisions, today, plan }: ClauseInView, settings: Settings): Agenda {
  const { calendar } = settings;
  const { due, next } = agendaOf(obligations, policyOf(plan, settings), calendar, { today, startedOn: plan.startedOn });
  return { due, next: earliestOf(next, lateDecisions(decisions, calendar, today).next) };
}

/** What its workflow is found by. */
export function attributesOf(clause: ClauseInView, settings: Settings): ClauseAttributes {
  return {
    DubanPlan: clause.plan.id,
    DubanClause: clause.number,
    DubanLead: clause.leads,
    DubanLight: clause.light,
    DubanStage: clause.closed ? 'closed' : stageOf(clause.obligations, policyOf(clause.plan, settings)),
  };
}
