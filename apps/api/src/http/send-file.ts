import type { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import type { FileStore } from '@app/use-cases';

interface Shown {
  name: string;
  type: string;
  inline?: boolean;
}

/**
 * A stored file, piece by piece, under the name people know, in any script (RFC 6266, RFC 8187).
 *
 * @throws DubanError `file-lost`, `file-altered`, before anything of it has left
 */
export async function sendStored(files: FileStore, sha256: string, shown: Shown): Promise<StreamableFile> {
  const { stream, size }: { stream: Readable; size: number } = await files.open(sha256);
  return new StreamableFile(stream, { ...headersOf(shown), length: size });
}

/** A PDF that was printed for whoever asks, and is not kept. */
export const sendPrinted = (pdf: Uint8Array, name: string): StreamableFile =>
  new StreamableFile(pdf, { ...headersOf({ name, type: 'application/pdf', inline: true }), length: pdf.length });

function headersOf({ name, type, inline = false }: Shown) {
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return { type, disposition: `${inline ? 'inline' : 'attachment'}; filename="file"; filename*=UTF-8''${encoded}` };
}
