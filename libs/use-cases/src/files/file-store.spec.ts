import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { FileStore, fileName, openFiles, type Shelf } from '.';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

let stateDir: string;
beforeAll(async () => {
  stateDir = await mkdtemp(join(tmpdir(), 'duban-files-'));
});
afterAll(() => rm(stateDir, { recursive: true }));

const store = () => openFiles({ DUBAN_STATE_DIR: stateDir });
const pathOf = (hash: string) => join(stateDir, 'files', fileName(hash));

describe('files in a folder', () => {
  it('come back as they were, under the hash of their content, however often they are stored', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), async (bytes) => {
        const hash = await store().put(bytes);
        expect(hash).toBe(sha256(bytes));
        expect(await store().put(bytes)).toBe(hash);
        expect(Buffer.compare(await store().get(hash), bytes)).toBe(0);
        expect(await readFile(pathOf(hash))).toEqual(Buffer.from(bytes));
      }),
      { numRuns: 30 },
    );
  });

  it('are not handed out when a byte was changed or they are gone; storing them again mends them', async () => {
    const bytes = Buffer.from('监测数据');
    const hash = await store().put(bytes);
    await writeFile(pathOf(hash), '监测数掘'); // as long, and another file
    await expect(store().get(hash)).rejects.toMatchObject({ code: 'file-altered' });
    expect(await store().put(bytes)).toBe(hash);
    expect(await store().get(hash)).toEqual(bytes);
    await rm(pathOf(hash));
    await expect(store().get(hash)).rejects.toMatchObject({ code: 'file-lost' });
  });

  it('leave nothing half written behind, also when many store the same one at once', async () => {
    const bytes = Buffer.alloc(100_000, 7);
    const hashes = await Promise.all(Array.from({ length: 20 }, () => store().put(bytes)));
    expect(new Set(hashes)).toEqual(new Set([sha256(bytes)]));
    expect(await readdir(join(stateDir, 'files/incoming'))).toEqual([]);
    expect(await store().get(hashes[0])).toEqual(bytes);
  });

  it('come piece by piece, and whatever the pieces are, it is the same file', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 20 }), async (pieces) => {
        const whole = Buffer.concat(pieces);
        expect(await store().receive(Readable.from(pieces))).toEqual({ sha256: sha256(whole), size: whole.length });
        expect(await store().check(sha256(whole))).toBe(whole.length);
      }),
      { numRuns: 30 },
    );
  });

  it.each<[string, () => Readable, (() => boolean) | undefined, object]>([
    ['that breaks off', () => Readable.from(breaksOff()), undefined, { message: 'gone' }],
    ['that fails at once', () => failing(), undefined, { message: 'gone' }],
    ['that was longer than it may be', () => Readable.from(['abc']), () => false, { code: 'file-cut-off' }],
  ])('are not what comes from a stream %s', async (_, stream, whole, error) => {
    const before = await everything();
    // Some at once: whose half is made only after it has failed, leaves it behind.
    const refused = Array.from({ length: 20 }, () => store().receive(stream(), whole));
    const errors = await Promise.all(refused.map((one) => one.catch((thrown: unknown) => thrown)));
    for (const one of errors) expect(one).toMatchObject(error);
    expect(await everything()).toEqual(before);
  });
});

const failing = () =>
  new Readable({
    read() {
      this.destroy(new Error('gone'));
    },
  });

async function* breaksOff() {
  yield Buffer.from('half');
  throw new Error('gone');
}

/** All names below the folder of the files. */
const everything = async () => (await readdir(join(stateDir, 'files'), { recursive: true })).sort();

describe('on a full disk', () => {
  /** Another process, which may write no file of more than 64 kB: the system refuses the write, as on a full disk. */
  const tool = join(__dirname, '../../../../scripts/lib/typescript-in-threads.js');
  const script = `
    const { openFiles } = require(${JSON.stringify(join(__dirname, 'index.ts'))});
    const store = openFiles({ DUBAN_STATE_DIR: process.argv[1] });
    const say = (promise) => promise.then((hash) => console.log('stored', hash), (error) => console.log('refused', error.code));
    say(store.put(Buffer.alloc(1_000_000, 7))).then(() => say(store.put(Buffer.from('small'))));`;

  it('nothing is stored, no half of it stays, and what has room is stored afterwards', async () => {
    const folder = join(stateDir, 'full');
    await mkdir(folder);
    const limited = `ulimit -f 128; exec "$0" --require "$1" --eval "$2" "$3"`; // in blocks of 512 bytes
    const { stdout } = await promisify(execFile)('sh', ['-c', limited, process.execPath, tool, script, folder]);
    expect(stdout.split('\n')).toEqual([
      expect.stringMatching(/^refused (EFBIG|ENOSPC)$/),
      `stored ${sha256(Buffer.from('small'))}`,
      '',
    ]);
    const kept = (await readdir(join(folder, 'files'), { recursive: true, withFileTypes: true })).filter((one) =>
      one.isFile(),
    );
    expect(kept.map(({ name }) => name)).toEqual([sha256(Buffer.from('small'))]);
  });
});

describe('files that nothing needs', () => {
  const now = new Date();
  const at = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
  const put = async (text: string, when: Date) => {
    const hash = await store().put(Buffer.from(text));
    await utimes(pathOf(hash), when, when);
    return hash;
  };

  it('are named from a moment on, and dropped', async () => {
    const [old, fresh] = [await put('旧', at(-2)), await put('新', at(0))];
    const found: string[] = [];
    for await (const hash of store().lyingSince(at(-1))) found.push(hash);
    expect(found).toContain(old);
    expect(found).not.toContain(fresh);
    expect([await store().drop(old, at(-1)), await store().drop(fresh, at(-1))]).toEqual([true, false]);
    expect([existsSync(pathOf(old)), existsSync(pathOf(fresh))]).toEqual([false, true]);
  });

  it('are not named while the mark of a restored county is there', async () => {
    const mark = join(stateDir, 'files-held');
    const old = await put('另一系统的', at(-2));
    const named = async () => {
      const found: string[] = [];
      for await (const hash of store().lyingSince(at(-1))) found.push(hash);
      return found;
    };
    await writeFile(mark, '');
    expect(await named()).toEqual([]);
    await rm(mark);
    expect(await named()).toContain(old);
  });

  it('are needed again when somebody stores them once more', async () => {
    const hash = await put('又来', at(-2));
    await store().put(Buffer.from('又来'));
    expect(await store().drop(hash, at(-1))).toBe(false);
    expect(await store().check(hash)).toBe(6);
  });

  it('come back when whoever was dropping one was ended half-way', async () => {
    const hash = await put('半途', at(-2));
    await writeFile(`${pathOf(hash)}.going`, '半途');
    await rm(pathOf(hash));
    for await (const _ of store().lyingSince(at(1))) continue;
    expect(await store().get(hash)).toEqual(Buffer.from('半途'));
  });

  it('are halves as well, once nobody can be at work on them', async () => {
    const half = join(stateDir, 'files/incoming/half');
    await writeFile(half, 'half');
    await utimes(half, at(-2), at(-2));
    expect([await store().dropHalves(at(-3)), await store().dropHalves(at(-1))]).toEqual([0, 1]);
  });
});

it('a place that does not give back what it was given is no place for a file', async () => {
  const lossy = {
    open: async () => Readable.from(['something else']),
    take: async () => undefined,
  } as unknown as Shelf;
  const files = new FileStore(lossy, join(stateDir, 'lossy'));
  await expect(files.put(Buffer.from('evidence'))).rejects.toMatchObject({ code: 'file-altered' });
});
