import type { BodyYearFacts } from '../facts';
import { rounded, sources, type AppliedRule } from '../score';

/**
 * 弄虚作假 takes all points: falsified data fails the year whatever else was done (plan clause 49, 2nd paragraph;
 * 环水体〔2016〕179号 and its sister rules). Who falsified is not judged here: the leads go to the competent organ.
 */
export function falsified(facts: BodyYearFacts, pointsOtherwise: number): AppliedRule[] {
  const events = facts.events.filter(({ kind }) => kind === 'falsified');
  if (events.length === 0) return [];
  return [
    {
      rule: 'falsified',
      points: rounded(-Math.max(0, pointsOtherwise)),
      reason: {
        zh: `经查实弄虚作假${events.length}起，本年度记0分。`,
        en: `Falsified data was established (${events.length}): the year scores 0.`,
      },
      ...sources(
        events.map(({ id }) => id),
        events.flatMap(({ obligation }) => (obligation === null ? [] : [obligation])),
      ),
    },
  ];
}
