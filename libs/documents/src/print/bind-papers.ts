import { PDFDocument, PageSizes } from '@cantoo/pdf-lib';

/**
 * Papers as one file, to be printed on both sides in one go: each begins on the front of a sheet, so one that ends on a front is
 * followed by a blank back.
 */
export async function bindPapers(papers: readonly Uint8Array[]): Promise<Uint8Array> {
  const bound = await PDFDocument.create();
  for (const paper of papers) {
    const one = await PDFDocument.load(paper, { updateMetadata: false });
    for (const page of await bound.copyPages(one, one.getPageIndices())) bound.addPage(page);
    if (bound.getPageCount() % 2 === 1) bound.addPage(PageSizes.A4);
  }
  return bound.save();
}
