import { chmodSync, chownSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { anyFreePort } from '../../apps/cli/src/launcher/ports';
import { buildCode, duban, openFolder, removeFolder } from './processes';

jest.setTimeout(60_000);

/** What each thing that is wrong at start prints: one sentence in each language with the remedy, exit code 1. */
describe('duban up refuses', () => {
  let dir: string;
  beforeAll(buildCode);
  beforeEach(() => {
    dir = openFolder();
  });
  afterEach(() => {
    chmodSync(dir, 0o755);
    removeFolder(dir);
  });

  const refused = async (args: string[], env: Record<string, string> = {}, ids = {}) => {
    const { code, stdout, stderr } = await duban(['up', '--state', join(dir, 'state'), ...args], env, ids);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    const lines = stderr
      .trim()
      .split('\n')
      .filter((line) => line.startsWith('✘') || line.startsWith('  '));
    expect(lines).toHaveLength(2);
    // Nothing keeps running, nothing claims to run.
    expect(existsSync(join(dir, 'state', 'run.json'))).toBe(false);
    return stderr;
  };

  it('a port that is taken, and names another', async () => {
    const server: Server = createServer();
    const port = await new Promise<number>((resolve) =>
      server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port)),
    );
    const said = await refused(['--port', String(port)]);
    server.close();
    expect(said).toContain('[port-taken]');
    expect(said).toContain(`--port ${port + 1}`);
  });

  it('a state folder that cannot be written', async () => {
    // Root may write anywhere, so the command runs as somebody else then.
    const ids = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
    if (ids.uid) chownSync(dir, ids.uid, ids.gid!);
    chmodSync(dir, 0o555);
    const said = await refused([], { HOME: '/nonexistent' }, ids);
    expect(said).toContain('[state-folder-unwritable]');
    expect(said).toContain('EACCES');
    expect(readdirSync(dir)).toEqual([]);
  });

  it('a Temporal address where nobody answers', async () => {
    const said = await refused([], { TEMPORAL_ADDRESS: `127.0.0.1:${await anyFreePort()}` });
    expect(said).toContain('[temporal-unreachable]');
  });

  it('no start for channels that others may read, but says so before anything else', async () => {
    const file = join(dir, 'channels.yaml');
    writeFileSync(file, 'webhook: { url: "http://127.0.0.1:9/", secret: s }');
    chmodSync(file, 0o644);
    const nobody = `postgresql://me@127.0.0.1:${await anyFreePort()}/x`;
    const said = await refused([], { DUBAN_CHANNELS: file, DATABASE_URL: nobody });
    expect(said).toMatch(/! 消息不会发出 .*chmod 600/);
    expect(said).toContain('[database-unreachable]');
  });

  it('a database address where nobody answers, without showing its password', async () => {
    const said = await refused([], { DATABASE_URL: `postgresql://me:s3cret@127.0.0.1:${await anyFreePort()}/x` });
    expect(said).toContain('[database-unreachable]');
    expect(said).not.toContain('s3cret');
  });

  it('a TEMPORAL_CLI_PATH that is no program', async () => {
    const said = await refused([], { TEMPORAL_CLI_PATH: join(dir, 'nothing') });
    expect(said).toContain('[temporal-cli-path-wrong]');
  });

  it('to start without any way to Temporal, and names all of them', async () => {
    const said = await refused([], { XDG_CACHE_HOME: dir, PATH: dir, DUBAN_NO_DOWNLOAD: '1', DUBAN_NO_GO: '1' });
    expect(said).toContain('[temporal-unavailable]');
    for (const way of [
      'TEMPORAL_ADDRESS',
      'TEMPORAL_CLI_PATH',
      'PATH',
      'temporal-1.5.1',
      'temporal.download',
      'go install',
    ]) {
      expect(said).toContain(way);
    }
  });

  it('demo accounts on a network address', async () => {
    expect(await refused(['--host', '0.0.0.0'])).toContain('[demo-not-on-network]');
  });
});
