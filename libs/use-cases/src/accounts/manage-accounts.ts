import {
  changeAccount as change,
  closeAccount as close,
  disableAccount as disable,
  endSessions,
  openAccount as open,
  reopenAccount as reopen,
  resetPassword as reset,
} from '@app/identity';
import type { UseCase } from '../scene';
import { managedAccount, mustManageAccounts } from './managed-account';

/** Who a person is, as the administrator enters it. */
export interface PersonEntered {
  name: string;
  post: string;
  /** Without one the account only reads. */
  body: string | null;
}

/**
 * 开设账号, always for a name that is free: giving an account to somebody else is done on the machine.
 * @throws DubanError `not-permitted`, `account-exists`, `body-unknown`, `body-ended`, `username-unfit`, `text-missing`
 */
export const openAccount: UseCase<PersonEntered & { username: string }, { password: string }> = async (
  { em, now },
  actor,
  { username, name, post, body },
) => {
  mustManageAccounts(actor);
  return { password: await open(em, { username, name, post, body }, actor, now) };
};

/** @throws DubanError `not-permitted`, `not-found`, `body-unknown`, `body-ended`, `text-missing` */
export const changeAccount: UseCase<PersonEntered & { accountId: number }, { changed: boolean }> = async (
  { em, now },
  actor,
  { accountId, ...person },
) => {
  const { id } = await managedAccount(em, actor, accountId);
  return { changed: await change(em, { id }, person, actor, now) };
};

/** @throws DubanError `not-permitted`, `not-found`, `account-state`, `reason-missing` */
export const disableAccount: UseCase<{ accountId: number; reason: string }, void> = async (
  { em, now },
  actor,
  { accountId, reason },
) => {
  const { id } = await managedAccount(em, actor, accountId);
  await disable(em, { id }, reason, actor, now);
};

/** @throws DubanError `not-permitted`, `not-found`, `account-state`, `reason-missing` */
export const closeAccount: UseCase<{ accountId: number; reason: string }, void> = async (
  { em, now },
  actor,
  { accountId, reason },
) => {
  const { id } = await managedAccount(em, actor, accountId);
  await close(em, { id }, reason, actor, now);
};

/** @throws DubanError `not-permitted`, `not-found`, `account-state` */
export const reopenAccount: UseCase<{ accountId: number }, { password: string | null }> = async (
  { em, now },
  actor,
  { accountId },
) => {
  const { id } = await managedAccount(em, actor, accountId);
  return { password: await reopen(em, { id }, actor, now) };
};

/** @throws DubanError `not-permitted`, `not-found`, `account-state` */
export const resetPassword: UseCase<{ accountId: number }, { password: string }> = async (
  { em, now },
  actor,
  { accountId },
) => {
  const { id } = await managedAccount(em, actor, accountId);
  return { password: await reset(em, { id }, actor, now) };
};

/** One session, or all of them. @throws DubanError `not-permitted`, `not-found` */
export const endSessionsOfAccount: UseCase<{ accountId: number; publicId?: string }, { ended: number }> = async (
  { em },
  actor,
  { accountId, publicId },
) => {
  const { id } = await managedAccount(em, actor, accountId);
  return { ended: await endSessions(em, { account: id, publicId }, actor, '由管理员结束 / by the administrator') };
};
