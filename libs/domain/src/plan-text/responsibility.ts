import type { ParsedRole, Span } from './parsed-plan';
import type { Piece } from './text-region';
import { bracketsOf, spanOf, splitOutsideBrackets } from './text-region';
import type { WrittenName } from './name-list';
import { readNames } from './name-list';
import { readRolePhrase } from './role-words';

export interface ResponsibilityTail {
  /** The tail with its brackets. */
  span: Span;
  roles: ParsedRole[];
}

/**
 * Finds the brackets that say who does it: （甲局牵头，乙局主抓，丙局等相关单位参与）. Other brackets – abbreviations,
 * asides – hold no list of names that ends in a role word. Segments are counted from 1 in the order of the text.
 */
export function readResponsibilities(piece: Piece): ResponsibilityTail[] {
  const tails: ResponsibilityTail[] = [];
  for (const bracket of bracketsOf(piece)) {
    const inside = { text: bracket.text.slice(1, -1), from: bracket.from + 1 };
    const roles = readTail(inside, tails.length + 1);
    if (roles) tails.push({ span: spanOf(bracket), roles });
  }
  return tails;
}

function readTail(inside: Piece, segment: number): ParsedRole[] | null {
  const roles: ParsedRole[] = [];
  let waiting: WrittenName[] = [];
  for (const part of splitOutsideBrackets(inside, '，；。,;')) {
    const found = readRolePhrase(part.text);
    const list = { text: found ? found.names : part.text, from: part.from };
    const names = list.text === '' ? [] : readNames(withoutBy(list));
    if (names === null) return null;
    for (const name of names) waiting.push(name);
    if (!found) continue;
    for (const name of waiting) roles.push(toRole(name, found, segment));
    waiting = [];
  }
  return roles.length > 0 ? roles : null;
}

/** 由甲局牵头 names the same body as 甲局牵头. */
function withoutBy(list: Piece): Piece {
  return list.text.startsWith('由') ? { text: list.text.slice(1), from: list.from + 1 } : list;
}

function toRole(name: WrittenName, found: { role: ParsedRole['role']; phrase: string }, segment: number): ParsedRole {
  return {
    role: found.role,
    body: name.text,
    written: name.text,
    phrase: found.phrase,
    segment,
    openList: name.openList,
    inProse: false,
    span: spanOf(name),
  };
}
