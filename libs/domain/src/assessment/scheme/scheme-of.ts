import type { Scheme } from './scheme';

/**
 * The scheme a year is assessed by: the last one that has begun by then; before the first, the first.
 *
 * @param schemes the earliest first, at least one
 */
export const schemeOf = (schemes: readonly Scheme[], year: number): Scheme =>
  schemes.findLast(({ firstYear }) => firstYear <= year) ?? schemes[0];
