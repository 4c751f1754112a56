import { LockMode, type EntityManager } from '@mikro-orm/postgresql';
import { DubanError } from '@app/domain/errors';

/** Finds a row and locks it until the transaction ends. @throws DubanError `not-found` */
export async function lockOne<T extends object>(em: EntityManager, entity: new () => T, id: number): Promise<T> {
  return findRow(em, entity, id, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
}

/** Finds a row without a lock, e.g. to learn which other row to lock first. @throws DubanError `not-found` */
export async function findRow<T extends object>(
  em: EntityManager,
  entity: new () => T,
  id: number,
  options: object = {},
): Promise<T> {
  const row = await em.findOne(entity, { id } as never, options as never);
  if (row) return row as T;
  throw rowNotFound(id);
}

/** What was asked for is not in the record. */
export const rowNotFound = (id: number) =>
  new DubanError(
    'not-found',
    {
      zh: '未找到该记录，可能已被移走，请返回列表重新打开。',
      en: 'There is no such record. Go back to the list and open it again.',
    },
    { id },
  );
