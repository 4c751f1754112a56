import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { Unreadable } from '../unreadable';
import { withPdf } from './open-pdf';
import { readRules, type Transform } from './page-rules';
import { pageLines, type Fragment } from '../layout/page-lines';
import { linesWithTables } from '../layout/lines-with-tables';
import { joinParagraphs } from './paragraphs';
import { settleTables } from './settle-tables';
import { withoutRunningHeads, type Page } from './running-heads';

/** A work plan with all its tables has some hundred pages. */
const MOST_PAGES = 1000;
/** Fewer characters than this on a page are a stamp or a page number. */
const LEAST_TEXT = 10;
/** Rules and frames of a page without text; more than this are characters. */
const MOST_DRAWN = 200;

/**
 * The text of a PDF, one paragraph a line, without page numbers and what comes again on every page.
 *
 * @throws Unreadable `broken`, `encrypted`, `too-complex`, `pictures-only`
 */
export async function readPdf(bytes: Uint8Array): Promise<string> {
  return withPdf(bytes, (document, { OPS, Util }) => textOf(document, OPS, Util.transform));
}

async function textOf(document: PDFDocumentProxy, ops: Record<string, number>, transform: Transform): Promise<string> {
  if (document.numPages > MOST_PAGES) throw new Unreadable('too-complex');
  const pages: Page[] = [];
  for (let n = 1; n <= document.numPages; n++) {
    const page = await document.getPage(n);
    const { lines, height } = await readPage(page, ops, transform);
    const length = lines.reduce((sum, line) => sum + (line.table ? LEAST_TEXT : line.text.length), 0);
    // One page of a scan among pages of text would be lost without a word.
    if (length < LEAST_TEXT && (await hasPicture(page, ops))) throw new Unreadable('pictures-only');
    pages.push({ lines, height });
    page.cleanup();
  }
  const text = joinParagraphs(settleTables(withoutRunningHeads(pages))).join('\n');
  // Without a table from glyphs to characters a font yields nothing that can be read.
  const strange = text.match(/[\p{Co}\p{Cn}\ufffd]/gu)?.length ?? 0;
  if (strange > text.length / 10) throw new Unreadable('pictures-only');
  return text;
}

async function readPage(page: PDFPageProxy, ops: Record<string, number>, transform: Transform): Promise<Page> {
  const view = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const fragments: Fragment[] = [];
  for (const item of items) {
    if (!('str' in item)) continue;
    const [a, b, c, d, x, y] = transform(view.transform, item.transform as number[]);
    const size = Math.hypot(c, d);
    // Words that lie across the page are a watermark.
    if (size === 0 || Math.abs(b) > Math.abs(a) * 0.05) continue;
    fragments.push({ text: item.str, x, y, width: item.width, size });
  }
  const lines = pageLines(fragments.map((one) => ({ ...one })));
  // What is drawn takes long to read, above all a picture under the text; a table has cells that stand apart.
  if (!lines.some(({ isRow }) => isRow)) return { lines, height: view.height };
  const rules = await readRules(page, ops, transform, view.transform);
  return { lines: linesWithTables(fragments, rules), height: view.height };
}

/** A scan is an image; a printer may also turn every character into a drawing. */
async function hasPicture(page: PDFPageProxy, ops: Record<string, number>): Promise<boolean> {
  const { fnArray } = await page.getOperatorList();
  const images = new Set([ops.paintImageXObject, ops.paintInlineImageXObject, ops.paintImageMaskXObject]);
  const drawn = fnArray.filter((operator) => operator === ops.constructPath).length;
  return drawn > MOST_DRAWN || fnArray.some((operator) => images.has(operator));
}
