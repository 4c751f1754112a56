import { LockMode } from '@mikro-orm/postgresql';
import { DubanError } from '@app/domain/errors';
import { Account, type EntityManager } from '@app/persistence';

/** Finds an account and locks it until the transaction ends. @throws DubanError `account-unknown` */
export async function lockAccount(em: EntityManager, which: { id: number } | { username: string }): Promise<Account> {
  const account = await em.findOne(Account, which, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  if (account) return account;
  throw new DubanError('account-unknown', {
    zh: '没有这个账号，请核对登录名。',
    en: 'There is no such account. Check the user name.',
  });
}
