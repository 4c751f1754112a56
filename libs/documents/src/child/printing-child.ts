import { DubanError } from '@app/domain/errors';
import type { DocumentFacts } from '../facts';
import { OfficialDocumentRenderer } from '../official-document-renderer';
import { bindPapers } from '../print/bind-papers';
import { withoutRedHead } from '../print/without-red-head';

/** A paper as it was issued. */
export interface PrintedPaper {
  pdf: Uint8Array;
  redHead: boolean;
}

/** What the parent asks, and what it gets. */
export type PrintJob = { id: number } & PrintOrder;
export type PrintOrder = { facts: DocumentFacts } | { bind: PrintedPaper[]; headOnSheet: boolean };
export type Printed =
  | { id: number; pdf: Uint8Array }
  | { id: number; refusal: Pick<DubanError, 'code' | 'sentence' | 'details'> }
  | { id: number; fault: string };

const renderer = new OfficialDocumentRenderer();

process.on('message', (job: PrintJob) => void printed(job).then((answer) => process.send!(answer)));
process.on('disconnect', () => process.exit(0)); // whoever asked is gone

async function printed({ id, ...order }: PrintJob): Promise<Printed> {
  try {
    if ('facts' in order) return { id, pdf: renderer.render(order.facts).pdf };
    const { bind, headOnSheet } = order;
    const papers = bind.map(async ({ pdf, redHead }) => (headOnSheet && redHead ? withoutRedHead(pdf) : pdf));
    return { id, pdf: await bindPapers(await Promise.all(papers)) };
  } catch (error) {
    if (error instanceof DubanError) {
      const { code, sentence, details } = error;
      return { id, refusal: { code, sentence, details } };
    }
    return { id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
