import { Injectable } from '@nestjs/common';
import { OfficialDocumentRenderer, type DocumentFacts } from '@app/documents';
import type { DocumentPaper } from '@app/persistence/read-models';

/** Shows official documents as pages. */
@Injectable()
export class Paper {
  private renderer?: OfficialDocumentRenderer;

  html(document: DocumentPaper): string {
    // Made at the first use: it reads the fonts, which a process that never shows a document does not need.
    this.renderer ??= new OfficialDocumentRenderer();
    return this.renderer.render(document.facts as unknown as DocumentFacts).html;
  }
}
