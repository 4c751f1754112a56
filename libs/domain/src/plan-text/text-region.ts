import type { Span } from './parsed-plan';

/** A piece of the normalised text, with its place. */
export interface Piece {
  text: string;
  from: number;
}

export const endOf = (piece: Piece): number => piece.from + piece.text.length;
export const spanOf = (piece: Piece): Span => [piece.from, endOf(piece)];

/** The lines of a text with their places. */
export function linesOf(text: string): Piece[] {
  const lines: Piece[] = [];
  let from = 0;
  for (const line of text.split('\n')) {
    lines.push({ text: line, from });
    from += line.length + 1;
  }
  return lines;
}

/** Cuts a piece at every character in `separators`; empty parts are left out. */
export function splitAt(piece: Piece, separators: string): Piece[] {
  const parts: Piece[] = [];
  let start = 0;
  const pattern = patternOf(separators);
  pattern.lastIndex = 0;
  for (let match = pattern.exec(piece.text); match; match = pattern.exec(piece.text)) {
    if (match.index > start) parts.push({ text: piece.text.slice(start, match.index), from: piece.from + start });
    start = match.index + 1;
  }
  if (start < piece.text.length) parts.push({ text: piece.text.slice(start), from: piece.from + start });
  return parts;
}

const patterns = new Map<string, RegExp>();

/** One pattern for each set of separators; regular expressions find them much faster than a loop does. */
function patternOf(separators: string): RegExp {
  const known = patterns.get(separators);
  if (known) return known;
  const pattern = new RegExp(`[${separators.replace(/[\\\]^-]/g, '\\$&')}]`, 'g');
  patterns.set(separators, pattern);
  return pattern;
}

/** Cuts like `splitAt`, but leaves what stands in brackets in one part: 市交通委（市道运局、市港航局）. */
export function splitOutsideBrackets(piece: Piece, separators: string): Piece[] {
  const parts: Piece[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i <= piece.text.length; i++) {
    const c = piece.text[i];
    if (c === '（' || c === '〔' || c === '［') depth++;
    else if (c === '）' || c === '〕' || c === '］') depth = Math.max(0, depth - 1);
    if (i < piece.text.length && (depth > 0 || !separators.includes(c))) continue;
    if (i > start) parts.push({ text: piece.text.slice(start, i), from: piece.from + start });
    start = i + 1;
  }
  return parts;
}

/** The sentences of a piece. A colon does not end a sentence. */
export const sentencesOf = (piece: Piece): Piece[] => splitAt(piece, '。；！？\n');

/** The same piece with the given spans blanked out; all places stay what they are. */
export function blankOut(piece: Piece, spans: readonly Span[]): Piece {
  let text = '';
  let done = 0;
  for (const [from, to] of spans) {
    text += piece.text.slice(done, from - piece.from) + '\n'.repeat(to - from);
    done = to - piece.from;
  }
  return { text: text + piece.text.slice(done), from: piece.from };
}

const BRACKET = /[（）【】〔〕]/g;
const OPENS: Record<string, string> = { '）': '（', '】': '【', '〕': '〔' };

/** The outermost bracket pairs of a piece, each with its brackets. A bracket never closed is passed over. */
export function bracketsOf(piece: Piece): Piece[] {
  const stack: number[] = [];
  const pairs: [number, number][] = [];
  BRACKET.lastIndex = 0;
  for (let match = BRACKET.exec(piece.text); match; match = BRACKET.exec(piece.text)) {
    const open = OPENS[match[0]];
    if (open === undefined) stack.push(match.index);
    else if (stack.length > 0 && piece.text[stack.at(-1)!] === open) {
      const from = stack.pop()!;
      while (pairs.length > 0 && pairs.at(-1)![0] > from) pairs.pop();
      pairs.push([from, match.index + 1]);
    }
  }
  return pairs.map(([from, to]) => ({ text: piece.text.slice(from, to), from: piece.from + from }));
}

/** Those of the items, which stand in the order of the text, that lie within a piece. Found by halving: texts are long. */
export function itemsWithin<T extends { span: Span }>(items: readonly T[], piece: Piece): T[] {
  let from = 0;
  for (let to = items.length; from < to;) {
    const middle = (from + to) >> 1;
    if (items[middle].span[0] < piece.from) from = middle + 1;
    else to = middle;
  }
  const found: T[] = [];
  for (let i = from; i < items.length && items[i].span[1] <= endOf(piece); i++) found.push(items[i]);
  return found;
}
