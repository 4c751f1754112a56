import { defineEntity, p } from '@mikro-orm/core';
import type { DoubtAnswer } from '@app/domain/plan-text/parsed-plan';
import { Plan } from './plan.entity';

const DoubtDecisionSchema = defineEntity({
  name: 'DoubtDecision',
  tableName: 'doubt_decision',
  properties: {
    plan: () => p.manyToOne(Plan).primary().deleteRule('cascade'),
    /** The number of the doubt in the reading of the plan (`numberedDoubts`). */
    doubt: p.integer().primary(),
    answer: p.json<DoubtAnswer>(),
    /** True where the answer is what the reader proposed. */
    proposed: p.boolean(),
    decidedBy: p.string(),
    /** Post, and body where the person acts for one. */
    decidedAs: p.string(),
    decidedAt: p.datetime(),
    /** How often it was decided; the events `doubt-settled` hold every answer. */
    times: p.integer().default(1),
  },
});

/** The answer that counts for a doubt of a plan: it may be changed until the plan is confirmed. */
export class DoubtDecision extends DoubtDecisionSchema.class {}
DoubtDecisionSchema.setClass(DoubtDecision);
