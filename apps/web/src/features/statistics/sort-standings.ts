import type { Statistics } from '../../api/types';

type Standing = Statistics['bodies'][number];

/** What the table of bodies can be ordered by. */
export const STANDING_COLUMNS = ['body', 'clauses', 'open', 'overdue', 'closed', 'late', 'papers'] as const;
export type StandingColumn = (typeof STANDING_COLUMNS)[number];

export interface StandingOrder {
  by: StandingColumn;
  /** The most, or the last name, first. */
  down: boolean;
}

/** What an address says of the order: by name where it says nothing. */
export const orderOf = (params: URLSearchParams): StandingOrder => ({
  by: STANDING_COLUMNS.find((column) => column === params.get('sort')) ?? 'body',
  down: params.get('order') === 'down',
});

/** The order after a press on the head of a column: figures begin with the most, and the same column again turns it. */
export const nextOrder = (order: StandingOrder, by: StandingColumn): StandingOrder => ({
  by,
  down: order.by === by ? !order.down : by !== 'body',
});

/** What of an order is written into an address; the usual one is not. */
export function addressOf({ by, down }: StandingOrder): Record<string, string> {
  const order: Record<string, string> = down ? { order: 'down' } : {};
  return by === 'body' ? order : { sort: by, ...order };
}

/** Equal ones stay by name, whichever way. */
export function sortStandings<S extends Standing>(standings: readonly S[], { by, down }: StandingOrder): S[] {
  const way = down ? -1 : 1;
  const byName = (a: S, b: S) => a.body.localeCompare(b.body, 'zh-CN');
  return standings.toSorted((a, b) => (by === 'body' ? way * byName(a, b) : way * (a[by] - b[by]) || byName(a, b)));
}
