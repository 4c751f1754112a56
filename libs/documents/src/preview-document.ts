import type { DocumentFacts } from './facts';
import { composePaper, shownText } from './paper/compose';
import { FontCoverage } from './print/font-coverage';
import { fontsOf } from './print/fonts';
import { htmlPreview } from './print/html-preview';

/** The document as a page for the screen; nothing is printed for it. @param waitsFor what a draft waits for, as its mark says */
export const previewDocument = (facts: DocumentFacts, waitsFor?: string): string =>
  htmlPreview(composePaper(facts), waitsFor);

let coverage: FontCoverage | undefined;

/** The characters of a document that no font known here can show; they would be printed as empty boxes. */
export function missingGlyphs(facts: DocumentFacts): string[] {
  coverage ??= new FontCoverage(fontsOf().folders); // read at the first use and kept
  return coverage.missing(shownText(composePaper(facts)));
}
