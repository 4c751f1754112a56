import { defineEntity, p } from '@mikro-orm/core';
import type { LineKind } from '@app/domain/vocabulary';
import { Account } from '../identity/account.entity';
import { Body } from '../identity/body.entity';
import { Plan } from '../plan/plan.entity';

const NotificationSchema = defineEntity({
  name: 'Notification',
  tableName: 'notification',
  indexes: [{ properties: ['body', 'on', 'plan'] }],
  properties: {
    id: p.integer().primary(),
    key: p.text().unique(),
    /** Null where it belongs to no plan. */
    plan: () => p.manyToOne(Plan).deleteRule('restrict').nullable(),
    body: () => p.manyToOne(Body),
    /** The persons of the body whom it asks for something that nobody else may do; null: it is for all of them. */
    accountIds: p.json<number[]>().nullable(),
    kind: p.string().$type<LineKind>(),
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

/**
 * - `digest`: what somebody was told since the last one;
 * - `immediate`: one line that does not wait for it;
 * - `test`: somebody asked whether messages arrive.
 */
export type MessageKind = 'digest' | 'immediate' | 'test';

/** A line of a message, and the page of the item it is about. */
export interface MessageLine {
  title: string;
  /** Of what kind it is and of which clause, in English; titles are in the language of the plan. */
  en?: string;
  /** Begins with a slash; null where there is no page. */
  path: string | null;
  /** Not news: it waits for a decision or check of the addressee. */
  waiting?: true;
  /** On the first line that waits: how many wait, where not all are shown. */
  ofWaiting?: number;
}

const MailSchema = defineEntity({
  name: 'Mail',
  tableName: 'mail',
  // The second for what a month asked of bodies: found in the index alone.
  indexes: [{ properties: ['account', 'on'] }, { properties: ['channel', 'on', 'body', 'plan'] }],
  properties: {
    id: p.integer().primary(),
    /** `digest/plan-3/县科农局/2018-01-02`, the second of a day with `/2` behind it; `digest/account-12/2018-01-02`. */
    key: p.text().unique(),
    /** Null where it gathers several plans, or belongs to none. */
    plan: () => p.manyToOne(Plan).deleteRule('restrict').nullable(),
    recipient: p.string(),
    /** Null in what was written before bodies were addressed by number. */
    body: () => p.manyToOne(Body).deleteRule('restrict').nullable(),
    /** The person it is for; null where it is for the body as such. */
    account: () => p.manyToOne(Account).deleteRule('restrict').nullable(),
    /** Null in what was written before there was anything but digests. */
    kind: p.string().$type<MessageKind>().nullable(),
    /** The rule of the policy by which this person is told, and the policy's version. */
    rule: p.string().nullable(),
    /** Why this person: as whom, and for which body. */
    reason: p.text().nullable(),
    subject: p.text(),
    text: p.text(),
    /** The same line by line, with a page for each, where it goes to a person. */
    lines: p.json<MessageLine[]>().nullable(),
    /** How many lines are not among them; they are in the app. */
    more: p.integer().nullable(),
    on: p.date().fieldName('sent_on'),
    /** `recorder`: kept here and visible in the app; `outside`: for the channels of a person. */
    channel: p.string(),
    recordedAt: p.datetime().defaultRaw('now()'),
  },
});

/** A message, and to whom; how it gets there says {@link Delivery}. */
export class Mail extends MailSchema.class {}
MailSchema.setClass(Mail);

/**
 * - `waiting`: goes out when its time has come;
 * - `sending`: a process has it in hand;
 * - `delivered`: the channel took it;
 * - `refused`: the channel will not take it, or was tried often enough;
 * - `replaced`: another channel of the same person has it now.
 */
export type DeliveryState = 'waiting' | 'sending' | 'delivered' | 'refused' | 'replaced';

const DeliverySchema = defineEntity({
  name: 'Delivery',
  tableName: 'delivery',
  indexes: [{ properties: ['state', 'notBefore'] }, { properties: ['mail'] }, { properties: ['channel', 'triedAt'] }],
  properties: {
    id: p.integer().primary(),
    /** The key of the message and the channel, so that no message goes twice through one channel. */
    key: p.text().unique(),
    mail: () => p.manyToOne(Mail).deleteRule('restrict'),
    channel: p.string(),
    state: p.string().$type<DeliveryState>().default('waiting'),
    attempts: p.integer().default(0),
    notBefore: p.datetime().defaultRaw('now()'),
    /** Until when the process that is sending it may take; afterwards it is taken up again. */
    leasedUntil: p.datetime().nullable(),
    triedAt: p.datetime().nullable(),
    settledAt: p.datetime().nullable(),
    /** What the channel said last, or why it could not be asked. */
    answer: p.text().nullable(),
    /** By what the channel knows the message. */
    receipt: p.text().nullable(),
    /** A process ended, or a connection, between sending and the answer: the recipient may have it twice. */
    possiblyTwice: p.boolean().default(false),
    /** Since the first attempt of which nobody knows whether it arrived: platforms know the key of a message for some hours. */
    unsureSince: p.datetime().nullable(),
    createdAt: p.datetime().defaultRaw('now()'),
  },
});

/** The ledger of delivery: one row per message and channel. */
export class Delivery extends DeliverySchema.class {}
DeliverySchema.setClass(Delivery);

const ContactSchema = defineEntity({
  name: 'Contact',
  tableName: 'contact',
  properties: {
    account: () => p.manyToOne(Account).deleteRule('restrict').primary(),
    channel: p.string().primary(),
    /** A mail address, a user id of the platform; empty where the channel has one address for all. */
    address: p.text(),
    /** The first is tried first, the next when it refuses for good. */
    position: p.integer(),
    /** False: only what does not wait for a digest. */
    digests: p.boolean().default(true),
  },
});

/** Through which channel a person is reached, and in which order. */
export class Contact extends ContactSchema.class {}
ContactSchema.setClass(Contact);
