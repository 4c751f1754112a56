import { defineEntity, p } from '@mikro-orm/core';
import { Clause } from '../clause/clause.entity';

const TargetFigureSchema = defineEntity({
  name: 'TargetFigure',
  tableName: 'target_figure',
  properties: {
    id: p.integer().primary(),
    clause: () => p.manyToOne(Clause).index(),
    indicator: p.text(),
    /** The words of the plan that left it open. */
    text: p.text(),
    value: p.double(),
    unit: p.string().nullable(),
    /** 下达文件: the document that sets it. */
    source: p.text(),
    setBy: p.string(),
    setOn: p.date(),
  },
});

/** A figure that a higher level set later for a target the plan left open; the last one counts. */
export class TargetFigure extends TargetFigureSchema.class {}
TargetFigureSchema.setClass(TargetFigure);
