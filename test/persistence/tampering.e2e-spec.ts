import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IsolationLevel } from '@mikro-orm/postgresql';
import {
  auditPlace,
  openDatabase,
  signHeads,
  verifyRecord,
  type AuditPlace,
  type EntityManager,
} from '@app/persistence';
import { fileName, openFiles } from '@app/use-cases';
import { linesSigned, verifyHeads } from '../../libs/persistence/src/audit/sign-heads';
import { SEALED_TABLES, unsealedColumns } from '../../libs/persistence/src/audit/record-catalogue';
import { ownDatabase } from '../setup/own-database';
import { asOwner, tamper } from '../setup/servers';

interface Column {
  name: string;
  type: string;
  key: boolean;
}

/**
 * Whatever somebody changes behind the program's back is named: in every table, in every column, with the triggers on or
 * off, in the stored files, and in the chains themselves.
 */
describe('a record that somebody tampers with', () => {
  const own = ownDatabase();
  let stateDir: string;
  let place: AuditPlace;
  let tables: Map<string, Column[]>;
  const files = () => openFiles({ DUBAN_STATE_DIR: stateDir });
  const em = () => own.orm.em.fork() as EntityManager;
  const verify = () => verifyRecord(em(), place, files());
  const behind = (sql: string, values: unknown[] = []) => tamper(own.ownerUrl, sql, values);
  /** The rows that were named, as `kind table`. */
  const named = async () => (await verify()).rows.faults.map(({ kind, table }) => `${kind} ${table}`);
  const sign = async () => {
    const orm = await openDatabase(own.ownerUrl);
    await signHeads(orm.em.fork() as EntityManager, place, new Date()).finally(() => orm.close(true));
  };
  beforeAll(async () => {
    stateDir = await mkdtemp(join(tmpdir(), 'duban-tampering-'));
    place = auditPlace({ DUBAN_STATE_DIR: stateDir });
    const rows = await em().execute<(Column & { table: string })[]>(
      `select c.relname as "table", a.attname::text as name, format_type(a.atttypid, null) as type,
         exists (select 1 from pg_index i where i.indrelid = c.oid and i.indisprimary and a.attnum = any (i.indkey)) as key
       from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by a.attnum`,
    );
    tables = new Map();
    for (const { table, ...column } of rows) tables.set(table, [...(tables.get(table) ?? []), column]);
  });
  afterAll(() => rm(stateDir, { recursive: true }));

  /** One row in every sealed table, as part of an act; references between them are not what this is about. */
  const oneRowEach = async () => {
    const hash = await files().put(Buffer.from('监测数据'));
    const value = ({ name, type }: Column) =>
      /sha256$/.test(name) ? `'${hash}'` : name === 'evidence' ? `'[]'` : sample(type, 1);
    await asOwner(own.ownerUrl, async (client) => {
      // Whatever a value must be: this is about none in particular.
      const checks = await client.query<{ t: string; name: string }>(
        `select conrelid::regclass::text as t, conname as name from pg_constraint
         where contype in ('c', 'x') and connamespace = 'public'::regnamespace`,
      );
      for (const { t, name } of checks.rows) await client.query(`alter table ${t} drop constraint "${name}"`);
      await client.query('begin');
      for (const table of SEALED_TABLES) {
        await client.query(`alter table "${table}" disable trigger all`);
        await client.query(`alter table "${table}" enable trigger row_seal_row`);
      }
      const put = (table: string) => {
        const columns = tables.get(table)!;
        return client.query(
          `insert into "${table}" (${columns.map(({ name }) => `"${name}"`).join(', ')}) values (${columns.map(value).join(', ')})`,
        );
      };
      const explains = 'security_event';
      for (const table of SEALED_TABLES) if (table !== explains) await put(table);
      await client.query('set constraints all immediate');
      for (const table of SEALED_TABLES) await client.query(`alter table "${table}" enable trigger all`);
      await client.query(
        `insert into event (plan_id, key, kind, happened_on, data) values (1, 'all', 'reminded', '2018-01-02', '{}')`,
      );
      await client.query('commit');
      await put(explains); // an act itself
    });
  };

  const setAll = (table: string, nth: number, which = /./) =>
    tables
      .get(table)!
      .filter(({ name, key }) => !key && which.test(name) && !unsealedColumns(table).includes(name))
      .map(({ name, type }) => `"${name}" = ${sample(type, nth)}`)
      .join(', ');
  /** Tables that are more than their key. */
  const withColumns = () => SEALED_TABLES.filter((table) => setAll(table, 2) !== '');

  beforeAll(async () => {
    await oneRowEach();
    await sign();
    await asOwner(own.ownerUrl, async (client) => {
      await client.query('create schema kept');
      for (const table of tables.keys()) await client.query(`create table kept."${table}" as table "${table}"`);
    });
  });
  /** Everything is as it was, in the database, the log and the store. */
  afterEach(async () => {
    const back = [...tables.keys()].map(
      (table) => `delete from "${table}"; insert into "${table}" select * from kept."${table}";`,
    );
    await behind(back.join('\n'));
    await files().put(Buffer.from('监测数据'));
  });

  it('is sound before', async () => {
    const report = await verify();
    expect(report).toMatchObject({ ok: true, rows: { rows: SEALED_TABLES.length, coveredSince: null, faults: [] } });
    expect(report.heads).toMatchObject({ signatures: 1, faults: [] });
    expect(report.files).toEqual({ files: 1, faults: [], faultsInAll: 0 });
  });

  it('names every sealed column of every table that was changed with the triggers off', async () => {
    for (const table of withColumns()) await behind(`update "${table}" set ${setAll(table, 2)}`);
    const { faults } = (await verify()).rows;
    const columns = (table: string) => setAll(table, 2).match(/(?<=")[a-z0-9_]+(?=" =)/g)!;
    expect(Object.fromEntries(faults.map(({ table, columns: found }) => [table, Object.keys(found).sort()]))).toEqual(
      Object.fromEntries(withColumns().map((table) => [table, columns(table).sort()])),
    );
    expect(new Set(faults.map(({ kind }) => kind))).toEqual(new Set(['altered']));
  });

  it('says what a value was and what it is', async () => {
    await behind(`update obligation set due_on = '2019-12-31', title = repeat('久', 30)`);
    const [{ table, rowId, columns, sealedAt }] = (await verify()).rows.faults;
    expect({ table, rowId, columns }).toEqual({
      table: 'obligation',
      rowId: '1',
      columns: {
        due_on: { sealed: '2018-01-01', found: '2019-12-31' },
        title: { sealed: '1', found: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/) } },
      },
    });
    expect(sealedAt).toMatch(/^\d{4}-\d\d-\d\dT/);
  });

  it('names every row that was deleted with the triggers off', async () => {
    for (const table of SEALED_TABLES) await behind(`delete from "${table}"`);
    expect((await named()).sort()).toEqual(SEALED_TABLES.map((table) => `missing ${table}`).sort());
  });

  it('names every row that was put in with the triggers off', async () => {
    const put: string[] = [];
    for (const table of SEALED_TABLES) {
      const keys = tables.get(table)!.filter(({ key }) => key);
      const own = tables.get(table)!.map((one) => (keys.includes(one) ? sample(one.type, 2) : `"${one.name}"`));
      const unique = /duplicate key/; // of another column: the database refuses it anyway
      await behind(`insert into "${table}" select ${own.join(', ')} from "${table}"`).then(
        () => put.push(table),
        (error: Error) => expect(error.message).toMatch(unique),
      );
    }
    expect(put).toEqual(expect.arrayContaining(['evidence', 'finding', 'document_series']));
    expect((await named()).sort()).toEqual(put.map((table) => `inserted ${table}`).sort());
  });

  it('names what was changed by hand with the triggers on, by the owner or in the role of the programs', async () => {
    const done: string[] = [];
    const change = async (run: (sql: string) => Promise<unknown>, table: string, nth: number) => {
      const plain = setAll(table, nth, /(?<!_id)$/); // what refers to no other row
      const refused = await run(`update "${table}" set ${plain}`).then(
        () => false,
        (error: Error) => /append-only|locked|permission denied|foreign key/.test(error.message),
      );
      if (!refused) done.push(table);
    };
    await asOwner(own.ownerUrl, async (client) => {
      for (const table of withColumns()) await change((sql) => client.query(sql), table, 2);
    });
    for (const table of ['report', 'mail', 'office_holder']) {
      await change((sql) => em().execute(sql), table, 3);
    }
    expect(done).toEqual(expect.arrayContaining(['account', 'body', 'obligation', 'plan']));
    expect(new Set(await named())).toEqual(new Set(done.map((table) => `unexplained ${table}`)));
  });

  it('names the file whose bytes were changed, and the one that is gone, with every row that stands on it', async () => {
    const hash = (await em().execute<{ sha256: string }[]>('select sha256 from evidence'))[0].sha256;
    const path = join(stateDir, 'files', fileName(hash));
    await writeFile(path, '监测数掘');
    const altered = (await verify()).files!;
    expect(altered.faults.map(({ kind, table }) => `${kind} ${table}`).sort()).toEqual([
      'file-altered evidence',
      'file-altered locked_evidence',
      'file-altered official_document',
      'file-altered plan',
    ]);
    await rm(path);
    expect((await verify()).files!.faults[0]).toMatchObject({ kind: 'file-lost', rowId: '1', sha256: hash });
  });

  describe('and with its chains', () => {
    const gone = async () => (await verify()).heads.faults.map(({ kind, chain }) => `${kind} ${chain}`);

    it('names the chain whose end was cut off, event and seal together, and the rows that have lost their act', async () => {
      await behind('delete from event; delete from event_seal');
      expect(await gone()).toEqual(['head-gone 1']);
      const acts = SEALED_TABLES.filter((table) => table !== 'security_event');
      const lost = acts.map((table) => `unexplained ${table}`);
      const told = new Set(await named());
      expect(told.size).toBe(Math.min(lost.length, 100)); // so many are named
      expect(lost).toEqual(expect.arrayContaining([...told]));
    });

    it('names the chain that was computed anew after an event was altered', async () => {
      await behind(
        `update event set kind = 'report-accepted'; delete from event_seal; select seal_event(e) from event e`,
      );
      const report = await verify();
      expect(report.plans.every(({ faultsInAll }) => faultsInAll === 0)).toBe(true);
      expect(report.heads.faults).toEqual([expect.objectContaining({ kind: 'head-gone', chain: '1', seq: 1 })]);
    });

    it('names the chain of the rows that was written anew to fit a row that was changed', async () => {
      await behind(`update report set text = 'x'; delete from row_seal`);
      for (const table of SEALED_TABLES) {
        const key = tables.get(table)!.filter((one) => one.key);
        await behind(
          `select append_row_seal('${table}', concat_ws('/', ${key.map(({ name }) => `t."${name}"`).join(', ')}), 'insert',
             (select jsonb_object_agg(f.key, sealed_value(f.value))
              from jsonb_each(to_jsonb(t) - '{${unsealedColumns(table).join(',')}}'::text[]) f)) from "${table}" t`,
        );
      }
      expect(await gone()).toEqual(['head-gone rows']);
    });

    it('names a seal that was altered or taken out', async () => {
      await behind(`update row_seal set changes = '{"text": "x"}' where table_name = 'report'`);
      expect(await named()).toEqual(expect.arrayContaining(['seal-altered report', 'altered report']));
      await behind(`delete from row_seal where table_name = 'mail'`);
      expect(await named()).toEqual(expect.arrayContaining(['seal-missing null', 'inserted mail']));
    });

    it('names the table whose triggers are off or gone', async () => {
      await behind('alter table report disable trigger row_seal_change');
      await behind('drop trigger row_seal_row on mail');
      expect((await named()).sort()).toEqual(['unwatched mail', 'unwatched report']);
      await behind('alter table report enable trigger row_seal_change');
    });
  });

  describe('and with the log of the signed heads', () => {
    let lines: string;
    beforeEach(async () => {
      lines = await readFile(place.log, 'utf8');
    });
    afterEach(() => writeFile(place.log, lines));
    const kinds = async () => (await verify()).heads.faults.map(({ kind }) => kind);

    it('is not alarmed by what is signed while it looks, and names what was signed before and is gone', async () => {
      const before = linesSigned(place);
      const tx = em();
      await tx.begin({ isolationLevel: IsolationLevel.REPEATABLE_READ, readOnly: true });
      await tx.execute('select 1'); // from here on it sees one moment
      await behind(`select append_row_seal('report', '1', 'update', '{}')`);
      await sign();
      const faultsOf = async (lines: readonly string[]) =>
        (await verifyHeads(tx, place, lines)).faults.map(({ kind, chain }) => `${kind} ${chain}`);
      const seen = { inTime: await faultsOf(before), tooLate: await faultsOf(linesSigned(place)) };
      await tx.rollback();
      expect(seen).toEqual({ inTime: [], tooLate: ['head-gone rows'] });
    });

    it('names a line that was altered', async () => {
      await writeFile(place.log, lines.replace('"nth":1', '"nth": 1').replace('"1":[1', '"1":[7'));
      expect(await kinds()).toEqual(expect.arrayContaining(['line-altered']));
    });

    it('names lines that were cut off, or the file that is gone', async () => {
      await rm(place.log);
      expect(await kinds()).toEqual(['line-missing']);
    });

    it('names a key that is not the one they were signed with', async () => {
      const stranger = auditPlace({ DUBAN_STATE_DIR: stateDir, DUBAN_AUDIT_KEY_FILE: join(stateDir, 'other.pem') });
      expect((await verifyRecord(em(), stranger, null)).heads.faults.map(({ kind }) => kind)).toEqual(['key-missing']);
    });
  });
});

/** A value for a column, the first or another one. */
function sample(type: string, nth: number): string {
  const samples: Record<string, string> = {
    integer: `${nth}`,
    bigint: `${nth}`,
    'double precision': `${nth}.5`,
    boolean: nth === 1 ? 'false' : 'true',
    date: `'2018-01-0${nth}'`,
    'timestamp with time zone': `'2018-01-0${nth}T08:00:00Z'`,
    jsonb: `'["${nth}"]'`,
    uuid: `'00000000-0000-4000-8000-00000000000${nth}'`,
  };
  return samples[type] ?? `'${nth}'`;
}
