import { PDFDocument } from '@cantoo/pdf-lib';

/** How many pages a PDF has; null for a file that is none, is encrypted, or cannot be read. */
export async function pagesOf(pdf: Uint8Array): Promise<number | null> {
  try {
    return (await PDFDocument.load(pdf, { updateMetadata: false })).getPageCount();
  } catch {
    return null;
  }
}
