import type { EntityManager } from '@app/persistence';
import { namedAccount, recordSecurity, type By } from '../security-log';
import { endSessions } from '../session';
import { fieldsOf, requireOnlyAccount, type AccountPerson } from './account-fields';
import { lockAccount } from '../lock-account';
import { told } from './open-account';

/**
 * 变更: another post, name or body. Whoever is signed in as what the account was before has to sign in anew.
 *
 * @returns whether anything changed
 * @throws DubanError `account-unknown`, `person-has-account`, and from `fieldsOf`
 */
export async function changeAccount(
  em: EntityManager,
  which: { id: number },
  person: AccountPerson,
  by: By,
  now = new Date(),
): Promise<boolean> {
  const account = await lockAccount(em, which);
  await em.populate(account, ['body']);
  const before = `${account.displayName} ${told(account)}`;
  const fields = await fieldsOf(em, person, now);
  await requireOnlyAccount(em, fields, account.id);
  em.assign(account, fields);
  const after = `${account.displayName} ${told(account)}`;
  if (before === after) return false;
  await em.flush();
  await endSessions(em, { account: account.id }, by, '账号信息变更 / account changed');
  await recordSecurity(em, {
    kind: 'account-changed',
    by,
    subject: namedAccount(account),
    detail: `${before} → ${after}`,
  });
  return true;
}
