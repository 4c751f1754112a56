import type { BoardRow } from '../api/types';

/** 状态: whose move it is in a clause, the most pressing first. */
export const STAGES = ['returned', 'late', 'in-review', 'to-report', 'closed'] as const;
export type Stage = (typeof STAGES)[number];

export type Staged = Pick<BoardRow, 'open' | 'overdue' | 'submitted' | 'returned'>;

/** A clause with several tasks stands where the most pressing of them does; what is in review is nobody's delay. */
export function stageOf({ open, overdue, submitted, returned }: Staged): Stage {
  if (returned > 0) return 'returned';
  if (overdue > 0) return 'late';
  if (submitted > 0) return 'in-review';
  return open > 0 ? 'to-report' : 'closed';
}
