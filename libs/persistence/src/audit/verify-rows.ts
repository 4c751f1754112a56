import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { canonicalText } from './canonical-event';
import { CHAIN_START, type ChainHead } from './check-chain';
import { SEALED_TABLES, unsealedColumns } from './record-catalogue';
import type { SealedAct } from './row-seal.entity';
import { unwatchedTables } from './watch-rows';
import { MOST_NAMED } from './most-named';

/** Seals read at a time. */
const BATCH = 5000;

/**
 * What can be wrong with a row:
 * - `altered`: it is not what was sealed last;
 * - `missing`: it is gone, and its end was not sealed;
 * - `inserted`: it was put in without a seal;
 * - `unexplained`: it was changed without an act, by hand;
 * - `seal-altered`, `seal-missing`: the chain of the seals does not fit;
 * - `unwatched`: the triggers of the table are missing or switched off.
 */
export type RowFaultKind =
  'altered' | 'missing' | 'inserted' | 'unexplained' | 'seal-altered' | 'seal-missing' | 'unwatched';

export interface RowFault {
  kind: RowFaultKind;
  table: string | null;
  rowId: string | null;
  /** The columns that differ, with what was sealed and what is there; long values as their SHA-256. */
  columns: Record<string, { sealed: unknown; found: unknown }>;
  /** When the last seal of the row, or the seal that has no act, was written. */
  sealedAt: string | null;
}

export interface RowReport {
  /** Seals looked at. */
  seals: number;
  /** Rows compared with their seals. */
  rows: number;
  head: ChainHead;
  /** What was there before this instant is sealed as it was then; null where everything was sealed from the first row on. */
  coveredSince: string | null;
  faults: RowFault[];
  faultsInAll: number;
}

interface Seal {
  seq: number;
  table: string;
  row: string;
  act: SealedAct;
  changes: string;
  at: string;
  previousHash: string;
  hash: string;
}

const AT = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

const SEALS = `
  select seq::int, table_name as "table", row_id as "row", act, changes::text, ${AT('sealed_at')} as at,
    previous_hash as "previousHash", hash
  from row_seal where seq > ? order by seq limit ${BATCH}`;

/**
 * The acts that explain a change were recorded in the transaction of the change, which has one time. A security event is
 * an act as well; its own seal stays when the event itself has been kept long enough. Of rows that were covered together
 * without an act, the first is named, so that they do not hide the others.
 */
const UNEXPLAINED = `
  select u.table_name as "table", u.row_id as "row", u.changes, u.act, ${AT('u.sealed_at')} as at,
    count(*) over ()::int as n
  from (
    select s.*, min(s.seq) over (partition by s.sealed_at, s.act) as first from row_seal s
    where not exists (select 1 from event e where e.recorded_at = s.sealed_at)
      and not exists (select 1 from row_seal o where o.sealed_at = s.sealed_at and o.table_name = 'security_event')
      and not (s.table_name = 'security_event' and s.act = 'delete')) u
  where u.act <> 'covered' or u.seq = u.first
  order by u.act = 'covered', u.seq limit ${MOST_NAMED}`;

/** `sealed_value` of the database said once more, so that a function that was replaced deceives nobody. */
const VALUE = (value: string) => `case when octet_length(${value}::text) > 64
  then jsonb_build_object('sha256', encode(sha256(convert_to(${value}::text, 'UTF8')), 'hex')) else ${value} end`;

/** The rows of a table that are not what their seals say: both sides in full. */
const DIFFERENT = (table: string, key: readonly string[]) => `
  with own as (
    select s.*, max(seq) filter (where act = 'insert') over (partition by row_id) as born from row_seal s
    where table_name = '${table}'),
  latest as (
    select distinct on (o.row_id, c.key) o.row_id, c.key, c.value from own o, jsonb_each(o.changes) c
    where o.seq >= coalesce(o.born, 0) order by o.row_id, c.key, o.seq desc),
  fields as (
    select row_id, jsonb_object_agg(key, value) as fields from latest where value <> 'null' group by row_id),
  merged as (
    select distinct on (o.row_id) o.row_id, o.act, o.sealed_at, coalesce(f.fields, '{}') as fields
    from own o left join fields f on f.row_id = o.row_id order by o.row_id, o.seq desc),
  present as (
    select concat_ws('/', ${key.map((name) => `t."${name}"`).join(', ')}) as row_id,
      (select jsonb_object_agg(f.key, ${VALUE('f.value')}) from jsonb_each(
        to_jsonb(t) - '{${unsealedColumns(table).join(',')}}'::text[]) f where f.value <> 'null') as fields
    from "${table}" t)
  select coalesce(m.row_id, p.row_id) as "row", m.act, m.fields as sealed, p.fields as found, ${AT('m.sealed_at')} as at,
    count(*) over ()::int as n
  from merged m full join present p on p.row_id = m.row_id
  where case when m.act = 'delete' then p.row_id is not null else m.fields is distinct from p.fields end
  order by length(coalesce(m.row_id, p.row_id)), 1 limit ${MOST_NAMED}`;

