import type { ParsedRole, Span } from './parsed-plan';
import type { Piece } from './text-region';
import { blankOut } from './text-region';
import type { Assignment } from './assignments';
import type { FoundTail } from './found-tail';
import { readBrackets } from './responsibility-brackets';
import { readLabelRuns } from './responsibility-labels';
import { readDuties } from './responsibility-duties';
import { readProseRoles } from './responsibility-prose';

export interface ResponsibilityTail {
  span: Span;
  rule: string;
  asides: Span[];
  roles: ParsedRole[];
}

/**
 * Finds who does it: brackets （甲局牵头，乙局参与）, label lines 牵头单位：甲局, duty lists 1.甲局：…, and, where nothing
 * else says it, running text (由甲局牵头). Segments are counted from 1 in the order of the text.
 */
export function readResponsibilities(clause: Piece): ResponsibilityTail[] {
  const marked = readMarked(clause);
  const tails = marked.length > 0 ? marked : readProseRoles(clause);
  return tails.map((tail, i) => toTail(tail, i + 1));
}

/** True where a stretch of text says who does it other than in running text. */
export const carriesResponsibility = (piece: Piece): boolean => readMarked(piece).length > 0;

/** True where running text says who does it. */
export const carriesProse = (piece: Piece): boolean => readProseRoles(piece).length > 0;

function readMarked(piece: Piece): FoundTail[] {
  const brackets = readBrackets(piece);
  const masked =
    brackets.length === 0
      ? piece
      : blankOut(
          piece,
          brackets.map((tail) => tail.span),
        );
  const labels = readLabelRuns(masked);
  const tails = [...brackets, ...labels].sort((a, b) => a.span[0] - b.span[0]);
  return tails.length > 0 ? tails : readDuties(piece);
}

/** The tail as it is told to others; also used for places found elsewhere, such as the columns of a table. */
export function toTail({ span, rule, asides, assigned }: FoundTail, segment: number): ResponsibilityTail {
  const inProse = rule.startsWith('prose');
  return { span, rule, asides, roles: assigned.map((one) => toRole(one, segment, inProse)) };
}

function toRole(one: Assignment, segment: number, inProse: boolean): ParsedRole {
  return {
    role: one.role,
    body: one.text,
    written: one.text,
    phrase: one.phrase,
    segment,
    openList: one.openList,
    inProse,
    span: [one.from, one.from + one.text.length],
  };
}

/** The words of a clause that say who does it, in order; what else stands in those places stays running text. */
export function wordsOfTails(clause: Piece, tails: readonly ResponsibilityTail[]): Span[] {
  return inside(clause, tails)
    .flatMap(({ span, asides }) => without(span, asides))
    .sort((a, b) => a[0] - b[0]);
}

/** The whole places of a clause that say who does it; running text is not such a place. */
export function placesOfTails(clause: Piece, tails: readonly ResponsibilityTail[]): Span[] {
  return inside(clause, tails)
    .filter(({ rule }) => rule !== 'prose')
    .map(({ span }) => span);
}

/** A body that a row of a table shares with the one above stands outside the clause. */
function inside(clause: Piece, tails: readonly ResponsibilityTail[]): ResponsibilityTail[] {
  const end = clause.from + clause.text.length;
  return tails.filter(({ span }) => clause.from <= span[0] && span[1] <= end);
}

function without([from, to]: Span, holes: readonly Span[]): Span[] {
  const left: Span[] = [];
  let at = from;
  for (const [start, stop] of [...holes].sort((a, b) => a[0] - b[0])) {
    if (start > at) left.push([at, start]);
    at = Math.max(at, stop);
  }
  if (to > at) left.push([at, to]);
  return left;
}
