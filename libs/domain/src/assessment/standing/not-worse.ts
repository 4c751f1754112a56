import type { Reading } from '../facts';
import { said } from '../rules/rule';
import type { NotWorse } from '../scheme/scheme';
import type { Line } from '../score';

/** 较上年变差为 0: the line of an item whose figure became worse than the year before, without its points; else null. */
export function worsened(rule: NotWorse | null, readings: ReadonlyMap<string, Reading>): Omit<Line, 'points'> | null {
  const reading = rule && readings.get(rule.reading);
  if (!reading || reading.value === null || reading.previous === null) return null;
  const { value, previous, key, events, evidence } = reading;
  if (rule.worse === 'higher' ? value <= previous : value >= previous) return null;
  return {
    rule: 'not-worse',
    reason: {
      zh: `“${key}”由上年${said(previous)}变为${said(value)}，较上年变差，该项记0分。`,
      en: `"${key}" went from ${said(previous)} to ${said(value)}, worse than last year: nothing for this item.`,
    },
    facts: [],
    events: [...events].sort((a, b) => a - b),
    obligations: [],
    evidence: [...evidence].sort(),
  };
}
