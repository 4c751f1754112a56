import { defineEntity, p } from '@mikro-orm/core';
import type { ItemState } from '@app/domain/escalation';
import { Body } from '../identity/body.entity';
import { CaseFile } from './case-file.entity';

const CommitmentSchema = defineEntity({
  name: 'Commitment',
  tableName: 'commitment',
  uniques: [{ properties: ['caseFile', 'nth'] }],
  properties: {
    id: p.integer().primary(),
    caseFile: () => p.manyToOne(CaseFile),
    /** Its place in the minutes, counted from 1. */
    nth: p.integer(),
    text: p.text(),
    /** The body that keeps it. */
    body: () => p.manyToOne(Body).index(),
    limitOn: p.date(),
    state: p.string().$type<ItemState>().default('open'),
    reportText: p.text().nullable(),
    reportedOn: p.date().nullable(),
    returns: p.integer().default(0),
    reviewedBy: p.string().nullable(),
    reviewedOn: p.date().nullable(),
    reviewReason: p.text().nullable(),
  },
});

/** 约谈承诺: one point both sides agreed on in an interview; reported on in writing and verified by itself. */
export class Commitment extends CommitmentSchema.class {}
CommitmentSchema.setClass(Commitment);
