import { bindIdentity, identitiesOf, unbindIdentity, type IdentityBound } from '@app/identity';
import { rowNotFound } from '../rows';
import type { UseCase } from '../scene';
import { managedAccount } from './managed-account';

/** Which identities open an account. @throws DubanError `not-permitted`, `not-found` */
export const identitiesOfAccount: UseCase<{ accountId: number }, IdentityBound[]> = async (
  { em },
  actor,
  { accountId },
) => {
  const { id } = await managedAccount(em, actor, accountId);
  return identitiesOf(em, id);
};

/** 登记统一身份 for somebody else, who confirms it. @throws DubanError `not-permitted`, `not-found`, `identity-taken`, `identity-unfit`, `identities-too-many` */
export const bindIdentityOf: UseCase<{ accountId: number; issuer: string; subject: string }, void> = async (
  { em },
  actor,
  { accountId, issuer, subject },
) => {
  const { id } = await managedAccount(em, actor, accountId);
  await bindIdentity(em, id, { issuer, subject }, actor);
};

/** 解除统一身份. @throws DubanError `not-permitted`, `not-found` */
export const unbindIdentityOf: UseCase<{ accountId: number; identityId: number }, void> = async (
  { em },
  actor,
  { accountId, identityId },
) => {
  const { id } = await managedAccount(em, actor, accountId);
  if (!(await unbindIdentity(em, id, identityId, actor))) throw rowNotFound(identityId);
};
