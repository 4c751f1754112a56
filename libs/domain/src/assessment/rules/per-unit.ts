import { amount, oneOf, optional, text } from './checks';
import { defineRule, fromReading, noReading, readingOf, said } from './rule';

interface Settings {
  reading: string;
  /** Which side of the target is short of it. */
  short: 'below' | 'above';
  /** How much of the figure costs `each`. */
  unit: number;
  each: number;
  /** What a part of a unit costs: its share, nothing, or as much as a whole one. */
  parts: 'share' | 'none' | 'whole';
  /** Never fewer points than this; 0 where it is left out. */
  floor?: number;
}

/** 每差…扣…分，扣完为止: full points, less so many for each unit that is short of the target. */
export const perUnit = defineRule<Settings>({
  words: { zh: '按差额扣分', en: 'points off for each unit short of the target' },
  settings: {
    reading: text,
    short: oneOf('below', 'above'),
    unit: amount(1e-6),
    each: amount(0, 1000),
    parts: oneOf('share', 'none', 'whole'),
    floor: optional(amount(0, 1000)),
  },
  reads: ({ reading }) => [reading],
  faults: ({ floor = 0 }, full) =>
    floor > full
      ? [{ at: 'floor', zh: `保底分不得超过该项分值 ${full}`, en: `must not be more than the weight ${full}` }]
      : [],
  example: { weight: 5, reading: 'figure', short: 'above', unit: 1, each: 0.5, parts: 'share' },
  sentence: ({ reading, short, unit, each, floor = 0 }, full) => ({
    zh: `${said(full)}分，“${reading}”比目标每${short === 'below' ? '低' : '高'}${unit}扣${each}分，${floor ? `最低${floor}分` : '扣完为止'}。`,
    en: `${said(full)} points, less ${each} for each ${unit} that "${reading}" is ${short} its target, ${floor ? `at least ${floor}` : 'until none are left'}.`,
  }),
  score({ reading: key, short, unit, each, parts, floor = 0 }, judged) {
    const { full } = judged;
    const reading = readingOf(judged, key);
    if (!reading || reading.target === null) return noReading(key);
    const lacks = Math.max(0, short === 'below' ? reading.target - reading.value : reading.value - reading.target);
    const units = unitsOf(lacks / unit, parts);
    const points = Math.max(floor, full - each * units);
    const reason = {
      zh: `与目标相差${said(lacks)}，扣${said(full - points)}分，得${said(points)}分。`,
      en: `${said(lacks)} short of the target: ${said(full - points)} taken off, ${said(points)} left.`,
    };
    return fromReading('per-unit', points, reason, reading);
  },
});

function unitsOf(units: number, parts: Settings['parts']): number {
  const exact = Number(units.toPrecision(12)); // 0.3 / 0.1 is three units
  return parts === 'share' ? exact : parts === 'none' ? Math.floor(exact) : Math.ceil(exact);
}
