import { DubanError } from '@app/domain/errors';
import { Account, type EntityManager } from '@app/persistence';
import { countAttempt, countSuccess } from '../keep-sign-in-limits';
import { hashPassword, passwordMatches } from '../password';
import { requireFitPassword } from '../password-policy';
import { namedAccount, recordSecurity, type By } from '../security-log';
import { endSessions } from '../session';
import { lockAccount } from '../lock-account';

const wrong = () =>
  new DubanError('present-password-wrong', {
    zh: '当前密码不正确，密码未修改。',
    en: 'The present password is wrong; nothing was changed.',
  });

const later = (wait: number) =>
  new DubanError(
    'too-many-attempts',
    {
      zh: '当前密码输错次数过多，请稍候再试。',
      en: 'The present password was wrong too often. Try again in a while.',
    },
    { retryAfterSeconds: Math.ceil(wait / 1_000) },
  );

/**
 * A person chooses a password: the present one is asked for, under the limits of signing in, and every other session of
 * the account ends.
 *
 * @param keep the hash of the session's token it is done from, which goes on
 * @throws DubanError `present-password-wrong`, `too-many-attempts`, `password-unfit`
 */
export async function changePassword(
  em: EntityManager,
  accountId: number,
  { present, next }: { present: string; next: string },
  by: By,
  keep: string,
  now = new Date(),
): Promise<void> {
  const account = await em.fork().findOneOrFail(Account, { id: accountId });
  const address = by.address ?? null;
  const { admitted, wait } = await countAttempt(em, account.username, address, now);
  if (!admitted) throw later(wait);
  if (!(await passwordMatches(present, account.passwordHash))) {
    const detail = '当前密码错误 / present password wrong';
    await recordSecurity(em, {
      kind: 'password-changed',
      by,
      result: 'refused',
      subject: namedAccount(account),
      detail,
    });
    throw wrong();
  }
  await countSuccess(em, account.username, address, now);
  await requireFitPassword(next, account);
  const passwordHash = await hashPassword(next);
  await em.fork().transactional(async (tx) => {
    const current = await lockAccount(tx, { id: accountId });
    // Somebody else was faster: what was checked above is not the present password any more.
    if (current.passwordHash !== account.passwordHash || current.state !== 'active') throw wrong();
    Object.assign(current, { passwordHash, passwordSetAt: now, oneTimePassword: false });
    await tx.flush();
    await endSessions(tx, { account: accountId, except: keep }, by, '密码已修改 / password changed');
    await recordSecurity(tx, { kind: 'password-changed', by, subject: namedAccount(current) });
  });
}
