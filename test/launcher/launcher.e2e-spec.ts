import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { Client } from 'pg';
import { askPostgres } from '../../apps/cli/src/launcher/embedded-postgres';
import { isAlive, until } from '../../apps/cli/src/launcher/processes';
import type { RunState } from '../../apps/cli/src/launcher/run-state';
import { askTemporal } from '../../apps/cli/src/launcher/temporal-client';
import { itInFull } from '../setup/length';
import { buildCode, duban, launch, openFolder, removeFolder, type Launched } from './processes';

jest.setTimeout(120_000);

/**
 * One state folder for all, and one launcher for as many questions as it can answer before it ends: what each finds is a
 * county that ran before, which is what a launcher mostly finds.
 */
describe('the launcher', () => {
  let dir: string;
  let launched: Launched | undefined;

  const runState = () => JSON.parse(readFileSync(join(dir, 'run.json'), 'utf8')) as RunState;
  const pids = () => {
    const { postgres, temporal } = runState().components;
    return { postgres: postgres?.pid ?? 0, temporal: temporal?.pid ?? 0 };
  };
  const bothAnswer = async ({ servers }: Launched) =>
    (await askPostgres(servers.databaseUrl)) === null && (await askTemporal(servers.temporalAddress)) === null;
  /** The launcher that runs, or a new one. */
  const running = async () => (launched ??= await launch(dir));

  beforeAll(() => {
    buildCode();
    dir = openFolder();
  });
  afterAll(async () => {
    if (launched && launched.child.exitCode === null && launched.child.signalCode === null)
      await launched.end('SIGTERM');
    if (existsSync(join(dir, 'run.json'))) await duban(['down', '--state', dir]);
    removeFolder(dir);
  });

  it('lets no other user look into its folders, nor statements of people into the log', async () => {
    const { servers } = await running();
    for (const folder of ['logs', 'postgres', 'temporal']) {
      expect([folder, statSync(join(dir, folder)).mode & 0o077]).toEqual([folder, 0]);
    }
    const secret = '举报人某某';
    expect(await askPostgres(servers.databaseUrl)).toBeNull();
    const client = new Client({ connectionString: servers.databaseUrl });
    await client.connect();
    await client.query(`select '${secret}'::int`).catch(() => undefined);
    await client.query(`create temp table t (a text unique); insert into t values ('${secret}')`);
    await client.query(`insert into t values ('${secret}')`).catch(() => undefined);
    await client.end();
    const log = () => readFileSync(join(dir, 'logs', 'postgres.log'), 'utf8');
    expect(await until(() => log().includes('duplicate key'), 10_000)).toBe(true);
    expect(log()).not.toContain(`values ('${secret}')`);
    expect(log()).not.toContain(`=(${secret})`);
  });

  it('is refused on a state folder that another one runs on', async () => {
    const other = await running();
    const { code, stderr } = await duban(['up', '--state', dir]);
    expect(code).toBe(1);
    expect(stderr).toContain('✘ [already-running]');
    expect(await bothAnswer(other)).toBe(true);
  });

  itInFull(
    'has nothing to do with a copy of its folder: that starts servers of its own, and stops nothing but them',
    async () => {
      const first = await running();
      const original = pids();
      const copy = openFolder();
      execFileSync('cp', ['-a', `${dir}/.`, copy]);
      expect((await duban(['status', '--state', copy])).code).toBe(3);
      expect((await duban(['down', '--state', copy])).stderr).toContain('not running');
      expect(await bothAnswer(first)).toBe(true);
      const second = await launch(copy);
      expect(second.servers.databaseUrl).not.toBe(first.servers.databaseUrl);
      expect(second.servers.temporalAddress).not.toBe(first.servers.temporalAddress);
      expect((await duban(['down', '--state', copy])).code).toBe(0);
      removeFolder(copy);
      expect(pids()).toEqual(original);
      expect(await bothAnswer(first)).toBe(true);
    },
  );

  it('starts a killed server again on its port and says so', async () => {
    const { servers, said } = await running();
    const { databaseUrl, temporalAddress } = servers;
    const before = pids();
    process.kill(before.postgres, 'SIGKILL');
    process.kill(before.temporal, 'SIGKILL');
    expect(await until(() => (said().match(/已重启/g) ?? []).length === 2, 60_000)).toBe(true);
    expect(await bothAnswer(launched!)).toBe(true);
    expect(pids()).not.toEqual(before);
    expect(runState()).toMatchObject({ databaseUrl, temporalAddress });
    expect(said()).toMatch(/! PostgreSQL .*SIGKILL/);
  });

  it('starts both servers and, told to stop, leaves no process behind within five seconds', async () => {
    const told = await running();
    expect(await bothAnswer(told)).toBe(true);
    const { postgres, temporal } = pids();
    const at = Date.now();
    expect(await told.end('SIGTERM')).toBe(143);
    launched = undefined;
    expect(Date.now() - at).toBeLessThan(5_000);
    expect([isAlive(postgres), isAlive(temporal)]).toEqual([false, false]);
  });

  it('takes over what a killed launcher left, on the same addresses', async () => {
    const killed = await running();
    const before = pids();
    await killed.end('SIGKILL');
    launched = undefined;
    expect([isAlive(before.postgres), isAlive(before.temporal)]).toEqual([true, true]);
    const { servers } = await running();
    expect(pids()).toEqual(before);
    expect(servers).toEqual(killed.servers);
    expect(await bothAnswer(killed)).toBe(true);
  });

  it('is shown by `duban status` and ended by `duban down`', async () => {
    const { servers } = await running();
    const shown = JSON.parse((await duban(['status', '--json', '--state', dir])).stdout);
    expect(shown).toMatchObject({ running: true, temporalAddress: servers.temporalAddress });
    expect(shown.components.map((c: { name: string }) => c.name).sort()).toEqual(['duban up', 'postgres', 'temporal']);
    expect((await duban(['down', '--state', dir])).code).toBe(0);
    launched = undefined;
    expect((await duban(['status', '--state', dir])).code).toBe(3);
  });

  itInFull('waits for the port of a killed server, and tells everybody where a stranger has taken it', async () => {
    const { servers, said } = await running();
    const { port } = runState().components.postgres!;
    const stranger = createServer((socket) => socket.destroy()); // whoever still knows the old address gets nowhere
    process.kill(pids().postgres, 'SIGKILL');
    expect(await until(() => take(stranger, port!), 20_000, 5)).toBe(true);
    expect(await until(() => /换了端口/.test(said()), 60_000)).toBe(true);
    const { databaseUrl } = runState();
    expect(databaseUrl).not.toBe(servers.databaseUrl);
    expect(await until(async () => (await askPostgres(databaseUrl!)) === null, 60_000)).toBe(true);
    await new Promise((resolve) => stranger.close(resolve));
  });
});

/** Listens on a port unless somebody still does. */
const take = (server: Server, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => resolve(true));
  });
