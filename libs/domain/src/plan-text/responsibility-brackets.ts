import type { Piece } from './text-region';
import { bracketsOf, endOf, linesOf, spanOf } from './text-region';
import { namesBodies, readAssignments } from './assignments';
import { findLabels } from './labels';
import { readLabelled } from './responsibility-labels';
import { endsLikeBody } from './name-list';
import { holdsRoleWord } from './role-words';
import type { FoundTail } from './found-tail';

/** Longer brackets are running text. */
const LONGEST_TAIL = 3000;
const LONGEST_UNCLOSED = 300;
const TIME = /[年月日底]|季度|长期|持续|常态/;

/**
 * Brackets that say who does it: （甲局牵头，乙局参与）, （责任单位：甲局、乙局）, （5月底完成，牵头单位：甲局）. Others – abbreviations,
 * asides – hold no list of bodies with a role. A bracket that is never closed ends with its line.
 */
export function readBrackets(piece: Piece): FoundTail[] {
  const closed = bracketsOf(piece);
  const tails: FoundTail[] = [];
  for (const bracket of closed) {
    const inside = { text: bracket.text.slice(1, -1), from: bracket.from + 1 };
    const tail = inside.text.length > LONGEST_TAIL ? null : readInside(inside, bracket, piece);
    if (tail) tails.push(tail);
  }
  const found = tails.length;
  let next = 0;
  for (const bracket of unclosedOf(piece)) {
    while (next < found && tails[next].span[1] <= bracket.from) next++;
    if (next < found && tails[next].span[0] <= bracket.from) continue;
    const tail = readInside({ text: bracket.text.slice(1), from: bracket.from + 1 }, bracket, piece);
    if (tail) tails.push({ ...tail, rule: 'bracket-unclosed' });
  }
  return tails.sort((a, b) => a.span[0] - b.span[0]);
}

function readInside(inside: Piece, bracket: Piece, piece: Piece): FoundTail | null {
  if (inside.text.includes('：')) {
    const labels = findLabels(inside.text);
    const read = labels.length > 0 ? readLabelled(inside, labels, 0) : null;
    if (read && read.assigned.length > 0) return { span: spanOf(bracket), rule: 'bracket-label', ...read };
  }
  if (holdsRoleWord(inside.text)) {
    const { assigned, asides } = readAssignments(inside, null);
    if (assigned.length > 0 && namesBodies(assigned))
      return { span: spanOf(bracket), rule: 'bracket-role-word', assigned, asides };
    return null;
  }
  return readBareNames(inside, bracket, piece);
}

/**
 * （县甲局、县乙局） at the end of a paragraph, behind its full stop or its last word, and behind the parts of a sentence:
 * nothing but bodies. What they have to do is not said; they are
 * taken as responsible, and a person confirms that once. Behind the name of a body it is another name of it.
 */
function readBareNames(inside: Piece, bracket: Piece, piece: Piece): FoundTail | null {
  const at = bracket.from - piece.from;
  const before = piece.text[at - 1];
  const after = piece.text[endOf(bracket) - piece.from];
  if (!before || (after !== undefined && !/[\n。；①-⑳]/.test(after))) return null;
  if (!/[。；！”]/.test(before) && endsLikeBody(piece.text.slice(Math.max(0, at - 12), at))) return null;
  if (inside.text.length < 3 || inside.text.includes('：')) return null;
  const { assigned, asides } = readAssignments(inside, { role: 'responsible', phrase: '' });
  const all = assigned.length > 0 && assigned.every((one) => one.openList || endsLikeBody(one.text));
  return all && asides.every((aside) => TIME.test(piece.text.slice(aside[0] - piece.from, aside[1] - piece.from)))
    ? { span: spanOf(bracket), rule: 'bracket-bare-names', assigned, asides }
    : null;
}

function unclosedOf(piece: Piece): Piece[] {
  return linesOf(piece.text).flatMap((line) => {
    const open = line.text.lastIndexOf('（');
    if (open < 0 || line.text.length - open > LONGEST_UNCLOSED || line.text.indexOf('）', open) >= 0) return [];
    return [{ text: line.text.slice(open), from: piece.from + line.from + open }];
  });
}
