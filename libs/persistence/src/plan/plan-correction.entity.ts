import { defineEntity, p } from '@mikro-orm/core';
import type { Correction } from '@app/domain/plan-text/correction';
import { Plan } from './plan.entity';

const PlanCorrectionSchema = defineEntity({
  name: 'PlanCorrection',
  tableName: 'plan_correction',
  properties: {
    plan: () => p.manyToOne(Plan).primary().deleteRule('cascade'),
    /** Counted from 1 in the plan and never given again. */
    number: p.integer().primary(),
    correction: p.json<Correction>(),
    /** The words it is about, and those before them: by these it finds its place in a later version. */
    words: p.text(),
    before: p.text(),
    madeBy: p.string(),
    /** Post, and body where the person acts for one. */
    madeAs: p.string(),
    madeAt: p.datetime(),
    withdrawnBy: p.string().nullable(),
    withdrawnAt: p.datetime().nullable(),
  },
});

/** 更正: what a person said about words of the text of a plan, in the place of what was read there. */
export class PlanCorrection extends PlanCorrectionSchema.class {}
PlanCorrectionSchema.setClass(PlanCorrection);
