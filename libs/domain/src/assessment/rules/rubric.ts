import { amount, mapOf } from './checks';
import { marksOf, meanOf, noMark } from './marks';
import { defineRule, said } from './rule';

interface Settings {
  /** Points by word, e.g. 优: 5. */
  options: Record<string, number>;
}

/** 优、良、合格、不合格 by hand, each worth so many points; the mean of the scorers counts. */
export const rubric = defineRule<Settings>({
  words: { zh: '分等评议', en: 'rubric by hand' },
  settings: { options: mapOf(amount(0, 1000)) },
  byHand: () => null,
  faults({ options }, full) {
    const most = Math.max(...Object.values(options));
    return Math.abs(most - full) > 1e-9
      ? [
          {
            at: 'options',
            zh: `最高一等为 ${most} 分，应等于该项分值 ${full}`,
            en: `gives at most ${most} points, which must be the weight ${full}`,
          },
        ]
      : [];
  },
  example: { weight: 5, options: { 优: 5, 良: 4 } },
  sentence({ options }) {
    const each = Object.entries(options).map(([word, points]) => `${word}${said(points)}`);
    return {
      zh: `由评分人评定：${each.map((one) => `${one}分`).join('、')}，取平均值。`,
      en: `Scorers choose: ${each.join(', ')}; the mean counts.`,
    };
  },
  score({ options }, judged) {
    const marks = marksOf(judged).filter(({ choice }) => choice !== null && choice in options);
    if (marks.length === 0) return noMark;
    return meanOf('rubric', marks, ({ choice }) => options[choice!], judged.full);
  },
});
