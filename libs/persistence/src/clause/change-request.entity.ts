import { defineEntity, p } from '@mikro-orm/core';
import type { DateRule } from '@app/domain/calendar';
import type { RequestKind } from '@app/domain/vocabulary';
import { Body } from '../identity/body.entity';
import { Obligation } from './obligation.entity';

/** `lapsed`: the obligation was closed before anybody decided. */
export type ChangeRequestState = 'pending' | 'granted' | 'refused' | 'lapsed';

const ChangeRequestSchema = defineEntity({
  name: 'ChangeRequest',
  tableName: 'change_request',
  properties: {
    id: p.integer().primary(),
    obligation: () => p.manyToOne(Obligation).index(),
    kind: p.string().$type<RequestKind>(),
    body: () => p.manyToOne(Body),
    /** The body that was asked by name to decide; null: whoever checks the obligation. */
    decider: () => p.manyToOne(Body).deleteRule('restrict').index().nullable(),
    reason: p.text(),
    /** The date asked for; null for a suspension, whose end nobody knows. */
    newDueOn: p.date().nullable(),
    state: p.string().$type<ChangeRequestState>().default('pending'),
    askedBy: p.string(),
    askedOn: p.date(),
    /** By when the decider decides: a request has a clock of its own. */
    decideBy: p.date(),
    /** How that is counted from `askedOn`. */
    decideRule: p.json<DateRule>().nullable(),
    decidedBy: p.string().nullable(),
    decidedOn: p.date().nullable(),
    decisionReason: p.text().nullable(),
  },
});

/** 延期 / 中止申请: what the owner of an obligation asks another body to change. */
export class ChangeRequest extends ChangeRequestSchema.class {}
ChangeRequestSchema.setClass(ChangeRequest);
