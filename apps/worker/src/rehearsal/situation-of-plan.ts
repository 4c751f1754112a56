import type { EntityManager } from '@mikro-orm/postgresql';
import { addDays, type IsoDate } from '@app/domain/calendar';
import {
  awaits,
  expectsReceipt,
  timesInForce,
  type DocumentState,
  type LegalBasis,
  type SignOffTerms,
} from '@app/domain/escalation';
import { HORIZON_DAYS, LATE_DAYS, type Situation } from '@app/domain/rehearsal';
import { DOCUMENT_KIND_IDS } from '@app/domain/vocabulary';
import { ABOVE, CASE_EXTENSION, IS_PAPER_OF_CASE, PLAN_IN_VIEW, prepared, UNSIGNED_STATES } from '@app/persistence';
import { RECORD_KINDS } from '@app/use-cases';

/** Keys without the plan's id, so that two runs with one seed behave alike. */
const NATURAL = `regexp_replace(%, '^plan-[0-9]+/', '')`;
const natural = (column: string) => NATURAL.replace('%', column);
const FROM_RECORD = RECORD_KINDS.map((kind) => `'${kind}'`).join(', ');
/** The same of paper `d` to `body`; what is drafted from the record is called after rows, so it goes by kind, body and day. */
const PAPER = `case when d.kind in (${FROM_RECORD}) then concat_ws('/', d.kind, body.name, d.drafted_on) else ${natural('d.key')} end`;
const OWNERS = `array(select body.name from obligation_owner w join body on body.id = w.body_id
  where w.obligation_id = o.id order by body.name)`;

/** A paper to everybody has nobody who confirms that it came. */
const RECEIVED = `(${DOCUMENT_KIND_IDS.filter(expectsReceipt)
  .map((kind) => `'${kind}'`)
  .join(', ')})`;

type Part = Exclude<keyof Situation, 'years' | 'unpublished'>;

const QUERIES: Record<Part, string> = {
  obligations: `
    select o.id, ${natural('o.key')} as key, o.due_on::text as "dueOn", o.round, ${OWNERS} as owners,
      (select max(e.happened_on)::text from event e where e.obligation_id = o.id and e.kind = 'report-returned') as "returnedOn",
      (select json_build_object('reportId', r.id, 'signed', (select json_agg(s->>'body') from jsonb_array_elements(r.signatures) s))
       from report r where r.obligation_id = o.id and r.state = 'awaiting-signatures') as pending,
      case when o.parent_id is null then (select count(*)::int from change_request q
        where q.obligation_id = o.id and q.kind = 'extension') end as asked,
      (select json_build_object('requestId', q.id, 'askedOn', q.asked_on, 'newDueOn', q.new_due_on) from change_request q
       where q.obligation_id = o.id and q.kind = 'extension' and q.state = 'pending') as request,
      case when o.kind = 'milestone' then (select c.targets from clause c join rehearsal r on r.plan_id = c.plan_id
        where c.id = o.clause_id and r.announces) end as targets
    from obligation o where o.plan_id = :plan and o.state = 'open' and o.due_on between :from and :to`,
  reviews: `
    select r.id as "reportId", ${natural('o.key')} as key, r.round, r.submitted_on::text as "submittedOn", ${OWNERS} as owners,
      (select min(body.name) from obligation_owner w join body on body.id = w.body_id where w.obligation_id = o.parent_id) as lead
    from report r join obligation o on o.id = r.obligation_id where o.plan_id = :plan and r.state = 'submitted'`,
  drafts: `
    select d.id as "documentId", ${PAPER} as key, d.state, d.round, d.waiting_since::text as since,
      coalesce(d.facts->'basisIds', '[]') as "basisIds"
    from official_document d join body on body.id = d.addressee_id
    where d.plan_id = :plan and d.state in ${UNSIGNED_STATES} and d.referral_id is null`,
  receipts: `
    select d.id as "documentId", ${PAPER} as key, body.name as addressee, d.issued_on::text as "issuedOn"
    from official_document d join body on body.id = d.addressee_id
    where d.plan_id = :plan and d.state = 'issued' and d.kind in ${RECEIVED} and d.referral_id is null and body.kind not in ${ABOVE} and d.issued_on >= :from`,
  cases: `
    select f.id as "caseId", ${natural('f.key')} as key, f.kind, body.name as body, f.state, f.limit_on::text as "limitOn",
      d.issued_on::text as "issuedOn", left(d.facts->>'heldOn', 10) as "talkOn", f.held_on::text as "heldOn",
      f.reported_on::text as "reportedOn", f.returns, ${PLAN_IN_VIEW} as plan, ${CASE_EXTENSION},
      case when f.relief_refused_on is null then f.relief_on::text end as "closingProposedOn",
      (select max(e.happened_on)::text from event e where e.case_id = f.id and e.kind = 'case-returned') as "returnedOn"
    from case_file f join body on body.id = f.body_id join official_document d on ${IS_PAPER_OF_CASE}
    where f.plan_id = :plan and f.state in ('running', 'reported')`,
  assessments: `
    select id as "assessmentId", year, drafted_on::text as "draftedOn"
    from assessment where plan_id = :plan and state = 'draft' and signed_on is null and announced_id is null`,
  assignments: `
    select a.id as "assignmentId", a.plan_id as "planId", 'clause-' || c.number || '/assignment-' || body.name as key,
      body.name as body, a.assigned_on::text as "assignedOn", a.object_by::text as "objectBy",
      case when a.state = 'objected' then a.objected_on::text end as "objectedOn"
    from assignment a join clause c on c.id = a.clause_id join body on body.id = a.body_id
    where a.plan_id = :plan and a.state in ('assigned', 'objected') and a.assigned_on >= :from`,
};

