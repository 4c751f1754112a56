import { defineEntity, p } from '@mikro-orm/core';
import { Account } from './account.entity';

const RequestKeySchema = defineEntity({
  name: 'RequestKey',
  tableName: 'request_key',
  properties: {
    account: () => p.manyToOne(Account).primary().deleteRule('cascade'),
    /** Made by the page when a form opens; or, where a request brought none, made of its content. */
    key: p.string().length(120).primary(),
    /** Method and path, and a SHA-256 over what was asked for. */
    route: p.text(),
    fingerprint: p.string().length(64),
    /** What the act gave back, in the order of its fields; written with the act, so both are there or neither is. */
    answer: p.json<unknown>().columnType('json').nullable(),
    begunAt: p.datetime(),
    answeredAt: p.datetime().nullable().index(),
  },
});

/** That a person has asked for something, and what the answer was: who asks again is told the same, and nothing happens. */
export class RequestKey extends RequestKeySchema.class {}
RequestKeySchema.setClass(RequestKey);
