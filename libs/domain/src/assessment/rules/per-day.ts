import { amount, text } from './checks';
import { defineRule, fromReading, noReading, readingOf, said } from './rule';

interface Settings {
  /** Days, with the target as days. */
  reading: string;
  /** Points for each day short of the target. */
  slope: number;
  /** So many days short, and nothing is left. */
  zeroAt: number;
}

/** 每低一天扣…分，低…天为 0. */
export const perDay = defineRule<Settings>({
  words: { zh: '按天扣分', en: 'points off for each day' },
  settings: { reading: text, slope: amount(0, 100), zeroAt: amount(1, 366) },
  reads: ({ reading }) => [reading],
  example: { weight: 7, reading: 'figure', slope: 0.2, zeroAt: 35 },
  sentence: ({ reading, slope, zeroAt }, full) => ({
    zh: `${said(full)}分，“${reading}”比目标每低1天扣${slope}分，低${zeroAt}天为0分。`,
    en: `${said(full)} points, less ${slope} for each day "${reading}" is below its target; nothing at ${zeroAt} days.`,
  }),
  score({ reading: key, slope, zeroAt }, judged) {
    const { full } = judged;
    const reading = readingOf(judged, key);
    if (!reading || reading.target === null) return noReading(key);
    const below = Math.max(0, reading.target - reading.value);
    const points = below >= zeroAt ? 0 : Math.max(0, full - slope * below);
    const reason = {
      zh: `比目标低${said(below)}天，得${said(points)}分。`,
      en: `${said(below)} days below the target: ${said(points)} points.`,
    };
    return fromReading('per-day', points, reason, reading);
  },
});
