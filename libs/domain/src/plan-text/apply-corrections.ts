import type { BodyDirectory } from './body-directory';
import { nameResolver } from './body-directory';
import type { Correction, NumberedCorrection } from './correction';
import { contains, overlaps } from './correction';
import { bordersOf, type Stretch } from './corrected-borders';
import { documentDate } from './document-date';
import { doubtsOfRoles } from './doubts';
import { numberedDoubts } from './numbered-doubts';
import type { Doubt, ParsedClause, ParsedPlan, ParsedRole } from './parsed-plan';
import { readPiece } from './read-piece';

/** Doubts about who does it: they are asked anew where a person has said so. */
const ABOUT_ROLES: ReadonlySet<string> = new Set([
  'clause-without-responsibility',
  'missing-lead',
  'joint-responsibility',
  'named-in-prose',
]);
const OF_ELEMENT: Record<string, readonly string[]> = {
  role: ['unknown-body', 'odd-body', 'unread-cell', 'unread-responsibility', 'bare-brackets'],
  date: ['ambiguous-date', 'past-date', 'vague-period', 'recurrence-anchor', 'vision-date', 'unread-cell'],
  figure: ['target-set-by-higher-level'],
};

/**
 * The reading of a plan after people corrected it in its text: borders of clauses first, each in the order it was drawn, and
 * what stands in a changed stretch is read again; then bodies, dates and figures. Doubts that a correction answers are
 * gone; all others keep their numbers, whatever was corrected around them, and a new one has the same number each time.
 *
 * @param read the reading as it came from the file
 * @param text the normalised text its spans refer to
 */
export function applyCorrections(
  read: ParsedPlan,
  text: string,
  corrections: readonly NumberedCorrection[],
  directory?: BodyDirectory,
): ParsedPlan {
  if (corrections.length === 0) return read;
  const numbers = new Map(numberedDoubts(read).map(({ doubt, number }) => [doubt, number]));
  const numbered = (doubt: Doubt): Doubt => ({ ...doubt, number: numbers.get(doubt) });
  const known = new Map([...numbers].map(([doubt, number]) => [placeOf(doubt), number]));
  const numberOf: NumberOf = (doubt) => known.get(placeOf(doubt)) ?? numbers.size + 1 + hashOf(placeOf(doubt));
  const document = documentDate(read, text);
  const resolve = directory ? nameResolver(directory, read.issuedOn) : null;

  const stretches = bordersOf(read.clauses, text, corrections);
  const clauses = stretches.map((stretch, i): ParsedClause => {
    const number = i + 1;
    if (stretch.by === null) {
      return { ...stretch.clause!, number, doubts: stretch.clause!.doubts.map(numbered) };
    }
    const clause = readPiece(stretch, number, document, resolve);
    return withNumbers(keepOf(clause, read.clauses, stretch), numberOf);
  });
  const corrected = clauses.map((clause) =>
    corrections
      .filter(({ correction }) => isElement(correction) && contains(clause.span, correction.span))
      .reduce((all, one) => withElement(all, one, numberOf), clause),
  );
  const isOutside = ({ span }: { span: readonly [number, number] }): boolean =>
    !corrected.some((clause) => overlaps(clause.span, [span[0], span[1]]));
  return {
    ...read,
    clauses: corrected,
    outsideClauses: {
      deadlines: read.outsideClauses.deadlines.filter(isOutside),
      targets: read.outsideClauses.targets.filter(isOutside),
    },
    doubts: read.doubts.filter(isOutside).map(numbered),
  };
}

const placeOf = ({ code, span }: Doubt): string => `${code} ${span.join('-')}`;

/**
 * The number of a doubt: the one it was asked with before, else one that follows from what it asks and where alone. So an
 * answer stays with its question whatever else is corrected or taken back.
 */
type NumberOf = (doubt: Doubt) => number;

/** FNV-1a, 30 bits: a number that fits an integer column together with those of the file. */
function hashOf(words: string): number {
  let hash = 0x811c9dc5;
  for (const unit of words) hash = Math.imul(hash ^ unit.codePointAt(0)!, 0x01000193);
  return (hash >>> 2) & 0x3fffffff;
}

