import { Account, type EntityManager } from '@app/persistence';
import { NO_PASSWORD } from './password';
import { recordSecurity, type By } from './security-log';
import { endSessions } from './session';

/** The demo accounts that can sign in. */
export const livingDemoAccounts = (em: EntityManager): Promise<number> =>
  em.count(Account, { demo: true, state: { $ne: 'closed' } });

/**
 * The demo is over: its passwords, which lie in a file, open nothing any more, and whoever was signed in with them is
 * out. The accounts stay, because what was done with them is on record; a later demo opens them again.
 */
export async function endDemo(em: EntityManager, by: By, now = new Date()): Promise<number> {
  const accounts = await em.find(Account, { demo: true, state: { $ne: 'closed' } });
  if (accounts.length === 0) return 0;
  for (const account of accounts) {
    const stateReason = '演示已结束 / the demo is over';
    em.assign(account, { state: 'closed', stateReason, stateSince: now, passwordHash: NO_PASSWORD });
  }
  await em.flush();
  await endSessions(em, { account: accounts.map(({ id }) => id) }, by, '演示已结束 / the demo is over');
  await recordSecurity(em, { kind: 'demo-ended', by, detail: `${accounts.length}` });
  return accounts.length;
}
