import { createHash, type Hash } from 'node:crypto';

/** A SHA-256 over what somebody asked for, files included; the order in which fields were named does not count. */
export function fingerprint(route: string, input: unknown): string {
  const hash = createHash('sha256');
  hash.update(`${route}\n`);
  write(hash, input);
  return hash.digest('hex');
}

function write(hash: Hash, value: unknown): void {
  if (value instanceof Uint8Array) {
    hash.update(`bytes ${createHash('sha256').update(value).digest('hex')}\n`);
  } else if (Array.isArray(value)) {
    hash.update(`list ${value.length}\n`);
    for (const part of value) write(hash, part);
  } else if (value !== null && typeof value === 'object' && !(value instanceof Date)) {
    const fields = Object.entries(value).filter(([, field]) => field !== undefined);
    hash.update(`fields ${fields.length}\n`);
    for (const [name, field] of fields.sort(([a], [b]) => (a < b ? -1 : 1))) {
      write(hash, name);
      write(hash, field);
    }
  } else {
    hash.update(`${JSON.stringify(value) ?? 'nothing'}\n`);
  }
}
