import fc from 'fast-check';
import type { ParsedPlan } from '@app/domain/plan-text';
import { pageOfSource, type SourcePage } from './page-of-source';

/** All pages of a source in a row. */
function pagesOf(source: { text: string; parsed: ParsedPlan }): SourcePage[] {
  const pages: SourcePage[] = [];
  for (let from: number | null = 0; from !== null; from = pages.at(-1)!.next) pages.push(pageOfSource(source, from));
  return pages;
}

const ANYWHERE = 45_000;
const spans = fc.array(
  fc.tuple(fc.nat(ANYWHERE), fc.nat(100)).map(([at, length]) => ({ span: [at, at + length] as [number, number] })),
);

describe('the source of a plan, page by page', () => {
  it('is the whole text, and each thing that was read exactly once, in its order', () => {
    const text = fc.tuple(fc.nat(ANYWHERE), fc.constantFrom('字', '𠮷', 'a𠮷')).map(([length, unit]) => {
      return unit.repeat(Math.floor(length / unit.length));
    });
    fc.assert(
      fc.property(text, spans, spans, spans, (whole, clauses, deadlines, targets) => {
        const parsed = {
          title: '某县方案',
          clauses: clauses.map(({ span }, number) => ({ number, span, text: 'x' })),
          outsideClauses: { deadlines, targets },
          doubts: [{ code: 'a' }],
        } as unknown as ParsedPlan;
        const pages = pagesOf({ text: whole, parsed });
        expect(pages.map((page) => page.text).join('')).toBe(whole);
        for (const page of pages) expect(page.text).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/);
        const read = <T>(of: (page: SourcePage) => T[]) => pages.flatMap(of);
        const byNumber = read((page) => page.parsed.clauses).sort((a, b) => a.number - b.number);
        expect(byNumber).toEqual(clauses.map(({ span }, number) => ({ number, span })));
        expect(read(({ parsed: { outsideClauses } }) => outsideClauses.deadlines)).toHaveLength(deadlines.length);
        expect(read(({ parsed: { outsideClauses } }) => outsideClauses.targets)).toHaveLength(targets.length);
        expect(read((page) => page.parsed.doubts)).toHaveLength(1);
        expect(pages.every((page) => page.parsed.title === '某县方案')).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
