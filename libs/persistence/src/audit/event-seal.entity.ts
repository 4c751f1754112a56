import { defineEntity, p } from '@mikro-orm/core';

const EventSealSchema = defineEntity({
  name: 'EventSeal',
  tableName: 'event_seal',
  triggers: [
    {
      name: 'event_seal_append_only',
      timing: 'before',
      events: ['update', 'delete'],
      body: "raise exception 'seals are append-only'",
    },
  ],
  properties: {
    planId: p.integer().primary(),
    /** Place in the plan's chain, from 1 without a gap, in the order of the commits. */
    seq: p.integer().primary(),
    eventId: p.integer().unique(),
    /** Hash of the seal before it; 64 zeros for the first. */
    previousHash: p.string().length(64),
    /** SHA-256 of the hash before and the canonical text of the event, in hexadecimal. */
    hash: p.string().length(64),
  },
});

/** A link of a plan's hash chain. Written by the database at the commit of the event, by nobody else. */
export class EventSeal extends EventSealSchema.class {}
EventSealSchema.setClass(EventSeal);