/** The key columns of every sealed table. */
async function keysOf(em: EntityManager): Promise<Map<string, string[]>> {
  const rows = await em.execute<{ table: string; key: string[] }[]>(
    `select c.relname as "table", array_agg(a.attname::text order by array_position(i.indkey::int2[], a.attnum)) as key
     from pg_index i join pg_class c on c.oid = i.indrelid
       join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
     where i.indisprimary and c.relnamespace = 'public'::regnamespace group by c.relname`,
  );
  return new Map(rows.map(({ table, key }) => [table, key]));
}

/** Checks the chain of the seals of rows, and every sealed row against its seals. Part of a transaction that sees one moment. */
export async function verifyRows(em: EntityManager): Promise<RowReport> {
  const report: RowReport = { seals: 0, rows: 0, head: CHAIN_START, coveredSince: null, faults: [], faultsInAll: 0 };
  const note = (faults: RowFault[], count = faults.length) => {
    report.faults.push(...faults);
    report.faultsInAll += count;
  };
  await em.execute(`set local timezone = 'UTC'`);
  await walkSeals(em, report, note);
  await compareRows(em, report, note);
  note((await unwatchedTables(em)).map((table) => fault('unwatched', table)));
  return report;
}

const fault = (
  kind: RowFaultKind,
  table: string | null,
  rowId: string | null = null,
  rest: Partial<RowFault> = {},
): RowFault => ({ kind, table, rowId, columns: {}, sealedAt: null, ...rest });

type Note = (faults: RowFault[], count?: number) => void;

async function walkSeals(em: EntityManager, report: RowReport, note: Note): Promise<void> {
  let named = 0;
  const say = (one: RowFault) => note((named += 1) <= MOST_NAMED ? [one] : [], 1);
  for (;;) {
    const seals = await em.execute<Seal[]>(SEALS, [report.head.seq]);
    for (const seal of seals) {
      const { seq, table, row, act, changes, at, previousHash, hash } = seal;
      const fields = [String(seq), table, row, act, changes, at];
      const own = createHash('sha256').update(previousHash).update(canonicalText(fields)).digest('hex');
      if (seq !== report.head.seq + 1) say(fault('seal-missing', null, null, { sealedAt: at }));
      else if (previousHash !== report.head.hash || own !== hash)
        say(fault('seal-altered', table, row, { sealedAt: at }));
      if (act === 'covered') report.coveredSince ??= at;
      report.head = { seq, hash };
    }
    report.seals += seals.length;
    if (seals.length < BATCH) return;
  }
}

interface Different {
  row: string;
  act: SealedAct | null;
  sealed: Record<string, unknown> | null;
  found: Record<string, unknown> | null;
  at: string | null;
  n: number;
}

async function compareRows(em: EntityManager, report: RowReport, note: Note): Promise<void> {
  const keys = await keysOf(em);
  for (const table of SEALED_TABLES) {
    const key = keys.get(table);
    if (!key) continue;
    const different = await em.execute<Different[]>(DIFFERENT(table, key));
    note(
      different.map(({ row, act, sealed, found, at }) =>
        fault(act === null || act === 'delete' ? 'inserted' : found === null ? 'missing' : 'altered', table, row, {
          columns: found && sealed ? columnsThatDiffer(sealed, found) : {},
          sealedAt: at,
        }),
      ),
      different[0]?.n ?? 0,
    );
    const [{ n }] = await em.execute<{ n: number }[]>(`select count(*)::int as n from "${table}"`);
    report.rows += n;
  }
  const unexplained =
    await em.execute<
      { table: string; row: string; act: SealedAct; changes: Record<string, unknown>; at: string; n: number }[]
    >(UNEXPLAINED);
  note(
    unexplained.map(({ table, row, changes, at }) =>
      fault('unexplained', table, row, {
        columns: Object.fromEntries(Object.entries(changes).map(([name, found]) => [name, { sealed: null, found }])),
        sealedAt: at,
      }),
    ),
    unexplained[0]?.n ?? 0,
  );
}

function columnsThatDiffer(sealed: Record<string, unknown>, found: Record<string, unknown>): RowFault['columns'] {
  const names = [...new Set([...Object.keys(sealed), ...Object.keys(found)])];
  return Object.fromEntries(
    names
      .filter((name) => JSON.stringify(sealed[name]) !== JSON.stringify(found[name]))
      .map((name) => [name, { sealed: sealed[name] ?? null, found: found[name] ?? null }]),
  );
}
