import { DubanError } from '@app/domain/errors';
import { Account, type EntityManager } from '@app/persistence';
import { countAttempt, countSuccess } from './keep-sign-in-limits';
import { passwordMatches } from './password';
import { namedAccount, recordSecurity } from './security-log';

/** A password that somebody else gave out is good for so long. */
export const ONE_TIME_PASSWORD_DAYS = 7;

export interface Credentials {
  username: string;
  password: string;
}

const wrongPassword = () =>
  new DubanError('wrong-password', {
    zh: '用户名或密码不正确，请核对后重试。',
    en: 'The user name or the password is wrong. Check both and try again.',
  });

const tooManyAttempts = (wait: number) => {
  const minutes = Math.ceil(wait / 60_000);
  const [zh, en] = wait < 60_000 ? ['1分钟', 'one minute'] : [`${minutes}分钟`, `${minutes} minutes`];
  return new DubanError(
    'too-many-attempts',
    {
      zh: `登录尝试次数过多，请在${zh}内稍候再试；忘记密码的，请联系管理员重置。`,
      en: `Too many attempts to sign in. Try again within ${en}; if the password is forgotten, the administrator can give out a new one.`,
    },
    { retryAfterSeconds: Math.ceil(wait / 1_000) },
  );
};

export const accountDisabled = () =>
  new DubanError('account-disabled', {
    zh: '该账号已停用，请联系管理员。',
    en: 'The account is disabled. Ask the administrator.',
  });

const oneTimePasswordOver = () =>
  new DubanError('one-time-password-over', {
    zh: `初始密码超过${ONE_TIME_PASSWORD_DAYS}天未使用，已失效，请联系管理员重新发放。`,
    en: `A first password is good for ${ONE_TIME_PASSWORD_DAYS} days, and this one is older. Ask the administrator for another.`,
  });

/**
 * Checks a password. A wrong one, an unknown name and an account that is not there any more get the same sentence after
 * the same time, and are limited alike; what is said beyond that is said only to whoever knows the password.
 *
 * The attempt is counted before the password is looked at, so many requests at once are no way around the limits.
 *
 * @param demo whether persons of the demo may sign in here
 * @throws DubanError `wrong-password`, `too-many-attempts`, `account-disabled`, `one-time-password-over`, `sign-in-busy`
 */
export async function signIn(
  em: EntityManager,
  { username, password }: Credentials,
  now: Date,
  { address = null, demo = true }: { address?: string | null; demo?: boolean } = {},
): Promise<Account> {
  const found = await em.fork().findOne(Account, { username }, { populate: ['body'] });
  const account = found && found.state !== 'closed' && (demo || !found.demo) ? found : null;
  const note = {
    by: { accountId: found?.id ?? null, name: found?.displayName ?? null, address },
    // What is typed in the wrong field may be a password: an unknown name is not written down.
    subject: found && namedAccount(found),
    result: 'refused' as const,
    at: now,
  };
  const { admitted, wait, states } = await countAttempt(em, username, address, now);
  if (!admitted) throw tooManyAttempts(wait);
  if (!(await passwordMatches(password, account?.passwordHash ?? null)) || !account) {
    await recordSecurity(em, { ...note, kind: 'sign-in-failed', detail: found ? null : 'unknown name' });
    // Written when the wait begins and not with each request that is refused meanwhile, which would have no end.
    if (states.pair.notBefore > now.getTime()) {
      await recordSecurity(em, { ...note, kind: 'sign-in-locked', detail: `${states.pair.failures}` });
    }
    throw wrongPassword();
  }
  await countSuccess(em, username, address, now);
  if (account.state === 'disabled') {
    await recordSecurity(em, { ...note, kind: 'sign-in-failed', detail: 'disabled' });
    throw accountDisabled();
  }
  if (
    account.oneTimePassword &&
    now.getTime() - account.passwordSetAt.getTime() > ONE_TIME_PASSWORD_DAYS * 86_400_000
  ) {
    await recordSecurity(em, { ...note, kind: 'sign-in-failed', detail: 'one-time password over' });
    throw oneTimePasswordOver();
  }
  await recordSecurity(em, { ...note, kind: 'signed-in', result: 'done' });
  return account;
}
