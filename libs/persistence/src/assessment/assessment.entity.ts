import { defineEntity, p } from '@mikro-orm/core';
import type { AppliedRule } from '@app/domain/assessment';
import type { GradeName } from '@app/domain/vocabulary';
import { Body } from '../identity/body.entity';
import { Plan } from '../plan/plan.entity';

export type AssessmentState = 'open' | 'draft' | 'frozen';

const AssessmentSchema = defineEntity({
  name: 'Assessment',
  tableName: 'assessment',
  uniques: [{ properties: ['plan', 'year'] }],
  properties: {
    id: p.integer().primary(),
    plan: () => p.manyToOne(Plan),
    year: p.integer(),
    state: p.string().$type<AssessmentState>().default('open'),
    policyVersion: p.string(),
    openedOn: p.date(),
    draftOn: p.date(),
    draftedOn: p.date().nullable(),
    signedOn: p.date().nullable(),
    signedBy: p.string().nullable(),
    frozenOn: p.date().nullable(),
  },
});

/** 年度考核: one year of one plan, led by the organization department. */
export class Assessment extends AssessmentSchema.class {}
AssessmentSchema.setClass(Assessment);

const AssessmentScoreSchema = defineEntity({
  name: 'AssessmentScore',
  tableName: 'assessment_score',
  uniques: [{ properties: ['assessment', 'body'] }],
  properties: {
    id: p.integer().primary(),
    assessment: () => p.manyToOne(Assessment),
    body: () => p.manyToOne(Body),
    score: p.double(),
    grade: p.string().$type<GradeName>(),
    fewItems: p.boolean(),
    rules: p.json<AppliedRule[]>(),
  },
});

/** What one body scored, with the points and the events behind each. */
export class AssessmentScore extends AssessmentScoreSchema.class {}
AssessmentScoreSchema.setClass(AssessmentScore);
