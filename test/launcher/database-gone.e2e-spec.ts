import { writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { Client } from 'pg';
import { TestHouse } from '../setup/house';
import { planText } from '../setup/plan-text';
import { duban, type Outcome } from './processes';

/** Stands between a program and the database, and can be cut through. */
class Wire {
  private readonly sockets = new Set<Socket>();
  private server!: Server;

  async lay(to: URL): Promise<string> {
    this.server = createServer((from) => {
      const on = connect({ host: to.hostname, port: Number(to.port) });
      for (const [one, other] of [
        [from, on],
        [on, from],
      ]) {
        this.sockets.add(one);
        one.on('error', () => undefined).on('close', () => other.destroy());
        one.pipe(other);
      }
    });
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    const url = new URL(to);
    url.port = String((this.server.address() as AddressInfo).port);
    return url.href;
  }

  cut(): void {
    this.server.close();
    for (const socket of this.sockets) socket.destroy();
  }
}

/** A command in the middle of its work says that the database went away, and does not end as if all were well. */
describe('a command whose database goes away', () => {
  let house: TestHouse;
  let other: Client;
  let wire: Wire;
  beforeAll(async () => {
    house = await TestHouse.open();
  });
  afterAll(() => house?.close());
  beforeEach(async () => {
    wire = new Wire();
    other = new Client({ connectionString: house.ownerUrl });
    await other.connect();
  });
  afterEach(async () => {
    wire.cut();
    await other.end();
  });

  /** Begins to import a plan, and comes to a halt inside of the transaction; then something happens. */
  async function imports(happens: (backend: number) => unknown): Promise<Outcome> {
    const file = join(house.stateDir, 'plan.txt');
    writeFileSync(file, planText('一、任务\n\n（一）摸清林地。2030年年底前完成清单。（县林业局负责）'));
    const url = await wire.lay(new URL(house.databaseUrl));
    await other.query('begin');
    await other.query(`insert into document_series (scope, series, year, last) values ('duban', 'plan', 0, 1)`);
    const args = ['plan', 'import', file, '--state', join(house.stateDir, 'command')];
    const ended = duban(args, { ...house.env, DATABASE_URL: url, DATABASE_MIGRATION_URL: house.ownerUrl });
    // Asked on another connection: a transaction sees the same activity for as long as it lasts.
    const halted = async () => {
      const [row] = await house.duban.orm.em
        .fork()
        .execute<{ pid: number }[]>(
          `select pid from pg_stat_activity where wait_event_type = 'Lock' and query like 'insert into "plan"%'`,
        );
      return row?.pid;
    };
    await happens(await house.until(halted));
    const outcome = await ended;
    await other.query('rollback');
    return outcome;
  }

  it.each([
    ['because the connection breaks', () => wire.cut()],
    ['because the server ends it', (pid: number) => other.query('select pg_terminate_backend($1)', [pid])],
  ])('says so and ends with 70, %s', async (_, happens) => {
    const { code, stdout, stderr } = await imports(happens);
    expect({ code, stdout }).toEqual({ code: 70, stdout: '' });
    expect(stderr).toContain('✘ [database-gone]');
    expect(stderr).not.toContain('internal error');
  });
});
