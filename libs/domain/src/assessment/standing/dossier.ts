import type { SubjectFacts } from '../facts';
import type { Scheme } from '../scheme/scheme';
import type { SubjectResult } from '../score';
import type { ListOfYear } from '../work-list';
import { scoreYear } from './score-year';

/** What a year carries so that anybody can work it out again: all that the scores rest on. */
export interface Dossier {
  engine: number;
  year: number;
  scheme: Scheme;
  inputs: SubjectFacts[];
  /** The work list behind the inputs; null where none was decided for the year, absent in years of before there were any. */
  workList?: ListOfYear | null;
}

/** The same content in the same letters, whatever order its keys came in; fingerprints are taken of this. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const entries = Object.entries(value)
    .filter(([, entry]) => entry !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonical(entry)}`).join(',')}}`;
}

export interface Difference {
  /** e.g. `inputs[县科农局].obligations[c3/a].submittedOn` */
  place: string;
  frozen: unknown;
  now: unknown;
}

/** The first place in which two contents differ, or null. Entries of lists are named by what they are, where they say it. */
export function firstDifference(frozen: unknown, now: unknown, place = ''): Difference | null {
  if (canonical(frozen) === canonical(now)) return null;
  if (Array.isArray(frozen) && Array.isArray(now)) {
    const length = Math.max(frozen.length, now.length);
    for (let nth = 0; nth < length; nth += 1) {
      const name = nameOf(frozen[nth]) ?? nameOf(now[nth]) ?? String(nth);
      const found = firstDifference(frozen[nth], now[nth], `${place}[${name}]`);
      if (found) return found;
    }
  }
  if (isObject(frozen) && isObject(now)) {
    for (const key of [...new Set([...Object.keys(frozen), ...Object.keys(now)])].sort()) {
      const found = firstDifference(frozen[key], now[key], place === '' ? key : `${place}.${key}`);
      if (found) return found;
    }
  }
  return { place, frozen: frozen ?? null, now: now ?? null };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** How an entry of a list is called, where it has a name of its own. */
function nameOf(entry: unknown): string | null {
  if (!isObject(entry)) return null;
  const name = entry.body ?? entry.key ?? entry.id ?? entry.item ?? entry.name;
  return typeof name === 'string' || typeof name === 'number' ? String(name) : null;
}

/** The keys that another content has as well: what a later version added says nothing about what was frozen. */
export function withKeysOf(frozen: unknown, now: unknown): unknown {
  if (Array.isArray(frozen) && Array.isArray(now)) return now.map((entry, nth) => withKeysOf(frozen[nth], entry));
  if (!isObject(frozen) || !isObject(now)) return now;
  return Object.fromEntries(
    Object.entries(now)
      .filter(([key]) => key in frozen)
      .map(([key, entry]) => [key, withKeysOf(frozen[key], entry)]),
  );
}

/**
 * What a frozen year says of one subject, as far as it is compared: with all that is shown where the code is the same that worked it
 * out then. A year of an older version names no group and no place.
 */
export type FrozenResult = Pick<SubjectResult, 'body' | 'score' | 'grade' | 'rules'> &
  Partial<Omit<SubjectResult, 'group' | 'place'>> & {
    group: string | null;
    place: number | null;
  };

/** Works a year out again from what it carries; the first thing that comes out differently, or null. */
export function recompute({ scheme, year, inputs }: Dossier, frozen: readonly FrozenResult[]): Difference | null {
  const { subjects } = scoreYear(scheme, year, inputs);
  const said = new Map(frozen.map((one) => [one.body, one]));
  const comparable = (those: readonly FrozenResult[]) =>
    [...those]
      .sort((a, b) => (a.body < b.body ? -1 : 1))
      .map(({ group, place, ...one }) => {
        const known = said.get(one.body);
        const ranked = known?.group != null;
        return { ...(withKeysOf(known ?? one, one) as object), ...(ranked && { group, place }) };
      });
  return firstDifference(comparable(frozen), comparable(subjects), 'results');
}
