import { defineEntity, p } from '@mikro-orm/core';
import type { ParsedPlan } from '@app/domain/plan-text/parsed-plan';
import { Plan } from './plan.entity';

export interface ChangeDecision {
  /** Names the change, see `changeKey`. */
  change: string;
  decision: 'apply' | 'leave';
}

const AmendmentSchema = defineEntity({
  name: 'Amendment',
  tableName: 'amendment',
  properties: {
    id: p.integer().primary(),
    /** The running plan. */
    plan: () => p.manyToOne(Plan).index(),
    /** The plan row of the later version; its changes are taken over once. */
    versionId: p.integer().unique(),
    decisions: p.json<ChangeDecision[]>(),
    /** How the running plan reads since then; the next version is compared with this. */
    reading: p.json<ParsedPlan>().lazy(),
    appliedBy: p.string(),
    appliedOn: p.date(),
    appliedAt: p.datetime(),
  },
});

/** 修订: the changes of a later version, taken over into a running plan by decision. */
export class Amendment extends AmendmentSchema.class {}
AmendmentSchema.setClass(Amendment);
