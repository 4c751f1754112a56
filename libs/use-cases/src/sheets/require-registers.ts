import { DubanError } from '@app/domain/errors';
import type { EntityManager } from '@app/persistence';

/**
 * An obligation that has to deliver a register is reported on when the register has been filed.
 *
 * @throws DubanError `register-not-filed`
 */
export async function requireRegisters(em: EntityManager, obligationId: number): Promise<void> {
  // Before an empty list was refused it could be filed; it delivers nothing.
  const [missing] = await em.execute<{ title: string }[]>(
    `select r.title from register r where r.obligation_id = ? and not exists (select 1 from register_version v
       where v.register_id = r.id and v.version = r.version and jsonb_array_length(v.rows) > 0) order by r.id limit 1`,
    [obligationId],
  );
  if (!missing) return;
  throw new DubanError('register-not-filed', {
    zh: `该任务须提交清单“${missing.title}”，请先在本条款的“清单”中上传，再报送。`,
    en: `This obligation delivers the register "${missing.title}". Upload it on the page of the clause, then file the report.`,
  });
}
