import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { MikroORM } from '@mikro-orm/postgresql';
import { LetterListener } from '@app/persistence';
import { isDatabaseUnreachable } from '@app/persistence/database-unreachable';
import { ormOptions } from '../../libs/persistence/src/orm';
import { unhurried } from '../../libs/persistence/src/unhurried';
import { ownDatabase } from '../setup/own-database';
import { asOwner } from '../setup/servers';
import { until } from '../setup/until';

const SILENCE_MS = 300;

/** Between us and PostgreSQL, like a proxy, a firewall or a host: it can stop without closing anything. */
class Between {
  private readonly sockets = new Set<Socket>();
  private readonly server: Server;
  private mute = false;

  constructor(to: URL) {
    this.server = createServer((near) => {
      if (this.mute) return void this.keep(near);
      const far = connect({ host: to.hostname, port: Number(to.port) });
      for (const [from, into] of [
        [near, far],
        [far, near],
      ]) {
        this.keep(from);
        from.on('data', (data) => this.mute || into.write(data));
        from.on('close', () => into.destroy());
      }
    });
  }

  async listen(): Promise<number> {
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done));
    return (this.server.address() as AddressInfo).port;
  }

  /** From now on nothing comes through, in either direction, and nothing is closed. */
  stopAnswering(): void {
    this.mute = true;
  }

  /** New connections come through again; what was held up is lost. */
  answerAgain(): void {
    this.mute = false;
  }

  close(): void {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
  }

  private keep(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => this.sockets.delete(socket));
  }
}

describe('a database that stops answering and closes nothing', () => {
  const own = ownDatabase();
  let between: Between;
  let orm: MikroORM;
  let url: string;

  beforeEach(async () => {
    between = new Between(new URL(own.url));
    const there = new URL(own.url);
    there.port = String(await between.listen());
    there.hostname = '127.0.0.1';
    url = there.href;
    const options = ormOptions(url);
    orm = await MikroORM.init({
      ...options,
      driverOptions: { ...(options.driverOptions as object), silenceMs: SILENCE_MS },
      pool: { min: 0, max: 1 },
    });
  });

  afterEach(async () => {
    between.close();
    await orm.close(true);
  });

  it('is given up, and its place in the pool is free', async () => {
    await orm.em.fork().execute('select 1');
    between.stopAnswering();
    const error: unknown = await orm.em
      .fork()
      .execute('select 1')
      .catch((reason: unknown) => reason);
    expect(isDatabaseUnreachable(error)).toBe(true);
    between.answerAgain();
    expect(await orm.em.fork().execute('select 2 as two')).toEqual([{ two: 2 }]);
  });

  it('is given up in the middle of a transaction, of which nothing is left', async () => {
    const lost = orm.em.fork().transactional(async (em) => {
      await em.execute(`insert into job_run (job, bucket) values ('silent', '1')`);
      between.stopAnswering();
      await em.execute('select 1');
    });
    await expect(lost).rejects.toMatchObject({ message: expect.stringContaining('stopped answering') as string });
    between.answerAgain();
    const written = `select count(*)::int as n from job_run where job = 'silent'`;
    expect(await orm.em.fork().execute(written)).toEqual([{ n: 0 }]); // by the one place there is in the pool
  });

  it('and one that ends a connection in the middle of a transaction frees its place, too', async () => {
    const killed = orm.em.fork().transactional(async (em) => {
      const [{ pid }] = await em.execute('select pg_backend_pid() as pid');
      await asOwner(own.ownerUrl, (client) => client.query('select pg_terminate_backend($1)', [pid]));
      await em.execute('select 1');
    });
    // Whether the server's word arrives before the connection is gone depends on the moment.
    await expect(killed).rejects.toMatchObject({
      message: expect.stringMatching(/terminat|connection error/) as string,
    });
    expect(await orm.em.fork().execute('select 2 as two')).toEqual([{ two: 2 }]);
  });

  it('has its time where a transaction asks for it, and no longer than that', async () => {
    const slow = `select pg_sleep(${(SILENCE_MS * 3) / 1000})::text as slept`;
    const em = orm.em.fork();
    await em.transactional(async (inner) => {
      await unhurried(inner);
      await inner.execute(slow);
    });
    await expect(em.execute(slow)).rejects.toMatchObject({
      message: expect.stringContaining('stopped answering') as string,
    });
  });

  it('is not given up because nobody asks it for something', async () => {
    const pid = 'select pg_backend_pid() as pid';
    const [before] = await orm.em.fork().execute(pid);
    await new Promise((done) => setTimeout(done, SILENCE_MS * 3));
    expect(await orm.em.fork().execute(pid)).toEqual([before]);
  });

  it('is left by who listens for letters, and found again', async () => {
    let heard = 0;
    const listener = new LetterListener(url, () => (heard += 1), { stillThereMs: 50, silenceMs: SILENCE_MS });
    await listener.start();
    try {
      const backend = listener.backend;
      expect(backend).not.toBeNull();
      between.stopAnswering();
      await until(() => listener.backend === null, { withinMs: 20_000 });
      between.answerAgain();
      await until(() => listener.backend !== null && listener.backend !== backend, { withinMs: 20_000 });
      expect(heard).toBe(2); // at each beginning it looks for what it has missed
    } finally {
      await listener.stop();
    }
  });

  it('learns from PostgreSQL that we are gone, too', async () => {
    const [settings] = await own.orm.em.fork().execute(`select current_setting('tcp_user_timeout') as unheard,
      current_setting('tcp_keepalives_idle') as idle`);
    expect(settings).toEqual({ unheard: '30000', idle: '15' });
  });
});
