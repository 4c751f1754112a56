import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { DubanError } from '@app/domain/errors';
import { AtMost } from './at-most';

// argon2id (the library's default algorithm) with the costs OWASP recommends: 19 MiB, two passes, one lane.
const COSTS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/**
 * Checking costs memory and a core on purpose, and anybody can ask for it. Two at a time leave the threads of the process
 * to others; who finds the queue full is told to come back.
 */
const checks = new AtMost(2, 100);

/** A password that nobody chose: 120 bits, in letters and digits that can be typed. */
export function randomPassword(): string {
  return randomBytes(15).toString('base64url');
}

/** The password as an argon2id hash in the PHC string form. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, COSTS);
}

/** In the place of a hash: no password belongs to it. */
export const NO_PASSWORD = '';

let decoy: Promise<string> | undefined;

/**
 * Whether the password belongs to the hash. Without a hash (there is no such account) it takes the same time and says
 * no, so that the answer does not tell which accounts exist.
 *
 * @throws DubanError `sign-in-busy`
 */
export async function passwordMatches(password: string, passwordHash: string | null): Promise<boolean> {
  decoy ??= hashPassword(randomPassword());
  const against = passwordHash || (await decoy);
  const matches = await checks.run(() => verify(against, password), busy);
  return matches && Boolean(passwordHash);
}

const busy = () =>
  new DubanError('sign-in-busy', {
    zh: '此刻登录的人太多，请几秒钟后重试。',
    en: 'Too many people are signing in at this moment. Try again in a few seconds.',
  });
