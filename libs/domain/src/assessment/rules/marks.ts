import type { Mark } from '../facts';
import type { Line } from '../score';
import { said, type Judged, type Outcome } from './rule';

/** The marks for an item: of two of one scorer the later counts. The order of scorers does not matter. */
export function marksOf({ item, marks }: Judged): Mark[] {
  const latest = new Map<string, Mark>();
  for (const mark of marks.get(item.id) ?? []) latest.set(`${mark.body} ${mark.scorer}`, mark);
  return [...latest.keys()].sort().map((key) => latest.get(key)!);
}

export const noMark: Outcome = {
  points: 0,
  lines: [],
  missing: { zh: '还没有人评分', en: 'nobody has given points' },
};

/** What each scorer gave, and what it comes to in the points of the item: `share` of it counts. */
export const markLine = (rule: string, mark: Mark, gave: number, counts: number, share: number): Line => ({
  rule,
  points: counts,
  reason: {
    zh: `${mark.body}${mark.choice === null ? '' : `评“${mark.choice}”，`}评${said(gave)}分（占${said(share * 100)}%）：${mark.reason}`,
    en: `${mark.body} gave ${said(gave)}${mark.choice === null ? '' : ` ("${mark.choice}")`}, which counts ${said(share * 100)} %: ${mark.reason}`,
  },
  facts: [],
  events: [],
  obligations: [],
  evidence: [...mark.evidence].sort(),
});

/** The mean of what all scorers gave. */
export function meanOf(rule: string, marks: readonly Mark[], gave: (mark: Mark) => number, full: number): Outcome {
  const lines = marks.map((mark) => {
    const points = Math.min(full, Math.max(0, gave(mark)));
    return markLine(rule, mark, points, points / marks.length, 1 / marks.length);
  });
  return { points: lines.reduce((sum, { points }) => sum + points, 0), lines };
}
