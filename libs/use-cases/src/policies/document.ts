import { type DocumentState, type SignOffTerms, awaits, canMoveDocument, isUnsigned } from '@app/domain/escalation';
import type { Actor } from '../actor';
import { mayReadReferral } from './referral';
import { runsThePlan } from './roles';

/** A draft, with the body that signs it where that is not the county office. */
interface DraftToSign {
  state: DocumentState;
  terms?: SignOffTerms;
  signingBodyId?: number | null;
}

/** 审核, 退回, 签发: by the county office; which of its persons may sign, and that they differ, is checked by the domain. */
export const mayReviewDocument = (actor: Actor, { state, terms }: { state: DocumentState; terms?: SignOffTerms }) =>
  actor.role === 'county-office' && awaits(state, terms) === 'review';

export const mayReturnDocument = (actor: Actor, document: DraftToSign) =>
  canMoveDocument(document.state, 'return') &&
  (actor.role === 'county-office' ||
    (signsFor(actor, document) && awaits(document.state, document.terms) === 'signature'));

export const maySignDocument = (actor: Actor, document: DraftToSign) =>
  signsFor(actor, document) && canMoveDocument(document.state, 'sign');

/** Whether somebody is of the body that signs a draft. */
const signsFor = (actor: Actor, { signingBodyId = null }: DraftToSign) =>
  signingBodyId === null ? actor.role === 'county-office' : actor.bodyId === signingBodyId;

/** 拟文: papers of the county come from its office. */
export const mayDraftPaper = (actor: Actor) => actor.role === 'county-office';

/** 撤回拟稿: what a person had drafted; what a rung drafted ends with what it demands. */
export const mayWithdrawDocument = (
  actor: Actor,
  { state, fromRecord }: { state: DocumentState; fromRecord: boolean },
) => actor.role === 'county-office' && fromRecord && canMoveDocument(state, 'withdraw');

/** Publicity, secrecy, urgency, and that the county government agreed: until the paper is signed. */
export const mayMarkDocument = (actor: Actor, { state }: { state: DocumentState }) =>
  actor.role === 'county-office' && isUnsigned(state);

/** The coordinating body sees no draft of a case about itself, and so revises none. */
export const mayReviseDocument = (
  actor: Actor,
  {
    state,
    referredId = null,
    concernedId = null,
  }: { state: DocumentState; referredId?: number | null; concernedId?: number | null },
) =>
  runsThePlan(actor) &&
  canMoveDocument(state, 'revise') &&
  (actor.role === 'county-office' || concernedId === null || concernedId !== actor.bodyId) &&
  (referredId === null || mayReadReferral(actor, { bodyId: referredId }));

export const mayReceive = (actor: Actor, document: { state: string; addresseeId: number }) =>
  actor.bodyId === document.addresseeId && document.state === 'issued';
