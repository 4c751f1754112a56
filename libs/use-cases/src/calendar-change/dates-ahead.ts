import type { EntityManager } from '@mikro-orm/postgresql';
import type { DateRule, IsoDate } from '@app/domain/calendar';
import type { ObligationState } from '@app/domain/clause';
import type { CaseKind, LadderName } from '@app/domain/escalation';
import { CLIMB_FROM, FIRED_RUNGS } from '@app/persistence';

/** A date of a running plan that still lies ahead: of an obligation, of a case, or by which somebody answers. */
export interface DateAhead {
  planId: number;
  clauseId: number | null;
  clauseNumber: number | null;
  clock: 'real' | 'rehearsal';
  /** By which version of the ladders its plan runs. */
  policyVersion: string | null;
  /** The virtual date of a rehearsal. */
  today: IsoDate | null;
  id: number;
  key: string;
  title: string;
  dueOn: IsoDate;
  dueFrom: IsoDate | null;
  dueRule: DateRule | null;
}

export interface ObligationAhead extends DateAhead {
  /** The lead's obligation that it feeds. */
  parentId: number | null;
  ladder: LadderName;
  state: ObligationState;
  round: number;
  climbFrom: number;
  extensions: number;
  fired: string[];
}

export interface CaseAhead extends DateAhead {
  kind: CaseKind;
}

/** 签收、异议、裁定、审批、整改方案: what somebody answers by a date of their own. */
export type AnswerKind = 'acknowledge' | 'object' | 'decide-objection' | 'decide-request' | 'file-plan';

export interface AnswerAhead extends DateAhead {
  what: AnswerKind;
  /** The obligation a request is about. */
  obligationId: number | null;
  /** The case a rectification plan belongs to. */
  caseId: number | null;
}

/** A finished rehearsal is a past: nothing of it moves any more. */
const RUNNING = `
  p.state = 'running' and not exists (select 1 from rehearsal r where r.plan_id = p.id and r.state = 'finished')`;

const PLACE = `p.id as "planId", c.id as "clauseId", c.number as "clauseNumber", p.clock, p.today::text as today,
  p.policy_version as "policyVersion"`;

/** The obligations somebody still owes and whose clock runs. */
export function obligationsAhead(em: EntityManager): Promise<ObligationAhead[]> {
  return em.execute<ObligationAhead[]>(
    `select ${PLACE}, o.id, o.parent_id as "parentId", o.key, o.title, o.due_on::text as "dueOn", o.due_from::text as "dueFrom",
            o.due_rule as "dueRule", o.ladder, o.state, o.round, ${CLIMB_FROM} as "climbFrom", o.extensions, ${FIRED_RUNGS} as fired
       from obligation o join plan p on p.id = o.plan_id join clause c on c.id = o.clause_id
      where ${RUNNING} and o.state in ('open', 'submitted')
      order by p.id, c.number, o.due_on, o.id`,
  );
}

/** The running cases whose limit somebody has to keep. */
export function casesAhead(em: EntityManager): Promise<CaseAhead[]> {
  return em.execute<CaseAhead[]>(
    `select ${PLACE}, f.id, f.key, f.kind, b.name as title, f.limit_on::text as "dueOn",
            f.limit_from::text as "dueFrom", f.limit_rule as "dueRule"
       from case_file f join plan p on p.id = f.plan_id join body b on b.id = f.body_id
       left join clause c on c.id = f.clause_id
      where ${RUNNING} and f.state = 'running' and f.limit_on is not null
      order by p.id, f.id`,
  );
}

/** What bodies have been asked and not answered: assignments, objections, requests to change a date, rectification plans. */
export function answersAhead(em: EntityManager): Promise<AnswerAhead[]> {
  return em.execute<AnswerAhead[]>(
    `select ${PLACE}, d.what, a.id, null::int as "obligationId", null::int as "caseId", b.name as title, d.due::text as "dueOn",
            d.counted::text as "dueFrom", d.rule as "dueRule",
            'plan-' || p.id || '/clause-' || c.number || '/assignment-' || a.id || '/' || d.what as key
       from assignment a join plan p on p.id = a.plan_id join clause c on c.id = a.clause_id
       join body b on b.id = a.body_id
      cross join lateral (values
        ('acknowledge', a.acknowledge_by, a.assigned_on, a.acknowledge_rule, a.state = 'assigned'),
        ('object', a.object_by, a.assigned_on, a.object_rule, a.state in ('assigned', 'acknowledged')),
        ('decide-objection', a.decide_by, a.objected_on, a.decide_rule, a.state = 'objected')
      ) d(what, due, counted, rule, waits)
      where ${RUNNING} and d.waits
     union all
     select ${PLACE}, 'decide-request', q.id, o.id, null, o.title, q.decide_by::text, q.asked_on::text, q.decide_rule,
            o.key || '/request-' || q.id || '/decide'
       from change_request q join obligation o on o.id = q.obligation_id join plan p on p.id = o.plan_id
       join clause c on c.id = o.clause_id
      where ${RUNNING} and q.state = 'pending'
     union all
     select ${PLACE}, 'file-plan', r.id, null, f.id, b.name, r.due_on::text, r.due_from::text, r.due_rule, f.key || '/plan'
       from rectification_plan r join case_file f on f.id = r.case_file_id join plan p on p.id = f.plan_id
       join body b on b.id = f.body_id left join clause c on c.id = f.clause_id
      where ${RUNNING} and f.state = 'running' and r.state in ('awaited', 'returned')
      order by "planId", "clauseNumber", what, id`,
  );
}
