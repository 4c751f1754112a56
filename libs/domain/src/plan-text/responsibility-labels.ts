import type { Span } from './parsed-plan';
import type { Piece } from './text-region';
import { spanOf, splitAt } from './text-region';
import type { Assignment } from './assignments';
import { namesBodies, readAssignments } from './assignments';
import type { Label } from './labels';
import { findLabels } from './labels';
import type { FoundTail } from './found-tail';

/** What may stand before a label: the beginning of a line or the end of what was said before. */
const BEFORE_LABEL = /[^\u4e00-\u9fffA-Za-z0-9]/;
/** Between two labels of one place stands nothing but marks. */
const NOTHING_BETWEEN = /^[\s。；;，,、（）]*$/;

/**
 * Label lines and labels behind a sentence: 牵头单位：甲局、乙局 / 参与单位：丙局 / 完成时限：6月底前. Labels that follow each
 * other are one place.
 * @param piece the clause, with what has been read already blanked out
 */
export function readLabelRuns(piece: Piece): FoundTail[] {
  const labels = findLabels(piece.text);
  const tails: FoundTail[] = [];
  for (let i = 0; i < labels.length;) {
    let last = i;
    while (last + 1 < labels.length && follows(piece.text, labels[last], labels[last + 1])) last++;
    const run = labels.slice(i, last + 1);
    i = last + 1;
    if (!standsFree(piece.text, run[0])) continue;
    const end = endOfValue(piece.text, run.at(-1)!, piece.text.length);
    const part = { text: piece.text.slice(0, end), from: piece.from };
    const read = readLabelled(part, run, run[0].from);
    if (read.assigned.length === 0) continue;
    tails.push({ span: [piece.from + run[0].from, piece.from + end], rule: 'label-line', ...read });
  }
  return joinNeighbours(tails, piece);
}

/** Reads the values of labels; the text before the first one is read too, where there is any. */
export function readLabelled(
  piece: Piece,
  labels: readonly Label[],
  from: number,
): { assigned: Assignment[]; asides: Span[] } {
  const assigned: Assignment[] = [];
  const asides: Span[] = [];
  const take = (read: { assigned: Assignment[]; asides: Span[] }, span: Span): void => {
    if (namesBodies(read.assigned)) {
      for (const one of read.assigned) assigned.push(one);
      for (const aside of read.asides) asides.push(aside);
    } else if (span[1] > span[0]) asides.push(span);
  };
  const at = (start: number, end: number): Piece => ({ text: piece.text.slice(start, end), from: piece.from + start });
  if (labels[0].from > from) {
    const before = at(from, labels[0].from);
    take(readAssignments(before, null), [before.from, before.from + before.text.length]);
  }
  for (const [i, label] of labels.entries()) {
    const end = labels[i + 1]?.from ?? piece.text.length;
    const value = trimEnd(at(label.to, end));
    const span: Span = [value.from, value.from + value.text.length];
    if (label.meaning.kind === 'role') {
      take(readAssignments(oneLine(value), { role: label.meaning.role, phrase: label.text }), span);
    } else if (label.meaning.kind === 'duties') {
      for (const sentence of splitAt(value, '。\n')) take(readAssignments(sentence, null), spanOf(sentence));
    } else if (label.meaning.kind === 'time') {
      asides.push([piece.from + label.from, span[1]]);
    }
  }
  return { assigned, asides: asides.filter(([a, b]) => b > a) };
}

/** A value that goes on over lines is a list with one name a line. */
const oneLine = (value: Piece): Piece => ({
  text: value.text.replace(/\n/g, '、').replace(/^、/, '，'),
  from: value.from,
});

/** A bracket that closes what nobody opened stands at the end of a value by a slip. */
function trimEnd(value: Piece): Piece {
  const text = value.text.replace(/[\s。；;，,]{1,4}$/, '');
  const slip = /[）】〕]$/.test(text) && !/[（【〔]/.test(text);
  return { text: slip ? text.slice(0, -1) : text, from: value.from };
}

function standsFree(text: string, label: Label): boolean {
  return label.from === 0 || BEFORE_LABEL.test(text[label.from - 1]);
}

/** True when the value of one label reaches up to the next, on its line or the following one. */
function follows(text: string, label: Label, next: Label): boolean {
  if (next.from - label.to > 3000) return false;
  const end = endOfValue(text, label, next.from);
  return end >= next.from || NOTHING_BETWEEN.test(text.slice(end, next.from));
}

/** A value ends with its line or its sentence; an empty one goes on in the next lines as long as they hold only names. */
function endOfValue(text: string, label: Label, limit: number): number {
  let end = label.to;
  const stop = label.meaning.kind === 'duties' ? '\n' : '。';
  while (end < limit && text[end] !== stop && text[end] !== '\n') end++;
  return end === label.to && text[end] === '\n' ? Math.min(endOfListBelow(text, end), limit) : end;
}

function endOfListBelow(text: string, from: number): number {
  let end = from;
  for (let lines = 0; lines < 40 && end < text.length; lines++) {
    const next = lineEnd(text, end + 1);
    const line = { text: text.slice(end + 1, next), from: 0 };
    if (line.text.length > 120 || /[：。]/.test(line.text)) break;
    const { assigned, asides } = readAssignments(line, { role: 'unspecified', phrase: '' });
    if (!namesBodies(assigned) || asides.length > 0) break;
    end = next;
  }
  return end;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

function joinNeighbours(tails: FoundTail[], piece: Piece): FoundTail[] {
  const joined: FoundTail[] = [];
  for (const tail of tails) {
    const last = joined.at(-1);
    if (last && NOTHING_BETWEEN.test(piece.text.slice(last.span[1] - piece.from, tail.span[0] - piece.from))) {
      last.span = [last.span[0], tail.span[1]];
      for (const one of tail.assigned) last.assigned.push(one);
      for (const aside of tail.asides) last.asides.push(aside);
    } else joined.push({ ...tail });
  }
  return joined;
}
