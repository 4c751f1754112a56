import type { IsoDate } from '../calendar';
import type { ObligationKind, ObligationState } from './obligation';

/** 应完成、已完成: how many of the duties are due by now, and how many were accepted. */
export interface Progress {
  all: number;
  planned: number;
  done: number;
}

/** What counts as a milestone of the work; reports and what helpers owe the lead are means to it. */
export const MILESTONE_KINDS: readonly string[] = ['milestone', 'recurring', 'standing'] satisfies ObligationKind[];

/** Counts progress from milestones, so that nobody types a percentage. What is no longer applicable counts nowhere. */
export function countProgress(
  obligations: readonly { kind: string; state: ObligationState; dueOn: IsoDate }[],
  today: IsoDate,
): Progress {
  const counted = obligations.filter(({ kind, state }) => MILESTONE_KINDS.includes(kind) && state !== 'not-applicable');
  return {
    all: counted.length,
    planned: counted.filter(({ dueOn }) => dueOn <= today).length,
    done: counted.filter(({ state }) => state === 'accepted').length,
  };
}

/** The progress of several clauses together. */
export function sumProgress(parts: readonly Progress[]): Progress {
  return parts.reduce(
    (sum, { all, planned, done }) => ({ all: sum.all + all, planned: sum.planned + planned, done: sum.done + done }),
    { all: 0, planned: 0, done: 0 },
  );
}
