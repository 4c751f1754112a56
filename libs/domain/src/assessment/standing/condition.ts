import type { SubjectFacts } from '../facts';
import type { Condition } from '../scheme/scheme';
import { sources } from '../score';

export interface Met {
  /** How many events, or the value of the reading. */
  count: number;
  events: number[];
  obligations: string[];
}

/** What makes a condition true of a subject's year, or null where it is not; what nobody has measured is not so. */
export function metBy(when: Condition, { events, readings }: Pick<SubjectFacts, 'events' | 'readings'>): Met | null {
  if ('event' in when) {
    const those = events.filter(({ kind }) => kind === when.event);
    if (those.length === 0) return null;
    const behind = sources(
      those.map(({ id }) => id),
      those.flatMap(({ obligation }) => (obligation === null ? [] : [obligation])),
    );
    return { count: those.length, ...behind };
  }
  const reading = readings.find(({ key }) => key === when.reading);
  if (!reading || reading.value === null) return null;
  const met = 'atLeast' in when ? reading.value >= when.atLeast : reading.value < when.below;
  return met ? { count: reading.value, ...sources(reading.events, []) } : null;
}
