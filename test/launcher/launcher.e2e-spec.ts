import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { askPostgres } from '../../apps/cli/src/launcher/embedded-postgres';
import { isAlive, until } from '../../apps/cli/src/launcher/processes';
import type { RunState } from '../../apps/cli/src/launcher/run-state';
import { askTemporal } from '../../apps/cli/src/launcher/temporal-client';
import { buildCode, duban, launch, openFolder, removeFolder, type Launched } from './processes';

jest.setTimeout(120_000);

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

  beforeAll(buildCode);
  beforeEach(() => {
    dir = openFolder();
  });
  afterEach(async () => {
    if (launched && launched.child.exitCode === null && launched.child.signalCode === null)
      await launched.end('SIGTERM');
    await duban(['down', '--state', dir]);
    removeFolder(dir);
  });

  it('starts both servers and, told to stop, leaves no process behind within five seconds', async () => {
    launched = await launch(dir);
    expect(await bothAnswer(launched)).toBe(true);
    const { postgres, temporal } = pids();
    const told = Date.now();
    expect(await launched.end('SIGTERM')).toBe(143);
    expect(Date.now() - told).toBeLessThan(5_000);
    expect([isAlive(postgres), isAlive(temporal)]).toEqual([false, false]);
  });

  it('takes over what a killed launcher left, on the same addresses', async () => {
    launched = await launch(dir);
    const before = pids();
    const { servers } = launched;
    await launched.end('SIGKILL');
    expect([isAlive(before.postgres), isAlive(before.temporal)]).toEqual([true, true]);
    launched = await launch(dir);
    expect(pids()).toEqual(before);
    expect(launched.servers).toEqual(servers);
    expect(await bothAnswer(launched)).toBe(true);
  });

  it('starts a killed server again on its port and says so', async () => {
    launched = await launch(dir);
    const before = pids();
    process.kill(before.postgres, 'SIGKILL');
    process.kill(before.temporal, 'SIGKILL');
    const again = () => (launched!.said().match(/已重启/g) ?? []).length === 2;
    expect(await until(again, 60_000)).toBe(true);
    expect(await bothAnswer(launched)).toBe(true);
    expect(pids()).not.toEqual(before);
    expect(launched.said()).toMatch(/! PostgreSQL .*SIGKILL/);
  });

  it('is refused on a state folder that another one runs on', async () => {
    launched = await launch(dir);
    const { code, stderr } = await duban(['up', '--state', dir]);
    expect(code).toBe(1);
    expect(stderr).toContain('✘ [already-running]');
    expect(await bothAnswer(launched)).toBe(true);
  });

  it('is shown by `duban status` and ended by `duban down`', async () => {
    launched = await launch(dir);
    const shown = JSON.parse((await duban(['status', '--json', '--state', dir])).stdout);
    expect(shown).toMatchObject({ running: true, temporalAddress: launched.servers.temporalAddress });
    expect(shown.components.map((c: { name: string }) => c.name).sort()).toEqual(['duban up', 'postgres', 'temporal']);
    expect((await duban(['down', '--state', dir])).code).toBe(0);
    expect((await duban(['status', '--state', dir])).code).toBe(3);
  });
});
