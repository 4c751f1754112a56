import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyTree } from './copy-tree';
import { writeManifest } from './manifest';
import { restoreBackup } from './restore-backup';

/** A small backup, whose files are laid out as those of a county. */
describe('a backup is restored whole or not at all', () => {
  let dir: string;
  const from = () => join(dir, 'backup');
  const stateDir = () => join(dir, 'state');
  const manifest = () => join(from(), 'backup.json');
  const control = () => join(from(), 'postgres/data/global/pg_control');

  beforeEach(async () => {
    dir = mkdtempSync(join(tmpdir(), 'duban-restore-'));
    const county = join(dir, 'county');
    mkdirSync(join(county, 'data/global'), { recursive: true });
    mkdirSync(join(county, 'data/pg_empty'), { recursive: true });
    writeFileSync(join(county, 'data/global/pg_control'), 'control');
    writeFileSync(join(county, 'secrets.json'), '{}');
    mkdirSync(from());
    const files = [
      ...(await copyTree({ from: join(county, 'data'), root: from(), to: 'postgres/data' })),
      ...(await copyTree({ from: join(county, 'secrets.json'), root: from(), to: 'secrets.json' })),
    ];
    writeManifest(from(), { takenAt: '2026-11-30T00:00:00Z', postgres: 18, filesInBucket: false, files });
  });
  afterEach(() => rmSync(dir, { recursive: true }));

  const restored = () => restoreBackup({ from: from(), stateDir: stateDir(), postgres: 18 });
  const listed = (written: string, instead: string) =>
    writeFileSync(manifest(), readFileSync(manifest(), 'utf8').replace(written, instead));

  it('whole: each file as it was, for its owner alone, and the empty folders too', async () => {
    expect((await restored()).files).toHaveLength(2);
    expect(readFileSync(join(stateDir(), 'postgres/data/global/pg_control'), 'utf8')).toBe('control');
    expect(statSync(join(stateDir(), 'secrets.json')).mode & 0o077).toBe(0);
    expect(existsSync(join(stateDir(), 'postgres/data/pg_empty'))).toBe(true);
  });

  it.each<[string, () => void, string, string]>([
    ['an altered file', () => appendFileSync(control(), 'x'), 'backup-damaged', 'global/pg_control'],
    ['one of the same length', () => writeFileSync(control(), 'contro1'), 'backup-damaged', 'global/pg_control'],
    ['a missing file', () => rmSync(control()), 'backup-damaged', 'global/pg_control'],
    [
      'a file outside of the folder',
      () => listed('"secrets.json', '"../../stolen.json'),
      'backup-damaged',
      'stolen.json',
    ],
    [
      'the data of another PostgreSQL',
      () => listed('"postgres": 18', '"postgres": 17'),
      'backup-of-another-postgres',
      '17',
    ],
    ['a folder without a list', () => rmSync(manifest()), 'not-a-backup', 'backup'],
  ])('not at all: %s is refused', async (_, damage, code, named) => {
    damage();
    const refusal = await restored().catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code });
    expect((refusal as { sentence: { en: string } }).sentence.en).toContain(named);
    expect(existsSync(stateDir())).toBe(false);
    expect(existsSync(join(dir, '../stolen.json'))).toBe(false);
  });
});