/** As PostgreSQL wants them: the places of the values by number, and which values those are. */
const STATEMENTS = Object.entries(QUERIES).map(([part, sql]) => {
  const names: string[] = [];
  const text = sql.replace(/:(plan|from|to)\b/g, (_, name: string) => {
    if (!names.includes(name)) names.push(name);
    return `$${names.indexOf(name) + 1}`;
  });
  return { part: part as Part, text, names };
});

/** What the record says of a draft. */
interface Draft {
  state: DocumentState;
  basisIds: string[];
}

/** What lies on everybody's desk on a day of the plan; `legalBases` as they hold for the plan. */
export async function situationOfPlan(
  em: EntityManager,
  planId: number,
  today: IsoDate,
  terms: SignOffTerms | undefined,
  legalBases: readonly LegalBasis[],
): Promise<Omit<Situation, 'unpublished'>> {
  const values: Record<string, string | number> = {
    plan: planId,
    from: addDays(today, -LATE_DAYS),
    to: addDays(today, HORIZON_DAYS),
  };
  const situation = {} as Record<Part, unknown[]>;
  for (const { part, text, names } of STATEMENTS) {
    situation[part] = await prepared<unknown>(
      em,
      text,
      names.map((name) => values[name]),
    );
  }
  const drafts = situation.drafts as (Omit<Situation['drafts'][number], 'awaits' | 'bases'> & Draft)[];
  situation.drafts = drafts.map(({ state, basisIds, ...draft }) => ({
    ...draft,
    awaits: awaits(state, terms)!,
    bases: timesInForce(basisIds, legalBases),
  }));
  return situation as Omit<Situation, 'unpublished'>;
}

/** Bodies the assessment can fail: they owe something, are subordinate, and neither check nor assess. */
export async function candidatesOfPlan(em: EntityManager, planId: number, excluded: string[]): Promise<string[]> {
  const rows = await em.execute<{ name: string }[]>(
    `select distinct body.name from obligation_owner w
     join obligation o on o.id = w.obligation_id join body on body.id = w.body_id
     where o.plan_id = ? and o.parent_id is null and body.subordinate_to_county and body.kind = 'department'
       and body.name not in (select jsonb_array_elements_text(?::jsonb)) order by body.name`,
    [planId, JSON.stringify(excluded)],
  );
  return rows.map(({ name }) => name);
}
