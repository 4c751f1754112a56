import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { openDatabase } from '@app/persistence';
import { asOwner, createBareDatabase, type TestDatabase } from '../../setup/servers';

/** The last migration of the version that made the state. */
const LAST = '20261124-case-evidence';

/** A database as that version left it: its schema by the migrations of the time, and every row. See `README.md`. */
export async function restoreOldState(): Promise<TestDatabase> {
  const database = await createBareDatabase();
  const orm = await openDatabase(database.ownerUrl);
  await orm.migrator.up({ to: LAST });
  await orm.close(true);
  const state = JSON.parse(gunzipSync(readFileSync(join(__dirname, 'state.json.gz'))).toString()) as Record<
    string,
    object[]
  >;
  await asOwner(database.ownerUrl, async (client) => {
    await client.query('begin');
    await client.query('set local session_replication_role = replica'); // rows come in no order, and events as they were
    for (const [table, rows] of Object.entries(state)) {
      if (table === 'migration' || rows.length === 0) continue;
      await client.query(`insert into "${table}" select * from jsonb_populate_recordset(null::"${table}", $1::jsonb)`, [
        JSON.stringify(rows),
      ]);
    }
    const { rows: serials } = await client.query<{ sequence: string; table: string; column: string }>(
      `select pg_get_serial_sequence(quote_ident(table_name), column_name) as sequence, table_name as table,
         column_name as column from information_schema.columns
        where table_schema = 'public' and pg_get_serial_sequence(quote_ident(table_name), column_name) is not null`,
    );
    for (const { sequence, table, column } of serials)
      await client.query(
        `select setval('${sequence}', (select coalesce(max("${column}"), 0) + 1 from "${table}"), false)`,
      );
    await client.query('commit');
  });
  return database;
}
