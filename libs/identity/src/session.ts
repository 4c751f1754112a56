import { createHash, randomBytes } from 'node:crypto';
import { LockMode } from '@mikro-orm/postgresql';
import { DubanError } from '@app/domain/errors';
import {
  Account,
  AccountIdentity,
  Session,
  SignInLimit,
  UsedCode,
  prepared,
  type AccountRole,
  type EntityManager,
} from '@app/persistence';
import { identityUnknown } from './identity-unknown';
import { namedAccount, recordSecurity, type By } from './security-log';

/** A session ends after so long, whatever its owner does … */
export const SESSION_HOURS = 12;
/** … and after so long without its owner, unless the environment says otherwise. */
export const IDLE_MINUTES = 30;
/** A person has so many at once; one more ends the oldest. */
export const MOST_SESSIONS = 10;
/** No issuer lets a code live longer. */
const USED_CODE_KEPT_MS = 24 * 3_600_000;
/** The instant of the last act is written down at most this often. */
const TOUCH_MS = 60_000;

/** The signed-in person, in the shape the use cases call an actor. */
export interface SignedInPerson {
  accountId: number;
  name: string;
  post: string;
  role: AccountRole;
  bodyId: number | null;
  body: string | null;
  demo: boolean;
  /** The password was given out by somebody else: nothing is allowed but choosing another. */
  oneTimePassword: boolean;
  /** Where the person sits. */
  address: string | null;
  /** Who vouched for the person when this session began; null: the password of this house did. */
  via: string | null;
  /** Whether the head of the own body wants to release what it reports, as was said last; null where nothing was said. */
  releases: boolean | null;
}

/** What the session is asked with. */
export interface Asked {
  address?: string | null;
  /** Asked by the page itself and not by a person: the session does not live longer for it. */
  background?: boolean;
  idleMinutes?: number;
  /** Whether persons of the demo are somebody here. */
  demo?: boolean;
}

/** As whom somebody else vouches for a person. */
export interface Vouched {
  issuer: string;
  subject: string;
}

/** What the database keeps of a token: enough to recognise it, not enough to use it. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

const ended = () =>
  new DubanError('wrong-password', {
    zh: '用户名或密码不正确，请核对后重试。',
    en: 'The user name or the password is wrong. Check both and try again.',
  });

/**
 * Opens a session; the token is for the cookie and is stored nowhere. The account is looked at once more under a lock: a
 * password that was changed, an account that was closed, or an identity that was unbound since it was checked, opens nothing.
 *
 * @param via who vouched for the person; null: the password did
 * @param identity as whom, where somebody else vouched
 * @throws DubanError `wrong-password`, `identity-unknown`
 */
export function openSession(
  em: EntityManager,
  account: Pick<Account, 'id' | 'passwordHash'>,
  now: Date,
  {
    address = null,
    agent = null,
    via = null,
    identity = null,
  }: { address?: string | null; agent?: string | null; via?: string | null; identity?: Vouched | null } = {},
): Promise<{ token: string; expiresAt: Date }> {
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(now.getTime() + SESSION_HOURS * 3_600_000);
  return em.fork().transactional(async (tx) => {
    const current = await tx.findOne(
      Account,
      { id: account.id, state: 'active', passwordHash: account.passwordHash },
      { lockMode: LockMode.PESSIMISTIC_WRITE },
    );
    if (!current) throw ended();
    if (identity) {
      const bound = { account: account.id, ...identity, unconfirmedSince: null };
      if ((await tx.count(AccountIdentity, bound)) === 0) throw identityUnknown(identity.subject);
    }
    const others = await tx.find(Session, { account: account.id }, { orderBy: { createdAt: 'desc' } });
    const surplus = others.slice(MOST_SESSIONS - 1).map((session) => session.tokenHash);
    if (surplus.length) await tx.nativeDelete(Session, { tokenHash: { $in: surplus } });
    await tx.insert(Session, {
      tokenHash: tokenHash(token),
      account: account.id,
      createdAt: now,
      expiresAt,
      lastSeenAt: now,
      address,
      agent: agent && [...agent].slice(0, 200).join(''),
      via,
    });
    return { token, expiresAt };
  });
}

/** Ends a session; a token that is unknown or has run out is no error. @returns whose it was */
export async function closeSession(em: EntityManager, token: string, address: string | null = null): Promise<void> {
  const session = await em.fork().findOne(Session, { tokenHash: tokenHash(token) }, { populate: ['account'] });
  if (!session || !(await em.nativeDelete(Session, { tokenHash: session.tokenHash }))) return;
  const { id, displayName } = session.account;
  await recordSecurity(em, { kind: 'signed-out', by: { accountId: id, name: displayName, address } });
}

