import type { ParsedClause, Span } from './parsed-plan';

/** What of a clause is shown and kept: its words, and where in them something was read. */
type Shown = Pick<ParsedClause, 'text' | 'span' | 'targets' | 'doubts'>;

/** The clause without the words that a person struck out; what was read stands at its place in what remains. */
export function withoutDropped({
  text,
  span,
  targets,
  doubts,
  dropped = [],
}: Shown & Pick<ParsedClause, 'dropped'>): Shown {
  if (dropped.length === 0) return { text, span, targets, doubts };
  const isDropped = (at: number): boolean => dropped.some(([from, to]) => from <= at && at < to);
  // Where each place of the text is once they are gone.
  const places = [span[0]];
  const kept: string[] = [];
  for (let at = span[0]; at < span[1]; at += 1) {
    const stays = !isDropped(at);
    if (stays) kept.push(text[at - span[0]]);
    places.push(places[at - span[0]] + (stays ? 1 : 0));
  }
  const moved = ([from, to]: Span): Span => [places[from - span[0]], places[to - span[0]]];
  const move = <T extends { span: Span }>(one: T): T => ({ ...one, span: moved(one.span) });
  return { text: kept.join(''), span: moved(span), targets: targets.map(move), doubts: doubts.map(move) };
}
