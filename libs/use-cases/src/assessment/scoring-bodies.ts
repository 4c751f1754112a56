import { allItems, scorersOf, type Scheme } from '@app/domain/assessment';

/** Every body the scheme has score something: together they verify what was reported. */
export const scoringBodies = (scheme: Scheme): string[] => [
  ...new Set(allItems(scheme).flatMap((item) => scorersOf(item))),
];
