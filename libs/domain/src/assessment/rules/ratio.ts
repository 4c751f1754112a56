import { text } from './checks';
import { defineRule, fromReading, noReading, percent, rateOf, readingOf, said } from './rule';

interface Settings {
  /** How much was done, of what there was to do. */
  reading: string;
}

/** A = B ÷ C × full points. */
export const ratio = defineRule<Settings>({
  words: { zh: '按比例计分', en: 'in proportion' },
  settings: { reading: text },
  reads: ({ reading }) => [reading],
  example: { weight: 70, reading: 'figure' },
  sentence: ({ reading }, full) => ({
    zh: `得分＝“${reading}”完成比例×${said(full)}。`,
    en: `The share of "${reading}" that was done × ${said(full)}.`,
  }),
  score({ reading: key }, judged) {
    const { full } = judged;
    const reading = readingOf(judged, key);
    if (!reading) return noReading(key);
    const rate = Math.min(1, Math.max(0, rateOf(reading)));
    const reason = {
      zh: `完成${percent(rate)}，得${said(rate * full)}分。`,
      en: `${percent(rate)} done: ${said(rate * full)} points.`,
    };
    return fromReading('ratio', rate * full, reason, reading);
  },
});
