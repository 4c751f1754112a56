import { defineEntity, p } from '@mikro-orm/core';
import type { AccountRole } from '@app/domain/vocabulary';
import { Body } from './body.entity';

export type { AccountRole } from '@app/domain/vocabulary';

/** `disabled` can be taken back by the administrator; `closed` has no password any more. */
export type AccountState = 'active' | 'disabled' | 'closed';

const AccountSchema = defineEntity({
  name: 'Account',
  tableName: 'account',
  properties: {
    id: p.integer().primary(),
    username: p.string().unique(),
    displayName: p.string(),
    post: p.string(),
    role: p.string().$type<AccountRole>(),
    body: () => p.manyToOne(Body).nullable(),
    /** argon2id, in the PHC string form. */
    passwordHash: p.string(),
    passwordSetAt: p.datetime().defaultRaw('now()'),
    /** The password was given out by somebody else: the first thing its owner does is choose another. */
    oneTimePassword: p.boolean().default(false),
    state: p.string().$type<AccountState>().default('active'),
    /** Why it is not active any more, in the words of whoever ended it. */
    stateReason: p.text().nullable(),
    stateSince: p.datetime().nullable(),
    /** The last day in office for which the account was stopped, so that whoever is let in again stays in. */
    leftOfficeOn: p.date().nullable(),
    /** Not used any more, and kept for one version, so that the one before it can still run. */
    failedAttempts: p.integer().default(0),
    lockedUntil: p.datetime().nullable(),
    demo: p.boolean().default(false),
    createdAt: p.datetime().defaultRaw('now()'),
  },
});

/** A person who can sign in. */
export class Account extends AccountSchema.class {}
AccountSchema.setClass(Account);

const SessionSchema = defineEntity({
  name: 'Session',
  tableName: 'session',
  indexes: [{ properties: ['account'] }, { properties: ['expiresAt'] }],
  properties: {
    /** SHA-256 of the cookie's token; the token itself is never stored. */
    tokenHash: p.string().primary(),
    /** What the session is called where it is listed and ended. */
    publicId: p.uuid().unique().defaultRaw('gen_random_uuid()'),
    account: () => p.manyToOne(Account).deleteRule('cascade'),
    createdAt: p.datetime().defaultRaw('now()'),
    expiresAt: p.datetime(),
    /** When its owner last did something; what the page asks by itself does not count. */
    lastSeenAt: p.datetime().defaultRaw('now()'),
    address: p.string().nullable(),
    /** Who vouched for the person: the id of a way to sign in elsewhere; null where the password of this house did. */
    via: p.string().nullable(),
    /** The browser, as it names itself. */
    agent: p.string().nullable(),
  },
});

export class Session extends SessionSchema.class {}
SessionSchema.setClass(Session);
