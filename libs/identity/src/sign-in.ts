import { DubanError } from '@app/domain/errors';
import { Account, type EntityManager } from '@app/persistence';
import { passwordMatches } from './password';

/** So many wrong passwords in a row lock an account … */
export const ATTEMPTS_BEFORE_LOCK = 10;
/** … for so long. */
export const LOCK_MINUTES = 15;

const wrongPassword = () =>
  new DubanError('wrong-password', {
    zh: '用户名或密码不正确，请核对后重试。',
    en: 'The user name or the password is wrong. Check both and try again.',
  });

const accountLocked = () =>
  new DubanError('account-locked', {
    zh: `连续输错密码${ATTEMPTS_BEFORE_LOCK}次，账号已锁定${LOCK_MINUTES}分钟，请稍后再试或联系管理员。`,
    en: `${ATTEMPTS_BEFORE_LOCK} wrong passwords in a row: the account is locked for ${LOCK_MINUTES} minutes. Try again later or ask the administrator.`,
  });

/**
 * Checks a password. A wrong one and an unknown name get the same sentence after the same time.
 *
 * The attempt is counted before the password is looked at, in one statement: however many requests come at once, no
 * more than ten of them get an answer about the password.
 *
 * @throws DubanError `wrong-password`, `account-locked`
 */
export async function signIn(em: EntityManager, username: string, password: string, now: Date): Promise<Account> {
  const account = await em.fork().findOne(Account, { username });
  if (!account) {
    await passwordMatches(password, null);
    throw wrongPassword();
  }
  if (!(await countAttempt(em, account.id, now))) throw accountLocked();
  if (!(await passwordMatches(password, account.passwordHash))) throw wrongPassword();
  await em.execute('update account set failed_attempts = 0, locked_until = null where id = ?', [account.id]);
  return em.findOneOrFail(Account, { id: account.id }, { populate: ['body'], refresh: true });
}

/** False when the account is locked. The tenth attempt locks; if it turns out right, signing in unlocks again. */
async function countAttempt(em: EntityManager, accountId: number, now: Date): Promise<boolean> {
  const until = new Date(now.getTime() + LOCK_MINUTES * 60_000);
  const counted = await em.execute<unknown[]>(
    `update account
        set failed_attempts = case when locked_until is null then failed_attempts + 1 else 1 end,
            locked_until = case when locked_until is null and failed_attempts + 1 >= ? then ?::timestamptz end
      where id = ? and (locked_until is null or locked_until <= ?::timestamptz)
      returning id`,
    [ATTEMPTS_BEFORE_LOCK, until.toISOString(), accountId, now.toISOString()],
  );
  return counted.length === 1;
}
