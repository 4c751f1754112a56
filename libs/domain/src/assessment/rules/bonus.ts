import { amount, text } from './checks';
import { defineRule, fromReading, noReading, readingOf, said } from './rule';

interface Settings {
  /** How many there were. */
  reading: string;
  each: number;
}

/** 加分不超过…分: so many points for each, up to the weight of the item. What nobody entered gives none. */
export const bonus = defineRule<Settings>({
  words: { zh: '加分', en: 'bonus' },
  settings: { reading: text, each: amount(0, 1000) },
  reads: ({ reading }) => [reading],
  beyondTotal: 'bonus',
  example: { weight: 3, reading: 'figure', each: 1 },
  sentence: ({ reading, each }, full) => ({
    zh: `“${reading}”每有一件加${each}分${full === Infinity ? '' : `，最多加${said(full)}分`}。`,
    en: `${each} more for each "${reading}"${full === Infinity ? '' : `, at most ${said(full)}`}.`,
  }),
  score({ reading: key, each }, judged) {
    const { full, readings } = judged;
    if (!readings.has(key)) return { points: 0, lines: [] };
    const reading = readingOf(judged, key);
    if (!reading) return noReading(key);
    const points = Math.min(each * Math.max(0, reading.value), full);
    const reason = {
      zh: `共${said(reading.value)}件，加${said(points)}分。`,
      en: `${said(reading.value)}: ${said(points)} points more.`,
    };
    return fromReading('bonus', points, reason, reading);
  },
});
