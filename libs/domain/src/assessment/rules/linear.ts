import { amount, share, shareOf, text } from './checks';
import { defineRule, fromReading, noReading, percent, rateOf, readingOf, said } from './rule';

interface Settings {
  reading: string;
  a: number;
  b: number;
  /** Below this rate there is nothing. */
  zeroBelow: number | string;
}

/** 得分 = a × 达标率 + b, 低于…为 0: a straight line with a cut-off, never more than the weight. */
export const linear = defineRule<Settings>({
  words: { zh: '按比率直线计分', en: 'a straight line over a rate' },
  settings: { reading: text, a: amount(0), b: amount(-Infinity), zeroBelow: share },
  reads: ({ reading }) => [reading],
  faults: ({ a, b }, full) =>
    Math.abs(a + b - full) > 1e-9
      ? [
          {
            at: 'a',
            zh: `达标率 100% 时得 ${said(a + b)} 分，应等于该项分值 ${full}`,
            en: `gives ${said(a + b)} points at 100 %, which must be the weight ${full}`,
          },
        ]
      : [],
  example: { weight: 7, reading: 'figure', a: 70, b: -63, zeroBelow: 0.9 },
  sentence: ({ reading, a, b, zeroBelow }) => ({
    zh: `得分＝${said(a)}×“${reading}”${b < 0 ? '－' : '＋'}${said(Math.abs(b))}，低于${percent(shareOf(zeroBelow))}为0分。`,
    en: `${said(a)} × "${reading}" ${b < 0 ? '−' : '+'} ${said(Math.abs(b))}; below ${percent(shareOf(zeroBelow))} nothing.`,
  }),
  score({ reading: key, a, b, zeroBelow }, judged) {
    const { full } = judged;
    const reading = readingOf(judged, key);
    if (!reading) return noReading(key);
    const rate = rateOf(reading);
    const points = rate < shareOf(zeroBelow) ? 0 : Math.min(full, Math.max(0, a * rate + b));
    const reason = {
      zh: `达标率${percent(rate)}，得${said(points)}分。`,
      en: `A rate of ${percent(rate)}: ${said(points)} points.`,
    };
    return fromReading('linear', points, reason, reading);
  },
});
