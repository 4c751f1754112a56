import { defineEntity, p } from '@mikro-orm/core';
import { Body } from './body.entity';

const ReleaseRuleSchema = defineEntity({
  name: 'ReleaseRule',
  tableName: 'release_rule',
  indexes: [{ properties: ['body', 'id'] }],
  properties: {
    id: p.integer().primary(),
    body: () => p.manyToOne(Body),
    wanted: p.boolean(),
    saidBy: p.string(),
    saidOn: p.date(),
  },
});

/** 报送审定: whether the head of a body releases what it reports, as its head said; the latest row holds. */
export class ReleaseRule extends ReleaseRuleSchema.class {}
ReleaseRuleSchema.setClass(ReleaseRule);

const StandInSchema = defineEntity({
  name: 'StandIn',
  tableName: 'stand_in',
  indexes: [{ properties: ['body', 'from'] }],
  properties: {
    id: p.integer().primary(),
    body: () => p.manyToOne(Body),
    absent: p.string(),
    name: p.string(),
    from: p.date().fieldName('stands_from'),
    to: p.date().fieldName('stands_to'),
    namedBy: p.string(),
    namedOn: p.date(),
    /** The last day, where it was ended before its time. */
    endedOn: p.date().nullable(),
  },
});

/**
 * AB 角: who of a body does the work of another one inside it, as its head said. It gives no power beyond the body: who acts as
 * head of the body is entered and confirmed as a {@link Substitution}.
 */
export class StandIn extends StandInSchema.class {}
StandInSchema.setClass(StandIn);
