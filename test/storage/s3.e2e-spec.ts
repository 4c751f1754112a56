import { createHash } from 'node:crypto';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openFiles } from '@app/use-cases';
import { SHORT_PLAN, startApi, type Agent, type TestApi } from '../api/support';
import { startS3, type S3Server } from './s3-server';
import { AS_WRITTEN } from '../setup/as-written';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Files in a bucket of a server that speaks S3, by itself and under the whole API. */
describe('files in a bucket', () => {
  let s3: S3Server;
  const store = (changes: object = {}) =>
    openFiles({ DUBAN_STATE_DIR: process.env.DUBAN_TEST_DIR!, ...s3.env, ...changes });
  /** The file in which the server keeps the bytes of an object. */
  async function objectFile(hash: string): Promise<string> {
    const folder = join(s3.folder, hash.slice(0, 2));
    const names = await readdir(folder);
    return join(
      folder,
      names.find((name) => name.startsWith(hash) && name.endsWith('object'))!,
    );
  }

  beforeAll(async () => {
    s3 = await startS3();
  });
  afterAll(() => s3?.stop());

  it('come back as they were, under the hash of their content', async () => {
    for (const bytes of [Buffer.from('监测数据'), Buffer.alloc(0), Buffer.alloc(3_000_000, 9)]) {
      const hash = await store().put(bytes);
      expect(hash).toBe(sha256(bytes));
      expect(await store().put(bytes)).toBe(hash);
      expect(Buffer.compare(await store().get(hash), bytes)).toBe(0);
    }
  });

  it('are not handed out when somebody changed them there, or when they are gone', async () => {
    const hash = await store().put(Buffer.from('原始记录'));
    await writeFile(await objectFile(hash), '改过记录');
    await expect(store().get(hash)).rejects.toMatchObject({ code: 'file-altered' });
    await expect(store().get('0'.repeat(64))).rejects.toMatchObject({ code: 'file-lost' });
  });

  it('are dropped when nothing needs them, unless they were stored again since', async () => {
    const hash = await store().put(Buffer.from('无用'));
    const [past, future] = [new Date(Date.now() - 60_000), new Date(Date.now() + 60_000)];
    expect([await store().drop(hash, past), await store().drop(hash, future)]).toEqual([false, true]);
    await expect(store().check(hash)).rejects.toMatchObject({ code: 'file-lost' });
    expect(await store().drop(hash, future)).toBe(true);
  });

  it.each([
    ['a bucket that is not there', { DUBAN_S3_BUCKET: 'no-such-bucket' }],
    ['a server that does not listen', { DUBAN_S3_ENDPOINT: 'http://127.0.0.1:1' }],
  ])('say so, and nothing is stored, with %s', async (_, changes) => {
    await expect(store(changes).put(Buffer.from('证据'))).rejects.toMatchObject({ code: 'storage-unreachable' });
  });

  it('say so with a key that is not the right one', async () => {
    const right = process.env.AWS_SECRET_ACCESS_KEY;
    process.env.AWS_SECRET_ACCESS_KEY = 'wrong';
    try {
      await expect(store().put(Buffer.from('证据'))).rejects.toMatchObject({ code: 'storage-unreachable' });
    } finally {
      process.env.AWS_SECRET_ACCESS_KEY = right;
    }
  });

  describe('under the API', () => {
    let api: TestApi;
    let owner: Agent;

    beforeAll(async () => {
      api = await startApi({ files: s3.env });
      owner = await api.signedIn('县林业局');
    }, 60_000);
    afterAll(() => api?.stop());

    it('hold plan and evidence; a changed object is refused with a sentence', async () => {
      const office = await api.signedIn('县政府办');
      const { planId } = (await office.post('/api/plans').attach('file', Buffer.from(SHORT_PLAN), '方案.txt')).body;
      await office.post(`/api/plans/${planId}/confirm`).send(AS_WRITTEN).expect(201);
      expect(await store().get(sha256(Buffer.from(SHORT_PLAN)))).toEqual(Buffer.from(SHORT_PLAN));

      const clause = async () => (await owner.get(`/api/plans/${planId}/clauses/1`).expect(200)).body.obligations[0];
      const photo = Buffer.from('现场照片');
      await owner
        .post(`/api/obligations/${(await clause()).id}/reports`)
        .field('text', '已完成')
        .attach('evidence', photo, '现场.jpg')
        .expect(201);
      const [{ id }] = (await clause()).reports[0].evidence;
      expect((await owner.get(`/api/evidence/${id}`).expect(200)).body).toEqual(photo);
      await writeFile(await objectFile(sha256(photo)), '换过照片');
      const refused = await owner.get(`/api/evidence/${id}`).expect(500);
      expect(refused.body).toMatchObject({ code: 'file-altered', title: expect.stringContaining('管理员') });
    });
  });
});
