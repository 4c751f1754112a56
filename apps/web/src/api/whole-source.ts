import type { PlanSource, SourcePage } from './types';

/** The source of a plan from its pages, as it stands in the plan. */
export function wholeSource(pages: readonly SourcePage[]): PlanSource {
  const text = pages.map((page) => page.text).join('');
  const all = <T>(of: (page: SourcePage) => readonly T[]) => pages.flatMap(of);
  const clauses = all(({ parsed }) => parsed.clauses).map((clause) => ({
    ...clause,
    text: text.slice(...clause.span),
  }));
  return {
    text,
    parsed: {
      ...pages[0].parsed,
      clauses: clauses.sort((a, b) => a.number - b.number),
      outsideClauses: {
        deadlines: all(({ parsed }) => parsed.outsideClauses.deadlines),
        targets: all(({ parsed }) => parsed.outsideClauses.targets),
      },
      doubts: all(({ parsed }) => parsed.doubts),
    },
  };
}
