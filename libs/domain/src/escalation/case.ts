import { DubanError } from '../errors';

export type DocumentKind =
  | 'supervision-notice'
  | 'rectification-order'
  | 'interview-notification'
  | 'restriction-proposal'
  | 'early-warning'
  | 'referral-letter';

/**
 * Whether an addressee confirms receipt here. A proposal goes to an authority above the county, which has no account:
 * its decision, recorded when it comes, is the answer. A referral is handed over in person, and few may know of it.
 */
export const expectsReceipt = (kind: DocumentKind): boolean =>
  kind !== 'restriction-proposal' && kind !== 'referral-letter';

/** 限期整改, 约谈, 预警提醒: what has a document, a limit, a report and somebody who accepts it. */
export type CaseKind = 'rectification' | 'interview' | 'warning';

/**
 * drafting: its document waits for a signature · running: the body has until the limit · reported: waits for the
 * acceptor · closed: see its outcome.
 */
export type CaseState = 'drafting' | 'running' | 'reported' | 'closed';

export type CaseMove = 'issue' | 'lapse' | 'report' | 'accept' | 'return' | 'give-up';

export const CASE_LIFECYCLE: Readonly<Record<CaseState, Readonly<Partial<Record<CaseMove, CaseState>>>>> = {
  drafting: { issue: 'running', lapse: 'closed' },
  running: { report: 'reported', 'give-up': 'closed', accept: 'closed' },
  reported: { accept: 'closed', return: 'running', 'give-up': 'closed' },
  closed: {},
};

/** @throws DubanError `move-not-allowed` when the table has no such move. */
export function afterCaseMove(state: CaseState, move: CaseMove): CaseState {
  const next = CASE_LIFECYCLE[state][move];
  if (next) return next;
  throw moveNotAllowed(state, move);
}

/** The table of a lifecycle has no such move. */
export const moveNotAllowed = (state: string, move: string): DubanError =>
  new DubanError(
    'move-not-allowed',
    {
      zh: `该事项当前状态（${state}）不能执行该操作（${move}），请刷新页面后按最新状态办理。`,
      en: `The case is ${state}, so it cannot take the move "${move}". Reload and act on its present state.`,
    },
    { state, move },
  );
