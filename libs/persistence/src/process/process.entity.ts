import { defineEntity, p } from '@mikro-orm/core';
import type { ProcessKind } from '@app/workflows';

const ProcessSchema = defineEntity({
  name: 'Process',
  tableName: 'process',
  indexes: [{ properties: ['planId', 'wakeOn'] }],
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
    /** The next date it waits for; null when it waits for people only. */
    wakeOn: p.date().nullable(),
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
  properties: {
    id: p.bigint('number').primary(),
    workflowId: p.string(),
    createdAt: p.datetime().defaultRaw('now()'),
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
