import type { EntityManager } from '@mikro-orm/postgresql';
import type { Person, PostHolder } from '@app/domain/escalation';
import { DOCUMENT_KIND_IDS, termsOf } from '@app/domain/vocabulary';
import { preparedRows } from '../prepared';
import { ME, SIGHT_OF_DOCUMENT, meValues, seenAs, type Reader } from '../secrecy/sight-sql';
import { REVISION, type RevisionOfDraft } from '../document/revision-sql';
import { readEvents } from './events.read-model';
import type { DocumentListItem } from './document.dto';
import type { EventView } from './event.dto';

/** A document with the facts that decide what a person may do with it. */
export interface DocumentRecord extends Omit<DocumentListItem, 'may'> {
  addresseeId: number;
  /** The body that signs it, where that is not the county office. */
  signingBodyId: number | null;
  /** The body a referral is about, where it is the letter of one; few may know of it. */
  referredId: number | null;
  /** A person had it drafted from the record; no rung did. */
  fromRecord: boolean;
  drafters: Person[];
  reviewer: Person | null;
  waitingSince: string;
  deputyFrom: string | null;
  /** Of a draft that was sent back. */
  revision: RevisionOfDraft | null;
  /** The version of the ladders its plan runs by; null before the plan is confirmed. */
  policyVersion: string | null;
}

export interface DocumentPaper extends DocumentRecord {
  planId: number;
  returnReason: string | null;
  signedFor: PostHolder | null;
  /** What happened to it, the latest first. */
  events: EventView[];
  /** What the renderer needs, with the number, date and signer of the row. */
  facts: Record<string, unknown>;
  pdfSha256: string | null;
  receivedBy: string | null;
}

/** The page of a document is for whoever may see the document, and then with all of its past. */
const WHOEVER_SEES_IT: Reader = { standing: 'office', reads: true, bodyId: null };

/** SQL: the kinds that go to all bodies. */
const TO_ALL = DOCUMENT_KIND_IDS.filter((kind) => termsOf(kind).toAll)
  .map((kind) => `'${kind}'`)
  .join(', ');

/** SQL: whom a paper goes to, as it says itself: one to all names nobody. */
const TO_WHOM = `case when d.kind in (${TO_ALL}) then coalesce(d.facts -> 'addressee' ->> 'name', b.name) else b.name end`;

const COLUMNS = `d.id, d.kind, d.title, d.number, d.state, ${TO_WHOM} as addressee, coalesce(b.heir_id, b.id) as "addresseeId",
  c.number as "clauseNumber", d.drafted_on as "draftedOn", d.issued_on as "issuedOn", d.signed_by as "signedBy",
  d.received_on as "receivedOn", d.pdf_sha256 is not null as "hasPdf", d.round, d.key like '%/record/%' as "fromRecord", d.drafters, d.reviewer,
  d.waiting_since as "waitingSince", s.sight, d.signing_body_id as "signingBodyId", d.deputy_from as "deputyFrom", ${REVISION} as revision, p.policy_version as "policyVersion",
  (select r.body_id from referral r where r.id = d.referral_id) as "referredId"`;

const TABLES = `official_document d join body b on b.id = d.addressee_id join plan p on p.id = d.plan_id
  left join clause c on c.id = d.clause_id cross join ${ME} ${seenAs(SIGHT_OF_DOCUMENT)}`;

/** A paper stands with every clause it is about. */
const OF_CLAUSE = `exists (select 1 from matter m
  where m.document_id = d.id and m.clause_id = ? and m.taken_out_on is null)`;

/** The documents of a plan, or of one clause, that this person may know of, the latest first. */
export function readDocuments(
  em: EntityManager,
  about: { planId: number } | { clauseId: number },
  reader: Reader,
): Promise<DocumentRecord[]> {
  const [condition, id] = 'planId' in about ? ['d.plan_id = ?', about.planId] : [OF_CLAUSE, about.clauseId];
  return preparedRows<DocumentRecord>(
    em,
    `select ${COLUMNS} from ${TABLES} where ${condition} and s.sight <> 'nothing' order by d.drafted_on desc, d.id desc`,
    [...meValues(reader), id],
  );
}

/** One document with what it says; null when there is none, or none this person may read. */
export async function readDocument(
  em: EntityManager,
  documentId: number,
  reader: Reader,
): Promise<DocumentPaper | null> {
  const [row] = await preparedRows<
    Omit<DocumentPaper, 'events'> & { signedOn: string | null; signerPost: string | null }
  >(
    em,
    `select ${COLUMNS}, d.plan_id as "planId", d.facts, d.pdf_sha256 as "pdfSha256", d.received_by as "receivedBy",
            d.signed_on as "signedOn", d.signer_post as "signerPost", d.signed_for as "signedFor", d.return_reason as "returnReason"
       from ${TABLES} where d.id = ? and s.sight = 'full'`,
    [...meValues(reader), documentId],
  );
  if (!row) return null;
  const { signedOn, signerPost, ...document } = row;
  const { signedBy: name, signedFor: insteadOf } = document;
  const acting = (document.facts.signer as { acting?: true } | null | undefined)?.acting;
  const signer = name === null ? null : { name, post: signerPost ?? '', insteadOf, ...(acting ? { acting } : {}) };
  const events = await readEvents(em, { documentId }, WHOEVER_SEES_IT);
  return { ...document, events, facts: { ...document.facts, number: document.number, issuedOn: signedOn, signer } };
}
