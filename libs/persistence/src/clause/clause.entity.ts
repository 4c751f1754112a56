import { defineEntity, p } from '@mikro-orm/core';
import type { Doubt, ParsedTarget, RoleKind } from '@app/domain/plan-text/parsed-plan';
import type { Light } from '@app/domain/clause';
import { Body } from '../identity/body.entity';
import { Plan } from '../plan/plan.entity';

const ClauseSchema = defineEntity({
  name: 'Clause',
  tableName: 'clause',
  uniques: [{ properties: ['plan', 'number'] }],
  properties: {
    id: p.integer().primary(),
    plan: () => p.manyToOne(Plan),
    number: p.integer(),
    ordinal: p.text(),
    heading: p.text(),
    section: p.text().nullable(),
    text: p.text().lazy(), // what only screens want, they ask for by themselves
    spanFrom: p.integer(),
    spanTo: p.integer(),
    targets: p.json<ParsedTarget[]>().lazy(),
    /** With their numbers in the plan, under which `doubt_decision` holds the answers. */
    doubts: p.json<(Doubt & { number?: number })[]>().lazy(),
    light: p.string().$type<Light>().default('green'),
  },
});

/** 条款: one numbered item of the plan; one Temporal workflow each. */
export class Clause extends ClauseSchema.class {}
ClauseSchema.setClass(Clause);

const ClauseRoleSchema = defineEntity({
  name: 'ClauseRole',
  tableName: 'clause_role',
  properties: {
    id: p.integer().primary(),
    clause: () => p.manyToOne(Clause).index(),
    role: p.string().$type<RoleKind>(),
    /** Null for an open list: nobody is liable through 等相关单位. */
    body: () => p.manyToOne(Body).nullable(),
    written: p.text(),
    phrase: p.text(),
    segment: p.integer(),
    openList: p.boolean(),
    inProse: p.boolean(),
  },
});

/** Who carries what in a clause, with the words it was read from. */
export class ClauseRole extends ClauseRoleSchema.class {}
ClauseRoleSchema.setClass(ClauseRole);
