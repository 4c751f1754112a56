import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Fingerprint of what a folder wants to have installed. */
export function lockHashOf(folder) {
  const hash = createHash('sha256');
  for (const name of ['package-lock.json', 'package.json']) hash.update(readFileSync(join(folder, name)));
  return hash.digest('hex');
}
