import { defineEntity, p } from '@mikro-orm/core';
import { Plan } from '../plan/plan.entity';

const AssessmentSchemeSchema = defineEntity({
  name: 'AssessmentScheme',
  tableName: 'assessment_scheme',
  uniques: [{ properties: ['plan', 'year'] }],
  properties: {
    id: p.integer().primary(),
    plan: () => p.manyToOne(Plan).index(),
    /** The year it scores. */
    year: p.integer(),
    version: p.string(),
    /** As it was announced, whatever becomes of the file. */
    content: p.json<Record<string, unknown>>(),
    /** SHA-256 of the content. */
    fingerprint: p.string(),
    announcedOn: p.date(),
    announcedBy: p.string(),
  },
});

/** 考核办法: announced before its year, and the same until that is frozen. */
export class AssessmentScheme extends AssessmentSchemeSchema.class {}
AssessmentSchemeSchema.setClass(AssessmentScheme);
