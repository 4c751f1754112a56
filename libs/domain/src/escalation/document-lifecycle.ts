import { termsOf, type DocumentKind } from '../vocabulary';
import { afterMoveIn, type Lifecycle } from './lifecycle';

/**
 * 起草 → 审核 → 签发 → 印发 → 签收 (党政机关公文处理工作条例 arts. 19–22, 24). A draft becomes a document only when a named
 * person signs it; until then it can be sent back or withdrawn, and has no number.
 *
 * draft: waits for the review, or for the signature where no review is asked for · reviewed: waits for the signature ·
 * returned: waits for somebody to revise it.
 */
export type DocumentState = 'draft' | 'returned' | 'reviewed' | 'withdrawn' | 'signed' | 'issued' | 'received';

export type DocumentMove = 'review' | 'return' | 'revise' | 'amend' | 'sign' | 'withdraw' | 'issue' | 'receive';

export const DOCUMENT_LIFECYCLE: Lifecycle<DocumentState, DocumentMove> = {
  draft: { review: 'reviewed', return: 'returned', sign: 'signed', withdraw: 'withdrawn' },
  // amend: its addressee changed after the review, so it is reviewed again
  reviewed: { sign: 'signed', return: 'returned', amend: 'draft', withdraw: 'withdrawn' },
  returned: { revise: 'draft', withdraw: 'withdrawn' },
  signed: { issue: 'issued' },
  issued: { receive: 'received' },
  received: {},
  withdrawn: {},
};

/** Where a document of a kind begins: what its drafter issues is not reviewed, and waits for that alone. */
export const firstState = (kind: DocumentKind): DocumentState =>
  termsOf(kind).issuedBy === 'drafter' ? 'reviewed' : 'draft';

/** The states in which nobody has signed: no word of the county yet, and no number. */
export const UNSIGNED: readonly DocumentState[] = ['draft', 'returned', 'reviewed'];

export const isUnsigned = (state: DocumentState): boolean => UNSIGNED.includes(state);

export const canMoveDocument = (state: DocumentState, move: DocumentMove): boolean =>
  DOCUMENT_LIFECYCLE[state][move] !== undefined;

/** @throws DubanError `move-not-allowed` when the table has no such move. */
export const afterDocumentMove = (state: DocumentState, move: DocumentMove): DocumentState =>
  afterMoveIn(DOCUMENT_LIFECYCLE, state, move, { zh: '文件', en: 'document' });
