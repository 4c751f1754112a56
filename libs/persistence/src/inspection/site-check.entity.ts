import { defineEntity, p } from '@mikro-orm/core';
import type { CheckConclusion } from '@app/domain/inspection';
import { Obligation } from '../clause/obligation.entity';
import { Body } from '../identity/body.entity';
import { SpotDraw } from './spot-draw.entity';

const SiteCheckSchema = defineEntity({
  name: 'SiteCheck',
  tableName: 'site_check',
  properties: {
    id: p.integer().primary(),
    obligation: () => p.manyToOne(Obligation).index(),
    /** The drawing it comes from; null where somebody went to look without one. */
    draw: () => p.manyToOne(SpotDraw).nullable().deleteRule('no action').index(),
    /** The body that checks, or did. */
    body: () => p.manyToOne(Body).index(),
    /** Null while nobody has recorded what was found. */
    conclusion: p.string().$type<CheckConclusion>().nullable(),
    /** Who was there, by name. */
    inspectors: p.text().nullable(),
    checkedOn: p.date().nullable(),
    place: p.text().nullable(),
    findings: p.text().nullable(),
    recordedBy: p.string().nullable(),
    recordedOn: p.date().nullable(),
  },
});

/** 现场核查记录: somebody of another body went to see whether an obligation was carried out as reported. */
export class SiteCheck extends SiteCheckSchema.class {}
SiteCheckSchema.setClass(SiteCheck);
