import type { DocumentFacts, RenderedDocument } from './facts';
import { composePaper, countCharacters, shownText, type Paper } from './paper/compose';
import { FontCoverage } from './print/font-coverage';
import { htmlPreview } from './print/html-preview';
import { TypstPrinter } from './print/typst-printer';
import { fontsOf } from './print/fonts';

/** 整治形式主义为基层减负若干规定 (2024): a document on a single matter normally has at most 4,000 characters. */
const LONGEST = 4000;

/**
 * Writes official documents: facts → plain words → body template → blocks → PDF and HTML preview from the same blocks.
 * Synchronous; keep one instance, since it holds the fonts.
 */
export class OfficialDocumentRenderer {
  private readonly printer: TypstPrinter;
  private readonly coverage: FontCoverage;

  /** @param options.fontDirs folders with the fonts that `standard.typ` names; else those of `DUBAN_FONTS`, see `fontsOf`. */
  constructor(options: { fontDirs?: string[] } = {}) {
    const fonts = options.fontDirs ? { folders: options.fontDirs, families: {} } : fontsOf();
    this.printer = new TypstPrinter(fonts);
    this.coverage = new FontCoverage(fonts.folders);
  }

  render(facts: DocumentFacts): RenderedDocument {
    const paper = composePaper(facts);
    const missing = this.coverage.missing(shownText(paper));
    return {
      pdf: this.printer.print(paper, { archive: missing.length === 0 }),
      html: htmlPreview(paper),
      title: paper.title,
      characters: countCharacters(paper),
      warnings: this.warnings(paper, missing),
    };
  }

  private warnings(paper: Paper, missing: readonly string[]): string[] {
    return [
      ...(countCharacters(paper) > LONGEST ? ['document-too-long'] : []),
      ...(!paper.draft && paper.signer === null ? ['signer-missing'] : []),
      ...missing.map((char) => `missing-glyph:${char}`),
    ];
  }
}
