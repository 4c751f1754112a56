import { defineEntity, p } from '@mikro-orm/core';
import type { Person } from '@app/domain/escalation';
import { Body } from '../identity/body.entity';
import { Plan } from '../plan/plan.entity';

const HeadlineIndicatorSchema = defineEntity({
  name: 'HeadlineIndicator',
  tableName: 'headline_indicator',
  uniques: [{ properties: ['plan', 'year', 'indicator', 'text'] }],
  properties: {
    id: p.integer().primary(),
    plan: () => p.manyToOne(Plan),
    /** At the end of which it is measured. */
    year: p.integer(),
    indicator: p.text(),
    /** The words of the plan; of two targets of one name and year they tell which one it is. */
    text: p.text(),
    /** Who gives its figure, and who checks it. */
    owner: () => p.manyToOne(Body).index(),
    checker: () => p.manyToOne(Body).index(),
    /** Where the figure comes from, e.g. a survey or a yearbook. */
    source: p.text(),
    /** By when it is there, in the year after. */
    dataBy: p.date(),
    assignedBy: p.string(),
    assignedOn: p.date(),
  },
});

/** 主要指标: a figure the plan as a whole is to reach, with who gives it and who checks it. */
export class HeadlineIndicator extends HeadlineIndicatorSchema.class {}
HeadlineIndicatorSchema.setClass(HeadlineIndicator);

export type HeadlineValueState = 'filed' | 'confirmed' | 'returned';

const HeadlineValueSchema = defineEntity({
  name: 'HeadlineValue',
  tableName: 'headline_value',
  properties: {
    id: p.integer().primary(),
    headline: () => p.manyToOne(HeadlineIndicator).index(),
    value: p.double(),
    /** The value of the base year, for a target that is a change. */
    baseValue: p.double().nullable(),
    /** What it was taken from. */
    basis: p.text(),
    filedBy: p.json<Person>(),
    filedOn: p.date(),
    state: p.string().$type<HeadlineValueState>().default('filed'),
    checkedBy: p.string().nullable(),
    checkedOn: p.date().nullable(),
    reason: p.text().nullable(),
  },
});

/** What was measured of a headline indicator; it says something once its checker has confirmed it. */
export class HeadlineValue extends HeadlineValueSchema.class {}
HeadlineValueSchema.setClass(HeadlineValue);
