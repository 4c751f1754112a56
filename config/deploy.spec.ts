import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readEnvironment } from './env';
import { repoRoot } from './paths';

const FOLDER = join(repoRoot, 'config/deploy');
const UNITS = ['duban.service', 'temporal.service'];
const text = (name: string) => readFileSync(join(FOLDER, name), 'utf8');

interface Service {
  image?: string;
  environment?: Record<string, string>;
  ports?: string[];
  volumes?: string[];
  depends_on?: Record<string, unknown>;
}

const variables = Object.fromEntries(
  text('duban.env.example')
    .split('\n')
    .filter((line) => /^[A-Z]/.test(line))
    .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
);

describe('what a county installs', () => {
  it('the example of its settings is read without a complaint, and names nothing that nobody reads', () => {
    const read = readEnvironment(variables);
    const owner = 'DATABASE_MIGRATION_URL'; // read by the launcher alone
    expect(Object.keys(variables).filter((name) => name !== owner && !(name in read))).toEqual([]);
    expect(variables).toHaveProperty(owner);
  });

  it('the containers use what is declared, in versions that are named, and are reached from the machine alone', () => {
    const { services, volumes } = parse(text('compose.yaml')) as {
      services: Record<string, Service>;
      volumes: Record<string, unknown>;
    };
    for (const { image, ports = [], volumes: mounted = [], depends_on: needed = {} } of Object.values(services)) {
      if (image) expect(image).toMatch(/:\d+(\.\d+)*$/);
      for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
      for (const mount of mounted) {
        const [from] = mount.split(':');
        expect(from.startsWith('.') ? existsSync(join(FOLDER, from)) : from in volumes).toBe(true);
      }
      for (const name of Object.keys(needed)) expect(services).toHaveProperty(name);
    }
    const known = Object.keys(readEnvironment(variables));
    const told = Object.keys(services.duban.environment!).filter((name) => name !== 'DATABASE_MIGRATION_URL');
    expect(told.filter((name) => !known.includes(name))).toEqual([]);
  });

  it('the script of the roles is one the shell can read', () => {
    expect(() => execFileSync('sh', ['-n', join(FOLDER, 'roles.sh')])).not.toThrow();
  });

  const there = spawnSync('systemd-analyze', ['--version']).status === 0;
  (there ? it : it.skip).each(UNITS)('systemd finds nothing wrong with %s', (name) => {
    const folder = mkdtempSync(join(tmpdir(), 'duban-unit-'));
    try {
      // Its program is not installed where the specs run.
      const unit = text(name).replace(/^ExecStart=\S+/m, 'ExecStart=/bin/true');
      const file = join(folder, name);
      writeFileSync(file, unit);
      const { stdout, stderr } = spawnSync('systemd-analyze', ['verify', file], { encoding: 'utf8' });
      expect(`${stdout}${stderr}`.split('\n').filter((line) => line.includes(name))).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
