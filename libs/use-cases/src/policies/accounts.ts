import type { AccountRole } from '@app/persistence';
import type { Actor } from '../actor';

/**
 * 系统管理: the administrator looks after accounts and sessions and sees nothing of any plan; the auditor reads the security
 * log and does nothing else. Neither appoints the other: their accounts are opened and ended on the machine itself.
 */
export const mayManageAccounts = (actor: Pick<Actor, 'role'>) => actor.role === 'administrator';

export const mayManageAccount = (actor: Pick<Actor, 'role'>, account: { role: AccountRole }) =>
  mayManageAccounts(actor) && account.role !== 'administrator' && account.role !== 'auditor';

/** 未送达消息: the county office sees what did not arrive, and sends it again. */
export const mayReadUndelivered = (actor: Pick<Actor, 'role'>) => actor.role === 'county-office';

export const maySendAgain = mayReadUndelivered;

export const mayReadSecurityLog = (actor: Pick<Actor, 'role'>) => actor.role === 'auditor';
