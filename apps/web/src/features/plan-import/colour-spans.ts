import type { Span } from '@app/domain/plan-text/parsed-plan';

export type MarkKind = 'clause' | 'role' | 'deadline' | 'target' | 'doubt' | 'settled';

/** Something that was read, and where it stands in the text. */
export interface Mark {
  id: string;
  kind: MarkKind;
  span: Span;
  /** What it was read as. */
  note: string;
}

/** A stretch of text under the same marks from its first to its last character. */
export interface Stretch {
  from: number;
  text: string;
  marks: Mark[];
}

/**
 * Cuts a text where marks begin and end. Marks may lie in, across and on one another: each stretch names all that cover
 * it, and the stretches in a row are the text again.
 */
export function colourSpans(text: string, marks: readonly Mark[]): Stretch[] {
  const placed = marks
    .map((mark) => ({ mark, from: clamp(mark.span[0], text.length), to: clamp(mark.span[1], text.length) }))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from);
  const cuts = [...new Set([0, text.length, ...placed.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b);

  const stretches: Stretch[] = [];
  let open: typeof placed = [];
  let next = 0;
  for (let i = 0; i + 1 < cuts.length; i += 1) {
    const [from, to] = [cuts[i], cuts[i + 1]];
    open = open.filter((one) => one.to > from);
    while (next < placed.length && placed[next].from === from) open.push(placed[next++]);
    stretches.push({ from, text: text.slice(from, to), marks: open.map(({ mark }) => mark) });
  }
  return stretches;
}

const clamp = (offset: number, length: number): number => Math.min(Math.max(offset, 0), length);
