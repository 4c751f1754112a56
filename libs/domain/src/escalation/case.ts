import { termsOf, type DocumentKind } from '../vocabulary';
import { afterMoveIn, type Lifecycle } from './lifecycle';

export type { DocumentKind } from '../vocabulary';

/** Whether an addressee confirms receipt of a document of this kind here. */
export const expectsReceipt = (kind: DocumentKind): boolean => termsOf(kind).receipt;

/** 限期整改, 约谈, 预警提醒: what has a document, a limit, a report and somebody who accepts it. */
export type CaseKind = 'rectification' | 'interview' | 'warning';

/**
 * drafting: its document waits for a signature · running: the body has until the limit · reported: waits for the
 * acceptor · closed: see its outcome.
 */
export type CaseState = 'drafting' | 'running' | 'reported' | 'closed';

export type CaseMove = 'issue' | 'lapse' | 'report' | 'accept' | 'return' | 'give-up';

/** What a case, its plan and its items are called where a move is refused. */
export const A_CASE = { zh: '事项', en: 'case' };

export const CASE_LIFECYCLE: Lifecycle<CaseState, CaseMove> = {
  drafting: { issue: 'running', lapse: 'closed' },
  running: { report: 'reported', 'give-up': 'closed', accept: 'closed' },
  reported: { accept: 'closed', return: 'running', 'give-up': 'closed' },
  closed: {},
};

/** @throws DubanError `move-not-allowed` when the table has no such move. */
export const afterCaseMove = (state: CaseState, move: CaseMove): CaseState =>
  afterMoveIn(CASE_LIFECYCLE, state, move, A_CASE);
