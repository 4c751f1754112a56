import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { S3Client } from '@aws-sdk/client-s3';
import { DubanError } from '@app/domain/errors';
import type { Shelf, Shelved } from './shelf';

/** How a server says that there is no such object. */
const ABSENT = new Set(['NoSuchKey', 'NotFound']);

/** Which bucket of which server; who may is told by the usual variables of S3 (`AWS_ACCESS_KEY_ID` …). */
export interface S3Place {
  bucket: string;
  region: string;
  /** The address of the server; left out for Amazon's own. */
  endpoint?: string;
}

/** A bucket of a server that speaks S3. The client is loaded when the first file is asked for. */
export class S3Shelf implements Shelf {
  private client?: Promise<S3Client>;

  constructor(private readonly place: S3Place) {}

  async open(name: string): Promise<Readable | null> {
    const { GetObjectCommand } = await import('@aws-sdk/client-s3');
    return this.orNull(async (client) => {
      const { Body } = await client.send(new GetObjectCommand({ Bucket: this.place.bucket, Key: name }));
      return Body as Readable;
    });
  }

  async take(path: string, name: string): Promise<void> {
    const { PutObjectCommand } = await import('@aws-sdk/client-s3');
    const { size } = await stat(path);
    const { bucket } = this.place;
    await this.ask((client) =>
      client.send(
        new PutObjectCommand({ Bucket: bucket, Key: name, Body: createReadStream(path), ContentLength: size }),
      ),
    );
  }

  /** The date of an object is that of its upload. */
  renew(): Promise<boolean> {
    return Promise.resolve(false);
  }

  async *list(): AsyncIterable<Shelved> {
    const { ListObjectsV2Command } = await import('@aws-sdk/client-s3');
    let next: string | undefined;
    do {
      const from = { Bucket: this.place.bucket, ContinuationToken: next };
      const page = await this.ask((client) => client.send(new ListObjectsV2Command(from)));
      for (const { Key: name, LastModified: since } of page.Contents ?? []) if (name && since) yield { name, since };
      next = page.NextContinuationToken;
    } while (next);
  }

  async drop(name: string, before: Date): Promise<boolean> {
    const { DeleteObjectCommand, HeadObjectCommand } = await import('@aws-sdk/client-s3');
    const object = { Bucket: this.place.bucket, Key: name };
    const found = await this.orNull((client) => client.send(new HeadObjectCommand(object)));
    if (!found) return true;
    if (!found.LastModified || found.LastModified >= before) return false;
    await this.ask((client) => client.send(new DeleteObjectCommand(object)));
    return true;
  }

  private async ask<T>(question: (client: S3Client) => Promise<T>): Promise<T> {
    try {
      return await question(await this.connected());
    } catch (error) {
      throw this.unreachable(error);
    }
  }

  /** Null where there is no such object. */
  private async orNull<T>(question: (client: S3Client) => Promise<T>): Promise<T | null> {
    try {
      return await question(await this.connected());
    } catch (error) {
      if (ABSENT.has((error as Error).name)) return null;
      throw this.unreachable(error);
    }
  }

  private connected(): Promise<S3Client> {
    this.client ??= this.connect();
    return this.client;
  }

  private async connect(): Promise<S3Client> {
    const { S3Client } = await import('@aws-sdk/client-s3');
    const { region, endpoint } = this.place;
    return new S3Client({
      region,
      // Servers of one's own are seldom reached by the name of the bucket, and many do not know Amazon's new checksums;
      // the hash of the file is checked by FileStore anyhow.
      ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    });
  }

  /** Whatever is wrong with the server is for the administrator; what it says goes into the log as the cause. */
  private unreachable(cause: unknown): DubanError {
    const refusal = new DubanError('storage-unreachable', {
      zh: `文件存储（S3 存储桶 ${this.place.bucket}）无法读写，未保存任何内容，请稍后重试或联系管理员。`,
      en: `The file storage (S3 bucket ${this.place.bucket}) cannot be used; nothing was saved. Try again, or tell the administrator.`,
    });
    refusal.cause = cause;
    return refusal;
  }
}
