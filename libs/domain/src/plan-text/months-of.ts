import type { Rhythm } from './parsed-plan';

/** The length of a rhythm in months. */
export const monthsOf = (rhythm: Rhythm): number => ('years' in rhythm ? 12 * rhythm.years : rhythm.months);
