import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { StreamableFile } from '@nestjs/common';
import { notFound } from './refusals';

/** A file under the name people know, in any script (RFC 6266, RFC 8187). */
export async function sendFile(
  path: string,
  { name, type, inline = false }: { name: string; type: string; inline?: boolean },
): Promise<StreamableFile> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) throw notFound();
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  const disposition = `${inline ? 'inline' : 'attachment'}; filename="file"; filename*=UTF-8''${encoded}`;
  return new StreamableFile(createReadStream(path), { type, disposition, length: found.size });
}
