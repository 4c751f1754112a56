import { placesOf } from '../standing/places';
import { oneOf, share, shareOf, text } from './checks';
import { defineRule, fromReading, noReading, percent, readingOf, said } from './rule';

interface Settings {
  /** The figure the group is ranked by. */
  reading: string;
  better: 'higher' | 'lower';
  /** What each place costs, as a share of the weight. */
  step: number | string;
}

/** 第一名满分，每降一名减…%: by place within the group, so one figure may move everybody's points. */
export const rank = defineRule<Settings, ReadonlyMap<number, number>>({
  words: { zh: '按名次计分', en: 'by place in the group' },
  settings: { reading: text, better: oneOf('higher', 'lower'), step: share },
  reads: ({ reading }) => [reading],
  example: { weight: 200, reading: 'figure', better: 'higher', step: 0.02 },
  sentence: ({ reading, step }, full) => ({
    zh: `同组按“${reading}”排名，第一名得${said(full)}分，每降一名减${percent(shareOf(step))}。`,
    en: `The group is ranked by "${reading}": the first gets ${said(full)} points, each place less costs ${percent(shareOf(step))}.`,
  }),
  group({ reading, better }, subjects) {
    const values = subjects.flatMap((one) => readingOf(one, reading)?.value ?? []);
    return placesOf(
      values.map((value) => (better === 'higher' ? value : -value)),
      subjects[0]?.ties ?? 'skip',
    );
  },
  score({ reading: key, better, step }, judged, places) {
    const { full } = judged;
    const reading = readingOf(judged, key);
    if (!reading) return noReading(key);
    const place = places.get(better === 'higher' ? reading.value : -reading.value)!;
    const points = Math.max(0, full * (1 - shareOf(step) * (place - 1)));
    const reason = {
      zh: `同组第${place}名，得${said(points)}分。`,
      en: `Place ${place} of the group: ${said(points)} points.`,
    };
    return fromReading('rank', points, reason, reading);
  },
});
