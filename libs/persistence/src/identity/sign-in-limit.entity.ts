import { defineEntity, p } from '@mikro-orm/core';

const SignInLimitSchema = defineEntity({
  name: 'SignInLimit',
  tableName: 'sign_in_limit',
  indexes: [{ properties: ['keptUntil'] }],
  properties: {
    /** SHA-256 of what is limited: an address, a user name, or the two together; so no typed name lies here. */
    key: p.string().length(64).primary(),
    state: p.json<Record<string, number>>(),
    /** Nothing is lost by forgetting it after this instant. */
    keptUntil: p.datetime(),
  },
});

/** How far an address or a user name has used up its attempts to sign in. */
export class SignInLimit extends SignInLimitSchema.class {}
SignInLimitSchema.setClass(SignInLimit);
