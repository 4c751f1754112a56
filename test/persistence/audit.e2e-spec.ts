import { openDatabase, plansWithChain, recordOnce, verifyChain } from '@app/persistence';
import { ownDatabase } from '../setup/own-database';
import { asOwner, createTestDatabase, tamper as tamperWith } from '../setup/servers';

/** The chain over the events: the database writes it, the program checks it, and tampering is named. */
describe('the hash chain', () => {
  const own = ownDatabase();
  let plan = 0;

  beforeEach(() => {
    plan += 1;
  });

  const verify = () => verifyChain(own.orm.em.fork(), plan);
  const faults = async () => (await verify()).faults;
  const record = (n: number, data: Record<string, unknown> = {}) =>
    own.orm.em
      .fork()
      .transactional((em) =>
        recordOnce(em, { planId: plan, key: `p${plan}/${n}`, kind: 'reminded', on: '2018-01-02', actor: '张三', data }),
      );
  const write = async (count: number) => {
    for (let n = 1; n <= count; n += 1) await record(n, { 顺序: n, when: '2018-01-02', rate: 1.5, list: [null, true] });
  };
  const tamper = (sql: string, params: unknown[] = []) => tamperWith(own.ownerUrl, sql, params);

  it('is whole after ordinary work, and the program hashes what the database hashed', async () => {
    await write(5);
    const report = await verify();
    expect(report).toMatchObject({ planId: plan, events: 5, faults: [], faultsInAll: 0, head: { seq: 5 } });
    expect(await plansWithChain(own.orm.em.fork())).toContain(plan);
  });

  it('does not depend on how a connection writes dates', async () => {
    await own.orm.em.fork().transactional(async (em) => {
      await em.execute(`set local datestyle = 'German'`);
      await em.execute(`set local timezone = 'Asia/Kathmandu'`);
      await recordOnce(em, { planId: plan, key: `p${plan}/dates`, kind: 'reminded', on: '2018-01-02' });
    });
    expect(await faults()).toEqual([]);
  });

  it('names the event in which one byte was changed', async () => {
    await write(5);
    await tamper(`update event set data = jsonb_set(data, '{rate}', '1.6') where key = $1`, [`p${plan}/3`]);
    expect(await faults()).toEqual([expect.objectContaining({ kind: 'altered', seq: 3, key: `p${plan}/3` })]);
  });

  it('names an altered time of recording, which nobody reads every day', async () => {
    await write(2);
    await tamper(`update event set recorded_at = recorded_at + interval '1 microsecond' where key = $1`, [
      `p${plan}/1`,
    ]);
    expect(await faults()).toEqual([expect.objectContaining({ kind: 'altered', seq: 1 })]);
  });

  it('names an event that was deleted', async () => {
    await write(4);
    await tamper('delete from event where key = $1', [`p${plan}/2`]);
    expect(await faults()).toEqual([expect.objectContaining({ kind: 'missing', seq: 2, key: null })]);
  });

  it('names an event that was put in behind the trigger', async () => {
    await write(2);
    await tamper(
      `insert into event (plan_id, key, kind, happened_on, data) values ($1, $2, 'report-accepted', '2018-01-03', '{}')`,
      [plan, `p${plan}/forged`],
    );
    expect(await faults()).toEqual([expect.objectContaining({ kind: 'inserted', seq: null, key: `p${plan}/forged` })]);
  });

  it('stays one chain when thirty transactions commit at once and every third is rolled back', async () => {
    const attempts = Array.from({ length: 30 }, (_, n) =>
      own.orm.em
        .fork()
        .transactional(async (em) => {
          for (const half of ['a', 'b'])
            await recordOnce(em, { planId: plan, key: `p${plan}/${n}${half}`, kind: 'reminded', on: '2018-01-02' });
          if (n % 3 === 0) throw new Error('changed my mind');
        })
        .catch(() => null),
    );
    await Promise.all(attempts);
    expect(await verify()).toMatchObject({ events: 40, head: { seq: 40 }, faults: [] });
  });

  it('is refused to whoever wants to change, delete or empty it', async () => {
    await write(1);
    const em = own.orm.em.fork();
    const hidden = [
      `update event_seal set hash = 'x'`,
      'delete from event_seal',
      'truncate event_seal',
      'truncate event',
    ];
    for (const sql of hidden) {
      await expect(em.execute(sql)).rejects.toThrow(/permission denied/);
      await asOwner(own.ownerUrl, (client) => expect(client.query(sql)).rejects.toThrow(/append-only/));
    }
  });

  it('also covers what happened before there was a chain', async () => {
    const older = await createTestDatabase();
    const before = await openDatabase(older.url);
    try {
      await before.migrator.up({ to: '20261123-initial-schema' });
      const em = before.em.fork();
      for (const n of [1, 2, 3])
        await recordOnce(em, { planId: n % 2, key: `old/${n}`, kind: 'reminded', on: '2018-01-02' });
      await before.migrator.up();
      expect(await verifyChain(before.em.fork(), 1)).toMatchObject({ events: 2, faults: [], head: { seq: 2 } });
      expect(await verifyChain(before.em.fork(), 0)).toMatchObject({ events: 1, faults: [] });
    } finally {
      await before.close(true);
      await older.drop();
    }
  });
});
