import { defineEntity, p } from '@mikro-orm/core';
import { Obligation } from '../clause/obligation.entity';
import { Body } from '../identity/body.entity';
import { Assessment } from './assessment.entity';

export type ScoreObjectionState = 'pending' | 'upheld' | 'rejected';

const ScoreObjectionSchema = defineEntity({
  name: 'ScoreObjection',
  tableName: 'score_objection',
  properties: {
    id: p.integer().primary(),
    assessment: () => p.manyToOne(Assessment).index(),
    body: () => p.manyToOne(Body).index(),
    /** What it is about: an item of the scheme, or a task; neither for the score as a whole. */
    item: p.string().nullable(),
    obligation: () => p.manyToOne(Obligation).nullable().deleteRule('no action').index(),
    text: p.text(),
    filedBy: p.string(),
    filedOn: p.date(),
    decideBy: p.date(),
    state: p.string().$type<ScoreObjectionState>().default('pending'),
    /** What an objection that was upheld adds; it stands beside what was computed. */
    points: p.double().nullable(),
    decisionReason: p.text().nullable(),
    decidedBy: p.string().nullable(),
    decidedOn: p.date().nullable(),
  },
});

/** 申诉: a body objects to its draft; decided by somebody who scored nothing of what it is about. */
export class ScoreObjection extends ScoreObjectionSchema.class {}
ScoreObjectionSchema.setClass(ScoreObjection);
