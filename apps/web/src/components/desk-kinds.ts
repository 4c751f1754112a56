import type { InboxTask } from '../api/types';

/** What is done in a row at a desk: what waits at the side, one thing in the middle, and the next when it is done. */
const DESK_KINDS = [
  'review-report',
  'review-document',
  'sign-document',
  'receive-document',
  'revise-document',
] as const satisfies readonly InboxTask['kind'][];

export type DeskKind = (typeof DESK_KINDS)[number];

export const isDeskKind = (kind: string): kind is DeskKind => DESK_KINDS.some((one) => one === kind);

/**
 * Which task lies on the desk: the one asked for, else, when it is done, the one that has come to its place, else the last.
 *
 * @param last where the one before lay
 */
export function onDesk<T>(tasks: readonly T[], keyOf: (task: T) => string, asked: string | null, last: number): number {
  const place = asked === null ? -1 : tasks.findIndex((task) => keyOf(task) === asked);
  return place >= 0 ? place : Math.min(last, Math.max(0, tasks.length - 1));
}
