import type { InboxTask } from '@app/persistence/read-models';

/** One page of tasks. */
export interface Page {
  /** How many come before it. */
  after: number;
  limit: number;
}

type Dated = Pick<InboxTask, 'dueOn'>;

/**
 * Puts tasks in the order of their own dates, what is late first and what has no date last, and gives one page of them.
 * Two of one day stay in the order they came in.
 */
export const pageOfTasks = <T extends Dated>(tasks: readonly T[], { after, limit }: Page): T[] =>
  [...tasks].sort(byDate).slice(after, after + limit);

function byDate({ dueOn: a }: Dated, { dueOn: b }: Dated): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}
