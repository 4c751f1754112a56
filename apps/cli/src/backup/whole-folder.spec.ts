import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backupUnwritable } from './refusals';
import { makeWhole } from './whole-folder';

/** The number of no process: greater than any that Linux gives. */
const GONE = 4_999_999;

describe('a folder that is whole or not there', () => {
  let dir: string;
  const removed: string[] = [];
  const folder = () => join(dir, 'backup');
  const make = (to: string, fails?: NodeJS.ErrnoException) =>
    makeWhole(
      to,
      { marker: 'a', unwritable: backupUnwritable, removed: (draft) => removed.push(draft) },
      async (draft) => {
        for (const name of ['a', 'b']) writeFileSync(join(draft, name), name);
        if (fails) throw fails;
        return draft;
      },
    );

  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'duban-whole-'));
    removed.length = 0;
  });
  afterEach(() => rmSync(dir, { recursive: true }));

  it('is made in a folder that is there and empty, and beside one that is not', async () => {
    expect(await make(folder())).toContain(join(dir, '.backup.'));
    const there = join(dir, 'there');
    mkdirSync(there);
    const { ino } = statSync(there);
    expect(await make(there)).toContain(join(there, '.there.'));
    expect(statSync(there).ino).toBe(ino); // a mount cannot be replaced
    expect([readdirSync(folder()), readdirSync(there)]).toEqual([
      ['a', 'b'],
      ['a', 'b'],
    ]);
  });

  it('leaves an empty folder empty where it fails, in words about the disk of the backup', async () => {
    mkdirSync(folder());
    const full = Object.assign(new Error('full'), { code: 'ENOSPC' });
    await expect(make(folder(), full)).rejects.toMatchObject({
      code: 'backup-unwritable',
      sentence: { en: expect.not.stringContaining('--state') },
    });
    expect(readdirSync(folder())).toEqual([]);
  });

  it('removes the drafts of processes that are gone, and leaves those of others', async () => {
    mkdirSync(folder());
    const left = [join(folder(), `.backup.${GONE}.partial`), join(dir, `.backup.${GONE}.partial`)];
    const others = [join(dir, `.backup.${process.ppid}.partial`), join(dir, `.another.${GONE}.partial`)];
    for (const draft of [...left, ...others]) mkdirSync(draft);
    await make(folder());
    expect(removed.sort()).toEqual(left.sort());
    expect([...left, ...others].filter(existsSync).sort()).toEqual(others.sort());
  });
});
