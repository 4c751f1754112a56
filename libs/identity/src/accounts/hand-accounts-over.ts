import { loadDirectory } from '@app/config';
import { Account, type Body, type EntityManager } from '@app/persistence';
import { roleOfBody } from '../demo-accounts';
import { namedAccount, recordSecurity, type By } from '../security-log';
import { endSessions } from '../session';
import { told } from './open-account';

/**
 * A body has ended: who acted for it acts for its heir, in the role that one has, and signs in anew; without an heir there
 * is nobody left to act for, and the accounts are disabled.
 */
export async function handAccountsOver(
  em: EntityManager,
  body: Body,
  heir: Body | null,
  by: By,
  now: Date,
): Promise<void> {
  const accounts = await em.find(Account, { body: body.id }, { populate: ['body'] });
  const reason = `单位“${body.name}”已撤销`;
  for (const account of accounts) {
    const before = told(account);
    if (heir) em.assign(account, { body: heir, role: roleOfBody(loadDirectory(), heir) });
    else if (account.state === 'active') {
      em.assign(account, { state: 'disabled', stateReason: reason, stateSince: now });
    } else continue;
    await em.flush();
    await endSessions(em, { account: account.id }, by, reason);
    const kind = heir ? ('account-changed' as const) : ('account-disabled' as const);
    const detail = heir ? `${before} → ${told(account)}` : reason;
    await recordSecurity(em, { kind, by, subject: namedAccount(account), detail });
  }
}
