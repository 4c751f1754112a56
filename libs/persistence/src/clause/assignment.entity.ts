import { defineEntity, p } from '@mikro-orm/core';
import type { DateRule } from '@app/domain/calendar';
import type { RoleKind } from '@app/domain/plan-text/parsed-plan';
import { Body } from '../identity/body.entity';
import { Plan } from '../plan/plan.entity';
import { Clause } from './clause.entity';

/**
 * `kept`: the objection was heard and the body keeps its part; `transferred`: another body took it over; `withdrawn`: an amendment
 * of the plan left the body without a part before it answered.
 */
export type AssignmentState = 'assigned' | 'acknowledged' | 'objected' | 'kept' | 'transferred' | 'withdrawn';

const AssignmentSchema = defineEntity({
  name: 'Assignment',
  tableName: 'assignment',
  uniques: [{ properties: ['clause', 'body'] }],
  indexes: [{ properties: ['body', 'plan'] }],
  properties: {
    id: p.integer().primary(),
    plan: () => p.manyToOne(Plan).index(),
    clause: () => p.manyToOne(Clause),
    body: () => p.manyToOne(Body),
    /** The parts it has in the clause; empty for a body that took over. */
    roles: p.json<RoleKind[]>(),
    state: p.string().$type<AssignmentState>().default('assigned'),
    assignedOn: p.date(),
    acknowledgeBy: p.date(),
    objectBy: p.date(),
    /** How both are counted from `assignedOn`. */
    acknowledgeRule: p.json<DateRule>().nullable(),
    objectRule: p.json<DateRule>().nullable(),
    acknowledgedOn: p.date().nullable(),
    acknowledgedBy: p.string().nullable(),
    objectedOn: p.date().nullable(),
    objection: p.text().nullable(),
    /** By when the objection is decided. */
    decideBy: p.date().nullable(),
    /** How that is counted from `objectedOn`. */
    decideRule: p.json<DateRule>().nullable(),
    decidedOn: p.date().nullable(),
    decidedBy: p.string().nullable(),
    decisionReason: p.text().nullable(),
  },
});

/** 交办: a clause as it was given to one body, which acknowledges it or objects. */
export class Assignment extends AssignmentSchema.class {}
AssignmentSchema.setClass(Assignment);
