import { defineEntity, p } from '@mikro-orm/core';
import { Body } from '../identity/body.entity';
import { Assessment } from './assessment.entity';

const AssessmentMarkSchema = defineEntity({
  name: 'AssessmentMark',
  tableName: 'assessment_mark',
  uniques: [
    { name: 'assessment_mark_scorer_unique', properties: ['assessment', 'body', 'item', 'scorer', 'scorerBody'] },
  ],
  properties: {
    id: p.integer().primary(),
    assessment: () => p.manyToOne(Assessment).index(),
    /** Who is assessed. */
    body: () => p.manyToOne(Body).index(),
    /** The item of the scheme, by its id. */
    item: p.string(),
    /** Null where a word of a rubric was chosen. */
    points: p.double().nullable(),
    choice: p.string().nullable(),
    reason: p.text(),
    /** The person, by name; two of one body give points apart. */
    scorer: p.string(),
    scorerAccount: p.integer().nullable(),
    scorerBody: () => p.manyToOne(Body).index(),
    givenOn: p.date(),
  },
});

/** 评分: points by hand of one person; nobody else who scores sees them before the draft. */
export class AssessmentMark extends AssessmentMarkSchema.class {}
AssessmentMarkSchema.setClass(AssessmentMark);
