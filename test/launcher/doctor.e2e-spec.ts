import { writeFileSync } from 'node:fs';
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

  it('asks who vouches for persons and the channels whether their settings hold', async () => {
    const settings = (name: string, text: string) => {
      const file = join(dir, name);
      writeFileSync(file, text, { mode: 0o600 });
      return file;
    };
    const at = `baseUrl: 'http://127.0.0.1:9', corpId: corp, agentId: 7, secret: a-secret`;
    const oidc = `oidc: { name: 统一身份, issuer: 'http://127.0.0.1:9', clientId: duban, clientSecret: a-secret }`;
    const found = await doctor({
      PUBLIC_URL: 'https://duban.county.test',
      DUBAN_SIGN_IN: settings('sign-in.yaml', `${oidc}\nwecom: { name: 粤政易, ${at} }\n`),
      DUBAN_CHANNELS: settings('channels.yaml', `wecom: { ${at} }\n`),
    });
    for (const name of ['sign-in: oidc', 'sign-in: wecom', 'channel: wecom']) {
      expect(found[name]).toMatchObject({ ok: false, remedy: { zh: expect.any(String), en: expect.any(String) } });
    }
    expect(JSON.stringify(found)).not.toContain('a-secret');
    const wrong = await doctor({ DUBAN_SIGN_IN: settings('wrong.yaml', 'oidc: { name: 统一身份 }\n') });
    expect(wrong['sign-in']).toMatchObject({ ok: false, detail: 'sign-in-settings-invalid' });
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
