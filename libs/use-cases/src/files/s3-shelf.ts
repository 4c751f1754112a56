import type { S3Client } from '@aws-sdk/client-s3';
import { DubanError } from '@app/domain/errors';
import type { Shelf } from './shelf';

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

  async read(name: string): Promise<Buffer | null> {
    const { GetObjectCommand } = await import('@aws-sdk/client-s3');
    const client = await this.open();
    try {
      const { Body } = await client.send(new GetObjectCommand({ Bucket: this.place.bucket, Key: name }));
      return Buffer.from(await Body!.transformToByteArray());
    } catch (error) {
      if ((error as Error).name === 'NoSuchKey') return null;
      throw this.unreachable(error);
    }
  }

  async write(name: string, bytes: Uint8Array): Promise<void> {
    const { PutObjectCommand } = await import('@aws-sdk/client-s3');
    const client = await this.open();
    try {
      await client.send(new PutObjectCommand({ Bucket: this.place.bucket, Key: name, Body: bytes }));
    } catch (error) {
      throw this.unreachable(error);
    }
  }

  private open(): Promise<S3Client> {
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
