import type { BoardRow } from '../../api/types';

/** The bodies that answer for overdue tasks, the most first; a task of several counts for each. */
export function lateBodies(rows: readonly Pick<BoardRow, 'leads' | 'overdue'>[]): { body: string; overdue: number }[] {
  const late = new Map<string, number>();
  for (const { leads, overdue } of rows) {
    if (overdue > 0) for (const body of leads) late.set(body, (late.get(body) ?? 0) + overdue);
  }
  return [...late]
    .map(([body, overdue]) => ({ body, overdue }))
    .sort((a, b) => b.overdue - a.overdue || a.body.localeCompare(b.body, 'zh'));
}
