import { defineEntity, p } from '@mikro-orm/core';
import type { DateRule } from '@app/domain/calendar';
import type { ItemState, PlanState } from '@app/domain/escalation';
import { Body } from '../identity/body.entity';
import { CaseFile } from './case-file.entity';

const RectificationPlanSchema = defineEntity({
  name: 'RectificationPlan',
  tableName: 'rectification_plan',
  properties: {
    id: p.integer().primary(),
    caseFile: () => p.oneToOne(CaseFile).owner().unique(),
    state: p.string().$type<PlanState>().default('awaited'),
    /** By when it is filed, where that is counted from, and how. */
    dueOn: p.date(),
    dueFrom: p.date().nullable(),
    dueRule: p.json<DateRule>().nullable(),
    filedBy: p.string().nullable(),
    filedOn: p.date().nullable(),
    returns: p.integer().default(0),
    reviewedBy: p.string().nullable(),
    reviewedOn: p.date().nullable(),
    reviewReason: p.text().nullable(),
  },
});

/** 整改方案: what the body under an order is asked for once the order is out; its items are rows of their own. */
export class RectificationPlan extends RectificationPlanSchema.class {}
RectificationPlanSchema.setClass(RectificationPlan);

const RectificationItemSchema = defineEntity({
  name: 'RectificationItem',
  tableName: 'rectification_item',
  uniques: [{ properties: ['caseFile', 'nth'] }],
  properties: {
    id: p.integer().primary(),
    caseFile: () => p.manyToOne(CaseFile),
    /** Its place in the plan, counted from 1. */
    nth: p.integer(),
    /** The problem it is about. */
    problem: p.text(),
    /** The body that carries it out, and the one that accepts it. */
    body: () => p.manyToOne(Body).index(),
    goal: p.text(),
    measures: p.text(),
    limitOn: p.date(),
    acceptor: () => p.manyToOne(Body).index(),
    state: p.string().$type<ItemState>().default('open'),
    reportText: p.text().nullable(),
    reportedBy: p.string().nullable(),
    reportedOn: p.date().nullable(),
    returns: p.integer().default(0),
    reviewedBy: p.string().nullable(),
    reviewedOn: p.date().nullable(),
    reviewReason: p.text().nullable(),
  },
});

/** 整改事项: one problem with who puts it right, how, by when, and who accepts it (生态环境法典 art. 29). */
export class RectificationItem extends RectificationItemSchema.class {}
RectificationItemSchema.setClass(RectificationItem);
