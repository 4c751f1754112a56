import type { DocumentListItem, DocumentPaper, DocumentRecord, DocumentView } from '@app/persistence/read-models';
import { mayReadReferral, mayReceive, maySignDocument, type Actor, type Settings } from '@app/use-cases';
import { presentLimits } from './present-limits';

/**
 * A draft, also one that was withdrawn, is no word of the county: only those who work on it see it. The letter of a referral
 * is for who may know of that.
 */
export const maySeeDocument = (
  actor: Pick<Actor, 'role' | 'bodyId'>,
  { state, referredId }: { state: string; referredId: number | null },
): boolean =>
  referredId !== null
    ? mayReadReferral(actor, { bodyId: referredId })
    : !['draft', 'withdrawn'].includes(state) || ['county-office', 'coordinator', 'organization'].includes(actor.role);

export function presentDocument(actor: Actor, document: DocumentRecord): DocumentListItem {
  const { id, kind, title, number, state, addressee, clauseNumber } = document;
  const { draftedOn, issuedOn, signedBy, receivedOn, hasPdf } = document;
  const may: string[] = [];
  if (maySignDocument(actor, document)) may.push('sign');
  if (mayReceive(actor, document)) may.push('receive');
  const dates = { draftedOn, issuedOn, signedBy, receivedOn };
  return { id, kind, title, number, state, addressee, clauseNumber, ...dates, hasPdf, may };
}

/** Those documents that this person may see. */
export const presentDocuments = (actor: Actor, documents: readonly DocumentRecord[]): DocumentListItem[] =>
  documents.filter((document) => maySeeDocument(actor, document)).map((document) => presentDocument(actor, document));

/** A document as a page, with the provisions it rests on and the dates it sets. */
export function presentPaper(
  actor: Actor,
  document: DocumentPaper,
  html: string,
  settings: Pick<Settings, 'calendar' | 'escalation' | 'escalations'>,
): DocumentView {
  const provisions = (document.facts.bases ?? []) as { title: string; article: string | null }[];
  const bases = provisions.map(({ title, article }) => `${title}${article ?? ''}`);
  const limits = presentLimits(document, settings);
  return { ...presentDocument(actor, document), html, bases, limits, receivedBy: document.receivedBy };
}
