import type { ParsedClause } from './parsed-plan';
import { bracketsOf, blankOut, spanOf, type Piece } from './text-region';

/** The words of a clause without its heading's ordinal and without the brackets and lines that name who does it. */
export function proseOf({ text, span, ordinal, roles }: ParsedClause): Piece {
  const whole: Piece = { text, from: span[0] };
  const named = roles.filter(({ inProse }) => !inProse).map(({ span: at }) => at);
  const brackets = bracketsOf(whole)
    .map(spanOf)
    .filter(([from, to]) => named.some((at) => from <= at[0] && at[1] <= to));
  const lines = named
    .filter((at) => !brackets.some(([from, to]) => from <= at[0] && at[1] <= to))
    .map(([from, to]): [number, number] => lineAround(whole, from, to));
  const head: [number, number][] = text.startsWith(ordinal) && ordinal ? [[span[0], span[0] + ordinal.length]] : [];
  return blankOut(whole, merged([...head, ...brackets, ...lines]));
}

function lineAround({ text, from: start }: Piece, from: number, to: number): [number, number] {
  const begins = Math.max(text.lastIndexOf('\n', from - start), text.lastIndexOf('。', from - start)) + 1;
  const ends = text.indexOf('\n', to - start);
  return [start + begins, start + (ends < 0 ? text.length : ends)];
}

function merged(spans: [number, number][]): [number, number][] {
  const result: [number, number][] = [];
  for (const [from, to] of spans.sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else result.push([from, to]);
  }
  return result;
}
