import { migrateDatabase } from '@app/persistence';
import { unhurried } from '../../libs/persistence/src/unhurried';
import { ownDatabase } from '../setup/own-database';

describe('a connection to the database', () => {
  const own = ownDatabase();
  const SETTINGS = `select current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock,
    current_setting('idle_in_transaction_session_timeout') as idle, current_setting('application_name') as name`;

  it('waits for nothing without end, and says whose it is', async () => {
    const [settings] = await own.orm.em.fork().execute(SETTINGS);
    expect(settings).toEqual({ statement: '20s', lock: '10s', idle: '1min', name: 'duban' });
  });

  it('takes its time in a transaction that asks for it, and only there', async () => {
    const em = own.orm.em.fork();
    const inside = await em.transactional(async (inner) => {
      await unhurried(inner);
      return (await inner.execute(SETTINGS))[0] as object;
    });
    expect(inside).toMatchObject({ statement: '0', lock: '1min', idle: '0' });
    expect((await em.execute(SETTINGS))[0]).toMatchObject({ statement: '20s', lock: '10s' });
  });

  it('leaves a row that somebody holds to them, and says so', async () => {
    const holder = own.orm.em.fork();
    await holder.execute(`insert into job_run (job, bucket) values ('held', '1')`);
    await holder.transactional(async (inner) => {
      await inner.execute(`select 1 from job_run where job = 'held' for update`);
      const other = own.orm.em.fork().transactional(async (em) => {
        await em.execute(`select set_config('lock_timeout', '20ms', true)`);
        await em.execute(`delete from job_run where job = 'held'`);
      });
      await expect(other).rejects.toMatchObject({ code: '55P03' });
    });
  });

  it('migrates one after the other, when two begin at once', async () => {
    const url = own.orm.config.get('clientUrl')!;
    const both = await Promise.all([migrateDatabase(url), migrateDatabase(url)]);
    expect(both.map(({ applied }) => applied)).toEqual([[], []]);
  });
});
