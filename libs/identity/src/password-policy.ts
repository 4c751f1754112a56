import { DubanError } from '@app/domain/errors';
import { passwordMatches } from './password';
import { strengthOf } from './strength/password-strength';

export const SHORTEST_PASSWORD = 10;
export const LONGEST_PASSWORD = 128;
/** Of the library's scale from 0 to 4: "safely unguessable, moderate protection from an offline guess". */
const LEAST_SCORE = 3;

const refuse = (zh: string, en: string) => new DubanError('password-unfit', { zh, en });

/**
 * Whether a password may be chosen: long enough, none that everybody tries, nothing made of the person's own names, and
 * not the present one.
 *
 * @throws DubanError `password-unfit`, with what to do instead
 */
export async function requireFitPassword(
  password: string,
  account: { username: string; displayName: string; passwordHash: string },
): Promise<void> {
  const length = [...password].length;
  if (length < SHORTEST_PASSWORD || length > LONGEST_PASSWORD) {
    throw refuse(
      `密码应为${SHORTEST_PASSWORD}至${LONGEST_PASSWORD}个字符。`,
      `A password has ${SHORTEST_PASSWORD} to ${LONGEST_PASSWORD} characters.`,
    );
  }
  const own = [account.username, account.displayName].filter(Boolean);
  if (own.some((name) => password.toLowerCase().includes(name.toLowerCase()))) {
    throw refuse('密码不能包含登录名或姓名。', 'A password must not contain the user name or the name of the person.');
  }
  if ((await strengthOf(password, [...own, 'duban', '督办'])) < LEAST_SCORE) {
    throw refuse(
      '该密码过于常见或容易猜到，请换一个更长、无规律的密码，例如几个互不相关的词。',
      'This password is common or easy to guess. Choose a longer one without a pattern, such as a few unrelated words.',
    );
  }
  if (await passwordMatches(password, account.passwordHash)) {
    throw refuse('新密码不能与当前密码相同。', 'The new password must not be the present one.');
  }
}
