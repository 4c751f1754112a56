import { defineEntity, p } from '@mikro-orm/core';
import { Account } from '../identity/account.entity';
import { Body } from '../identity/body.entity';
import { Obligation } from '../clause/obligation.entity';
import { Plan } from '../plan/plan.entity';

/** What a calendar shows: the dates of whatever body its owner acts for, of one body, or of one plan. */
export type FeedScope = 'person' | 'body' | 'plan';

const FeedSchema = defineEntity({
  name: 'Feed',
  tableName: 'feed',
  properties: {
    id: p.integer().primary(),
    /** SHA-256 of the token in its address; the token itself is never stored. */
    tokenHash: p.string().unique(),
    account: () => p.manyToOne(Account).deleteRule('restrict').index(),
    scope: p.string().$type<FeedScope>(),
    body: () => p.manyToOne(Body).deleteRule('restrict').nullable(),
    plan: () => p.manyToOne(Plan).deleteRule('restrict').nullable(),
    createdAt: p.datetime().defaultRaw('now()'),
    revokedAt: p.datetime().nullable(),
  },
});

/** 日历订阅: an address under which a calendar program finds dates; it ends when its owner says so, or has no account. */
export class Feed extends FeedSchema.class {}
FeedSchema.setClass(Feed);

const FeedItemSchema = defineEntity({
  name: 'FeedItem',
  tableName: 'feed_item',
  properties: {
    obligation: () => p.manyToOne(Obligation).deleteRule('cascade').primary(),
    /** What calendars were shown last; when it is another, the sequence rises. */
    fingerprint: p.text(),
    sequence: p.integer().default(0),
    changedAt: p.datetime(),
  },
});

/** How often a date was shown differently, so that calendar programs know which version is the later one (RFC 5545, 3.8.7.4). */
export class FeedItem extends FeedItemSchema.class {}
FeedItemSchema.setClass(FeedItem);
