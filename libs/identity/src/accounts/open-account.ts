import { DubanError } from '@app/domain/errors';
import { Account, type EntityManager } from '@app/persistence';
import { hashPassword, randomPassword } from '../password';
import { unbindAll } from '../elsewhere/bind-identity';
import { namedAccount, recordSecurity, type By } from '../security-log';
import { endSessions } from '../session';
import { fieldsOf, requireOnlyAccount, type AccountPerson } from './account-fields';
import { lockAccount } from '../lock-account';

export interface NewAccount extends AccountPerson {
  username: string;
  /** Give a name that is taken to this person: whoever had it is out. */
  reassign?: boolean;
}

const nameTaken = (username: string, { displayName }: Account) =>
  new DubanError(
    'account-exists',
    {
      zh: `登录名“${username}”已属于${displayName}，没有改动。换发密码请用 account password；确要转给他人，请注明转交（--reassign），原持有人的会话随即结束。`,
      en: `"${username}" is the account of ${displayName}; nothing was changed. For a new password use "account password"; to give it to somebody else say so (--reassign), which ends every session of whoever had it.`,
    },
    { username },
  );

/**
 * Opens an account with a password that is good for its first use only.
 *
 * @returns the password, which is stored nowhere
 * @throws DubanError `account-exists`, `person-has-account`, `body-unknown`, `body-ended`, `text-missing`, `username-unfit`
 */
export async function openAccount(em: EntityManager, wanted: NewAccount, by: By, now = new Date()): Promise<string> {
  const username = wanted.username.normalize('NFKC').trim();
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._@-]{0,63}$/u.test(username)) {
    throw new DubanError('username-unfit', {
      zh: '登录名应为1至64个字母、汉字或数字，其间可用 . _ @ -。',
      en: 'A user name has 1 to 64 letters, characters or digits, and . _ @ - between them.',
    });
  }
  const password = randomPassword();
  const person = await fieldsOf(em, wanted, now);
  const fields = {
    ...person,
    passwordHash: await hashPassword(password),
    passwordSetAt: now,
    oneTimePassword: true,
    state: 'active' as const,
    stateReason: null,
    stateSince: null,
    leftOfficeOn: null,
    demo: false,
  };
  const known = await em.findOne(Account, { username });
  if (known && !wanted.reassign) throw nameTaken(username, known);
  await requireOnlyAccount(em, person, known?.id ?? null);
  if (!known) {
    const account = em.create(Account, { username, ...fields });
    await em.flush();
    await recordSecurity(em, { kind: 'account-opened', by, subject: namedAccount(account), detail: told(account) });
    return password;
  }
  const account = await lockAccount(em, { id: known.id });
  const before = `${namedAccount(account)}，${told(account)}`;
  await endSessions(em, { account: account.id }, by, '账号转给他人 / given to somebody else');
  await unbindAll(em, account.id, by);
  em.assign(account, { ...fields, createdAt: now });
  await em.flush();
  const detail = `${before} → ${namedAccount(account)}，${told(account)}`;
  await recordSecurity(em, { kind: 'account-reassigned', by, subject: namedAccount(account), detail });
  return password;
}

/** Role, body and post in a few words. */
export const told = ({ role, body, post }: Pick<Account, 'role' | 'post'> & { body: unknown }): string =>
  [role, (body as { name?: string } | null)?.name, post].filter(Boolean).join(' ');
