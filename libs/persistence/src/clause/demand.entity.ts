import { defineEntity, p } from '@mikro-orm/core';
import type { Demand as FoundDemand, OccurrenceRule } from '@app/domain/plan-text';
import { Plan } from '../plan/plan.entity';
import { Clause } from './clause.entity';

const DemandSchema = defineEntity({
  name: 'Demand',
  tableName: 'demand',
  uniques: [{ properties: ['clause', 'nth'] }],
  properties: {
    id: p.integer().primary(),
    plan: () => p.manyToOne(Plan).index(),
    /** Null for a group of towns, which stands for the same towns in the whole plan. */
    clause: () => p.manyToOne(Clause).nullable(),
    nth: p.integer(),
    kind: p.string().$type<FoundDemand['kind']>(),
    title: p.text(),
    /** The words of the plan it was found in. */
    words: p.text(),
    /** Ids of the bodies that owe it; their heirs where they are gone. */
    bodies: p.json<number[]>(),
    /** Owed by one of the bodies, which is named when it happens; else by all of them together. */
    oneOf: p.boolean().default(false),
    /** How the date of an occurrence follows from the day it happens. */
    rule: p.json<OccurrenceRule>().nullable(),
    filedWith: p.text().nullable(),
    segment: p.integer().default(1),
    settledBy: p.string(),
    settledAt: p.datetime(),
  },
});

/** 条款要求: what a clause asks for besides its dates, as a person settled it when the plan was confirmed. */
export class Demand extends DemandSchema.class {}
DemandSchema.setClass(Demand);
