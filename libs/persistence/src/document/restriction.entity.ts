import { defineEntity, p } from '@mikro-orm/core';
import type { AreaKind, AuthorityLevel, RestrictionState } from '@app/domain/escalation';
import { Plan } from '../plan/plan.entity';

const RestrictionSchema = defineEntity({
  name: 'Restriction',
  tableName: 'restriction',
  properties: {
    id: p.integer().primary(),
    plan: () => p.manyToOne(Plan).index(),
    areaKind: p.string().$type<AreaKind>(),
    areaName: p.string(),
    /** What the county proposes: why, what would be suspended, for how many months, what is to be put right, who watches. */
    situation: p.text(),
    scope: p.text(),
    months: p.integer(),
    requirements: p.text(),
    supervision: p.text(),
    state: p.string().$type<RestrictionState>().default('drafted'),
    draftedBy: p.string(),
    draftedOn: p.date(),
    proposedOn: p.date().nullable(),
    /** The authority's latest decision, as its document says. */
    authority: p.string().nullable(),
    authorityLevel: p.string().$type<AuthorityLevel>().nullable(),
    decisionNumber: p.string().nullable(),
    decidedOn: p.date().nullable(),
    /** The last day of the period; nothing ends by itself when it has passed. */
    until: p.date().fieldName('ends_on').nullable(),
    extended: p.boolean().default(false),
    /** The on-site check after the period; empty again once a further period was decided. */
    checkedOn: p.date().nullable(),
    allDone: p.boolean().nullable(),
    findings: p.text().nullable(),
  },
});

/** 环评限批 of an area: proposed by the county, decided by the competent authority, recorded here. */
export class Restriction extends RestrictionSchema.class {}
RestrictionSchema.setClass(Restriction);
