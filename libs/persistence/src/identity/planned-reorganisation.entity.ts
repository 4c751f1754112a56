import { defineEntity, p } from '@mikro-orm/core';
import type { ChangeKind, PlannedState } from '@app/domain/bodies';
import type { BodyKind } from './body.entity';
import { Reorganisation } from './reorganisation.entity';

/** A body that begins with a change. */
export interface NewBody {
  name: string;
  fullName: string | null;
  kind: BodyKind;
  subordinateToCounty: boolean;
}

/** What is ordered beside kind, day and bodies; shares name successors by their place, because a new body has no id yet. */
export interface OrderedChange {
  /** Bodies that exist, by id, and bodies that begin with the change. */
  successors: (number | NewBody)[];
  shares: {
    obligations: { id: number; to: number[] }[];
    clauses: { planId: number; number: number; to: number[] }[];
    rest: number[] | null;
  };
}

const PlannedReorganisationSchema = defineEntity({
  name: 'PlannedReorganisation',
  tableName: 'planned_reorganisation',
  indexes: [{ properties: ['state', 'on'] }],
  properties: {
    id: p.integer().primary(),
    kind: p.string().$type<ChangeKind>(),
    /** The first day of the new order; on it the change is made. */
    on: p.date().fieldName('takes_effect_on'),
    /** Ids of bodies. */
    before: p.json<number[]>(),
    order: p.json<OrderedChange>(),
    /** The document that ordered it. */
    basis: p.text(),
    state: p.string().$type<PlannedState>().default('planned'),
    plannedBy: p.string(),
    plannedPost: p.string(),
    plannedAt: p.datetime().defaultRaw('now()'),
    /** Why it could not be made on its day; for a person to decide. */
    doubt: p.json<{ code: string; zh: string; en: string }>().nullable(),
    settledOn: p.date().nullable(),
    settledBy: p.string().nullable(),
    /** Why it was withdrawn. */
    reason: p.text().nullable(),
    /** The change that was made of it. */
    reorganisation: () => p.manyToOne(Reorganisation).nullable(),
  },
});

/** 预定的机构变动: a change of bodies that was entered ahead of its day. */
export class PlannedReorganisation extends PlannedReorganisationSchema.class {}
PlannedReorganisationSchema.setClass(PlannedReorganisation);
