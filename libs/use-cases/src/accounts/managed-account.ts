import { Account, type EntityManager } from '@app/persistence';
import type { Actor } from '../actor';
import { rowNotFound } from '../rows';
import { mayManageAccount, mayManageAccounts, must } from '../policies';

const WHAT = { zh: '管理账号', en: 'manage accounts' };

/** The administrator, before anything is looked up. @throws DubanError `not-permitted` */
export const mustManageAccounts = (actor: Actor): void => must(mayManageAccounts(actor), WHAT);

/** An account that this actor may manage. @throws DubanError `not-permitted`, `not-found` */
export async function managedAccount(em: EntityManager, actor: Actor, id: number): Promise<Account> {
  mustManageAccounts(actor);
  const account = await em.findOne(Account, { id });
  if (!account) throw rowNotFound(id);
  must(mayManageAccount(actor, account), WHAT);
  return account;
}
