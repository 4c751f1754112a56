import { createHash } from 'node:crypto';
import { mkdir, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Where a file lies: under the hash of its content, so that storing it twice is harmless. */
export function filePath(filesDir: string, sha256: string): string {
  return join(filesDir, sha256.slice(0, 2), sha256);
}

/**
 * Stores bytes under their SHA-256; a half-written file is never seen under its name.
 *
 * @returns the hash, in lower-case hex
 */
export async function storeFile(filesDir: string, bytes: Uint8Array): Promise<string> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const path = filePath(filesDir, sha256);
  const there = await stat(path).catch(() => null);
  if (there?.size === bytes.length) return sha256;
  await mkdir(dirname(path), { recursive: true });
  const half = `${path}.${process.pid}.part`;
  await writeFile(half, bytes);
  await rename(half, path);
  return sha256;
}
