import { excessOfRole } from '../../apps/cli/src/launcher/database-roles';
import { RECORD, unsealedColumns } from '../../libs/persistence/src/audit/record-catalogue';
import { FILE_COLUMNS } from '../../libs/persistence/src/audit/verify-files';
import { unwatchedTables } from '../../libs/persistence/src/audit/watch-rows';
import { ownDatabase } from '../setup/own-database';

/** Every table and column is decided on: what the programs may do with it, and whether its changes are sealed. */
describe('the tables of the record', () => {
  const own = ownDatabase();
  const rows = <T>(sql: string) => own.orm.em.fork().execute<T[]>(sql);
  let columns: Map<string, string[]>;

  beforeAll(async () => {
    const found = await rows<{ table: string; names: string[] }>(
      `select c.relname as "table", array_agg(a.attname::text) as names from pg_class c
         join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' group by c.relname`,
    );
    columns = new Map(found.map(({ table, names }) => [table, names]));
  });

  it('are all in the catalogue, and no others', () => {
    expect(Object.keys(RECORD).sort()).toEqual([...columns.keys()].sort());
  });

  it('leave out of the seals only columns they have', () => {
    for (const table of Object.keys(RECORD))
      expect(columns.get(table)).toEqual(expect.arrayContaining(unsealedColumns(table)));
  });

  it('say of every hash of a file where the file is checked', () => {
    const withHash = [...columns].filter(([, names]) =>
      names.some((name) => /^(pdf_|dossier_)?sha256$|^evidence$/.test(name)),
    );
    expect(withHash.map(([table]) => table).sort()).toEqual(Object.keys(FILE_COLUMNS).sort());
  });

  it('are watched by the triggers of the catalogue', async () => {
    expect(await unwatchedTables(own.orm.em.fork())).toEqual([]);
  });

  it('belong to somebody else than the programs, who may do what the catalogue says and no more', async () => {
    expect(await excessOfRole(own.url)).toEqual([]);
    expect(await excessOfRole(own.ownerUrl)).toEqual(['superuser', 'owner of the tables']);
    const held = await rows<{ table: string; rights: string }>(
      `select table_name as "table", string_agg(privilege_type, ' ' order by privilege_type) as rights
       from information_schema.table_privileges where grantee = current_user and table_schema = 'public' group by 1`,
    );
    const WORDS = {
      look: 'SELECT',
      append: 'INSERT SELECT',
      log: 'DELETE INSERT SELECT',
      keep: 'INSERT SELECT UPDATE',
      change: 'DELETE INSERT SELECT UPDATE',
    };
    const expected = Object.entries(RECORD).map(([table, { rights }]) => [table, WORDS[rights]]);
    expect(Object.fromEntries(held.map(({ table, rights }) => [table, rights]))).toEqual({
      ...Object.fromEntries(expected),
      event: 'SELECT', // and may insert, but not into the columns that the database fills
    });
  });

  it('let nobody but the owner switch off a trigger, seal by hand, or say when an event was recorded', async () => {
    const em = own.orm.em.fork();
    for (const sql of [
      'set session_replication_role = replica',
      'alter table report disable trigger all',
      'alter table event disable trigger event_seal',
      `select append_row_seal('report', '1', 'insert', '{}')`,
      'select seal_event(e) from event e',
      `insert into row_seal values (1, 'report', '1', 'insert', '{}', now(), '', '')`,
      `insert into event (plan_id, key, kind, happened_on, data, recorded_at) values (0, 'x', 'x', '2018-01-02', '{}', '2018-01-02')`,
      'drop trigger row_seal_row on report',
      'create or replace function seal_row() returns trigger language plpgsql as $$ begin return null; end $$',
    ]) {
      await expect(em.execute(sql)).rejects.toThrow(/permission denied|must be owner/);
    }
  });
});
