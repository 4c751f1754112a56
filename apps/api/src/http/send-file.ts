import { StreamableFile } from '@nestjs/common';

/** A file under the name people know, in any script (RFC 6266, RFC 8187). */
export function sendFile(
  bytes: Buffer,
  { name, type, inline = false }: { name: string; type: string; inline?: boolean },
): StreamableFile {
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  const disposition = `${inline ? 'inline' : 'attachment'}; filename="file"; filename*=UTF-8''${encoded}`;
  return new StreamableFile(bytes, { type, disposition, length: bytes.length });
}
