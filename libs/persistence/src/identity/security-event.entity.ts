import { defineEntity, p } from '@mikro-orm/core';
import { LEAST_DAYS_KEPT, type SecurityEventKind, type SecurityResult } from './security-event-kinds';

const SecurityEventSchema = defineEntity({
  name: 'SecurityEvent',
  tableName: 'security_event',
  triggers: [
    {
      name: 'security_event_append_only',
      timing: 'before',
      events: ['update'],
      body: "raise exception 'security events are append-only'",
    },
    {
      name: 'security_event_kept',
      timing: 'before',
      events: ['delete'],
      body: `if old.at > now() - interval '${LEAST_DAYS_KEPT} days' then raise exception 'security events are kept for ${LEAST_DAYS_KEPT} days'; end if; return old`,
    },
  ],
  indexes: [{ properties: ['at'] }, { properties: ['accountId', 'at'] }],
  properties: {
    id: p.bigint('number').primary(),
    at: p.datetime().defaultRaw('now()'),
    kind: p.string().$type<SecurityEventKind>(),
    result: p.string().$type<SecurityResult>(),
    /** Who did it, or tried to; null where nobody had signed in, or a command or task of the machine did it. */
    accountId: p.integer().nullable(),
    /** The name of that account then; what was typed as user name where there is no account. */
    name: p.text().nullable(),
    address: p.string().nullable(),
    /** What it was done to: another account, a session, an address of the API. */
    subject: p.text().nullable(),
    detail: p.text().nullable(),
  },
});

/** 安全审计: who came in, who was kept out, what became of accounts, who read what is restricted. */
export class SecurityEvent extends SecurityEventSchema.class {}
SecurityEventSchema.setClass(SecurityEvent);
