import { defineEntity, p } from '@mikro-orm/core';

export type BodyKind =
  | 'department'
  | 'party-organ'
  | 'town'
  | 'court'
  | 'procuratorate'
  | 'bank'
  | 'institution'
  | 'government-office'
  /** Above the county: written to, and in no directory. */
  | 'higher-authority';

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
    /** The first day it exists; null: since ever. A new name is a new body, so that history keeps the old one. */
    from: p.date().fieldName('valid_from').nullable(),
    /** Its last day; null until further notice. */
    to: p.date().fieldName('valid_to').nullable(),
    /** Who stands in today for what was its own: receives its letters, has its accounts. Null where nobody does. */
    heirId: p.integer().nullable(),
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

const SubstitutionSchema = defineEntity({
  name: 'Substitution',
  tableName: 'substitution',
  indexes: [{ properties: ['body', 'from'] }],
  properties: {
    id: p.integer().primary(),
    body: () => p.manyToOne(Body),
    name: p.string(),
    post: p.string(),
    from: p.date().fieldName('acts_from'),
    to: p.date().fieldName('acts_to'),
    reason: p.text(),
  },
});

/** 临时主持: who acts as head of a body while its office holder is away. */
export class Substitution extends SubstitutionSchema.class {}
SubstitutionSchema.setClass(Substitution);
