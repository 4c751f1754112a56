import type { ParsedClause, ParsedPlan, Span } from '@app/domain/plan-text';

/** Characters of the text on a page; with what is read in them a page stays below a megabyte. */
const PAGE = 20_000;

/** A part of the text of a plan, and what was read from it. */
export interface SourcePage {
  /** Where in the text the page begins. */
  from: number;
  text: string;
  /** Where the next page begins; null on the last one. */
  next: number | null;
  parsed: PagedReading;
}

/** A clause without its text, which its span gives. */
type PagedClause = Omit<ParsedClause, 'text'>;
type PagedReading = Omit<ParsedPlan, 'clauses'> & { clauses: PagedClause[] };

/**
 * What begins on the page that begins at a character of the text. The pages in a row are the whole: each clause, date and
 * figure stands on exactly one.
 */
export function pageOfSource({ text, parsed }: { text: string; parsed: ParsedPlan }, from: number): SourcePage {
  const end = afterCharacter(text, Math.min(from + PAGE, text.length));
  const isLast = end >= text.length;
  const begins = ({ span: [at] }: { span: Span }) => (at >= from || from === 0) && (at < end || isLast);
  const { deadlines, targets } = parsed.outsideClauses;
  return {
    from,
    text: text.slice(from, end),
    next: isLast ? null : end,
    parsed: {
      ...parsed,
      clauses: parsed.clauses.filter(begins).map(({ text: _, ...clause }) => clause),
      outsideClauses: { deadlines: deadlines.filter(begins), targets: targets.filter(begins) },
      doubts: from === 0 ? parsed.doubts : [],
    },
  };
}

/** Not between the two halves of a character. */
function afterCharacter(text: string, at: number): number {
  const before = text.charCodeAt(at - 1);
  return before >= 0xd800 && before <= 0xdbff ? at + 1 : at;
}
