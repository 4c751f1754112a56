import { amount, nullable, text } from './checks';
import { defineRule, fromReading, noReading, readingOf, said } from './rule';

interface Settings {
  /** How many are lacking. */
  reading: string;
  each: number;
  /** The most that is taken off, or null: until nothing is left. */
  cap: number | null;
}

/** 每少一条扣…分，最多扣…分: full points, less so many for each that is lacking. */
export const perItem = defineRule<Settings>({
  words: { zh: '按件扣分', en: 'points off for each that is lacking' },
  settings: { reading: text, each: amount(0, 1000), cap: nullable(amount(0, 1000)) },
  reads: ({ reading }) => [reading],
  faults: ({ cap }, full) =>
    cap !== null && cap > full
      ? [{ at: 'cap', zh: `扣分上限不得超过该项分值 ${full}`, en: `must not be more than the weight ${full}` }]
      : [],
  example: { weight: 4, reading: 'figure', each: 1, cap: 3 },
  sentence: ({ reading, each, cap }, full) => ({
    zh: `${said(full)}分，“${reading}”每有一件扣${each}分，${cap === null ? '扣完为止' : `最多扣${cap}分`}。`,
    en: `${said(full)} points, less ${each} for each "${reading}", ${cap === null ? 'until none are left' : `at most ${cap}`}.`,
  }),
  score({ reading: key, each, cap }, judged) {
    const { full } = judged;
    const reading = readingOf(judged, key);
    if (!reading) return noReading(key);
    const taken = Math.min(each * Math.max(0, reading.value), cap ?? full, full);
    const reason = {
      zh: `共${said(reading.value)}件，扣${said(taken)}分，得${said(full - taken)}分。`,
      en: `${said(reading.value)} lacking: ${said(taken)} taken off, ${said(full - taken)} left.`,
    };
    return fromReading('per-item', full - taken, reason, reading);
  },
});
