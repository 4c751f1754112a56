import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
    const folder = join(stateDir, 'files', hashes[0].slice(0, 2));
    expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
    expect(await store().get(hashes[0])).toEqual(bytes);
  });
});

it('a place that does not give back what it was given is no place for a file', async () => {
  const lossy: Shelf = { read: async () => Buffer.from('something else'), write: async () => undefined };
  await expect(new FileStore(lossy).put(Buffer.from('evidence'))).rejects.toMatchObject({ code: 'file-altered' });
});
