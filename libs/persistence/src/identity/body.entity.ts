import { defineEntity, p } from '@mikro-orm/core';
import type { BodyKind as KindInDirectory } from '@app/domain/bodies';

/** Of the directory, or above the county: written to, and in no directory. */
export type BodyKind = KindInDirectory | 'higher-authority';

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

/** For each day one row of a body at most: an exclusion constraint, which needs the extension `btree_gist`. */
const noTwoAtOnce = (name: string, first: string, last: string) => ({
  name,
  expression: `EXCLUDE USING gist (body_id WITH =, daterange(${first}, ${last}, '[]'::text) WITH &&)`,
});

const OfficeHolderSchema = defineEntity({
  name: 'OfficeHolder',
  tableName: 'office_holder',
  uniques: [{ properties: ['body', 'name', 'from'] }],
  checks: [noTwoAtOnce('office_holder_one_head', 'held_from', 'held_to')],
  properties: {
    id: p.integer().primary(),
    body: () => p.manyToOne(Body),
    name: p.string(),
    post: p.string(),
    from: p.date().fieldName('held_from'),
    to: p.date().fieldName('held_to').nullable(),
  },
});

/**
 * 主要负责人: who held a post, and when. Two do not head one body on one day; the database refuses that too. What was entered
 * and corrected stands in {@link AuthorityEntry}.
 */
export class OfficeHolder extends OfficeHolderSchema.class {}
OfficeHolderSchema.setClass(OfficeHolder);

const SubstitutionSchema = defineEntity({
  name: 'Substitution',
  tableName: 'substitution',
  indexes: [{ properties: ['body', 'from'] }],
  checks: [noTwoAtOnce('substitution_one_at_a_time', 'acts_from', 'acts_to')],
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

/**
 * 临时主持: who acts as head of a body while its office holder is away, on the days on which that had or has effect. One at a
 * time; the database refuses a second one.
 */
export class Substitution extends SubstitutionSchema.class {}
SubstitutionSchema.setClass(Substitution);
