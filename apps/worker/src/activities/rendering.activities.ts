import { PrintingHouse, type DocumentFacts } from '@app/documents';
import { OfficialDocument, recordOnce, type Plan } from '@app/persistence';
import { planToday, type Duban } from '@app/use-cases';
import type { RenderingActivities } from '@app/workflows/activities';
import { mustAgree } from '../clocks-agree';

/** Turns a signed document into PDF. Repeating it is safe: the file lies under the hash of its content. */
export class RenderingEffects implements RenderingActivities {
  /** A process of its own: printing keeps memory that it never gives back. */
  private readonly house = new PrintingHouse();

  constructor(private readonly duban: Duban) {}

  async renderDocument(documentId: number): Promise<void> {
    const em = this.duban.orm.em.fork();
    const document = await em.findOneOrFail(OfficialDocument, documentId, { populate: ['plan'] });
    if (document.pdfSha256) return;
    if ((document.plan as Plan).clock === 'real') await mustAgree(this.duban, 'renderDocument', 'by-the-server');
    const pdf = await this.house.print(document.facts as unknown as DocumentFacts);
    const sha256 = await this.duban.settings.files.put(pdf);
    await em.transactional(async (tx) => {
      const event = {
        planId: document.plan.id,
        key: `${document.key}/rendered-${documentId}`,
        kind: 'document-rendered' as const,
        on: planToday(document.plan as Plan, new Date()),
        documentId,
        data: { sha256 },
      };
      if (!(await recordOnce(tx, event))) return;
      await tx.nativeUpdate(OfficialDocument, { id: documentId, pdfSha256: null }, { pdfSha256: sha256 });
    });
  }
}
