import { defineEntity, p } from '@mikro-orm/core';
import type { LeftOffList } from '@app/domain/assessment';
import type { Person } from '@app/domain/escalation';
import type { WorkListState } from '@app/domain/vocabulary';
import { Obligation } from '../clause/obligation.entity';
import { Body } from '../identity/body.entity';
import { Plan } from '../plan/plan.entity';

const WorkListSchema = defineEntity({
  name: 'WorkList',
  tableName: 'work_list',
  uniques: [{ properties: ['plan', 'year', 'round'] }],
  properties: {
    id: p.integer().primary(),
    plan: () => p.manyToOne(Plan).index(),
    year: p.integer(),
    /** Grows when a list that was sent back is proposed again; the last one counts. */
    round: p.integer(),
    state: p.string().$type<WorkListState>().default('proposed'),
    proposedOn: p.date(),
    proposer: p.json<Person>(),
    /** The last day on which a body may object. */
    objectBy: p.date(),
    decidedOn: p.date().nullable(),
    decider: p.json<Person>().nullable(),
    /** Why it was sent back. */
    reason: p.text().nullable(),
    /** What falls due in the year and is not on it, with the reason for each; null for a list of an older version. */
    leftOut: p.json<LeftOffList[]>().nullable(),
  },
});

/** 年度任务清单: what a year asks of each body, proposed and decided before it begins. */
export class WorkList extends WorkListSchema.class {}
WorkListSchema.setClass(WorkList);

const WorkListItemSchema = defineEntity({
  name: 'WorkListItem',
  tableName: 'work_list_item',
  uniques: [{ properties: ['list', 'obligation', 'body'] }],
  properties: {
    id: p.integer().primary(),
    list: () => p.manyToOne(WorkList),
    body: () => p.manyToOne(Body).index(),
    obligation: () => p.manyToOne(Obligation).index(),
    /** Title and date as they were proposed, whatever becomes of the task. */
    title: p.text(),
    dueOn: p.date(),
    /** The targets of its clause in the words of the plan, with figures that were set later. */
    figures: p.json<string[]>(),
    /** How much of the year of its body it is, beside the other tasks. */
    weight: p.integer(),
    /** Taken off the list by an objection that was upheld. */
    struck: p.boolean().default(false),
  },
});

/** One task of one body on a work list. */
export class WorkListItem extends WorkListItemSchema.class {}
WorkListItemSchema.setClass(WorkListItem);

export type WorkListObjectionState = 'pending' | 'upheld' | 'rejected';

const WorkListObjectionSchema = defineEntity({
  name: 'WorkListObjection',
  tableName: 'work_list_objection',
  properties: {
    id: p.integer().primary(),
    list: () => p.manyToOne(WorkList).index(),
    body: () => p.manyToOne(Body).index(),
    item: () => p.manyToOne(WorkListItem).index(),
    text: p.text(),
    filedBy: p.string(),
    filedOn: p.date(),
    state: p.string().$type<WorkListObjectionState>().default('pending'),
    answer: p.text().nullable(),
    answeredBy: p.string().nullable(),
    answeredOn: p.date().nullable(),
  },
});

/** What a body objects to in what a list gives it, and the answer. */
export class WorkListObjection extends WorkListObjectionSchema.class {}
WorkListObjectionSchema.setClass(WorkListObjection);
