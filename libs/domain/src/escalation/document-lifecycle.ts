import { DubanError } from '../errors';

/**
 * 起草 → 审核 → 签发 → 印发 → 签收 (党政机关公文处理工作条例 arts. 19–22, 24). A draft becomes a document only when a named
 * person signs it; until then it can be sent back or withdrawn, and has no number.
 *
 * draft: waits for the review, or for the signature where no review is asked for · reviewed: waits for the signature ·
 * returned: waits for somebody to revise it.
 */
export type DocumentState = 'draft' | 'returned' | 'reviewed' | 'withdrawn' | 'signed' | 'issued' | 'received';

export type DocumentMove = 'review' | 'return' | 'revise' | 'amend' | 'sign' | 'withdraw' | 'issue' | 'receive';

export const DOCUMENT_LIFECYCLE: Readonly<
  Record<DocumentState, Readonly<Partial<Record<DocumentMove, DocumentState>>>>
> = {
  draft: { review: 'reviewed', return: 'returned', sign: 'signed', withdraw: 'withdrawn' },
  // amend: its addressee changed after the review, so it is reviewed again
  reviewed: { sign: 'signed', return: 'returned', amend: 'draft', withdraw: 'withdrawn' },
  returned: { revise: 'draft', withdraw: 'withdrawn' },
  signed: { issue: 'issued' },
  issued: { receive: 'received' },
  received: {},
  withdrawn: {},
};

/** The states in which nobody has signed: no word of the county yet, and no number. */
export const UNSIGNED: readonly DocumentState[] = ['draft', 'returned', 'reviewed'];

export const isUnsigned = (state: DocumentState): boolean => UNSIGNED.includes(state);

export const canMoveDocument = (state: DocumentState, move: DocumentMove): boolean =>
  DOCUMENT_LIFECYCLE[state][move] !== undefined;

/** @throws DubanError `move-not-allowed` when the table has no such move. */
export function afterDocumentMove(state: DocumentState, move: DocumentMove): DocumentState {
  const next = DOCUMENT_LIFECYCLE[state][move];
  if (next) return next;
  throw new DubanError(
    'move-not-allowed',
    {
      zh: `该文件当前状态（${state}）不能执行该操作（${move}），请刷新页面后按最新状态办理。`,
      en: `The document is ${state}, so it cannot take the move "${move}". Reload and act on its present state.`,
    },
    { state, move },
  );
}
