import type { EntityManager } from '@mikro-orm/postgresql';
import { SEALED_TABLES, unsealedColumns } from './record-catalogue';

/** What the triggers of a table are made from; it stands as a comment on one of them. */
interface Watch {
  /** The columns of the primary key. */
  key: string[];
  /** All columns that are sealed. */
  columns: string[];
}

interface Found {
  table: string;
  key: string[];
  columns: string[];
  /** The comment on the trigger; null where there is none. */
  watched: string | null;
  /** Whether the table has seals already. */
  sealed: boolean;
}

const TABLES = `
  select c.relname as "table",
    (select array_agg(a.attname::text order by array_position(i.indkey::int2[], a.attnum)) from pg_index i
      join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
      where i.indrelid = c.oid and i.indisprimary) as "key",
    (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as "columns",
    (select obj_description(t.oid, 'pg_trigger') from pg_trigger t
      where t.tgrelid = c.oid and t.tgname = 'row_seal_change' and t.tgenabled = 'O' and exists (select 1
        from pg_trigger o where o.tgrelid = c.oid and o.tgname = 'row_seal_row' and o.tgenabled = 'O')) as "watched",
    exists (select 1 from row_seal s where s.table_name = c.relname) as "sealed"
  from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
    and c.relname in (select jsonb_array_elements_text(?::jsonb)) order by c.relname`;

/** The sealed tables as they are in the database, each with how it is watched now. */
async function findTables(em: EntityManager): Promise<(Found & Watch)[]> {
  const found = await em.execute<Found[]>(TABLES, [JSON.stringify(SEALED_TABLES)]);
  return found.map((table) => {
    const apart = unsealedColumns(table.table);
    return { ...table, columns: table.columns.filter((column) => !apart.includes(column)) };
  });
}

const description = ({ key, columns }: Watch): string => JSON.stringify({ key, columns });

/** The tables whose triggers are missing, switched off, or not those of the catalogue. */
export async function unwatchedTables(em: EntityManager): Promise<string[]> {
  const tables = await findTables(em);
  const wrong = tables.filter((table) => table.watched !== description(table)).map(({ table }) => table);
  const gone = SEALED_TABLES.filter((name) => !tables.some(({ table }) => table === name));
  return [...wrong, ...gone];
}

const quoted = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ');
const asArray = (names: readonly string[]) => `'{${names.join(',')}}'`;

/** Puts up the triggers of a table. An update that touches no sealed column does not even call them. */
function triggers({ table, key, columns }: Found): string[] {
  const rows = (alias: string) => columns.map((column) => `${alias}."${column}"`).join(', ');
  const call = `execute function seal_row(${asArray(key)}, ${asArray(unsealedColumns(table))})`;
  const deferred = 'deferrable initially deferred for each row';
  const comment = description({ key, columns });
  return [
    `drop trigger if exists "row_seal_row" on "${table}"`,
    `drop trigger if exists "row_seal_change" on "${table}"`,
    `create constraint trigger "row_seal_row" after insert or delete on "${table}" ${deferred} ${call}`,
    `create constraint trigger "row_seal_change" after update of ${quoted(columns)} on "${table}" ${deferred}
       when ((${rows('old')}) is distinct from (${rows('new')})) ${call}`,
    `comment on trigger "row_seal_change" on "${table}" is '${comment}'`,
  ];
}

/** Seals what rows hold in `columns` now: what was there before sealing began. */
const cover = ({ table, key }: Found, columns: readonly string[]) => `
  do $do$ declare r record; begin
    for r in select concat_ws('/', ${quoted(key)}) as id,
        (select jsonb_object_agg(f.key, sealed_value(f.value)) from jsonb_each(to_jsonb(t)) f
          where f.value <> 'null' and f.key = any (${asArray(columns)}::text[])) as changes
      from "${table}" t order by ${quoted(key)}
    loop
      if r.changes is not null then perform append_row_seal('${table}', r.id, 'covered', r.changes); end if;
    end loop;
  end $do$`;

/**
 * Brings the triggers that seal the rows in line with the catalogue and the schema, as the last step of the migrations.
 * Rows of a table that was not sealed until now, and new columns of one that was, are sealed as they are; nothing that
 * has a seal is ever sealed anew.
 */
export async function watchRows(em: EntityManager): Promise<void> {
  await em.execute(`set local timezone = 'UTC'`);
  for (const found of await findTables(em)) {
    if (found.watched === description(found)) continue;
    for (const statement of triggers(found)) await em.execute(statement);
    const before = found.watched ? (JSON.parse(found.watched) as Watch).columns : found.sealed ? found.columns : [];
    const fresh = found.columns.filter((column) => !before.includes(column));
    if (fresh.length > 0) await em.execute(cover(found, fresh));
  }
}
