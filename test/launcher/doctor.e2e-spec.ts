import { createServer } from 'node:net';
import { join } from 'node:path';
import { buildCode, duban, openFolder, removeFolder } from './processes';

interface Found {
  name: string;
  ok: boolean;
  detail: string;
  remedy?: { zh: string; en: string };
}

jest.setTimeout(60_000);

describe('duban doctor', () => {
  let dir: string;
  beforeAll(buildCode);
  beforeEach(() => {
    dir = openFolder();
  });
  afterEach(() => removeFolder(dir));

  const doctor = async (env: Record<string, string> = {}) => {
    const { code, stdout } = await duban(['doctor', '--json', '--state', join(dir, 'state')], env);
    const { ok, checks } = JSON.parse(stdout) as { ok: boolean; checks: Found[] };
    expect(code).toBe(ok ? 0 : 1);
    return Object.fromEntries(checks.map((check) => [check.name, check]));
  };

  it('names the versions and the source of each part, and starts nothing', async () => {
    const found = await doctor();
    expect(found.node.ok).toBe(true);
    expect(found.postgresql.detail).toMatch(/^18\.\d+ \(embedded/);
    expect(found.temporal.ok).toBe(true);
    expect(found['state folder'].detail).toContain('made at the first start');
    expect(found.running.detail).toBe('nothing');
  });

  it('says of each wrong thing how to mend it', async () => {
    const server = createServer();
    const port = await new Promise<number>((resolve) =>
      server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port)),
    );
    const found = await doctor({ PORT: String(port), TEMPORAL_CLI_PATH: '/nonexistent' });
    server.close();
    for (const name of ['port', 'temporal']) {
      expect(found[name].ok).toBe(false);
      expect(found[name].remedy?.zh).toBeTruthy();
      expect(found[name].remedy?.en).toBeTruthy();
    }
  });
});
