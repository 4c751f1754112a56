import type { EntityManager } from '@mikro-orm/postgresql';
import type { Value } from '@app/domain/register';
import { ME, SIGHT_OF_WORK, meValues, seenAs, told, type Reader } from '../secrecy/sight-sql';

export interface LedgerRow {
  obligationId: number;
  clauseId: number;
  ownerIds: number[];
  /** Key, clause, task, bodies, both dates, state, light, day of closing, note: see `LEDGER_COLUMNS`. */
  values: Value[];
}

const NOTE = `(select e.data->>'note' from event e where e.obligation_id = o.id and e.kind = 'ledger-noted'
        order by e.id desc limit 1)`;

const LEDGER = `
  select o.id as "obligationId", o.clause_id as "clauseId", owners.ids as "ownerIds",
    jsonb_build_array(o.key, c.number, o.title, owners.names, o.original_due_on, o.due_on, o.state, o.light, o.closed_on,
      ${told(NOTE)}) as values
  from obligation o join clause c on c.id = o.clause_id cross join ${ME} ${seenAs(SIGHT_OF_WORK)}
  cross join lateral (
    select coalesce(jsonb_agg(b.id order by b.id), '[]') as ids, string_agg(b.name, '、' order by b.id) as names
    from obligation_owner w join body b on b.id = w.body_id where w.obligation_id = o.id) owners
  where o.plan_id = ? order by c.number, o.due_on, o.id`;

/** 台账: every obligation of a plan, with the latest note on it where that is for this person. */
export function readLedger(em: EntityManager, planId: number, reader: Reader): Promise<LedgerRow[]> {
  return em.execute<LedgerRow[]>(LEDGER, [...meValues(reader), planId]);
}
