import type { EntityManager, MetadataStorage } from '@mikro-orm/postgresql';

/** Between these days lies every date of a county's record; another is a slip of the pen, whoever wrote it. */
const FIRST_STORED_DAY = '1949-01-01';
const LAST_STORED_DAY = '2200-12-31';

/** A column that holds a day. */
interface DateColumn {
  table: string;
  column: string;
}

const nameOf = ({ table, column }: DateColumn) => `${table}_${column}_day`;

/** SQL: whether a date of the column is one that can be meant. */
const bounded = ({ column }: DateColumn) => `${column} >= '${FIRST_STORED_DAY}' and ${column} <= '${LAST_STORED_DAY}'`;

/** Every column of the entities that holds a day. */
function dateColumns(storage: Pick<MetadataStorage, 'getAll'>): DateColumn[] {
  return [...storage.getAll().values()].flatMap((meta) =>
    meta.props
      .filter((prop) => prop.columnTypes?.[0] === 'date')
      .map((prop) => ({ table: meta.tableName, column: prop.fieldNames[0] })),
  );
}

/** Declares for the entities what {@link boundDates} makes of the tables: a check for each column that holds a day. */
export function declareBounds(storage: MetadataStorage): void {
  for (const meta of storage.getAll().values()) {
    for (const prop of meta.props.filter(({ columnTypes }) => columnTypes?.[0] === 'date')) {
      const place = { table: meta.tableName, column: prop.fieldNames[0] };
      const name = nameOf(place);
      if (!meta.checks.some((check) => check.name === name)) meta.checks.push({ name, expression: bounded(place) });
    }
  }
}

/** The columns without a check: their rows do not allow it. */
async function unboundedColumns(em: EntityManager): Promise<DateColumn[]> {
  const checks = await em.execute<{ name: string }[]>(
    `select c.conname as name from pg_constraint c join pg_namespace n on n.oid = c.connamespace
      where c.contype = 'c' and n.nspname = current_schema()`,
  );
  const known = new Set(checks.map(({ name }) => name));
  return dateColumns(em.getMetadata()).filter((place) => !known.has(nameOf(place)));
}

/**
 * After the migrations: every column that holds a day is bounded, where its rows allow it. A column with an absurd date stays
 * as it is until that is corrected, since a row nobody could write to would stop its workflow; see {@link absurdDates}.
 */
export async function boundDates(em: EntityManager): Promise<void> {
  const tables = new Map<string, DateColumn[]>();
  for (const place of await unboundedColumns(em)) tables.set(place.table, [...(tables.get(place.table) ?? []), place]);
  for (const [table, places] of tables) {
    const found = places.map((place, nth) => `coalesce(bool_or(not (${bounded(place)})), false) as c${nth}`);
    const [row] = await em.execute<Record<string, boolean>[]>(`select ${found.join(', ')} from "${table}"`);
    const sound = places.filter((_, nth) => !row[`c${nth}`]);
    if (sound.length === 0) continue;
    const adding = sound.map((place) => `add constraint "${nameOf(place)}" check (${bounded(place)}) not valid`);
    const validating = sound.map((place) => `validate constraint "${nameOf(place)}"`);
    await em.execute(`alter table "${table}" ${adding.join(', ')}`);
    await em.execute(`alter table "${table}" ${validating.join(', ')}`);
  }
}

/** A date that nobody can have meant, and where it stands. */
export interface AbsurdDate extends DateColumn {
  id: string;
  date: string;
}

/** How many of one column are named. */
const MOST = 20;

/** Absurd dates from before there were bounds, for whoever has to correct them. */
export async function absurdDates(em: EntityManager): Promise<AbsurdDate[]> {
  const found: AbsurdDate[] = [];
  for (const place of await unboundedColumns(em)) {
    const { table, column } = place;
    const rows = await em.execute<{ id: string; date: string }[]>(
      `select coalesce(to_jsonb(r) ->> 'id', to_jsonb(r) ->> 'workflow_id', '?') as id, ${column}::text as date
         from "${table}" r where not (${bounded(place)}) order by 1 limit ${MOST}`,
    );
    found.push(...rows.map((row) => ({ ...place, ...row })));
  }
  return found;
}
