import { defineEntity, p } from '@mikro-orm/core';

/** `covered`: the row as it was found when sealing began. */
export type SealedAct = 'covered' | 'insert' | 'update' | 'delete';

const appendOnly = (table: string) => ({
  name: `${table}_append_only`,
  timing: 'before' as const,
  events: ['update' as const, 'delete' as const],
  body: "raise exception 'seals are append-only'",
});

const RowSealSchema = defineEntity({
  name: 'RowSeal',
  tableName: 'row_seal',
  triggers: [appendOnly('row_seal')],
  indexes: [{ properties: ['tableName', 'rowId'] }],
  properties: {
    /** Place in the chain, from 1 without a gap, in the order of the commits. */
    seq: p.bigint('number').autoincrement(false).primary(),
    tableName: p.string().length(63),
    /** The primary key; its columns joined by a slash. */
    rowId: p.string(),
    act: p.string().$type<SealedAct>(),
    /** The columns that changed with their new values; what is longer than 64 bytes as `{ sha256 }`. */
    changes: p.json<Record<string, unknown>>(),
    /** When the transaction began. The event that explains the change was recorded in the same microsecond. */
    sealedAt: p.datetime(),
    previousHash: p.string().length(64),
    hash: p.string().length(64),
  },
});

/** A link of the hash chain over the rows of the record. Written by the database at the commit, by nobody else. */
export class RowSeal extends RowSealSchema.class {}
RowSealSchema.setClass(RowSeal);

const HeadSignatureSchema = defineEntity({
  name: 'HeadSignature',
  tableName: 'head_signature',
  triggers: [appendOnly('head_signature')],
  properties: {
    nth: p.integer().autoincrement(false).primary(),
    /** The line as it stands in the file outside the database. */
    line: p.text(),
    /** All heads at that time; the line holds those that had moved since the line before. */
    heads: p.json<Record<string, [seq: number, hash: string]>>(),
  },
});

/** The heads of the chains as they were signed; the same lines stand in a file outside the database. */
export class HeadSignature extends HeadSignatureSchema.class {}
HeadSignatureSchema.setClass(HeadSignature);
