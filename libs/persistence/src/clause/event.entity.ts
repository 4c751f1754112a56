import { defineEntity, p } from '@mikro-orm/core';
import type { EventKind } from '@app/domain/vocabulary';

const EventSchema = defineEntity({
  name: 'Event',
  tableName: 'event',
  triggers: [
    {
      name: 'event_append_only',
      timing: 'before',
      events: ['update', 'delete'],
      body: "raise exception 'events are append-only'",
    },
    {
      // At the commit, so that the lock that orders a plan's events is the last one its transaction takes.
      name: 'event_seal',
      timing: 'after',
      events: ['insert'],
      expression: `create constraint trigger "event_seal" after insert on "event" deferrable initially deferred for each row execute function "event_event_seal_fn"()`,
    },
  ],
  indexes: [
    { properties: ['planId', 'kind'] },
    { properties: ['clauseId'] },
    { properties: ['obligationId'] },
    { properties: ['documentId'] },
    { name: 'event_case_id_index', properties: ['caseId'], where: 'case_id is not null' },
  ],
  properties: {
    id: p.integer().primary(),
    planId: p.integer(),
    clauseId: p.integer().nullable(),
    obligationId: p.integer().nullable(),
    caseId: p.integer().nullable(),
    documentId: p.integer().nullable(),
    bodyId: p.integer().nullable(),
    /** Unique: what happened under this key happened once, however often it was attempted. */
    key: p.text().unique(),
    kind: p.string().$type<EventKind>(),
    /** The date in the plan's time. */
    on: p.date().fieldName('happened_on'),
    actor: p.string().nullable(),
    /** The account whose request it was recorded in; names are not unique. The database takes it from the transaction. */
    accountId: p
      .integer()
      .nullable()
      .defaultRaw(`(nullif(current_setting('duban.account'::text, true), ''::text))::integer`),
    /** The request it was recorded in, where there was one; the database takes it from the transaction. */
    requestId: p.text().nullable().defaultRaw(`nullif(current_setting('duban.request'::text, true), ''::text)`),
    data: p.json<Record<string, unknown>>(),
    recordedAt: p.datetime().defaultRaw('now()'),
  },
});

/** What happened. Append-only: the database refuses to change or delete a row. */
export class Event extends EventSchema.class {}
EventSchema.setClass(Event);
