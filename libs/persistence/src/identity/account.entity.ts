import { defineEntity, p } from '@mikro-orm/core';
import { Body } from './body.entity';

/** What an account may do follows from its role; see libs/use-cases/src/policies. */
export type AccountRole = 'county-office' | 'coordinator' | 'organization' | 'department' | 'town' | 'reader';

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
  properties: {
    /** SHA-256 of the cookie's token; the token itself is never stored. */
    tokenHash: p.string().primary(),
    account: () => p.manyToOne(Account).deleteRule('cascade'),
    createdAt: p.datetime().defaultRaw('now()'),
    expiresAt: p.datetime(),
  },
});

export class Session extends SessionSchema.class {}
SessionSchema.setClass(Session);
