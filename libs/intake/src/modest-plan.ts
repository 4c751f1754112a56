import type { ParsedPlan } from '@app/domain/plan-text';
import { MOST_CLAUSES, MOST_DETAILS, MOST_DETAILS_OF_CLAUSE, MOST_DOUBTS } from './limits';
import { tooMuch } from './refusals';

/**
 * A plan that people can work through. What goes beyond is no plan but a collection, or was made to be a burden: every
 * page of it would be as long.
 *
 * @throws DubanError `plan-too-much`, naming what there is too much of
 */
export function requireModest({ clauses, doubts, outsideClauses }: ParsedPlan): void {
  const details = clauses.map(({ roles, deadlines, targets }) => roles.length + deadlines.length + targets.length);
  const outside = outsideClauses.deadlines.length + outsideClauses.targets.length;
  const limits: [number, number, { zh: string; en: string }][] = [
    [clauses.length, MOST_CLAUSES, { zh: '条款', en: 'clauses' }],
    [sum(clauses.map((clause) => clause.doubts.length)) + doubts.length, MOST_DOUBTS, { zh: '疑点', en: 'doubts' }],
    [sum(details) + outside, MOST_DETAILS, { zh: '单位、期限和指标', en: 'bodies, dates and figures' }],
    [
      Math.max(0, ...details),
      MOST_DETAILS_OF_CLAUSE,
      { zh: '单位、期限和指标（同一条款内）', en: 'bodies, dates and figures in one clause' },
    ],
  ];
  for (const [found, most, what] of limits) if (found > most) throw tooMuch(found, most, what);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
