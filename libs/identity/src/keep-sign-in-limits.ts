import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { SignInLimit, type EntityManager } from '@app/persistence';
import { UNUSED, admit, afterSuccess, keptUntil, type Admission, type LimitStates } from './sign-in-limits';

type Counted = keyof LimitStates;

/**
 * Who is counted as one: an address, for IPv6 the network of 64 bits that a single subscriber has. Without an address
 * (a program inside this process) everybody is one.
 */
function networkOf(address: string | null): string {
  if (address === null || !isIPv6(address)) return address ?? '-';
  const [head, tail] = address.toLowerCase().replace(/%.*$/, '').split('::');
  const left = head ? head.split(':') : [];
  const right = tail ? tail.split(':') : [];
  const middle = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array<string>(middle).fill('0'), ...right];
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}

const keyOf = (...parts: string[]) => createHash('sha256').update(parts.join('\0')).digest('hex');

/** The keys lie in the database in place of what was typed: somebody may have typed the password as the name. */
function keysOf(username: string, address: string | null): Record<Counted, string> {
  const network = networkOf(address);
  return {
    address: keyOf('address', network),
    strangers: keyOf('name', username),
    pair: keyOf('pair', username, network),
  };
}

/** Counts an attempt and says whether the password may be looked at. Attempts at the same time are taken one by one. */
export function countAttempt(
  em: EntityManager,
  username: string,
  address: string | null,
  now: Date,
): Promise<Admission> {
  return change(em, username, address, now, (states) => admit(states, now.getTime()));
}

/** A right password: the attempt is taken back. */
export async function countSuccess(
  em: EntityManager,
  username: string,
  address: string | null,
  now: Date,
): Promise<void> {
  await change(em, username, address, now, (states) => ({ states: afterSuccess(states, now.getTime()) }));
}

function change<T extends { states: LimitStates }>(
  em: EntityManager,
  username: string,
  address: string | null,
  now: Date,
  decide: (states: LimitStates) => T,
): Promise<T> {
  const keys = keysOf(username, address);
  return em.fork().transactional(async (tx) => {
    // Rows that are not there yet cannot be locked; always in the same order, so that nobody waits in a circle.
    for (const key of Object.values(keys).sort()) {
      await tx.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [key]);
    }
    const rows = await tx.find(SignInLimit, { key: { $in: Object.values(keys) }, keptUntil: { $gt: now } });
    const found = (of: Counted) => rows.find(({ key }) => key === keys[of])?.state;
    const before = Object.fromEntries(
      Object.entries(UNUSED).map(([of, unused]) => [of, { ...unused, ...found(of as Counted) }]),
    ) as unknown as LimitStates;
    const decided = decide(before);
    const until = keptUntil(decided.states);
    const changed = (Object.keys(keys) as Counted[])
      .filter((of) => decided.states[of] !== before[of])
      .map((of) => ({ key: keys[of], state: { ...decided.states[of] }, keptUntil: new Date(until[of]) }));
    if (changed.length) await tx.upsertMany(SignInLimit, changed, { onConflictFields: ['key'] });
    return decided;
  });
}
