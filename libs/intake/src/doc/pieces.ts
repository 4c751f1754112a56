import * as iconv from 'iconv-lite';
import { Unreadable } from '../unreadable';
import type { Fib } from './fib';

/** A stretch of the text and where its bytes lie in the document stream ([MS-DOC] 2.8.35, 2.9.38). */
export interface Piece {
  from: number;
  to: number;
  text: string;
  /** Place of its first byte, and bytes per character. */
  at: number;
  width: 1 | 2;
}

const PIECES = 2;
const COMPRESSED = 0x4000_0000;

/** The pieces a text consists of, in its order; a fast-saved document has many. @throws Unreadable `broken` */
export function readPieces({ document, table, pieces }: Fib): Piece[] {
  const clx = table.subarray(pieces.at, pieces.at + pieces.length);
  let at = 0;
  // Property lists may come first; each says how long it is.
  while (clx[at] === 1) at += 3 + clx.readUInt16LE(at + 1);
  if (clx[at] !== PIECES) throw new Unreadable('broken');
  const size = clx.readUInt32LE(at + 1);
  const plc = clx.subarray(at + 5, at + 5 + size);
  const count = Math.floor((plc.length - 4) / 12);
  return Array.from({ length: Math.max(0, count) }, (_, i): Piece => {
    const [from, to] = [plc.readUInt32LE(i * 4), plc.readUInt32LE(i * 4 + 4)];
    const fc = plc.readUInt32LE((count + 1) * 4 + i * 8 + 2);
    const width = fc & COMPRESSED ? 1 : 2;
    const begin = width === 1 ? (fc & ~COMPRESSED) >>> 1 : fc;
    const end = begin + (to - from) * width;
    if (to < from || end > document.length) throw new Unreadable('broken');
    const bytes = document.subarray(begin, end);
    const text = width === 1 ? iconv.decode(bytes, 'windows-1252') : bytes.toString('utf16le');
    return { from, to, text, at: begin, width };
  });
}
