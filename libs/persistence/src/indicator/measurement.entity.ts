import { defineEntity, p } from '@mikro-orm/core';
import type { ParsedTarget } from '@app/domain/plan-text/parsed-plan';
import { Report } from '../clause/report.entity';

const MeasurementSchema = defineEntity({
  name: 'Measurement',
  tableName: 'measurement',
  properties: {
    id: p.integer().primary(),
    report: () => p.manyToOne(Report).index(),
    /** The target as it stood when it was reported on; a later version of the plan may put it otherwise. */
    target: p.json<ParsedTarget>(),
    value: p.double(),
    /** The value of the base year, for a target that is a change. */
    baseValue: p.double().nullable(),
  },
});

/** 指标值: what a report says was measured. Whether it reaches the target is worked out whenever it is shown. */
export class Measurement extends MeasurementSchema.class {}
MeasurementSchema.setClass(Measurement);
