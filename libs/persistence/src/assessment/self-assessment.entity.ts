import { defineEntity, p } from '@mikro-orm/core';
import type { SelfAssessedTask } from '@app/domain/assessment';
import { Body } from '../identity/body.entity';
import { Assessment } from './assessment.entity';

const SelfAssessmentSchema = defineEntity({
  name: 'SelfAssessment',
  tableName: 'self_assessment',
  uniques: [{ properties: ['assessment', 'body'] }],
  properties: {
    id: p.integer().primary(),
    assessment: () => p.manyToOne(Assessment).index(),
    body: () => p.manyToOne(Body).index(),
    /** The tasks of the year as the record had them, with the remarks of the body. */
    tasks: p.json<SelfAssessedTask[]>(),
    statement: p.text(),
    filedBy: p.string(),
    filedOn: p.date(),
    filedAt: p.datetime(),
  },
});

/** 自评: what a body says of its own year, filed by its head; it gives no points. */
export class SelfAssessment extends SelfAssessmentSchema.class {}
SelfAssessmentSchema.setClass(SelfAssessment);
