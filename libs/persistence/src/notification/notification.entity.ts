import { defineEntity, p } from '@mikro-orm/core';
import { Body } from '../identity/body.entity';
import { Plan } from '../plan/plan.entity';

const NotificationSchema = defineEntity({
  name: 'Notification',
  tableName: 'notification',
  indexes: [{ properties: ['body', 'on'] }],
  properties: {
    id: p.integer().primary(),
    key: p.text().unique(),
    /** Null where it belongs to no plan. */
    plan: () => p.manyToOne(Plan).deleteRule('restrict').nullable(),
    body: () => p.manyToOne(Body),
    kind: p.string(),
    title: p.text(),
    on: p.date().fieldName('sent_on'),
    clauseId: p.integer().nullable(),
    obligationId: p.integer().nullable(),
    documentId: p.integer().nullable(),
    /** When it went out in the day's digest. */
    digestedOn: p.date().nullable(),
    readAt: p.datetime().nullable(),
  },
});

/** One line in the in-app inbox of a body. */
export class Notification extends NotificationSchema.class {}
NotificationSchema.setClass(Notification);

const MailSchema = defineEntity({
  name: 'Mail',
  tableName: 'mail',
  properties: {
    id: p.integer().primary(),
    /** One digest per addressee and working day: `digest/plan-3/县科农局/2018-01-02`. */
    key: p.text().unique(),
    plan: () => p.manyToOne(Plan),
    recipient: p.string(),
    subject: p.text(),
    text: p.text(),
    on: p.date().fieldName('sent_on'),
    /** `recorder`: kept here and visible in the app; nothing left the house. */
    channel: p.string(),
    recordedAt: p.datetime().defaultRaw('now()'),
  },
});

export class Mail extends MailSchema.class {}
MailSchema.setClass(Mail);
