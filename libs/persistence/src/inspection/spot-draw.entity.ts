import { defineEntity, p } from '@mikro-orm/core';
import { Body } from '../identity/body.entity';
import { Plan } from '../plan/plan.entity';

const SpotDrawSchema = defineEntity({
  name: 'SpotDraw',
  tableName: 'spot_draw',
  properties: {
    id: p.integer().primary(),
    plan: () => p.manyToOne(Plan).index(),
    /** Thrown by the machine in the moment of the drawing; nobody chooses it. */
    seed: p.integer(),
    size: p.integer(),
    /** Only what was closed since then could be drawn; null: whatever is closed. */
    closedSince: p.date().nullable(),
    /** Keys of the obligations that could have been drawn. */
    candidates: p.json<string[]>(),
    /** SHA-256 of the list of candidates (`candidateList` of the domain). */
    candidatesSha256: p.string().length(64),
    /** By when the drawn obligations are to be checked. */
    checkBy: p.date(),
    body: () => p.manyToOne(Body),
    drawnBy: p.string(),
    drawnOn: p.date(),
  },
});

/** 抽查: one drawing among the closed obligations of a plan, with all that is needed to work it out again. */
export class SpotDraw extends SpotDrawSchema.class {}
SpotDrawSchema.setClass(SpotDraw);
