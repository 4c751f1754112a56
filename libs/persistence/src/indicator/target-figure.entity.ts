import { defineEntity, p } from '@mikro-orm/core';
import { Clause } from '../clause/clause.entity';
import { HeadlineIndicator } from './headline.entity';

const TargetFigureSchema = defineEntity({
  name: 'TargetFigure',
  tableName: 'target_figure',
  properties: {
    id: p.integer().primary(),
    /** Of a clause, or of a headline indicator of the plan. */
    clause: () => p.manyToOne(Clause).nullable().deleteRule('no action').index(),
    headline: () => p.manyToOne(HeadlineIndicator).nullable().deleteRule('no action').index(),
    indicator: p.text(),
    /** The words of the plan that left it open. */
    text: p.text(),
    value: p.double(),
    unit: p.string().nullable(),
    /** 下达文件: the document that sets it. */
    source: p.text(),
    /** Its number, where it was given apart. */
    documentNumber: p.text().nullable(),
    setBy: p.string(),
    setOn: p.date(),
  },
});

/** A figure that a higher level set later for a target the plan left open; the last one counts. */
export class TargetFigure extends TargetFigureSchema.class {}
TargetFigureSchema.setClass(TargetFigure);
