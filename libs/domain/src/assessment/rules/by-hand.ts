import { marksOf, meanOf, noMark } from './marks';
import { defineRule, said } from './rule';

/** Points by hand: the mean of what the scorers gave, each with its reason. */
export const byHand = defineRule<Record<never, never>>({
  words: { zh: '人工评分', en: 'points by hand' },
  settings: {},
  byHand: () => null,
  example: { weight: 10 },
  sentence: (_, full) => ({
    zh: `由评分人评0至${said(full)}分，取平均值。`,
    en: `Scorers give 0 to ${said(full)} points; the mean counts.`,
  }),
  score(_, judged) {
    const marks = marksOf(judged).filter(({ points }) => points !== null);
    if (marks.length === 0) return noMark;
    return meanOf('by-hand', marks, ({ points }) => points!, judged.full);
  },
});
