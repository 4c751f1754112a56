import type { BodyKind } from '../bodies/body-kind';
import { isTownGroup } from './town-groups';

export type { BodyKind };

export interface DirectoryBody {
  name: string;
  kind: BodyKind;
  /** False for courts, procuratorates, bank branches and vertically run bodies: they get a letter, not a notice. */
  subordinateToCounty: boolean;
  /** Other ways the same body is written: full name, name without the county. Never a misspelling. */
  aliases: string[];
  /** `YYYY-MM-DD`, inclusive. */
  validFrom?: string;
  /** `YYYY-MM-DD`, inclusive. */
  validTo?: string;
}

/** Which bodies there are, as plain data; see config/directory. */
export interface BodyDirectory {
  bodies: DirectoryBody[];
}

export type Resolution =
  | { kind: 'known'; body: string }
  /** One letter too many or too few: most likely a slip of the pen; a person has to confirm. */
  | { kind: 'slip'; body: string }
  /** The towns of the directory together, without a name; which of them is said when the plan is confirmed. */
  | { kind: 'group' }
  | { kind: 'unknown'; suggestion: string | null };

/** Looks a written name up; `knows` says whether it is a name or an alias of the directory, letter by letter. */
export type NameResolver = ((written: string) => Resolution) & { knows(name: string): boolean };

/**
 * Looks names up in a directory as of a day (the issue date of the plan; null: bodies of any time count).
 * A name that is not in the directory is never replaced silently: see `Resolution`.
 */
export function nameResolver(directory: BodyDirectory, on: string | null): NameResolver {
  const names = new Map<string, string>();
  const current = directory.bodies.filter((body) => isValid(body, on));
  for (const body of current) for (const alias of body.aliases) names.set(alias, body.name);
  for (const body of current) names.set(body.name, body.name);
  const hasTowns = current.some(({ kind }) => kind === 'town');
  const isGroup = (written: string): boolean => hasTowns && !names.has(written) && isTownGroup(written);
  const answers = new Map<string, Resolution>();
  const answer = (written: string): Resolution => {
    const known = answers.get(written) ?? (isGroup(written) ? { kind: 'group' } : resolve(written, names));
    answers.set(written, known);
    return known;
  };
  return Object.assign(answer, { knows: (name: string) => names.has(name) });
}

function isValid(body: DirectoryBody, on: string | null): boolean {
  if (on === null) return true;
  return (body.validFrom ?? '') <= on && on <= (body.validTo ?? '9999-12-31');
}

/** Longer names are no names; they are not compared letter by letter. */
const LONGEST_NAME = 30;

function resolve(written: string, names: Map<string, string>): Resolution {
  const body = names.get(written);
  if (body !== undefined) return { kind: 'known', body };
  if (written.length > LONGEST_NAME) return { kind: 'unknown', suggestion: null };
  let nearest: { distance: number; name: string; body: string } | null = null;
  for (const [name, candidate] of names) {
    if (Math.abs(name.length - written.length) > 2) continue;
    const distance = editDistance(written, name);
    if (nearest === null || distance < nearest.distance) nearest = { distance, name, body: candidate };
  }
  if (nearest === null || nearest.distance > Math.min(2, Math.floor(written.length / 3))) {
    return { kind: 'unknown', suggestion: null };
  }
  // A different letter may be a different body (文化局, 文广局), so only a missing or doubled one counts as a slip.
  const isSlip = nearest.distance === 1 && nearest.name.length !== written.length;
  return isSlip ? { kind: 'slip', body: nearest.body } : { kind: 'unknown', suggestion: nearest.body };
}

/** Levenshtein distance. */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length];
}
