import { contains, overlaps, type NumberedCorrection } from './correction';
import type { ParsedClause, Span } from './parsed-plan';
import type { Piece } from './text-region';
import { endOf, spanOf } from './text-region';

/** A stretch of the text that is one clause; `by`: the correction that drew its borders, null where none has. */
export interface Stretch extends Piece {
  section: string | null;
  by: number | null;
  /** Which stretch of that correction: what was drawn, what is left before it, what is left behind it. */
  part: 0 | 1 | 2;
  /** The clause as it was read, while its borders stay. */
  clause?: ParsedClause;
}

/**
 * The clauses of a plan as stretches of its text, after the borders were drawn anew. What is made one clause is taken out
 * of those it overlaps; what is left of them stays a clause of its own.
 */
export function bordersOf(
  clauses: readonly ParsedClause[],
  text: string,
  corrections: readonly NumberedCorrection[],
): Stretch[] {
  let stretches = clauses.map((clause): Stretch => ({
    from: clause.span[0],
    text: clause.text,
    section: clause.section,
    by: null,
    part: 0,
    clause,
  }));
  for (const { number, correction } of corrections) {
    if (correction.kind === 'none' && correction.of === 'clause') {
      stretches = stretches.filter((one) => !overlaps(spanOf(one), correction.span));
    } else if (correction.kind === 'clause') {
      stretches = withClause(stretches, text, trimmed(text, correction.span), number);
    }
  }
  return stretches;
}

function withClause(stretches: readonly Stretch[], text: string, span: Span, number: number): Stretch[] {
  const touched = stretches.filter((one) => overlaps(spanOf(one), span));
  const same = touched.length === 1 && spanOf(touched[0]).join() === span.join();
  if (same) return [...stretches];
  const left = stretches.flatMap((one) => {
    if (!touched.includes(one)) return [one];
    if (contains(span, spanOf(one))) return [];
    const parts: [Span, 1 | 2][] = [
      [[one.from, Math.max(one.from, span[0])], 1],
      [[Math.min(endOf(one), span[1]), endOf(one)], 2],
    ];
    return parts
      .map(([place, part]) => ({ place: trimmed(text, place), part }))
      .filter(({ place: [from, to] }) => to > from)
      .map(({ place, part }): Stretch => ({ ...pieceAt(text, place), section: one.section, by: number, part }));
  });
  const before = stretches.filter((one) => one.from <= span[0]).at(-1);
  const drawn = {
    ...pieceAt(text, span),
    section: (touched[0] ?? before)?.section ?? null,
    by: number,
    part: 0 as const,
  };
  return [...left, drawn].sort((a, b) => a.from - b.from);
}

const pieceAt = (text: string, [from, to]: Span): Piece => ({ from, text: text.slice(from, to) });

/** Without blanks and ends of lines around it. */
export function trimmed(text: string, [from, to]: Span): Span {
  const words = text.slice(from, to);
  const start = words.length - words.trimStart().length;
  return start === words.length ? [from, from] : [from + start, from + words.trimEnd().length];
}
