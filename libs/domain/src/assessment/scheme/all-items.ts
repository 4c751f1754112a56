import type { Scheme, SchemeItem } from './scheme';

/** Everything a scheme gives or takes points for: its items, its bonuses and its deductions, in this order. */
export const allItems = ({
  items,
  bonuses,
  deductions,
}: Pick<Scheme, 'items' | 'bonuses' | 'deductions'>): SchemeItem[] => [...items, ...bonuses, ...deductions];
