import { DubanError } from '@app/domain/errors';
import type { DocumentFacts } from '../facts';
import { OfficialDocumentRenderer } from '../official-document-renderer';

/** What the parent asks, and what it gets. */
export interface PrintJob {
  id: number;
  facts: DocumentFacts;
}
export type Printed =
  | { id: number; pdf: Uint8Array }
  | { id: number; refusal: Pick<DubanError, 'code' | 'sentence' | 'details'> }
  | { id: number; fault: string };

const renderer = new OfficialDocumentRenderer();

process.on('message', ({ id, facts }: PrintJob) => process.send!(printed(id, facts)));
process.on('disconnect', () => process.exit(0)); // whoever asked is gone

function printed(id: number, facts: DocumentFacts): Printed {
  try {
    return { id, pdf: renderer.render(facts).pdf };
  } catch (error) {
    if (error instanceof DubanError) {
      const { code, sentence, details } = error;
      return { id, refusal: { code, sentence, details } };
    }
    return { id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
