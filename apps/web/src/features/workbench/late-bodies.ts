import type { Statistics } from '../../api/types';

type Standing = Pick<Statistics['bodies'][number], 'body' | 'overdue'>;

/** The bodies that answer for overdue tasks, the most first; a task of several counts for each. */
export const lateBodies = (standings: readonly Standing[]): Standing[] =>
  standings
    .filter(({ overdue }) => overdue > 0)
    .sort((a, b) => b.overdue - a.overdue || a.body.localeCompare(b.body, 'zh'));
