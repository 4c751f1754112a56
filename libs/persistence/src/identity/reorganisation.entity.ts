import { defineEntity, p } from '@mikro-orm/core';
import type { ChangeKind } from '@app/domain/bodies';

const ReorganisationSchema = defineEntity({
  name: 'Reorganisation',
  tableName: 'reorganisation',
  properties: {
    id: p.integer().primary(),
    kind: p.string().$type<ChangeKind>(),
    /** The first day of the new order. */
    on: p.date().fieldName('takes_effect_on'),
    /** Ids of bodies. One that stands in both lists goes on. */
    before: p.json<number[]>(),
    after: p.json<number[]>(),
    /** The document that ordered it. */
    basis: p.text(),
    recordedBy: p.string(),
    recordedAt: p.datetime().defaultRaw('now()'),
  },
});

/** 机构改革: bodies renamed, merged, split or abolished, on a date and by an order. */
export class Reorganisation extends ReorganisationSchema.class {}
ReorganisationSchema.setClass(Reorganisation);
