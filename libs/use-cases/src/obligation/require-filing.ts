import { DubanError } from '@app/domain/errors';
import { Demand, Filing, type EntityManager } from '@app/persistence';
import type { ObligationScene } from './obligation-scene';

/**
 * What was to be put on record is reported on when it has been.
 *
 * @throws DubanError `filing-missing`
 */
export async function requireFiling(em: EntityManager, { obligation }: ObligationScene): Promise<void> {
  if (!obligation.demand) return;
  const { filedWith } = await em.findOneOrFail(Demand, obligation.demand.id);
  if (filedWith === null || (await em.findOne(Filing, { obligation: obligation.id }))) return;
  throw new DubanError('filing-missing', {
    zh: `该任务须报${filedWith || '有关机关'}备案，请先登记备案的文号和日期，再报送。`,
    en: `This has to be put on record with ${filedWith || 'an authority'}. Record number and date of the filing first, then report.`,
  });
}
