import { chmodSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { postgresUrl, startPostgres, type RunningPostgres } from '../../apps/cli/src/launcher/embedded-postgres';
import { anyFreePort } from '../../apps/cli/src/launcher/ports';
import { isAlive } from '../../apps/cli/src/launcher/processes';
import { openFolder, removeFolder } from './processes';

const root = process.getuid?.() === 0;

/** One data folder for all, which takes longer to make than any of this: what each finds is a server that ran before. */
describe('the embedded PostgreSQL', () => {
  let dir: string;
  let port: number;
  let password = 'first';
  let running: RunningPostgres | undefined;

  const start = async (extra: { passwordIsNew?: boolean; durable?: boolean } = {}) => {
    running = await startPostgres({
      folder: join(dir, 'postgres'),
      password,
      port: async (held) => held ?? port,
      logFile: join(dir, 'postgres.log'),
      durable: false,
      ...extra,
    });
    return running;
  };
  const query = async (sql: string, url = running!.url) => {
    const client = new Client({ connectionString: url });
    client.on('error', () => undefined);
    await client.connect();
    const { rows } = await client.query(sql);
    await client.end();
    return rows;
  };

  beforeAll(async () => {
    dir = openFolder();
    if (root) chmodSync(dir, 0o700); // open ones are what all other specs have
    port = await anyFreePort();
  });
  afterAll(async () => {
    await running?.stop();
    delete process.env.DUBAN_NO_USER_NAMESPACE;
    delete process.env.DUBAN_FALLBACK_DIR;
    removeFolder(dir);
  });

  it('begins again after a first start that was broken off', async () => {
    mkdirSync(join(dir, 'postgres', 'data.new'), { recursive: true });
    mkdirSync(join(dir, 'postgres', 'data'), { recursive: true });
    await start({ durable: true });
    expect(await query('select 1 as one')).toEqual([{ one: 1 }]);
  });

  (root ? it : it.skip)('works for root in a folder that nobody else can enter', () => {
    expect(statSync(dir).mode & 0o777).toBe(0o700);
    expect(existsSync(join(dir, 'postgres', 'data', 'PG_VERSION'))).toBe(true);
  });

  it('listens on loopback only and without a socket file', async () => {
    const [{ listen_addresses }] = await query('show listen_addresses');
    const [{ unix_socket_directories }] = await query('show unix_socket_directories');
    expect([listen_addresses, unix_socket_directories]).toEqual(['127.0.0.1', '']);
  });

  it('keeps its data when the server is killed while a client works', async () => {
    const { pid, ended } = running!;
    await query('create table kept as select 42 as answer');
    const client = new Client({ connectionString: running!.url });
    client.on('error', () => undefined);
    await client.connect();
    const busy = client.query('select pg_sleep(60)').catch(() => 'cut off');
    process.kill(pid, 'SIGKILL');
    await ended;
    await start({ durable: true });
    expect(await query('select answer from kept')).toEqual([{ answer: 42 }]);
    expect(await busy).toBe('cut off');
    expect(running!.port).toBe(port);
  });

  it('is taken over when it still runs', async () => {
    const first = running!;
    const second = await start();
    expect(second).toMatchObject({ pid: first.pid, port: first.port, adopted: true });
  });

  it('is started anew with a new password when the secrets are lost', async () => {
    const first = running!;
    password = 'second';
    const second = await start({ passwordIsNew: true });
    expect(second.adopted).toBe(false);
    expect(isAlive(first.pid)).toBe(false);
    expect(await query('select answer from kept')).toEqual([{ answer: 42 }]);
    await expect(query('select 1', postgresUrl(port, 'first'))).rejects.toThrow(/password authentication failed/);
  });

  (root ? it : it.skip)('works there without user namespaces, too, from a reachable copy', async () => {
    const other = openFolder();
    await running!.stop();
    process.env.DUBAN_NO_USER_NAMESPACE = '1';
    process.env.DUBAN_FALLBACK_DIR = other;
    await start();
    // The data went along, and stay there.
    expect(await query('select answer from kept')).toEqual([{ answer: 42 }]);
    const { base } = JSON.parse(readFileSync(join(dir, 'postgres', 'place.json'), 'utf8'));
    expect(base.startsWith(join(other, 'duban-'))).toBe(true);
    await running!.stop();
    removeFolder(other);
  });
});
