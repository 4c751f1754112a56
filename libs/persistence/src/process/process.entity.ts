import { defineEntity, p } from '@mikro-orm/core';
import type { ProcessKind } from '@app/workflows';

const ProcessSchema = defineEntity({
  name: 'Process',
  tableName: 'process',
  indexes: [{ properties: ['planId', 'wakeOn'] }, { properties: ['wordsOn'] }],
  properties: {
    /** The Temporal workflow id, e.g. `plan-3/clause-14`. */
    workflowId: p.string().primary(),
    planId: p.integer(),
    kind: p.string().$type<ProcessKind>(),
    /** The row it is about: a clause, a case, a document, an assessment. */
    subjectId: p.integer(),
    /** How often it was asked to look again, by a command or by a new date. */
    asked: p.integer().default(1),
    /** Up to which asking it has done all there was to do. */
    answered: p.integer().default(0),
    /** Since when it owes an answer; null while it has answered all it was asked. */
    unansweredSince: p.datetime().nullable().defaultRaw('now()'),
    /** When it last looked and found nothing to do. */
    lookedAt: p.datetime().nullable(),
    /** The next date it waits for; null when it waits for people only. */
    wakeOn: p.date().nullable(),
    /** The next date on which a clause has reminders or urgings, on the real clock: the sweep of the morning says them. */
    wordsOn: p.date().nullable(),
    endedAt: p.datetime().nullable(),
  },
});

/**
 * The database's side of a running workflow. A command that concerns it raises `asked` in its own transaction; the
 * workflow answers when nothing is left to do. A rehearsal moves on when every process has answered, and the whole
 * Temporal store can be rebuilt from these rows.
 */
export class Process extends ProcessSchema.class {}
ProcessSchema.setClass(Process);

const OutboxSchema = defineEntity({
  name: 'Outbox',
  tableName: 'outbox',
  triggers: [
    {
      name: 'outbox_announced',
      timing: 'after',
      events: ['insert'],
      forEach: 'statement',
      body: "perform pg_notify('duban_outbox', ''); return null",
    },
  ],
  properties: {
    id: p.bigint('number').primary(),
    process: () => p.manyToOne(Process).joinColumn('workflow_id'),
    createdAt: p.datetime().defaultRaw('now()'),
    /** The request that wrote it, where there was one. */
    requestId: p.text().nullable().defaultRaw(`nullif(current_setting('duban.request'::text, true), ''::text)`),
    /** The W3C `traceparent` of what wrote it, where traces are sent. */
    traceparent: p.text().nullable().defaultRaw(`nullif(current_setting('duban.traceparent'::text, true), ''::text)`),
    /** How often it was refused, and what was said the last time. */
    attempts: p.integer().default(0),
    lastError: p.text().nullable(),
    /** Nobody takes it before; who took it has it for itself until then. */
    notBefore: p.datetime().defaultRaw('now()'),
    /** The backend of who took it: where that is gone, the letter is free again. */
    leasedBy: p.integer().nullable(),
  },
});

/** A wake-up that must reach a workflow: written with the change it announces, deleted when it was delivered. */
export class Outbox extends OutboxSchema.class {}
OutboxSchema.setClass(Outbox);

const JobRunSchema = defineEntity({
  name: 'JobRun',
  tableName: 'job_run',
  properties: {
    job: p.string().primary(),
    bucket: p.string().primary(),
    startedAt: p.datetime().defaultRaw('now()'),
  },
});

/** Which scheduled task ran for which time bucket: one process wins the row, the others pass. */
export class JobRun extends JobRunSchema.class {}
JobRunSchema.setClass(JobRun);
