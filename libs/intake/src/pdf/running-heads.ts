import { UNREAD } from '@app/domain/plan-text';
import type { PrintedLine } from '../layout/page-lines';

export interface Page {
  lines: PrintedLine[];
  height: number;
}

/** The part of a page, at its top and its foot, where headers and page numbers stand. */
const MARGIN = 0.13;
const PAGE_NUMBER = /^[-–—―－·.]*第?\d{1,4}页?(?:[/／，,]?共?\d{1,4}页?)?[-–—―－·.]*$/;
const LONGEST_PAGE_NUMBER = 20;

/** Drops page numbers, and headers and footers: lines in the margins that come again on a third of the pages or more. */
export function withoutRunningHeads(pages: Page[]): PrintedLine[][] {
  const seen = new Map<string, number>();
  for (const page of pages) {
    for (const key of new Set(marginLines(page).map(likeness))) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const often = Math.max(2, pages.length / 3);
  return pages.map((page) => {
    const margin = new Set(marginLines(page));
    const isHead = (line: PrintedLine): boolean =>
      margin.has(line) && (isPageNumber(line) || (pages.length > 2 && seen.get(likeness(line))! >= often));
    return page.lines.filter((line) => !isHead(line));
  });
}

const marginLines = ({ lines, height }: Page): PrintedLine[] =>
  // A table that goes on over pages begins at the top of each, and its parts differ by numbers alone.
  lines.filter(
    ({ y, table, text }) => !table && !text.startsWith(UNREAD) && (y < height * MARGIN || y > height * (1 - MARGIN)),
  );

function isPageNumber({ text }: PrintedLine): boolean {
  const written = text.replace(/\s/g, '');
  return written.length <= LONGEST_PAGE_NUMBER && PAGE_NUMBER.test(written);
}

/** Headers differ from page to page by a number at most. */
const likeness = ({ text }: PrintedLine): string => text.replace(/\d+/g, '#').replace(/\s/g, '');
