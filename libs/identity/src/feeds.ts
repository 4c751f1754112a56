import { randomBytes } from 'node:crypto';
import { LockMode } from '@mikro-orm/postgresql';
import { DubanError } from '@app/domain/errors';
import { Account, Feed, Plan, type EntityManager, type FeedScope } from '@app/persistence';
import { recordSecurity, type By } from './security-log';
import { tokenHash, type SignedInPerson } from './session';

/** A person has so many at once. */
const MOST_FEEDS = 20;

/**
 * Opens a calendar and says its token, which is stored nowhere; whoever has it sees the dates. In the security log.
 *
 * @throws DubanError `feed-unfit`, `feeds-too-many`
 */
export async function openFeed(
  em: EntityManager,
  owner: SignedInPerson,
  { scope, planId = null }: { scope: FeedScope; planId?: number | null },
  by: By,
): Promise<{ id: number; token: string }> {
  if (scope !== 'plan' && owner.bodyId === null) {
    throw new DubanError('feed-unfit', {
      zh: '您的账号不属于任何单位，请订阅一个方案的日历。',
      en: 'Your account acts for no body: subscribe to the calendar of a plan.',
    });
  }
  const plan = scope === 'plan' ? await em.findOne(Plan, { id: planId ?? 0, clock: 'real', state: 'running' }) : null;
  if (scope === 'plan' && !plan) {
    throw new DubanError('feed-unfit', {
      zh: '只能订阅正在运行的方案，模拟运行没有日历。',
      en: 'Only a running plan has a calendar; a rehearsal has none.',
    });
  }
  await em.findOne(Account, { id: owner.accountId }, { lockMode: LockMode.PESSIMISTIC_WRITE }); // one at a time, or they count too few
  if ((await em.count(Feed, { account: owner.accountId, revokedAt: null })) >= MOST_FEEDS) {
    throw new DubanError('feeds-too-many', {
      zh: `每人至多 ${MOST_FEEDS} 个日历订阅，请先删除不用的。`,
      en: `A person has ${MOST_FEEDS} calendars at most: end one that is not used any more.`,
    });
  }
  const token = randomBytes(32).toString('base64url');
  const feed = em.create(Feed, {
    ...{ tokenHash: tokenHash(token), account: owner.accountId, scope },
    ...{ body: scope === 'body' ? owner.bodyId : null, plan: plan?.id ?? null },
  });
  await em.persist(feed).flush();
  await recordSecurity(em, {
    kind: 'feed-opened',
    by,
    subject: `#${feed.id} ${scope}`,
    detail: plan?.title ?? owner.body,
  });
  return { id: feed.id, token };
}

/** A calendar ends by itself after so long, because nobody can see who else has its address by then. */
export const FEED_DAYS = 366;

/** Ends calendars whose time is over. @returns how many */
export async function endOldFeeds(em: EntityManager, now: Date): Promise<number> {
  const before = new Date(now.getTime() - FEED_DAYS * 86_400_000);
  const old = await em.find(Feed, { revokedAt: null, createdAt: { $lt: before } }, { populate: ['account'] });
  for (const feed of old) {
    feed.revokedAt = now;
    const subject = `#${feed.id} ${feed.scope}`;
    const by = { accountId: null, name: null };
    await recordSecurity(em, { kind: 'feed-closed', by, subject, detail: `${feed.account.username} · ${FEED_DAYS} d` });
  }
  await em.flush();
  return old.length;
}

/** Ends one of the own calendars: its address shows nothing any more. @returns whether there was one */
export async function closeFeed(em: EntityManager, accountId: number, id: number, by: By, now: Date): Promise<boolean> {
  const closed = await em.nativeUpdate(Feed, { id, account: accountId, revokedAt: null }, { revokedAt: now });
  if (closed > 0) await recordSecurity(em, { kind: 'feed-closed', by, subject: `#${id}` });
  return closed > 0;
}
