import { samePerson } from '@app/domain/bodies';
import type { DubanError } from '@app/domain/errors';
import {
  awaits,
  barredFromReview,
  isUnsigned,
  refusalOfTurn,
  standingToReturn,
  standingToSign,
  whoseTurn,
  type Person,
  type PostHolder,
} from '@app/domain/escalation';
import type { ActOn } from '@app/domain/vocabulary';
import type { DocumentRecord } from '@app/persistence/read-models';
import { personOf, type Actor } from '../actor';
import {
  mayMarkDocument,
  mayReturnDocument,
  mayReviewDocument,
  mayReviseDocument,
  maySignDocument,
  mayWithdrawDocument,
} from '../policies';
import { officeFor, presentedOf, type OfficeOfDraft, type SigningDay } from '../drafting/office-of-draft';
import { policyOf } from '../policy-of-plan';
import type { Settings } from '../settings';

/** What decides who may sign off which document: who is there on the plan's date, and the versions of the ladders. */
export interface SigningContext extends SigningDay {
  settings: Pick<Settings, 'escalation' | 'escalations' | 'directory'>;
}

const termsOf = ({ policyVersion }: Pick<DocumentRecord, 'policyVersion'>, { settings }: SigningContext) =>
  policyOf({ policyVersion }, settings).signOff;

/** What decides it. */
type OnItsWay = Pick<
  DocumentRecord,
  'state' | 'kind' | 'signingBodyId' | 'drafters' | 'reviewer' | 'deputyFrom' | 'policyVersion'
> &
  Partial<Pick<DocumentRecord, 'referredId' | 'fromRecord' | 'revision'>>;

/** The office as it is for this document, and for somebody who acts. */
function officeOf(document: OnItsWay, context: SigningContext, actor?: Actor): OfficeOfDraft {
  const { kind, signingBodyId, referredId, revision } = document;
  const concernedId = revision?.concernedId ?? null;
  const paper = { kind, signingBodyId, referred: referredId != null, concernedId };
  const ofOffice = actor?.role === 'county-office' ? personOf(actor) : undefined;
  return officeFor(context.settings, context, termsOf(document, context), paper, ofOffice);
}

/** What a person may do with a draft: the policies decide by role, the domain by person. */
export function maySignOff(actor: Actor, document: OnItsWay, context: SigningContext): ActOn<'document'>[] {
  const terms = termsOf(document, context);
  const presented = presentedOf(document);
  const office = officeOf(document, context, actor);
  const { officers } = office;
  const turn = whoseTurn(presented, office, document.revision?.found ?? []);
  // Where nobody of the office is known nothing can be said of who is left.
  const isTurn = office.people.length === 0 || turn.some((one) => samePerson(one, actor));
  const may: ActOn<'document'>[] = [];
  if (
    isTurn &&
    mayReviewDocument(actor, { state: document.state, terms }) &&
    barredFromReview(presented, actor, officers, terms) === null
  ) {
    may.push('review-document');
  }
  const standing = maySignDocument(actor, document) && standingToSign(presented, actor, officers, terms);
  if (standing && !('bar' in standing)) may.push('sign-document');
  if (mayReturnDocument(actor, { ...document, terms }) && standingToReturn(document.state, actor, officers, terms)) {
    may.push('return-document');
  }
  if (mayWithdrawDocument(actor, { state: document.state, fromRecord: document.fromRecord ?? false })) {
    may.push('withdraw-document');
  }
  const { referredId, revision } = document;
  const toRevise = { state: document.state, referredId, concernedId: revision?.concernedId };
  if (isTurn && mayReviseDocument(actor, toRevise)) may.push('revise-document');
  if (mayMarkDocument(actor, document)) may.push('mark-document');
  return may;
}

/**
 * Why somebody who works on drafts may not do now what a document waits for, in the words of the refusal; null for whoever may,
 * and where it waits for nothing.
 */
export function refusalOf(actor: Actor, document: OnItsWay, context: SigningContext): DubanError | null {
  if (!isUnsigned(document.state)) return null;
  const terms = termsOf(document, context);
  const { signingBodyId } = document;
  const signs = awaits(document.state, terms) === 'signature';
  const isThere = signs && signingBodyId !== null ? actor.bodyId === signingBodyId : actor.role === 'county-office';
  if (!isThere) return null;
  return refusalOfTurn(
    presentedOf(document),
    personOf(actor),
    officeOf(document, context, actor),
    document.revision?.found ?? [],
  );
}

/** Who may do now what a document waits for, in words. */
export function turnOf(document: OnItsWay, context: SigningContext): string[] {
  const found = document.revision?.found ?? [];
  return whoseTurn(presentedOf(document), officeOf(document, context), found).map(
    ({ name, post }) => `${name}（${post}）`,
  );
}

/** Who may sign a document now, in words. */
export function signersOf(document: DocumentRecord, context: SigningContext): string[] {
  const { officers, terms } = officeOf(document, context);
  const { head, deputy } = officers;
  if (awaits(document.state, terms) !== 'signature') return [];
  const may = (one: PostHolder | null): one is PostHolder => {
    const person: Person | null = one && { ...one, accountId: null };
    return person !== null && !('bar' in standingToSign(presentedOf(document), person, officers, terms));
  };
  return [head, deputy].filter(may).map(({ name, post }) => `${name}（${post}）`);
}
