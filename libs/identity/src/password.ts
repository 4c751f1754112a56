import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

// argon2id (the library's default algorithm) with the costs OWASP recommends: 19 MiB, two passes, one lane.
const COSTS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A password that nobody chose: 120 bits, in letters and digits that can be typed. */
export function randomPassword(): string {
  return randomBytes(15).toString('base64url');
}

/** The password as an argon2id hash in the PHC string form. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, COSTS);
}

let decoy: Promise<string> | undefined;

/**
 * Whether the password belongs to the hash. Without a hash (there is no such account) it takes the same time and says
 * no, so that the answer does not tell which accounts exist.
 */
export async function passwordMatches(password: string, passwordHash: string | null): Promise<boolean> {
  decoy ??= hashPassword(randomPassword());
  const matches = await verify(passwordHash ?? (await decoy), password);
  return matches && passwordHash !== null;
}
