import {
  awaits,
  barredFromReview,
  standingToReturn,
  standingToSign,
  type Person,
  type PostHolder,
} from '@app/domain/escalation';
import type { ActOn } from '@app/domain/vocabulary';
import type { DocumentRecord } from '@app/persistence/read-models';
import type { Actor } from '../actor';
import {
  mayMarkDocument,
  mayReturnDocument,
  mayReviewDocument,
  mayReviseDocument,
  maySignDocument,
  mayWithdrawDocument,
} from '../policies';
import { policyOf } from '../policy-of-plan';
import type { Settings } from '../settings';
import { presentedOf } from './draft-scene';
import { signersOfKind } from './officers';
import { type OfficeOnDay } from '../bodies/officers-on';

/** What decides who may sign off which document: who holds the offices on the plan's date, and the versions of the ladders. */
export interface SigningContext {
  officers: OfficeOnDay;
  settings: Pick<Settings, 'escalation' | 'escalations' | 'directory'>;
}

const termsOf = ({ policyVersion }: Pick<DocumentRecord, 'policyVersion'>, { settings }: SigningContext) =>
  policyOf({ policyVersion }, settings).signOff;

const officersFor = (
  { kind, signingBodyId }: Pick<DocumentRecord, 'kind' | 'signingBodyId'>,
  { officers, settings }: SigningContext,
) => signersOfKind(settings.directory, { kind, signingBodyId }, officers);

/** What decides it. */
type OnItsWay = Pick<
  DocumentRecord,
  'state' | 'kind' | 'signingBodyId' | 'drafters' | 'reviewer' | 'deputyFrom' | 'policyVersion'
> &
  Partial<Pick<DocumentRecord, 'referredId' | 'fromRecord'>>;

/** What a person may do with a draft: the policies decide by role, the domain by person. */
export function maySignOff(actor: Actor, document: OnItsWay, context: SigningContext): ActOn<'document'>[] {
  const terms = termsOf(document, context);
  const presented = presentedOf(document);
  const officers = officersFor(document, context);
  const may: ActOn<'document'>[] = [];
  if (
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
  if (mayReviseDocument(actor, document)) may.push('revise-document');
  if (mayMarkDocument(actor, document)) may.push('mark-document');
  return may;
}

/** Who may sign a document now, in words. */
export function signersOf(document: DocumentRecord, context: SigningContext): string[] {
  const officers = officersFor(document, context);
  const { head, deputy } = officers;
  const terms = termsOf(document, context);
  if (awaits(document.state, terms) !== 'signature') return [];
  const may = (one: PostHolder | null): one is PostHolder => {
    const person: Person | null = one && { ...one, accountId: null };
    return person !== null && !('bar' in standingToSign(presentedOf(document), person, officers, terms));
  };
  return [head, deputy].filter(may).map(({ name, post }) => `${name}（${post}）`);
}
