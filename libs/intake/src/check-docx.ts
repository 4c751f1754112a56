import { inflateRawSync } from 'node:zlib';

/** Word writes some dozen parts; a plan with this much text would have thousands of pages. */
const MOST_ENTRIES = 2000;
const MOST_BYTES = 100 * 1024 * 1024;
const MOST_XML_BYTES = 20 * 1024 * 1024;

interface Entry {
  name: string;
  method: number;
  packed: number;
  unpacked: number;
  at: number;
}

/**
 * True when the bytes are a Word document that is safe to unpack: an intact directory, a main part, modest sizes.
 * The declared sizes are checked first; the XML parts are then unpacked against a limit, because a size can lie.
 */
export function isSafeDocx(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(buffer);
  if (!entries || !entries.some((entry) => entry.name === 'word/document.xml')) return false;
  if (sum(entries, (entry) => entry.unpacked) > MOST_BYTES) return false;
  let left = MOST_XML_BYTES;
  for (const entry of entries) {
    if (!/\.(?:xml|rels)$/i.test(entry.name)) continue;
    const size = unpackedSize(buffer, entry, left);
    if (size === null) return false;
    left -= size;
  }
  return true;
}

/** The central directory of a zip file; null when it is damaged, too long or uses 64-bit sizes. */
function readDirectory(zip: Buffer): Entry[] | null {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > zip.length) return null;
  const count = zip.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) return null;
  const entries: Entry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let i = 0; i < count; i++) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== 0x02014b50) return null;
    const nameLength = zip.readUInt16LE(at + 28);
    entries.push({
      name: zip.toString('utf8', at + 46, at + 46 + nameLength),
      method: zip.readUInt16LE(at + 10),
      packed: zip.readUInt32LE(at + 20),
      unpacked: zip.readUInt32LE(at + 24),
      at: zip.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

/** How large a part really is, or null when it is damaged or larger than the limit. */
function unpackedSize(zip: Buffer, entry: Entry, limit: number): number | null {
  if (limit <= 0 || entry.unpacked > limit) return null;
  if (entry.at + 30 > zip.length || zip.readUInt32LE(entry.at) !== 0x04034b50) return null;
  const from = entry.at + 30 + zip.readUInt16LE(entry.at + 26) + zip.readUInt16LE(entry.at + 28);
  const packed = zip.subarray(from, from + entry.packed);
  if (entry.method === 0) return packed.length;
  if (entry.method !== 8) return null;
  if (packed.length === 0) return null;
  try {
    return inflateRawSync(packed, { maxOutputLength: limit }).length;
  } catch {
    return null;
  }
}

const sum = <T>(items: T[], value: (item: T) => number): number => items.reduce((total, i) => total + value(i), 0);
