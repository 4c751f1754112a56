import { DubanError } from '@app/domain/errors';
import { Register, type EntityManager } from '@app/persistence';

/**
 * An obligation that has to deliver a register is reported on when the register has been filed.
 *
 * @throws DubanError `register-not-filed`
 */
export async function requireRegisters(em: EntityManager, obligationId: number): Promise<void> {
  const missing = await em.findOne(Register, { obligation: obligationId, version: 0 });
  if (!missing) return;
  throw new DubanError('register-not-filed', {
    zh: `该任务须提交清单“${missing.title}”，请先在本条款的“清单”中上传，再报送。`,
    en: `This obligation delivers the register "${missing.title}". Upload it on the page of the clause, then file the report.`,
  });
}
