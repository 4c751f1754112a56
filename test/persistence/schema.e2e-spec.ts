import { openDatabase, recordOnce, takeNumber } from '@app/persistence';
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
});