/** Who the token belongs to; null when the session is unknown or has run out, or its account is not active any more. */
export async function actorOfSession(
  em: EntityManager,
  token: string,
  now: Date,
  { address = null, background = false, idleMinutes = IDLE_MINUTES, demo = true }: Asked = {},
): Promise<SignedInPerson | null> {
  const hash = tokenHash(token);
  const idleSince = new Date(now.getTime() - idleMinutes * 60_000);
  const [found] = await prepared<FoundSession>(em, SESSION, [hash, now, idleSince, demo]);
  if (!found) return null;
  const { lastSeenMs, oneTimePassword, ...person } = found;
  if (!background && now.getTime() - lastSeenMs >= TOUCH_MS) {
    await em.nativeUpdate(Session, { tokenHash: hash }, { lastSeenAt: now });
  }
  // Whoever came in without a password has none to choose first.
  return { ...person, oneTimePassword: oneTimePassword && person.via === null, address };
}

type FoundSession = Omit<SignedInPerson, 'address'> & { lastSeenMs: number };

/** Every request asks this, so it brings along what would be asked next: what was said of the release of reports in the body. */
const SESSION = `
  select a.id as "accountId", a.display_name as name, a.post, a.role, a.demo, a.one_time_password as "oneTimePassword",
         b.id as "bodyId", b.name as body, s.via, extract(epoch from s.last_seen_at)::float8 * 1000 as "lastSeenMs",
         (select r.wanted from release_rule r where r.body_id = b.id order by r.id desc limit 1) as releases
    from session s join account a on a.id = s.account_id left join body b on b.id = a.body_id
   where s.token_hash = $1 and s.expires_at > $2 and s.last_seen_at > $3 and a.state = 'active' and ($4::boolean or not a.demo)`;

/** Whose sessions, and which of them. */
export interface WhichSessions {
  account: number | readonly number[];
  /** This one alone, as it is called in lists. */
  publicId?: string;
  /** All but this one. */
  except?: string;
}

/**
 * Ends sessions at once: the next request of whoever held one is refused. Called by everything that changes what an
 * account is.
 *
 * @returns how many were ended
 */
export async function endSessions(
  em: EntityManager,
  { account, publicId, except }: WhichSessions,
  by: By,
  why: string,
): Promise<number> {
  const ids = typeof account === 'number' ? [account] : [...account];
  if (ids.length === 0) return 0;
  const gone = await em.execute<{ account_id: number }[]>(
    `delete from session where account_id = any(?::int[])
       and (?::uuid is null or public_id = ?::uuid) and (?::text is null or token_hash <> ?::text)
     returning account_id`,
    [`{${ids.join(',')}}`, publicId ?? null, publicId ?? null, except ?? null, except ?? null],
  );
  const accounts = await em.find(Account, { id: { $in: [...new Set(gone.map(({ account_id }) => account_id))] } });
  for (const one of accounts) {
    const count = gone.filter(({ account_id }) => account_id === one.id).length;
    await recordSecurity(em, {
      kind: 'sessions-ended',
      by,
      subject: namedAccount(one),
      detail: `${count} · ${why}`,
    });
  }
  return gone.length;
}

/** Ends the sessions of everybody who acts for these bodies. */
export async function endSessionsOfBodies(
  em: EntityManager,
  bodyIds: readonly number[],
  by: By,
  why: string,
): Promise<number> {
  const accounts = await em.find(Account, { body: { id: { $in: [...bodyIds] } } }, { fields: ['id'] });
  return endSessions(em, { account: accounts.map(({ id }) => id) }, by, why);
}

/** A session as its owner sees it in a list. */
export interface SessionSeen {
  publicId: string;
  createdAt: Date;
  lastSeenAt: Date;
  expiresAt: Date;
  address: string | null;
  agent: string | null;
  /** The one the question was asked with. */
  own: boolean;
}

/** The living sessions of an account, the latest first. */
export async function sessionsOf(
  em: EntityManager,
  accountId: number,
  now: Date,
  { token = null, idleMinutes = IDLE_MINUTES }: { token?: string | null; idleMinutes?: number } = {},
): Promise<SessionSeen[]> {
  const alive = { expiresAt: { $gt: now }, lastSeenAt: { $gt: new Date(now.getTime() - idleMinutes * 60_000) } };
  const own = token && tokenHash(token);
  const sessions = await em.find(Session, { account: accountId, ...alive }, { orderBy: { lastSeenAt: 'desc' } });
  return sessions.map(({ publicId, createdAt, lastSeenAt, expiresAt, address, agent, tokenHash: hash }) => {
    return {
      publicId,
      createdAt,
      lastSeenAt,
      expiresAt,
      address: address ?? null,
      agent: agent ?? null,
      own: hash === own,
    };
  });
}

/** Removes sessions that have run out and limits that do not matter any more. Signing in does not wait for this. */
export async function sweepSessions(em: EntityManager, now: Date, idleMinutes = IDLE_MINUTES): Promise<number> {
  const idle = new Date(now.getTime() - idleMinutes * 60_000);
  await em.nativeDelete(SignInLimit, { keptUntil: { $lte: now } });
  await em.nativeDelete(UsedCode, { usedAt: { $lte: new Date(now.getTime() - USED_CODE_KEPT_MS) } });
  return em.nativeDelete(Session, { $or: [{ expiresAt: { $lte: now } }, { lastSeenAt: { $lte: idle } }] });
}
