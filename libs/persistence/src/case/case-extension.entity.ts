import { defineEntity, p } from '@mikro-orm/core';
import type { DateRule } from '@app/domain/calendar';
import { CaseFile } from './case-file.entity';

const CaseExtensionSchema = defineEntity({
  name: 'CaseExtension',
  tableName: 'case_extension',
  properties: {
    id: p.integer().primary(),
    caseFile: () => p.manyToOne(CaseFile).index(),
    reason: p.text(),
    /** The limit when it was asked for, and the one asked for. */
    limitBefore: p.date(),
    newLimitOn: p.date(),
    state: p.string().$type<'pending' | 'granted' | 'refused'>().default('pending'),
    askedBy: p.string(),
    askedOn: p.date(),
    /** By when it is decided, and how that is counted from `askedOn`. */
    decideBy: p.date(),
    decideRule: p.json<DateRule>(),
    decidedBy: p.string().nullable(),
    decidedOn: p.date().nullable(),
    decisionReason: p.text().nullable(),
  },
});

/** 整改延期申请: the body under an order asks for a later limit, and the county office decides. */
export class CaseExtension extends CaseExtensionSchema.class {}
CaseExtensionSchema.setClass(CaseExtension);
