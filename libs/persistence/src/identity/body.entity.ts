import { defineEntity, p } from '@mikro-orm/core';

export type BodyKind =
  'department' | 'party-organ' | 'town' | 'court' | 'procuratorate' | 'bank' | 'institution' | 'government-office';

const BodySchema = defineEntity({
  name: 'Body',
  tableName: 'body',
  properties: {
    id: p.integer().primary(),
    /** The short official name, as it stands in plans, e.g. 县科农局. */
    name: p.string().unique(),
    fullName: p.string().nullable(),
    kind: p.string().$type<BodyKind>(),
    /** Decides between an order (通知) and a letter (函). */
    subordinateToCounty: p.boolean(),
    aliases: p.json<string[]>(),
  },
});

/** 单位: a department, party organ, town, court, bank branch … that can owe, review or receive something. */
export class Body extends BodySchema.class {}
BodySchema.setClass(Body);

const OfficeHolderSchema = defineEntity({
  name: 'OfficeHolder',
  tableName: 'office_holder',
  uniques: [{ properties: ['body', 'name', 'from'] }],
  properties: {
    id: p.integer().primary(),
    body: () => p.manyToOne(Body),
    name: p.string(),
    post: p.string(),
    from: p.date().fieldName('held_from'),
    to: p.date().fieldName('held_to').nullable(),
  },
});

/** 主要负责人: who held a post, and when; never deleted. */
export class OfficeHolder extends OfficeHolderSchema.class {}
OfficeHolderSchema.setClass(OfficeHolder);
