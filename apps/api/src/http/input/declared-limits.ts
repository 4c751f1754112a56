import { createRequire } from 'node:module';
import type { Type } from '@nestjs/common';
import { getMetadataStorage } from 'class-validator';
import type { FieldError } from './field-errors';

/** As many faults as a person reads. */
export const MOST_FAULTS = 20;

/** What `@Type` said of a class; the library keeps it in a part of its own that has no types. */
const { defaultMetadataStorage } = createRequire(__filename)('class-transformer/cjs/storage') as {
  defaultMetadataStorage: { findTypeMetadata(target: Type, property: string): { typeFunction(): unknown } | undefined };
};

interface Declared {
  /** Fields by name; of a list how long it may be, and of what class its members are. */
  fields: Map<string, { most: number; member: Type | null }>;
}

const known = new Map<Type, Declared>();

/**
 * Holds an input against what its class declares, before its members are looked at one by one: fields that the class does
 * not know, and lists that are too long. Checking each of a hundred thousand members first would take seconds and give
 * a list of faults of a hundred megabytes.
 */
export function breaksOfDeclared(type: Type, input: unknown): FieldError[] {
  const faults: FieldError[] = [];
  look(type, input, '', faults);
  return faults;
}

function look(type: Type, input: unknown, prefix: string, faults: FieldError[]): void {
  if (typeof input !== 'object' || input === null) return;
  const { fields } = declared(type);
  for (const [name, value] of Object.entries(input)) {
    if (faults.length >= MOST_FAULTS) return;
    const field = fields.get(name);
    const path = prefix + name;
    if (!field) faults.push({ field: path, problems: [`property ${name} should not exist`] });
    else if (Array.isArray(value) && value.length > field.most) {
      faults.push({ field: path, problems: [`${name} must contain no more than ${field.most} elements`] });
    } else if (field.member && !Array.isArray(value)) look(field.member, value, `${path}.`, faults);
    else if (field.member) lookAtMembers(field.member, value as unknown[], path, faults);
  }
}

function lookAtMembers(type: Type, members: readonly unknown[], path: string, faults: FieldError[]): void {
  for (const [index, member] of members.entries()) {
    if (faults.length >= MOST_FAULTS) return;
    if (isRecord(member)) look(type, member, `${path}.${index}.`, faults);
    else faults.push({ field: `${path}.${index}`, problems: ['must be an object'] });
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A list of members that is too long to be checked in one go. */
export interface LongList {
  field: string;
  type: Type;
  members: unknown[];
}

/** The lists of an input with more members than are checked in one go. */
export function longLists(type: Type, input: unknown, atOnce: number): LongList[] {
  if (!isRecord(input)) return [];
  const { fields } = declared(type);
  return Object.entries(input).flatMap(([field, members]) => {
    const member = fields.get(field)?.member;
    return member && Array.isArray(members) && members.length > atOnce ? [{ field, type: member, members }] : [];
  });
}

function declared(type: Type): Declared {
  const found = known.get(type);
  if (found) return found;
  const fields: Declared['fields'] = new Map();
  for (const { propertyName, name, constraints } of getMetadataStorage().getTargetValidationMetadatas(
    type,
    '',
    false,
    false,
  )) {
    const field = fields.get(propertyName) ?? { most: Infinity, member: memberOf(type, propertyName) };
    if (name === 'arrayMaxSize') field.most = Number(constraints?.[0]);
    fields.set(propertyName, field);
  }
  const all = { fields };
  known.set(type, all);
  return all;
}

/** The class of the members, where they are objects with fields of their own. */
function memberOf(type: Type, property: string): Type | null {
  const found = defaultMetadataStorage.findTypeMetadata(type, property)?.typeFunction() as Type | undefined;
  return found && ![Number, String, Boolean, Date].includes(found as never) ? found : null;
}
