import { wordingOf, type DocumentFacts } from '@app/documents';
import { awaits, isUnsigned, printedBasis } from '@app/domain/escalation';
import type {
  DocumentListItem,
  DocumentPaper,
  DocumentRecord,
  DocumentView,
  MarksView,
  EventView,
} from '@app/persistence/read-models';
import {
  mayReadReferral,
  mayReceive,
  maySignOff,
  policyOf,
  refusalOf,
  signersOf,
  turnOf,
  type Actor,
  type Settings,
  type SigningContext,
} from '@app/use-cases';
import { presentLimits } from './present-limits';

const worksOnDrafts = ({ role }: Pick<Actor, 'role'>) =>
  ['county-office', 'coordinator', 'organization'].includes(role);

/** What is said while a draft is on its way to the signature stays among those who work on it. */
const INTERNAL = ['document-reviewed', 'document-returned', 'document-revised', 'document-marked', 'sign-off-called'];

/** Who works on drafts, or is of the body that signs this one. */
const worksOn = (actor: Pick<Actor, 'role' | 'bodyId'>, { signingBodyId }: Pick<DocumentRecord, 'signingBodyId'>) =>
  worksOnDrafts(actor) || (signingBodyId !== null && signingBodyId === actor.bodyId);

export const eventsFor = (actor: Pick<Actor, 'role'>, events: EventView[]): EventView[] =>
  worksOnDrafts(actor) ? events : events.filter(({ kind }) => !INTERNAL.includes(kind));

/**
 * A draft, also one that was withdrawn, is no word of the county: only those who work on it or sign it see it. The letter of a referral
 * is for who may know of that.
 */
export const maySeeDocument = (
  actor: Pick<Actor, 'role' | 'bodyId'>,
  { state, referredId, signingBodyId }: Pick<DocumentRecord, 'state' | 'referredId' | 'signingBodyId'>,
): boolean =>
  referredId !== null
    ? mayReadReferral(actor, { bodyId: referredId })
    : !(isUnsigned(state) || state === 'withdrawn') || worksOn(actor, { signingBodyId });

function presentDocument(actor: Actor, document: DocumentRecord, context: SigningContext): DocumentListItem {
  const { id, sight, kind, title, number, state, addressee, clauseNumber } = document;
  const { draftedOn, issuedOn, receivedOn, hasPdf, round } = document;
  const signedBy = sight === 'full' ? document.signedBy : null;
  const may = maySignOff(actor, document, context);
  if (mayReceive(actor, document)) may.push('receive-document');
  const dates = { draftedOn, issuedOn, signedBy, receivedOn };
  return { id, sight, kind, title, number, state, addressee, clauseNumber, ...dates, hasPdf, round, may };
}

/** Those documents that this person may see. */
export const presentDocuments = (
  actor: Actor,
  documents: readonly DocumentRecord[],
  context: SigningContext,
): DocumentListItem[] =>
  documents
    .filter((document) => maySeeDocument(actor, document))
    .map((document) => presentDocument(actor, document, context));

/** A document as a page, with the provisions it rests on and the dates it sets. */
export function presentPaper(
  actor: Actor,
  document: DocumentPaper,
  html: string,
  context: SigningContext & { settings: Pick<Settings, 'calendar' | 'escalation' | 'escalations'> },
): DocumentView {
  const provisions = (document.facts.bases ?? []) as { title: string; article: string | null }[];
  const bases = provisions.map(printedBasis);
  const limits = presentLimits(document, context.settings);
  const item = presentDocument(actor, document, context);
  return {
    ...item,
    html,
    bases,
    limits,
    receivedBy: document.receivedBy,
    ...presentTrail(actor, document, context),
    marks: marksOf(document.facts),
    wording: item.may.includes('revise-document') ? wordingOf(document.facts as unknown as DocumentFacts) : [],
  };
}

const MARKS = { review: '待审核', signature: '待签发', revision: '退回修改' } as const;

/** What a draft waits for, as the mark on its page says; one that was taken back waits for nothing. */
export function markOf(
  { state, policyVersion }: Pick<DocumentRecord, 'state' | 'policyVersion'>,
  { settings }: SigningContext,
): string {
  const awaited = awaits(state, policyOf({ policyVersion }, settings).signOff);
  return awaited === null ? '已撤回' : MARKS[awaited];
}

/** What is chosen for the paper, as it stands. */
function marksOf({ publicity, secrecy, urgency, consent }: Record<string, unknown>): MarksView {
  const given = consent as { by: string; on: string } | null | undefined;
  return {
    publicity: (publicity as string | undefined) ?? null,
    secrecy: (secrecy as MarksView['secrecy'] | undefined) ?? null,
    urgency: (urgency as string | undefined) ?? null,
    consent: given ? { by: given.by, on: given.on } : null,
  };
}

/** Who drafted, reviewed, sent back and signed, whose turn it is; for whoever does not work on drafts, what the document itself says. */
function presentTrail(actor: Actor, document: DocumentPaper, context: SigningContext) {
  const { drafters, reviewer, returnReason, signedFor } = document;
  const works = worksOn(actor, document);
  const returned = works && document.state === 'returned';
  const sentBack = returned ? document.events.find(({ kind }) => kind === 'document-returned') : undefined;
  const refusal = works ? refusalOf(actor, document, context) : null;
  return {
    turn: works ? turnOf(document, context) : [],
    notYours: refusal && { ...refusal.sentence },
    returnedBy: sentBack?.actor ?? null,
    returnedOn: sentBack?.on ?? null,
    draftedBy: works ? drafters.map(({ name }) => name) : [],
    reviewedBy: works ? (reviewer?.name ?? null) : null,
    returnReason: works ? returnReason : null,
    signedFor: signedFor && `${signedFor.name}（${signedFor.post}）`,
    signers: works ? signersOf(document, context) : [],
    events: works ? document.events : eventsFor(actor, document.events),
  };
}
