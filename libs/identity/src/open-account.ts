import type { EntityManager } from '@mikro-orm/postgresql';
import { DubanError } from '@app/domain/errors';
import { Account, Body } from '@app/persistence';
import { loadDirectory } from '@app/config';
import { roleOfBody } from './demo-accounts';
import { hashPassword, randomPassword } from './password';

export interface NewAccount {
  username: string;
  name: string;
  post: string;
  /** Name of the body the person acts for; without one the account only reads. */
  body: string | null;
}

/**
 * Opens an account, or gives an existing one a new password and lifts its lock. What it may do follows from the place
 * of its body in the directory.
 *
 * @returns the password, which is stored nowhere
 * @throws DubanError `body-unknown`
 */
export async function openAccount(em: EntityManager, account: NewAccount): Promise<string> {
  const body = account.body ? await em.findOne(Body, { name: account.body }) : null;
  if (account.body && !body) {
    throw new DubanError(
      'body-unknown',
      {
        zh: `单位名录中没有“${account.body}”，请核对名称，或先在 config/directory 中补充。`,
        en: `The directory has no body "${account.body}". Check the name, or add it in config/directory first.`,
      },
      { body: account.body },
    );
  }
  const password = randomPassword();
  const fields = {
    displayName: account.name,
    post: account.post,
    role: body ? roleOfBody(loadDirectory(), body) : ('reader' as const),
    body,
    passwordHash: await hashPassword(password),
    failedAttempts: 0,
    lockedUntil: null,
    demo: false,
  };
  const known = await em.findOne(Account, { username: account.username });
  if (known) em.assign(known, fields);
  else em.create(Account, { username: account.username, ...fields });
  await em.flush();
  return password;
}
