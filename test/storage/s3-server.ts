import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What the small server takes for a signature. */
const CREDENTIALS = { AWS_ACCESS_KEY_ID: 'S3RVER', AWS_SECRET_ACCESS_KEY: 'S3RVER' };
const BUCKET = 'duban-files';

export interface S3Server {
  /** What Duban is told about files. */
  env: { DUBAN_S3_BUCKET: string; DUBAN_S3_ENDPOINT: string };
  /** Where the server keeps what was put into the bucket. */
  folder: string;
  stop(): Promise<void>;
}

/** A server of its own that speaks S3 and checks signatures, on a free port of this machine, with one empty bucket. */
export async function startS3(): Promise<S3Server> {
  const { default: Server } = await import('@20minutes/s3rver');
  const directory = await mkdtemp(join(tmpdir(), 'duban-s3-'));
  const configureBuckets = [{ name: BUCKET, configs: [] }];
  const server = new Server({ address: '127.0.0.1', port: 0, silent: true, directory, configureBuckets });
  const { port } = (await server.run()) as AddressInfo;
  const before = { ...process.env };
  Object.assign(process.env, CREDENTIALS);
  return {
    env: { DUBAN_S3_BUCKET: BUCKET, DUBAN_S3_ENDPOINT: `http://127.0.0.1:${port}` },
    folder: join(directory, BUCKET),
    async stop() {
      for (const name of Object.keys(CREDENTIALS)) {
        if (before[name] === undefined) delete process.env[name];
        else process.env[name] = before[name];
      }
      await server.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
