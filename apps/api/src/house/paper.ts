import { Injectable } from '@nestjs/common';
import { readablePreview, type DocumentFacts } from '@app/documents';
import type { DocumentPaper } from '@app/persistence/read-models';

/** Shows official documents as pages. */
@Injectable()
export class Paper {
  html(document: DocumentPaper): string {
    return readablePreview(document.facts as unknown as DocumentFacts);
  }
}
