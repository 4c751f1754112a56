import { Injectable } from '@nestjs/common';
import { DubanError } from '@app/domain/errors';
import { hasRedHead, PrintingHouse, readablePreview, type DocumentFacts } from '@app/documents';
import type { DocumentPaper } from '@app/persistence/read-models';

/** Shows official documents as pages, and prints what is not kept in print: drafts, and several papers in one go. */
@Injectable()
export class Paper {
  /** A process of its own, begun with the first print, so that no other answer waits for it. */
  private readonly printing = new PrintingHouse();

  /** A draft in print: it says on every page that it is one, and has neither number nor date. */
  draft({ facts }: DocumentPaper): Promise<Uint8Array> {
    return printed(this.printing.print(facts as unknown as DocumentFacts));
  }

  /** Issued papers as one file, each from the front of a sheet on; `headOnSheet`: sheets that have a red head already. */
  bind(papers: { document: DocumentPaper; pdf: Uint8Array }[], headOnSheet: boolean): Promise<Uint8Array> {
    const issued = papers.map(({ document: { facts }, pdf }) => {
      return { pdf, redHead: hasRedHead(facts as unknown as DocumentFacts) };
    });
    return printed(this.printing.bind(issued, { headOnSheet }));
  }

  /** The document for the screen, a draft marked with what it waits for. */
  html(document: DocumentPaper, waitsFor?: string): string {
    return readablePreview(document.facts as unknown as DocumentFacts, waitsFor);
  }
}

/** @throws DubanError `document-print-failed` for whatever the printing process stumbles over, e.g. facts of a paper of before */
async function printed(printing: Promise<Uint8Array>): Promise<Uint8Array> {
  try {
    return await printing;
  } catch (error) {
    if (error instanceof DubanError) throw error;
    throw new DubanError('document-print-failed', {
      zh: '该文书不能排版打印，请查看网页预览；如需印发，请退回修改后重新提交。',
      en: 'This document cannot be laid out for print. See it as a page; to issue it, send it back and have it made out again.',
    });
  }
}
