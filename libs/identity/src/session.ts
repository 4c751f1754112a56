import { createHash, randomBytes } from 'node:crypto';
import { Session, type Account, type AccountRole, type EntityManager } from '@app/persistence';

export const SESSION_HOURS = 12;

/** The signed-in person, in the shape the use cases call an actor. */
export interface SignedInPerson {
  accountId: number;
  name: string;
  post: string;
  role: AccountRole;
  bodyId: number | null;
  body: string | null;
  demo: boolean;
}

/** What the database keeps of a token: enough to recognise it, not enough to use it. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Opens a session of twelve hours; the token is for the cookie and is stored nowhere. */
export async function openSession(
  em: EntityManager,
  account: Pick<Account, 'id'>,
  now: Date,
): Promise<{ token: string; expiresAt: Date }> {
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(now.getTime() + SESSION_HOURS * 3_600_000);
  await em.nativeDelete(Session, { expiresAt: { $lte: now } });
  await em.insert(Session, { tokenHash: tokenHash(token), account: account.id, createdAt: now, expiresAt });
  return { token, expiresAt };
}

/** Ends a session; a token that is unknown or has run out is no error. */
export async function closeSession(em: EntityManager, token: string): Promise<void> {
  await em.nativeDelete(Session, { tokenHash: tokenHash(token) });
}

/** Who the token belongs to; null when the session is unknown or has run out. */
export async function actorOfSession(em: EntityManager, token: string, now: Date): Promise<SignedInPerson | null> {
  const session = await em.findOne(
    Session,
    { tokenHash: tokenHash(token), expiresAt: { $gt: now } },
    { populate: ['account.body'] },
  );
  if (!session) return null;
  const { id, displayName, post, role, body, demo } = session.account;
  return { accountId: id, name: displayName, post, role, bodyId: body?.id ?? null, body: body?.name ?? null, demo };
}
