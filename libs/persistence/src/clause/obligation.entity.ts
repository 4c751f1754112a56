import { defineEntity, p } from '@mikro-orm/core';
import type { DateRule } from '@app/domain/calendar';
import type { Light, ObligationKind, ObligationState } from '@app/domain/clause';
import type { LadderName } from '@app/domain/escalation';
import { Body } from '../identity/body.entity';
import { Plan } from '../plan/plan.entity';
import { Clause } from './clause.entity';
import { Demand } from './demand.entity';

const ObligationSchema = defineEntity({
  name: 'Obligation',
  tableName: 'obligation',
  indexes: [{ properties: ['plan', 'dueOn', 'id'] }],
  properties: {
    id: p.integer().primary(),
    plan: () => p.manyToOne(Plan),
    clause: () => p.manyToOne(Clause).index(),
    /** The lead's obligation that this one feeds; null for what the clause itself owes. */
    parent: () => p.manyToOne(Obligation).nullable().index(),
    /** The demand of the clause it comes from; null for what is read from dates, and for reports of policy. */
    demand: () => p.manyToOne(Demand).nullable().index(),
    /** Stable and meaningful, e.g. `plan-3/clause-14/report-2018-H1`; keys of effects are made from it. */
    key: p.text().unique(),
    kind: p.string().$type<ObligationKind>(),
    ladder: p.string().$type<LadderName>(),
    title: p.text(),
    /** The words of the plan it was read from; null for a progress report, which comes from policy. */
    sourcePhrase: p.text().nullable(),
    dueOn: p.date(),
    originalDueOn: p.date(),
    /** Where `dueOn` is counted from, and how; null where a person set the date itself. Why this date: worked out from here. */
    dueFrom: p.date().nullable(),
    dueRule: p.json<DateRule>().nullable(),
    hardness: p.string().$type<'firm' | 'soft'>(),
    segment: p.integer(),
    state: p.string().$type<ObligationState>().default('open'),
    /** Grows when a report is sent back; each rung fires once per round. */
    round: p.integer().default(1),
    submittedOn: p.date().nullable(),
    /** How often its date was moved; with the round it says which climb of the ladder this is. */
    extensions: p.integer().default(0),
    /** Since when its clock stands still; null while it runs. */
    suspendedOn: p.date().nullable(),
    /** A report came after its date, in whichever round; what is sent back and comes again keeps the mark. */
    wasLate: p.boolean().default(false),
    /** The last day it was red before its date was moved; the light keeps the mark until the year is over. */
    redUntil: p.date().nullable(),
    closedOn: p.date().nullable(),
    light: p.string().$type<Light>().default('green'),
  },
});

/** 任务: one thing a clause demands, with its own date. */
export class Obligation extends ObligationSchema.class {}
ObligationSchema.setClass(Obligation);

const ObligationOwnerSchema = defineEntity({
  name: 'ObligationOwner',
  tableName: 'obligation_owner',
  indexes: [{ properties: ['body', 'obligation'] }],
  properties: {
    obligation: () => p.manyToOne(Obligation).primary().deleteRule('cascade'),
    body: () => p.manyToOne(Body).primary(),
  },
});

/** The lead, or the joint responsible bodies, that answer for an obligation. */
export class ObligationOwner extends ObligationOwnerSchema.class {}
ObligationOwnerSchema.setClass(ObligationOwner);
