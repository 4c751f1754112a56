import { text } from './checks';
import { defineRule, fromReading, noReading, readingOf, said } from './rule';

interface Settings {
  reading: string;
}

/** 本单位 ÷ 最好的 × full points: the best of the group moves everybody's points. */
export const relativeToBest = defineRule<Settings, number>({
  words: { zh: '与同组最好成绩相比', en: 'relative to the best of the group' },
  settings: { reading: text },
  reads: ({ reading }) => [reading],
  example: { weight: 600, reading: 'figure' },
  sentence: ({ reading }, full) => ({
    zh: `得分＝本单位“${reading}”÷同组最高值×${said(full)}。`,
    en: `Its own "${reading}" ÷ the highest of the group × ${said(full)}.`,
  }),
  group: ({ reading }, subjects) =>
    subjects.reduce((best, one) => Math.max(best, readingOf(one, reading)?.value ?? 0), 0),
  score({ reading: key }, judged, best) {
    const { full } = judged;
    const reading = readingOf(judged, key);
    if (!reading) return noReading(key);
    const points = best <= 0 ? 0 : full * Math.max(0, reading.value / best);
    const reason = {
      zh: `本单位${said(reading.value)}，同组最高${said(best)}，得${said(points)}分。`,
      en: `Its own ${said(reading.value)}, the highest of the group ${said(best)}: ${said(points)} points.`,
    };
    return fromReading('relative-to-best', points, reason, reading);
  },
});
