import { DubanError } from '@app/domain/errors';
import type { AccountState, EntityManager, SecurityEventKind } from '@app/persistence';
import { NO_PASSWORD, hashPassword, randomPassword } from '../password';
import { unbindAll } from '../elsewhere/bind-identity';
import { namedAccount, recordSecurity, type By } from '../security-log';
import { endSessions } from '../session';
import { lockAccount } from '../lock-account';

type Which = { id: number } | { username: string };

const reasonMissing = () => new DubanError('reason-missing', { zh: '请写明原因。', en: 'Say why.' });

const notNow = (zh: string, en: string) => new DubanError('account-state', { zh, en });

async function leave(em: EntityManager, which: Which, state: AccountState, reason: string, by: By, now: Date) {
  if (!reason.trim()) throw reasonMissing();
  const account = await lockAccount(em, which);
  if (account.state === state || account.state === 'closed') {
    throw notNow('该账号已停用或注销，没有改动。', 'The account is disabled or closed already; nothing was changed.');
  }
  Object.assign(account, { state, stateReason: reason.trim(), stateSince: now });
  if (state === 'closed') Object.assign(account, { passwordHash: NO_PASSWORD });
  await em.flush();
  await endSessions(em, { account: account.id }, by, reason.trim());
  if (state === 'closed') await unbindAll(em, account.id, by);
  const kind: SecurityEventKind = state === 'closed' ? 'account-closed' : 'account-disabled';
  await recordSecurity(em, { kind, by, subject: namedAccount(account), detail: reason.trim() });
}

/** 停用: nobody signs in with it until it is opened again. Its sessions end. @throws DubanError `account-unknown`, `account-state`, `reason-missing` */
export const disableAccount = (em: EntityManager, which: Which, reason: string, by: By, now = new Date()) =>
  leave(em, which, 'disabled', reason, by, now);

/** 注销: the password is gone as well; what the person did stays under the number of the account. */
export const closeAccount = (em: EntityManager, which: Which, reason: string, by: By, now = new Date()) =>
  leave(em, which, 'closed', reason, by, now);

/**
 * 重新启用: what was disabled goes on with the password it had; what was closed gets one for its first use.
 *
 * @returns the password of an account that was closed
 */
export async function reopenAccount(em: EntityManager, which: Which, by: By, now = new Date()): Promise<string | null> {
  const account = await lockAccount(em, which);
  if (account.state === 'active') throw notNow('该账号正在使用。', 'The account is in use already.');
  const password = account.passwordHash === NO_PASSWORD ? randomPassword() : null;
  if (password) {
    const passwordHash = await hashPassword(password);
    Object.assign(account, { passwordHash, passwordSetAt: now, oneTimePassword: true });
  }
  Object.assign(account, { state: 'active', stateReason: null, stateSince: now });
  await em.flush();
  await recordSecurity(em, { kind: 'account-reopened', by, subject: namedAccount(account) });
  return password;
}

/** 重置密码: a password for its first use; every session and every way to sign in elsewhere ends. @returns the password, which is stored nowhere */
export async function resetPassword(em: EntityManager, which: Which, by: By, now = new Date()): Promise<string> {
  const account = await lockAccount(em, which);
  if (account.state === 'closed') {
    throw notNow('该账号已注销，请先重新启用。', 'The account is closed: open it again first.');
  }
  const password = randomPassword();
  const passwordHash = await hashPassword(password);
  Object.assign(account, { passwordHash, passwordSetAt: now, oneTimePassword: true });
  await em.flush();
  await endSessions(em, { account: account.id }, by, '密码已重置 / password given out anew');
  await unbindAll(em, account.id, by); // whoever knew the old password may have bound himself
  await recordSecurity(em, { kind: 'password-reset', by, subject: namedAccount(account) });
  return password;
}
