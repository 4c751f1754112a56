import { scorersOf, type Scheme } from '@app/domain/assessment';

/** Every body the scheme has score something: together they verify what was reported. */
export const scoringBodies = ({ items, bonuses, deductions }: Scheme): string[] => [
  ...new Set([...items, ...bonuses, ...deductions].flatMap((item) => scorersOf(item))),
];
