import { defineEntity, p } from '@mikro-orm/core';
import type { Person } from '@app/domain/escalation';
import { Obligation } from '../clause/obligation.entity';
import { Body } from '../identity/body.entity';
import { Assessment } from './assessment.entity';

const AssessmentCheckSchema = defineEntity({
  name: 'AssessmentCheck',
  tableName: 'assessment_check',
  uniques: [{ properties: ['assessment', 'body', 'obligation'] }],
  properties: {
    id: p.integer().primary(),
    assessment: () => p.manyToOne(Assessment).index(),
    /** Whose task it is. */
    body: () => p.manyToOne(Body).index(),
    obligation: () => p.manyToOne(Obligation).index(),
    /** Drawn to be checked on site, by the seed of the year; else somebody verified it of his own. */
    drawn: p.boolean().default(false),
    /** Null while nobody has said what was found. */
    outcome: p.string().$type<'confirmed' | 'corrected'>().nullable(),
    /** What the finding adds or takes off. */
    points: p.double().nullable(),
    reason: p.text().nullable(),
    checker: p.json<Person>().nullable(),
    checkerBody: () => p.manyToOne(Body).nullable().deleteRule('no action').index(),
    checkedOn: p.date().nullable(),
  },
});

/** 核验: what a verifying body found of one task of another body's year. */
export class AssessmentCheck extends AssessmentCheckSchema.class {}
AssessmentCheckSchema.setClass(AssessmentCheck);
