import type { EntityManager } from '@mikro-orm/postgresql';
import type { DateRule } from '@app/domain/calendar';
import type { CommitmentView, RectificationItemView, RectificationPlanView } from './rectification.dto';
import type { CaseView } from './case.dto';
import { preparedRows } from '../prepared';
import { IS_PAPER_OF_CASE } from '../document/document-sql';
import { ME, SIGHT_OF_CASE, SIGHT_OF_DOCUMENT, meValues, seenAs, told, type Reader } from '../secrecy/sight-sql';
import { evidenceWhere } from './evidence.read-model';

/** An item with the bodies that decide what a person may do with it; of one that is gone, the heir. */
export interface ItemRecord extends Omit<RectificationItemView, 'may'> {
  bodyId: number;
  acceptorId: number;
}

/** A plan with what its date was counted from, and how. */
interface PlanOfCaseRecord extends Omit<RectificationPlanView, 'dueWhy'> {
  dueFrom: string | null;
  dueRule: DateRule | null;
}

/** A case with the facts that decide what a person may do with it. */
export interface CaseRecord extends Omit<CaseView, 'may' | 'limitWhy' | 'plan' | 'items' | 'commitments'> {
  commitments: Omit<CommitmentView, 'may'>[];
  plan: PlanOfCaseRecord | null;
  items: ItemRecord[];
  /** Where the limit is counted from, and how. */
  limitFrom: string | null;
  limitRule: DateRule | null;
  bodyId: number;
}

const PLAN = `(select jsonb_build_object('state', r.state, 'dueOn', r.due_on, 'dueFrom', r.due_from, 'dueRule', r.due_rule,
    'filedBy', r.filed_by, 'filedOn', r.filed_on, 'returns', r.returns, 'reviewedBy', r.reviewed_by,
    'reviewedOn', r.reviewed_on, 'reviewReason', r.review_reason)
  from rectification_plan r where r.case_file_id = f.id)`;

const ITEMS = `(select coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'nth', i.nth, 'problem', i.problem, 'goal', i.goal,
    'measures', i.measures, 'limitOn', i.limit_on, 'state', i.state, 'body', w.name, 'acceptor', a.name,
    'bodyId', coalesce(w.heir_id, w.id), 'acceptorId', coalesce(a.heir_id, a.id), 'reportText', i.report_text,
    'reportedBy', i.reported_by, 'reportedOn', i.reported_on, 'returns', i.returns, 'reviewedBy', i.reviewed_by,
    'reviewedOn', i.reviewed_on, 'reviewReason', i.review_reason, 'evidence',
    ${evidenceWhere('e.item_id = i.id')}) order by i.nth), '[]')
  from rectification_item i join body w on w.id = i.body_id join body a on a.id = i.acceptor_id
 where i.case_file_id = f.id)`;

const EXTENSION = `(select jsonb_build_object('state', x.state, 'reason', x.reason, 'limitBefore', x.limit_before,
    'newLimitOn', x.new_limit_on, 'askedBy', x.asked_by, 'askedOn', x.asked_on, 'decideBy', x.decide_by,
    'decidedBy', x.decided_by, 'decidedOn', x.decided_on, 'decisionReason', x.decision_reason)
  from case_extension x where x.case_file_id = f.id order by x.id desc limit 1)`;

const COMMITMENTS = `(select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'nth', m.nth, 'text', m.text, 'body', w.name,
    'limitOn', m.limit_on, 'state', m.state, 'reportText', m.report_text, 'reportedOn', m.reported_on,
    'reviewedBy', m.reviewed_by, 'reviewedOn', m.reviewed_on, 'reviewReason', m.review_reason) order by m.nth), '[]')
  from commitment m join body w on w.id = m.body_id where m.case_file_id = f.id)`;

/** The last paper of the case that the reader may open. */
const DOCUMENT = `(select max(d.id) from official_document d where ${IS_PAPER_OF_CASE} and ${SIGHT_OF_DOCUMENT} = 'full')`;

/**
 * The rectifications and interviews of a plan, or of one clause, that this person may know of: those still going on first.
 */
export function readCases(
  em: EntityManager,
  about: { planId: number } | { clauseId: number },
  reader: Reader,
): Promise<CaseRecord[]> {
  return 'planId' in about
    ? find(em, 'f.plan_id = ?', about.planId, reader)
    : find(em, 'f.clause_id = ?', about.clauseId, reader);
}

/** One case; null when there is none, or none this person may know of. */
export async function readCase(em: EntityManager, caseId: number, reader: Reader): Promise<CaseRecord | null> {
  return (await find(em, 'f.id = ?', caseId, reader))[0] ?? null;
}

function find(em: EntityManager, condition: string, id: number, reader: Reader): Promise<CaseRecord[]> {
  return preparedRows<CaseRecord>(
    em,
    `select f.id, f.kind, f.cause, f.parent_id as "parentId", b.name as body, f.body_id as "bodyId", c.number as "clauseNumber",
            f.assessment_year as "assessmentYear", s.sight, ${told('f.findings', `'[]'`)} as findings,
            ${told(evidenceWhere('e.case_file_id = f.id'), `'[]'`)} as evidence, f.state, f.opened_on as "openedOn",
            f.limit_on as "limitOn", f.limit_from as "limitFrom", f.limit_rule as "limitRule", f.reported_on as "reportedOn",
            ${told('f.report_text')} as "reportText", ${told('f.review_reason')} as "reviewReason", f.held_on as "heldOn",
            ${told('f.minutes')} as minutes, ${told('f.chair')} as chair, ${told('f.place')} as place,
            ${told('f.hosts')} as hosts, ${told('f.guests')} as guests, f.closed_on as "closedOn", f.outcome,
            f.relief, f.relief_on as "reliefOn", f.relief_refused_on as "reliefRefusedOn", ${DOCUMENT} as "documentId",
            ${told(PLAN)} as plan, ${told(ITEMS, `'[]'`)} as items, f.original_limit_on as "originalLimitOn",
            ${told(EXTENSION)} as extension, ${told(COMMITMENTS, `'[]'`)} as commitments
       from case_file f join body b on b.id = f.body_id left join clause c on c.id = f.clause_id
      cross join ${ME} ${seenAs(SIGHT_OF_CASE)}
      where ${condition} and s.sight <> 'nothing'
      order by f.state = 'closed', f.opened_on desc, f.id desc`,
    [...meValues(reader), id],
  );
}
