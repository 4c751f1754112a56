import type { Mark } from '../facts';
import { mapOf, share, shareOf } from './checks';
import { markLine, marksOf, noMark } from './marks';
import { defineRule, percent, said } from './rule';

interface Settings {
  /** Bodies by name, each with the share its points count. */
  weights: Record<string, number | string>;
}

/** Several bodies score, each with a weight of its own; of a body with several scorers the mean counts. */
export const panel = defineRule<Settings>({
  words: { zh: '多部门评分', en: 'panel of scoring bodies' },
  settings: { weights: mapOf(share) },
  byHand: ({ weights }) => Object.keys(weights),
  faults({ weights }) {
    const sum = Object.values(weights).reduce<number>((total, weight) => total + shareOf(weight), 0);
    return Math.abs(sum - 1) > 1e-9
      ? [
          {
            at: 'weights',
            zh: `各评分单位权重之和为 ${percent(sum)}，应为 100%`,
            en: `add up to ${percent(sum)}, not to 100 %`,
          },
        ]
      : [];
  },
  example: { weight: 100, weights: { 甲局: 0.4, 乙局: 0.6 } },
  sentence: ({ weights }, full) => ({
    zh: `由${Object.entries(weights)
      .map(([body, weight]) => `${body}（${percent(shareOf(weight))}）`)
      .join('、')}评0至${said(full)}分，按权重合计。`,
    en: `${Object.entries(weights)
      .map(([body, weight]) => `${body} (${percent(shareOf(weight))})`)
      .join(', ')} give 0 to ${said(full)} points, added up by weight.`,
  }),
  score({ weights }, judged) {
    const byBody = new Map<string, Mark[]>(Object.keys(weights).map((body) => [body, []]));
    for (const mark of marksOf(judged)) if (mark.points !== null) byBody.get(mark.body)?.push(mark);
    if ([...byBody.values()].every((marks) => marks.length === 0)) return noMark;
    const silent = [...byBody].filter(([, marks]) => marks.length === 0).map(([body]) => body);
    const lines = [...byBody].flatMap(([body, marks]) =>
      marks.map((mark) => {
        const counts = shareOf(weights[body]) / marks.length;
        const gave = Math.min(judged.full, Math.max(0, mark.points!));
        return markLine('panel', mark, gave, gave * counts, counts);
      }),
    );
    const points = lines.reduce((sum, line) => sum + line.points, 0);
    if (silent.length === 0) return { points, lines };
    const missing = { zh: `${silent.join('、')}还没有评分`, en: `${silent.join(', ')} has not scored yet` };
    return { points, lines, missing };
  },
});
