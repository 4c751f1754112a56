import type { EntityManager } from '@mikro-orm/postgresql';
import type { DateRule, IsoDate } from '@app/domain/calendar';
import type { ObligationState } from '@app/domain/clause';
import type { LadderName } from '@app/domain/escalation';
import { FIRED_RUNGS } from '@app/persistence';

/** A date of a running plan that still lies ahead: of an obligation, or the limit of a case. */
export interface DateAhead {
  planId: number;
  clauseId: number | null;
  clauseNumber: number | null;
  clock: 'real' | 'rehearsal';
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
  ladder: LadderName;
  state: ObligationState;
  round: number;
  extensions: number;
  fired: string[];
}

export interface CaseAhead extends DateAhead {
  kind: 'rectification' | 'interview';
}

/** A finished rehearsal is a past: nothing of it moves any more. */
const RUNNING = `
  p.state = 'running' and not exists (select 1 from rehearsal r where r.plan_id = p.id and r.state = 'finished')`;

/** The obligations somebody still owes and whose clock runs. */
export function obligationsAhead(em: EntityManager): Promise<ObligationAhead[]> {
  return em.execute<ObligationAhead[]>(
    `select p.id as "planId", c.id as "clauseId", c.number as "clauseNumber", p.clock, p.today::text as today,
            o.id, o.key, o.title, o.due_on::text as "dueOn", o.due_from::text as "dueFrom", o.due_rule as "dueRule",
            o.ladder, o.state, o.round, o.extensions,
            ${FIRED_RUNGS} as fired
       from obligation o join plan p on p.id = o.plan_id join clause c on c.id = o.clause_id
      where ${RUNNING} and o.state in ('open', 'submitted')
      order by p.id, c.number, o.due_on, o.id`,
  );
}

/** The running cases whose limit somebody has to keep. */
export function casesAhead(em: EntityManager): Promise<CaseAhead[]> {
  return em.execute<CaseAhead[]>(
    `select p.id as "planId", f.clause_id as "clauseId", c.number as "clauseNumber", p.clock, p.today::text as today,
            f.id, f.key, f.kind, b.name as title, f.limit_on::text as "dueOn", f.limit_from::text as "dueFrom",
            f.limit_rule as "dueRule"
       from case_file f join plan p on p.id = f.plan_id join body b on b.id = f.body_id
       left join clause c on c.id = f.clause_id
      where ${RUNNING} and f.state = 'running' and f.limit_on is not null
      order by p.id, f.id`,
  );
}
