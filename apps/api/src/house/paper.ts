import { Injectable } from '@nestjs/common';
import { previewDocument, type DocumentFacts } from '@app/documents';
import type { DocumentPaper } from '@app/persistence/read-models';

/** Shows official documents as pages. */
@Injectable()
export class Paper {
  html(document: DocumentPaper): string {
    return previewDocument(document.facts as unknown as DocumentFacts);
  }
}
