import { defineEntity, p } from '@mikro-orm/core';
import type { ReconsiderationState } from '@app/domain/escalation';
import type { GradeName } from '@app/domain/vocabulary';
import { Assessment } from '../assessment/assessment.entity';
import { OfficialDocument } from '../document/official-document.entity';
import { Body } from '../identity/body.entity';
import { Plan } from '../plan/plan.entity';

const ReconsiderationSchema = defineEntity({
  name: 'Reconsideration',
  tableName: 'reconsideration',
  uniques: [{ properties: ['document', 'body'] }, { properties: ['assessment', 'body'] }],
  properties: {
    id: p.integer().primary(),
    plan: () => p.manyToOne(Plan).index(),
    /** The conclusion it is about: a document or the result of a year, one of the two. */
    document: () => p.manyToOne(OfficialDocument).nullable().deleteRule('no action').index(),
    assessment: () => p.manyToOne(Assessment).nullable().deleteRule('no action').index(),
    /** Who asks: the addressee, or the body that was assessed. */
    body: () => p.manyToOne(Body).index(),
    reason: p.text(),
    filedBy: p.string(),
    filedOn: p.date(),
    /** When the conclusion was received; null where the addressee asks without having confirmed. */
    receivedOn: p.date().nullable(),
    state: p.string().$type<ReconsiderationState>().default('pending'),
    decidedBy: p.string().nullable(),
    decidedOn: p.date().nullable(),
    decisionReason: p.text().nullable(),
    /** What is changed, in words. */
    changes: p.text().nullable(),
    /** The limit of an order that was changed. */
    newLimitOn: p.date().nullable(),
    /** The score and grade that hold instead; the computed ones stay beside them. */
    newScore: p.double().nullable(),
    newGrade: p.string().$type<GradeName>().nullable(),
  },
});

/** 复核: a body asks the organ to look at its conclusion again; decided once, by somebody who did not sign it. */
export class Reconsideration extends ReconsiderationSchema.class {}
ReconsiderationSchema.setClass(Reconsideration);
