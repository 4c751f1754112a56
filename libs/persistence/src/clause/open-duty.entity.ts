import { defineEntity, p } from '@mikro-orm/core';
import { Body } from '../identity/body.entity';
import { Plan } from '../plan/plan.entity';
import { Obligation } from './obligation.entity';

const OpenDutySchema = defineEntity({
  name: 'OpenDuty',
  tableName: 'open_duty',
  indexes: [{ properties: ['body', 'plan', 'dueOn', 'obligation'] }],
  properties: {
    obligation: () => p.manyToOne(Obligation).primary().deleteRule('cascade'),
    body: () => p.manyToOne(Body).primary().deleteRule('cascade'),
    plan: () => p.manyToOne(Plan),
    dueOn: p.date(),
  },
});

/**
 * An obligation that is not closed, for each body that answers for it: what a county owes, counted and listed by body without
 * reading its hundred thousand obligations. Triggers write it from `obligation` and `obligation_owner`, and nobody else.
 */
export class OpenDuty extends OpenDutySchema.class {}
OpenDutySchema.setClass(OpenDuty);
