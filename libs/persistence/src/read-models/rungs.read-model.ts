import { RUNG_ACTS, SPOKEN_ACTS } from '@app/domain/vocabulary';
import type { EntityManager } from '@mikro-orm/postgresql';

/** What a document prints of its legal bases. */
interface PrintedBasis {
  title: string;
  article: string | null;
}

/** One rung of a ladder (A a late obligation, B a failed assessment, C–E a finding): how often, and when first. */
export interface RungCount {
  ladder: 'A' | 'B' | 'C' | 'D' | 'E';
  /** The id in the policy for reminders and urgings, else the kind of the document. */
  rung: string;
  count: number;
  first: string;
  last: string;
}

/** An issued document with the provisions it cites. */
export interface CitingDocument {
  number: string;
  kind: string;
  ladder: RungCount['ladder'];
  issuedOn: string;
  bases: PrintedBasis[];
}

// What is said takes effect at once, a document with its issue, a proposal when it is made.
const OF_DOCUMENT = `case when d.referral_id is not null then 'D' when f.cause = 'assessment' then 'B' when d.kind = 'early-warning' then 'E'
  when f.cause = 'finding' then 'C' else 'A' end`;

const SPOKEN = `(${SPOKEN_ACTS.map((act) => `'${RUNG_ACTS[act].event}'`).join(', ')})`;

const RUNGS = `
  with climbed as (
    select 'A' as ladder, data->>'rung' as rung, happened_on as day from event
     where plan_id = :plan and kind in ${SPOKEN}
    union all
    select ${OF_DOCUMENT}, d.kind, d.issued_on
      from official_document d left join case_file f on f.id = d.case_file_id
     where d.plan_id = :plan and d.issued_on is not null
    union all
    select case f.cause when 'assessment' then 'B' when 'finding' then 'C' when 'overdue' then 'A' else 'D' end,
        'referral-proposal', e.happened_on
      from event e left join case_file f on f.id = e.case_id where e.plan_id = :plan and e.kind = 'referral-proposed'
    union all
    select case when key like '%/assessment-%' then 'B' else 'E' end, 'restriction-proposal', happened_on from event
     where plan_id = :plan and kind = 'restriction-suggested')
  select ladder, rung, count(*)::int as count, min(day)::text as first, max(day)::text as last
  from climbed group by ladder, rung order by ladder, min(day), rung`;

const DOCUMENTS = `
  select d.number, d.kind, ${OF_DOCUMENT} as ladder,
    d.issued_on::text as "issuedOn", d.facts->'bases' as bases
  from official_document d left join case_file f on f.id = d.case_file_id
  where d.plan_id = :plan and d.issued_on is not null order by d.issued_on, d.id`;

const of = (sql: string) => sql.replaceAll(':plan', '?');

/** The rungs that were climbed in a plan, of both ladders. */
export function readRungs(em: EntityManager, planId: number): Promise<RungCount[]> {
  return em.execute<RungCount[]>(of(RUNGS), [planId, planId, planId, planId]);
}

/** Every document that was issued, with what it cites. */
export function readCitingDocuments(em: EntityManager, planId: number): Promise<CitingDocument[]> {
  return em.execute<CitingDocument[]>(of(DOCUMENTS), [planId]);
}
