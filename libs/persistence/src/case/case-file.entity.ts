import { defineEntity, p } from '@mikro-orm/core';
import type { DateRule } from '@app/domain/calendar';
import type { CaseKind, CaseState, Relief } from '@app/domain/escalation';
import { Body } from '../identity/body.entity';
import { Clause } from '../clause/clause.entity';
import { Obligation } from '../clause/obligation.entity';
import { Plan } from '../plan/plan.entity';

export type CaseCause = 'overdue' | 'assessment' | 'finding' | 'relapse';

const CaseFileSchema = defineEntity({
  name: 'CaseFile',
  tableName: 'case_file',
  indexes: [{ properties: ['plan', 'state'] }],
  properties: {
    id: p.integer().primary(),
    plan: () => p.manyToOne(Plan),
    key: p.text().unique(),
    kind: p.string().$type<CaseKind>(),
    cause: p.string().$type<CaseCause>(),
    body: () => p.manyToOne(Body),
    clause: () => p.manyToOne(Clause).nullable().index(),
    obligation: () => p.manyToOne(Obligation).nullable(),
    /** The year of the failed assessment, for ladder B. */
    assessmentYear: p.integer().nullable(),
    /** The rectification an interview follows, or the closed case that has come back. */
    parentId: p.integer().nullable(),
    findings: p.json<string[]>(),
    state: p.string().$type<CaseState>().default('drafting'),
    openedOn: p.date(),
    /** Who opened it by a finding; null where a rung or an assessment did. */
    openedBy: p.string().nullable(),
    /** By when it must be rectified, or by when the commitments of an interview must be reported. */
    limitOn: p.date().nullable(),
    /** Where the limit is counted from, and how. */
    limitFrom: p.date().nullable(),
    limitRule: p.json<DateRule>().nullable(),
    /** The first limit, once it was extended, and how often it was. */
    originalLimitOn: p.date().nullable(),
    extensions: p.integer().default(0),
    reportedOn: p.date().nullable(),
    reportText: p.text().nullable(),
    returns: p.integer().default(0),
    reviewReason: p.text().nullable(),
    heldOn: p.date().nullable(),
    minutes: p.text().nullable(),
    /** Who chaired the talk and where, and who sat on the side of the county and of the body. */
    chair: p.text().nullable(),
    place: p.text().nullable(),
    hosts: p.text().nullable(),
    guests: p.text().nullable(),
    /** Why its end was proposed: its demand no longer stands. The county office decides. */
    relief: p.string().$type<Relief>().nullable(),
    reliefOn: p.date().nullable(),
    /** When the county office decided that it goes on all the same. */
    reliefRefusedOn: p.date().nullable(),
    closedOn: p.date().nullable(),
    outcome: p.string().nullable(),
  },
});

/** A rectification (限期整改) or an interview (约谈) of one body. */
export class CaseFile extends CaseFileSchema.class {}
CaseFileSchema.setClass(CaseFile);
