import type { EntityManager } from '@mikro-orm/postgresql';
import type { DocumentKind, GradeName } from '@app/domain/vocabulary';
import { rehearsedYears, type RehearsedYear } from './rehearsed-years.read-model';

/** What `duban rehearse --json` prints. */
export interface RehearsalResult {
  plan: { clauses: number; obligations: number };
  from: string;
  until: string;
  seed: number;
  profile: string;
  steps: number;
  wallSeconds: number;
  counts: {
    acknowledgements: number;
    objections: number;
    objectionsDecided: number;
    reminders: number;
    reports: number;
    returns: number;
    reviews: number;
    overdue: number;
    urgings: number;
    urgingSlips: number;
    supervisionNotices: number;
    rectificationOrders: number;
    interviewNotifications: number;
    documentsIssued: number;
  };
  documents: {
    number: string;
    kind: DocumentKind;
    issuedOn: string;
    addressee: string;
    clause: number | null;
    signedBy: string;
  }[];
  assessments: { year: number; body: string; score: number; grade: GradeName }[];
  /** Left out where no year was announced. */
  years?: RehearsedYear[];
}

const HEAD = `
  select (select count(*)::int from clause where plan_id = p.id) as clauses,
    (select count(*)::int from obligation where plan_id = p.id) as obligations,
    r.starts_on::text as "from", r.ends_on::text as until, r.seed, r.profile, r.steps,
    round(extract(epoch from coalesce(r.finished_at, now()) - r.started_at)::numeric, 1)::float as "wallSeconds"
  from plan p join rehearsal r on r.plan_id = p.id where p.id = ?`;

/** Overdue: obligations that were not submitted by their date, whenever they were afterwards. */
const COUNTS = `
  select
    count(*) filter (where kind = 'assignment-acknowledged')::int as acknowledgements,
    count(*) filter (where kind = 'assignment-objected')::int as objections,
    count(*) filter (where kind in ('assignment-kept', 'assignment-transferred'))::int as "objectionsDecided",
    count(*) filter (where kind = 'reminded')::int as reminders,
    count(*) filter (where kind = 'report-submitted')::int as reports,
    count(*) filter (where kind = 'report-returned')::int as returns,
    count(*) filter (where kind in ('report-returned', 'report-accepted'))::int as reviews,
    count(distinct obligation_id) filter (where kind = 'urged')::int as overdue,
    count(*) filter (where kind = 'urged')::int as urgings,
    count(*) filter (where kind = 'document-issued' and data->>'kind' = 'urging-slip')::int as "urgingSlips",
    count(*) filter (where kind = 'document-issued' and data->>'kind' = 'supervision-notice')::int as "supervisionNotices",
    count(*) filter (where kind = 'document-issued' and data->>'kind' = 'rectification-order')::int as "rectificationOrders",
    count(*) filter (where kind = 'document-issued' and data->>'kind' = 'interview-notification')::int as "interviewNotifications",
    count(*) filter (where kind = 'document-issued')::int as "documentsIssued"
  from event where plan_id = ?`;

const DOCUMENTS = `
  select d.number, d.kind, d.issued_on::text as "issuedOn", body.name as addressee, clause.number as clause,
    d.signed_by as "signedBy"
  from official_document d join body on body.id = d.addressee_id left join clause on clause.id = d.clause_id
  where d.plan_id = ? and d.issued_on is not null order by d.series, d.year, d.serial`;

const ASSESSMENTS = `
  select a.year, body.name as body, s.score, s.grade
  from assessment a join assessment_score s on s.assessment_id = a.id join body on body.id = s.body_id
  where a.plan_id = ? and a.state = 'frozen' order by a.year, body.name`;

/** The table a rehearsal ends with; read from what really happened in the record. */
export async function rehearsalResult(em: EntityManager, planId: number): Promise<RehearsalResult> {
  type Head = Omit<RehearsalResult, 'plan' | 'counts' | 'documents' | 'assessments' | 'years'> &
    RehearsalResult['plan'];
  const [{ clauses, obligations, ...head }] = await em.execute<Head[]>(HEAD, [planId]);
  const [counts] = await em.execute<RehearsalResult['counts'][]>(COUNTS, [planId]);
  const years = await rehearsedYears(em, planId);
  return {
    plan: { clauses, obligations },
    ...head,
    counts,
    documents: await em.execute<RehearsalResult['documents']>(DOCUMENTS, [planId]),
    assessments: await em.execute<RehearsalResult['assessments']>(ASSESSMENTS, [planId]),
    ...(years.length > 0 && { years }),
  };
}
