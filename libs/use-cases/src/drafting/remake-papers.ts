import type { EntityManager } from '@mikro-orm/postgresql';
import { basesOn, clauseOfItemBasis, itemBasisId, type DocumentKind } from '@app/domain/escalation';
import { groupBy } from '@app/domain/group-by';
import { documentTitle, type DocumentFacts, type PaperPart } from '@app/documents';
import { CaseFile, Clause, prepared, type Body, type OfficialDocument, type Plan } from '@app/persistence';
import { basesOfPlan } from '../bases-of-plan';
import type { Settings } from '../settings';
import { basisIdsFor, causeOf } from './correspondence';
import { namesOf } from './names-in-title';

/** A draft, and what is to stand in it. */
export interface PaperAnew {
  plan: Plan;
  document: OfficialDocument;
  parts: readonly PaperPart[];
}

/**
 * Makes drafts out again from what they are about now: parts in the order of their dates, provisions for all their clauses, the
 * titles that name them.
 */
export async function remakePapers(em: EntityManager, settings: Settings, anew: readonly PaperAnew[]): Promise<void> {
  const matters = groupBy(
    await mattersOf(
      em,
      anew.map(({ document }) => document),
    ),
    ({ documentId }) => documentId,
  );
  const papers = anew.map(({ plan, document, parts }) => {
    const sorted = [...parts].sort((a, b) => (a.order + a.of < b.order + b.of ? -1 : 1));
    const byKey = new Map((matters.get(document.id) ?? []).map((matter) => [matter.key, matter]));
    return { plan, document, sorted, inOrder: sorted.flatMap(({ of }) => byKey.get(of) ?? []) };
  });
  const firsts = papers.flatMap(({ inOrder: [first] }) => first?.clauseId ?? []);
  const loaded = firsts.length ? await em.find(Clause, { id: { $in: firsts } }) : [];
  const clauses = new Map(loaded.map((clause) => [clause.id, clause]));
  for (const { plan, document, sorted, inOrder } of papers) {
    const [first] = inOrder;
    const bases = paperBases(settings, document.kind, inOrder, document.draftedOn);
    const listed = await basesOfPlan(em, settings, plan, bases);
    const printed = basesOn(document.draftedOn, bases, listed).map(({ title, article }) => ({ title, article }));
    const clause = first?.clauseId ? clauses.get(first.clauseId)! : null;
    const facts = {
      ...document.facts,
      parts: sorted,
      basisIds: bases,
      bases: printed,
      clause: clause && { ordinal: clause.ordinal, heading: clause.heading },
      ...ofAllParts(sorted),
    };
    const title = documentTitle(facts as unknown as DocumentFacts);
    em.assign(document, {
      facts: { ...facts, names: namesOf(settings, title) },
      clause,
      caseFile: first?.caseId ? em.getReference(CaseFile, first.caseId) : null,
      title,
    });
  }
}

/** What a paper says of itself as a whole: why and about which year as its first matter has it, by when as its last. */
function ofAllParts(parts: readonly PaperPart[]): Pick<PaperPart, 'cause' | 'year' | 'replyBy' | 'limitRule'> {
  const [{ cause, year }] = parts;
  const { replyBy, limitRule } = parts.reduce((last, one) => ((one.replyBy ?? '') > (last.replyBy ?? '') ? one : last));
  return {
    ...(cause ? { cause, year } : {}),
    ...(replyBy ? { replyBy, limitRule } : {}),
  };
}

/** A matter as its paper rests on it. */
interface MatterInPaper {
  documentId: number;
  key: string;
  clauseId: number | null;
  caseId: number | null;
  /** The number of its clause. */
  number: number | null;
  /** Why its case was opened; a rung without a case is about a late task. */
  cause: CaseFile['cause'] | null;
  assessmentYear: number | null;
  /** The body it is about. */
  body: Pick<Body, 'name' | 'kind' | 'subordinateToCounty'>;
}

/** What papers are about now, in the order in which it was put in: one statement, however much that is. */
export const mattersOf = (
  em: EntityManager,
  documents: readonly Pick<OfficialDocument, 'id'>[],
): Promise<MatterInPaper[]> => prepared<MatterInPaper>(em, MATTERS, [documents.map(({ id }) => id)]);

const MATTERS = `
  select m.document_id as "documentId", m.key, m.clause_id as "clauseId", m.case_file_id as "caseId", c.number, f.cause,
    f.assessment_year as "assessmentYear",
    jsonb_build_object('name', b.name, 'kind', b.kind, 'subordinateToCounty', b.subordinate_to_county) as body
  from matter m join official_document d on d.id = m.document_id
    left join clause c on c.id = m.clause_id left join case_file f on f.id = m.case_file_id
    join body b on b.id = coalesce(f.body_id, d.addressee_id)
  where m.document_id = any($1::int[]) and m.taken_out_on is null order by m.id`;

/** What a paper rests on, by the causes of its matters. */
export function paperBases(
  settings: Settings,
  kind: DocumentKind,
  matters: readonly MatterInPaper[],
  day: string,
): string[] {
  const ids = matters.flatMap(({ cause, assessmentYear, body, number }) => {
    const why = cause ? causeOf({ cause, assessmentYear }) : 'overdue';
    return basisIdsFor(settings, kind, why, body, day, number === null ? [] : [number]);
  });
  // The clauses of the tasks first, by their numbers; then what holds for all of them.
  const unique = [...new Set(ids)];
  const items = unique.flatMap((id) => clauseOfItemBasis(id) ?? []).sort((a, b) => a - b);
  return [...items.map(itemBasisId), ...unique.filter((id) => clauseOfItemBasis(id) === null)];
}
