import { defineEntity, p } from '@mikro-orm/core';
import type { Profile } from '@app/domain/rehearsal';
import { Plan } from '../plan/plan.entity';

const RehearsalSchema = defineEntity({
  name: 'Rehearsal',
  tableName: 'rehearsal',
  properties: {
    id: p.integer().primary(),
    plan: () => p.manyToOne(Plan).unique(),
    from: p.date().fieldName('starts_on'),
    until: p.date().fieldName('ends_on'),
    seed: p.integer(),
    profile: p.string().$type<Profile>(),
    /** Whether the organization department announces a scheme for each year, so that all of its steps are played. */
    announces: p.boolean().default(false),
    state: p.string().$type<'running' | 'finished'>().default('running'),
    /** How many dates it has stopped at. */
    steps: p.integer().default(0),
    /** How many times the players were asked, and whether the last time anybody acted. */
    turns: p.integer().default(0),
    lastTurnActed: p.boolean().default(false),
    /** Milliseconds to rest at each date, so that a person can watch; 0 for as fast as it goes. */
    pace: p.integer().default(0),
    startedAt: p.datetime().defaultRaw('now()'),
    finishedAt: p.datetime().nullable(),
  },
});

/** 推演: a plan run on a virtual clock, with people played by a profile. */
export class Rehearsal extends RehearsalSchema.class {}
RehearsalSchema.setClass(Rehearsal);
