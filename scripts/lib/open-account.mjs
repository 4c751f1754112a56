import { join } from 'node:path';

const BY = { accountId: null, name: 'script', address: null };

/** An account whose owner has changed the first password already. @returns the name to sign in with, and the password */
export async function openAccount(require, built, orm, account) {
  const identity = require(join(built, 'libs/identity/src/index.js'));
  const { Account } = require(join(built, 'libs/persistence/src/index.js'));
  const { username } = account;
  const present = await orm.em.fork().transactional((em) => identity.openAccount(em, account, BY));
  const { id } = await orm.em.fork().findOneOrFail(Account, { username });
  const password = identity.randomPassword();
  await identity.changePassword(orm.em.fork(), id, { present, next: password }, BY, '');
  return { username, password };
}
