import { defineEntity, p } from '@mikro-orm/core';
import type { TransferState } from '@app/domain/bodies';
import { Body } from '../identity/body.entity';
import { Plan } from '../plan/plan.entity';
import { Obligation } from './obligation.entity';

const DutyTransferSchema = defineEntity({
  name: 'DutyTransfer',
  tableName: 'duty_transfer',
  indexes: [{ properties: ['plan', 'state'] }, { properties: ['obligation'] }],
  properties: {
    id: p.integer().primary(),
    plan: () => p.manyToOne(Plan),
    obligation: () => p.manyToOne(Obligation),
    from: () => p.manyToOne(Body).fieldName('from_body_id'),
    /** Ids of the successors, the leading one first; empty in a gap. */
    to: p.json<number[]>().fieldName('to_bodies'),
    state: p.string().$type<TransferState>(),
    openedOn: p.date(),
    settledOn: p.date().nullable(),
    settledBy: p.string().nullable(),
    /** Why it is transferred, or why somebody objects. */
    reason: p.text(),
  },
});

/** 职责划转: an obligation on its way from one body to others. Until it is completed, the old body acts. */
export class DutyTransfer extends DutyTransferSchema.class {}
DutyTransferSchema.setClass(DutyTransfer);
