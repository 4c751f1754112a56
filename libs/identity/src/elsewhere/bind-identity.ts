import { DubanError } from '@app/domain/errors';
import { AccountIdentity, type Account, type EntityManager } from '@app/persistence';
import { lockAccount } from '../lock-account';
import { namedAccount, recordSecurity, type By } from '../security-log';
import { endSessions } from '../session';

/** A person has so many. */
const MOST_IDENTITIES = 5;

/** An identity as lists show it. */
export interface IdentityBound {
  id: number;
  issuer: string;
  subject: string;
  boundAt: Date;
  /** Somebody else entered it, and its owner has not confirmed it: it opens nothing. */
  unconfirmed: boolean;
}

/** For whom an account opens without its password. */
export async function identitiesOf(em: EntityManager, accountId: number): Promise<IdentityBound[]> {
  const rows = await em.find(AccountIdentity, { account: accountId }, { orderBy: { id: 1 } });
  return rows.map(({ id, issuer, subject, boundAt, unconfirmedSince }) => ({
    ...{ id, issuer, subject, boundAt },
    unconfirmed: unconfirmedSince !== null,
  }));
}

/**
 * Binds a subject of an issuer to an account; whoever is vouched for as that subject is let in. What somebody else than its
 * owner enters opens nothing until the owner has confirmed it: else whoever looks after accounts could let himself in as
 * anybody. In the security log.
 *
 * @param own whether the owner showed the identity there and then; who looks after accounts has shown none, not even an own one
 * @throws DubanError `identity-taken`, `identities-too-many`, `identity-unfit`, `account-unknown`
 */
export async function bindIdentity(
  em: EntityManager,
  accountId: number,
  { issuer, subject }: { issuer: string; subject: string },
  by: By,
  { own = false }: { own?: boolean } = {},
): Promise<void> {
  // OpenID Connect Core, 2: a subject has 255 characters at most; one with a space at its edge was mistyped.
  if (subject.length === 0 || subject.length > 255 || subject !== subject.trim() || /\p{C}/u.test(subject)) {
    throw new DubanError('identity-unfit', {
      zh: '身份编号有误：应为统一身份认证给出的编号，首尾没有空格。请核对后重填。',
      en: 'This is no number of an identity: give it as the issuer names it, without spaces around it.',
    });
  }
  const account = await lockAccount(em, { id: accountId });
  if (account.state === 'closed') {
    throw new DubanError('account-state', {
      zh: '该账号已注销，不能绑定身份。',
      en: 'The account is closed: nothing can be bound to it.',
    });
  }
  const known = await em.findOne(AccountIdentity, { issuer, subject });
  if (known && known.account.id === accountId) {
    if (own) await confirm(em, account, known, by);
    return;
  }
  const taken = await (known
    ? Promise.resolve([])
    : em.count(AccountIdentity, { account: accountId }).then((n) => {
        if (n >= MOST_IDENTITIES) throw tooMany();
        return em.execute<unknown[]>(
          `insert into account_identity (account_id, issuer, subject, bound_by, unconfirmed_since)
             values (?, ?, ?, left(?, 255), case when ?::boolean then null else now() end)
           on conflict do nothing returning id`,
          [accountId, issuer, subject, by.name ?? '系统', own],
        );
      }));
  if (taken.length === 0) {
    throw new DubanError('identity-taken', {
      zh: '这个身份已绑定其他账号，没有改动；请由管理员先解除原绑定。',
      en: 'This identity is bound to another account; nothing was changed. The administrator has to unbind it there first.',
    });
  }
  await recordSecurity(em, {
    kind: own ? 'identity-bound' : 'identity-entered',
    by,
    subject: namedAccount(account),
    detail: `${issuer} ${subject}`,
  });
}

/** Confirms one that somebody else entered for this account. @returns whether there was one */
export async function confirmIdentity(em: EntityManager, accountId: number, id: number, by: By): Promise<boolean> {
  const account = await lockAccount(em, { id: accountId });
  const bound = await em.findOne(AccountIdentity, { id, account: accountId });
  if (!bound) return false;
  await confirm(em, account, bound, by);
  return true;
}

async function confirm(em: EntityManager, account: Account, bound: AccountIdentity, by: By): Promise<void> {
  const { issuer, subject } = bound;
  const done = await em.nativeUpdate(
    AccountIdentity,
    { id: bound.id, unconfirmedSince: { $ne: null } },
    { unconfirmedSince: null },
  );
  const note = { kind: 'identity-bound' as const, by, subject: namedAccount(account), detail: `${issuer} ${subject}` };
  if (done > 0) await recordSecurity(em, note);
}

const tooMany = () =>
  new DubanError('identities-too-many', {
    zh: `一个账号至多绑定 ${MOST_IDENTITIES} 个身份，请先解除不用的。`,
    en: `An account has ${MOST_IDENTITIES} identities at most: unbind one that is not used any more.`,
  });

/** Unbinds one, and ends the sessions of the account, which may have begun with it. @returns whether there was one */
export async function unbindIdentity(em: EntityManager, accountId: number, id: number, by: By): Promise<boolean> {
  const bound = await em.findOne(AccountIdentity, { id, account: accountId });
  if (!bound) return false;
  await unbind(em, accountId, [bound], by);
  return true;
}

/** An account that ends, or goes to somebody else, opens for nobody who was bound to it. */
export async function unbindAll(em: EntityManager, accountId: number, by: By): Promise<void> {
  await unbind(em, accountId, await em.find(AccountIdentity, { account: accountId }), by);
}

async function unbind(em: EntityManager, accountId: number, bound: readonly AccountIdentity[], by: By): Promise<void> {
  if (bound.length === 0) return;
  const account = await lockAccount(em, { id: accountId });
  await em.nativeDelete(AccountIdentity, { id: { $in: bound.map(({ id }) => id) } });
  for (const { issuer, subject } of bound) {
    const detail = `${issuer} ${subject}`;
    await recordSecurity(em, { kind: 'identity-unbound', by, subject: namedAccount(account), detail });
  }
  const via = await em.execute<{ publicId: string }[]>(
    `select public_id as "publicId" from session where account_id = ? and via is not null`,
    [accountId],
  );
  for (const { publicId } of via) await endSessions(em, { account: accountId, publicId }, by, '解除身份绑定 / unbound');
}
