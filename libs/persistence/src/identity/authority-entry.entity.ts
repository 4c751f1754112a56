import { defineEntity, p } from '@mikro-orm/core';
import type { EntryKind, EntryState, SecondPerson } from '@app/domain/bodies';
import type { StaffPart } from '@app/domain/vocabulary';
import { Body, OfficeHolder, Substitution } from './body.entity';

/** What an entry says besides its days; by its kind. */
export interface EntryContent {
  /** Of a person: the substitute, who takes office, or who held it in truth. Null for a vacancy. */
  name?: string | null;
  post?: string | null;
  /** Of a post beside the head: what its holder does. */
  part?: StaffPart;
  /** Of a correction: it never was. */
  never?: boolean;
  /** Who confirms it; the organization department where it does not say. */
  second?: SecondPerson;
  /** What a change of bodies or a transfer of duties orders, or which body the directory lacks. */
  order?: unknown;
}

/** Two persons, the machine itself, the file of the directory, or the time before entries were confirmed. */
export type EntryOrigin = 'persons' | 'operator' | 'directory' | 'before';

const AuthorityEntrySchema = defineEntity({
  name: 'AuthorityEntry',
  tableName: 'authority_entry',
  indexes: [{ properties: ['state', 'from'] }, { properties: ['body'] }],
  properties: {
    id: p.integer().primary(),
    kind: p.string().$type<EntryKind>(),
    state: p.string().$type<EntryState>().default('entered'),
    origin: p.string().$type<EntryOrigin>().default('persons'),
    /** The body whose head it is about; null for a change of bodies. */
    body: () => p.manyToOne(Body).nullable(),
    content: p.json<EntryContent>(),
    /** In a sentence, as people are told. */
    title: p.text(),
    reason: p.text(),
    from: p.date().fieldName('takes_effect_on'),
    /** Last day of a substitution. */
    to: p.date().fieldName('last_day').nullable(),
    /** Who gains by it, by name. */
    gainer: p.string().nullable(),
    enteredBy: p.string(),
    enteredPost: p.string(),
    enteredAccount: p.integer().nullable(),
    enteredOn: p.date(),
    /** Who confirmed or refused it. */
    settledBy: p.string().nullable(),
    settledPost: p.string().nullable(),
    settledAccount: p.integer().nullable(),
    settledOn: p.date().nullable(),
    settledReason: p.text().nullable(),
    /** The first day of its effect; the day of the confirmation at the earliest. */
    effectiveOn: p.date().nullable(),
    endedBy: p.string().nullable(),
    endedOn: p.date().nullable(),
    endReason: p.text().nullable(),
    /** When what was open was written down for the hand-over. */
    handedOverOn: p.date().nullable(),
    holder: () => p.manyToOne(OfficeHolder).nullable(),
    substitution: () => p.manyToOne(Substitution).nullable(),
    /** The appointment a correction is about. */
    corrects: () => p.manyToOne(AuthorityEntry).nullable(),
  },
});

/** 职权登记: what gives or takes authority, who entered it and who confirmed it. Never deleted. */
export class AuthorityEntry extends AuthorityEntrySchema.class {}
AuthorityEntrySchema.setClass(AuthorityEntry);