function withNumbers(clause: ParsedClause, numberOf: NumberOf): ParsedClause {
  return { ...clause, doubts: clause.doubts.map((doubt) => ({ ...doubt, number: numberOf(doubt) })) };
}

/** What was read of a row of a table stands in columns, and is not read from the words alone. */
function keepOf(clause: ParsedClause, before: readonly ParsedClause[], { from, text }: Stretch): ParsedClause {
  const span = [from, from + text.length] as [number, number];
  const rows = before.filter((one) => one.text.includes('\t') && overlaps(one.span, span));
  if (rows.length === 0) return clause;
  const isNew =
    <T extends { span: [number, number] }>(all: T[]) =>
    (one: T) =>
      contains(span, one.span) && !all.some((other) => overlaps(other.span, one.span));
  const roles = [...clause.roles, ...rows.flatMap((row) => row.roles).filter(isNew(clause.roles))];
  const dates = [...clause.deadlines, ...rows.flatMap((row) => row.deadlines).filter(isNew(clause.deadlines))];
  const targets = [...clause.targets, ...rows.flatMap((row) => row.targets).filter(isNew(clause.targets))];
  const doubts = clause.doubts.filter(({ code }) => !ABOUT_ROLES.has(code));
  return {
    ...clause,
    roles,
    deadlines: inOrder(dates),
    targets: inOrder(targets),
    doubts: [...doubts, ...doubtsOfRoles(roles, asPiece(clause))],
  };
}

type Element = Exclude<Correction, { kind: 'clause' }>;

const isElement = (correction: Correction): correction is Element =>
  correction.kind !== 'clause' && !(correction.kind === 'none' && correction.of === 'clause');

const inOrder = <T extends { span: [number, number] }>(all: T[]): T[] => [...all].sort((a, b) => a.span[0] - b.span[0]);
const asPiece = ({ span, text, ordinal, heading }: ParsedClause) => ({ from: span[0], text, ordinal, heading });

function withElement(clause: ParsedClause, { correction }: NumberedCorrection, numberOf: NumberOf): ParsedClause {
  if (!isElement(correction)) return clause;
  const { span } = correction;
  const others = <T extends { span: [number, number] }>(all: T[]): T[] =>
    all.filter((one) => !overlaps(one.span, span));
  const words = clause.text.slice(span[0] - clause.span[0], span[1] - clause.span[0]);
  const of = correction.kind === 'none' ? correction.of : correction.kind;
  const doubts = clause.doubts.filter((doubt) => !(OF_ELEMENT[of].includes(doubt.code) && overlaps(doubt.span, span)));
  if (of === 'date') {
    const left = others(clause.deadlines);
    if (correction.kind !== 'date') return { ...clause, deadlines: left, doubts };
    const { date, holds } = correction;
    const added = { text: words, kind: holds, date, hardness: 'firm' as const, every: null, span };
    return { ...clause, deadlines: inOrder([...left, added]), doubts };
  }
  if (of === 'figure') {
    const left = others(clause.targets);
    if (correction.kind !== 'figure') return { ...clause, targets: left, doubts };
    const { indicator, operator, value, unit } = correction;
    return { ...clause, targets: inOrder([...left, { text: words, indicator, operator, value, unit, span }]), doubts };
  }
  const left = others(clause.roles);
  const roles = correction.kind === 'role' ? inOrder([...left, roleOf(correction, words, clause.roles)]) : left;
  const asked = doubtsOfRoles(roles, asPiece(clause)).map((doubt) => ({ ...doubt, number: numberOf(doubt) }));
  return { ...clause, roles, doubts: inOrder([...doubts.filter(({ code }) => !ABOUT_ROLES.has(code)), ...asked]) };
}

/** It belongs to the part of the clause whose names stand nearest. */
function roleOf(
  { span, role, body }: Extract<Correction, { kind: 'role' }>,
  written: string,
  roles: readonly ParsedRole[],
): ParsedRole {
  const away = (other: ParsedRole): number => Math.abs(other.span[0] - span[0]);
  const nearest = roles.length > 0 ? roles.reduce((a, b) => (away(b) < away(a) ? b : a)) : null;
  return { role, body, written, phrase: '', segment: nearest?.segment ?? 1, openList: false, inProse: false, span };
}
