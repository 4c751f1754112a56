import { defineEntity, p } from '@mikro-orm/core';

/** What only a running program can see, so that it has to be written down; what the record itself shows is never kept here. */
export type NotedAlarmKind =
  'workflow-failing' | 'workflow-not-running' | 'clock-skew' | 'message-undelivered' | 'holidays-missing';

const AlarmSchema = defineEntity({
  name: 'Alarm',
  tableName: 'alarm',
  properties: {
    kind: p.string().$type<NotedAlarmKind>().primary(),
    /** What it is about: the id of a workflow, or whose clocks differ. */
    subject: p.string().primary(),
    firstAt: p.datetime().defaultRaw('now()'),
    lastAt: p.datetime().defaultRaw('now()'),
    times: p.integer().default(1),
    /** What was seen, as it was said. */
    detail: p.text(),
    /** When it was over. */
    settledAt: p.datetime().nullable(),
  },
});

/** Something for whoever runs the machine, noticed by a program. */
export class Alarm extends AlarmSchema.class {}
AlarmSchema.setClass(Alarm);
