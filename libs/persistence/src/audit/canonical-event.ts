import { createHash } from 'node:crypto';

/** What the first seal of a plan names as the hash before it. */
export const NO_HASH = '0'.repeat(64);

/** The fields of an event as text, in the order of {@link CANONICAL_COLUMNS}; null where the column is null. */
export type CanonicalFields = readonly (string | null)[];

/**
 * How each column of `event` (alias `e`) becomes text, whatever language, date style or time zone a connection has.
 * The function `event_canonical` in the migration says the same once more for the database; the spec of the audit
 * compares the two.
 */
const CANONICAL_COLUMNS = [
  'e.id::text',
  'e.plan_id::text',
  'e.clause_id::text',
  'e.obligation_id::text',
  'e.case_id::text',
  'e.document_id::text',
  'e.body_id::text',
  'e.key',
  'e.kind',
  `to_char(e.happened_on, 'YYYY-MM-DD')`,
  'e.actor',
  'e.data::text',
  `to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`,
] as const;

/** The fields of an event `e` as a JSON array. One without an account or a request has none for it: none had one at first. */
export const CANONICAL_FIELDS = `to_json(array[${CANONICAL_COLUMNS.join(', ')}] ||
  case when e.account_id is null then '{}'::text[] else array[e.account_id::text] end ||
  case when e.request_id is null then '{}'::text[] else array['request ' || e.request_id] end)`;

/**
 * The text that is hashed: each field as its length in bytes, a colon and its UTF-8 text; a null as a hyphen; each
 * ended by a line feed. The lengths keep two different rows from ever having one text.
 */
export function canonicalText(fields: CanonicalFields): string {
  let text = '';
  for (const field of fields) text += field === null ? '-\n' : `${Buffer.byteLength(field)}:${field}\n`;
  return text;
}

/** The hash of an event's seal, in hexadecimal. */
export function sealHash(previousHash: string, fields: CanonicalFields): string {
  return createHash('sha256').update(previousHash).update(canonicalText(fields)).digest('hex');
}
