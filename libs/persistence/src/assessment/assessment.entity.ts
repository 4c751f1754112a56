import { defineEntity, p } from '@mikro-orm/core';
import type { AppliedRule, Dossier, Moved, SubjectResult } from '@app/domain/assessment';
import type { Person } from '@app/domain/escalation';
import type { CycleStage, GradeName } from '@app/domain/vocabulary';
import { Body } from '../identity/body.entity';
import { Plan } from '../plan/plan.entity';
import { AssessmentScheme } from './assessment-scheme.entity';

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
    /** Why it was signed although something could not be judged; null where nothing was missing. */
    missingReason: p.text().nullable(),
    /** All that the scores rest on, so that they can be worked out again; null for a year of an older version. */
    dossier: p.json<Dossier>().nullable(),
    dossierSha256: p.text().nullable(),
    /** Whom the last change of the draft moved, and by how much; null before the draft was ever changed. */
    moved: p.json<Moved[]>().nullable(),
    /** The scheme that was announced; a year of none is drafted on its day and signed. */
    announced: () => p.manyToOne(AssessmentScheme).nullable().deleteRule('no action').index(),
    /** How far its cycle is; null for a year of no announced scheme. */
    stage: p.string().$type<CycleStage>().nullable(),
    selfAssessmentBy: p.date().nullable(),
    verifyBy: p.date().nullable(),
    /** By which the checks on site were drawn. */
    seed: p.integer().nullable(),
    /** Who presented the draft for its signature, and who reviewed it; the signer is a third person. */
    drafter: p.json<Person>().nullable(),
    reviewer: p.json<Person>().nullable(),
    reviewedOn: p.date().nullable(),
    /** When what is public of the frozen year was published, and by whom. */
    publishedOn: p.date().nullable(),
    publishedBy: p.string().nullable(),
  },
});

/** 年度考核: one year of one plan, led by the organization department. */
export class Assessment extends AssessmentSchema.class {}
AssessmentSchema.setClass(Assessment);

/** What of a result has no column of its own. */
export type Breakdown = Omit<SubjectResult, 'body' | 'score' | 'grade' | 'fewItems' | 'rules' | 'group' | 'place'>;
/** A score as it was drafted. */
export interface DraftedScore {
  score: number;
  grade: GradeName;
  place: number | null;
}

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
    /** The group it is ranked in, its place there, and how every point came about; null for a year of an older version. */
    groupId: p.text().nullable(),
    place: p.integer().nullable(),
    breakdown: p.json<Breakdown>().nullable(),
    /** The day on which the draft became another one for a reason this body was not heard of; it is received anew. */
    redraftedOn: p.date().nullable(),
    /** When the body confirmed that it has its draft. */
    receivedOn: p.date().nullable(),
    receivedBy: p.string().nullable(),
    /** What the first draft said, before any objection was decided. */
    drafted: p.json<DraftedScore>().nullable(),
  },
});

/** What one body scored, with the points and the events behind each. */
export class AssessmentScore extends AssessmentScoreSchema.class {}
AssessmentScoreSchema.setClass(AssessmentScore);
