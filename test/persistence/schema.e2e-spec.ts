import { absurdDates, fallenWalls, migrateDatabase, openDatabase, recordOnce, takeNumber } from '@app/persistence';
import { openDuban } from '@app/use-cases';
import { ownDatabase } from '../setup/own-database';
import { asOwner } from '../setup/servers';

/** What the database itself guarantees, whoever writes to it. */
describe('the record', () => {
  const own = ownDatabase();

  it('has after the migrations exactly the schema of the entities', async () => {
    const orm = await openDatabase(own.ownerUrl); // a role that owns nothing does not see its triggers
    try {
      expect(await orm.schema.getUpdateSchemaSQL({ wrap: false })).toBe('');
    } finally {
      await orm.close(true);
    }
  });

  it('walls the secrets in, and puts up again what somebody took down', async () => {
    const em = own.orm.em.fork();
    expect(await fallenWalls(em)).toEqual([]);
    await asOwner(own.ownerUrl, async (client) => {
      await client.query('alter table referral disable row level security');
      await client.query('drop policy wall on finding');
      await client.query(`comment on policy wall on event is 'another'`);
    });
    expect(await fallenWalls(em)).toEqual(['referral', 'finding', 'event']);
    await migrateDatabase({ owner: own.ownerUrl, programs: own.url });
    expect(await fallenWalls(em)).toEqual([]);
  });

  it('finds everything in place with the rights of the programs, which is how a command begins', async () => {
    await expect(migrateDatabase(own.url)).resolves.toEqual({ applied: [] });
  });

  it('refuses a database that a newer build has migrated, and changes nothing; without that it goes on', async () => {
    const urls = { owner: own.ownerUrl, programs: own.url };
    const open = () => openDuban({ DATABASE_URL: own.url, DUBAN_STATE_DIR: process.env.DUBAN_TEST_DIR! }, 'county');
    await asOwner(own.ownerUrl, (client) =>
      client.query(`insert into migration (name) values ('20991231-of-tomorrow')`),
    );
    const newer = { code: 'database-of-newer-build', details: { unknown: ['20991231-of-tomorrow'] } };
    // What it would put up again where it goes on.
    await asOwner(own.ownerUrl, (client) => client.query('drop policy wall on finding'));
    await expect(migrateDatabase(urls)).rejects.toMatchObject(newer);
    await expect(open()).rejects.toMatchObject(newer);
    expect(await fallenWalls(own.orm.em.fork())).toEqual(['finding']);

    await asOwner(own.ownerUrl, (client) => client.query(`delete from migration where name = '20991231-of-tomorrow'`));
    await expect(migrateDatabase(urls)).resolves.toEqual({ applied: [] });
    expect(await fallenWalls(own.orm.em.fork())).toEqual([]);
    await (await open()).orm.close(true);
  });

  it('keeps no day that nobody can mean, and leaves a column alone where one stands already', async () => {
    const em = own.orm.em.fork();
    const body = (name: string, from: string) =>
      em.execute(
        `insert into body (name, kind, subordinate_to_county, aliases, valid_from) values (?, 'town', true, '[]', ?)`,
        [name, from],
      );
    for (const day of ['0001-01-01', '1948-12-31', '2201-01-01', '9999-12-31'])
      await expect(body('某镇', day)).rejects.toThrow(/body_valid_from_day/);
    await body('甲镇', '1949-01-01');
    await body('乙镇', '2200-12-31');
    expect(await absurdDates(em)).toEqual([]);

    // As it could be written before there were bounds.
    await asOwner(own.ownerUrl, (client) => client.query('alter table body drop constraint body_valid_from_day'));
    await body('丙镇', '9999-12-31');
    await migrateDatabase({ owner: own.ownerUrl, programs: own.url });
    expect(await absurdDates(em)).toMatchObject([{ table: 'body', column: 'valid_from', date: '9999-12-31' }]);
    await em.execute(`update body set full_name = '丙镇人民政府' where name = '丙镇'`); // others of its facts can be written
    await asOwner(own.ownerUrl, (client) => client.query(`delete from body where name in ('甲镇', '乙镇', '丙镇')`));
    await migrateDatabase({ owner: own.ownerUrl, programs: own.url });
    expect(await absurdDates(em)).toEqual([]);
  });

  it('refuses to change or delete an event', async () => {
    const em = own.orm.em.fork();
    await recordOnce(em, { planId: 1, key: 'kept', kind: 'reminded', on: '2018-01-02' });
    for (const sql of ["update event set kind = 'urged' where key = 'kept'", "delete from event where key = 'kept'"]) {
      await expect(em.execute(sql)).rejects.toThrow(/permission denied/);
      await asOwner(own.ownerUrl, (client) => expect(client.query(sql)).rejects.toThrow(/append-only/));
    }
  });

  it('records what happened under a key once, also when twenty attempts race', async () => {
    const attempt = () =>
      own.orm.em
        .fork()
        .transactional((em) => recordOnce(em, { planId: 1, key: 'raced', kind: 'reminded', on: '2018-01-02' }));
    const firsts = await Promise.all(Array.from({ length: 20 }, attempt));
    expect(firsts.filter(Boolean)).toHaveLength(1);
  });

  it('gives dense numbers when forty signatures race and every third is rolled back', async () => {
    const attempts = Array.from({ length: 40 }, (_, index) =>
      own.orm.em
        .fork()
        .transactional(async (em) => {
          const number = await takeNumber(em, 'county', '南府办督', 2018);
          if (index % 3 === 0) throw new Error('the signature failed');
          return number;
        })
        .catch(() => null),
    );
    const numbers = (await Promise.all(attempts)).filter((number) => number !== null).sort((a, b) => a - b);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    expect(numbers).toHaveLength(26);
  });

  it('numbers plans without a gap, after an import that failed and after a crash of the server', async () => {
    const row = `insert into plan (title, file_name, sha256, text, parsed, imported_by)
      values ('', '', repeat('0', 64), '', '{}', '') returning id`;
    const imported = async () => (await own.orm.em.fork().execute<{ id: number }[]>(row))[0].id;
    const first = await imported();
    const failed = own.orm.em.fork().transactional(async (em) => {
      await em.execute(row);
      throw new Error('the import failed');
    });
    await expect(failed).rejects.toThrow('the import failed');
    // What a crash does: PostgreSQL writes down 32 numbers of a sequence in advance.
    await asOwner(own.ownerUrl, (client) => client.query(`select setval('plan_id_seq', 33)`));
    const raced = await Promise.all(Array.from({ length: 5 }, imported));
    expect(raced.sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5].map((nth) => first + nth));
  });
});
