import { defineEntity, p } from '@mikro-orm/core';
import { Obligation } from './obligation.entity';

const FilingSchema = defineEntity({
  name: 'Filing',
  tableName: 'filing',
  properties: {
    id: p.integer().primary(),
    obligation: () => p.manyToOne(Obligation).unique(),
    /** With whom, as written. */
    authority: p.text(),
    /** The number under which it went out or was put on record. */
    number: p.string(),
    filedOn: p.date(),
    recordedBy: p.string(),
    recordedAt: p.datetime(),
  },
});

/** 备案记录: that something was put on record with an authority, or issued to it, with number and date. */
export class Filing extends FilingSchema.class {}
FilingSchema.setClass(Filing);
