import { inflateSync } from 'node:zlib';
import { Unreadable } from '../unreadable';

/** All that a plan's PDF unpacks to besides its pictures: text, fonts and tables of characters have a few megabytes. */
const MOST_UNPACKED = 100 * 1024 * 1024;
/** Longer is no dictionary of a stream. */
const LONGEST_DICTIONARY = 2_000;

/**
 * Looks at how much the packed streams of a PDF hold before the reader unpacks them whole: some hundred kilobytes can stand
 * for hundreds of megabytes. Pictures are not read, and what is no proper stream is left to the reader.
 *
 * @throws Unreadable `too-complex`
 */
export function requireModestStreams(bytes: Uint8Array, most = MOST_UNPACKED): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let left = most;
  for (let end = 0; ;) {
    const keyword = file.indexOf('stream', end);
    if (keyword === -1) return;
    const from = keyword + 'stream'.length;
    const close = file.indexOf('endstream', from);
    const until = close === -1 ? file.length : close;
    end = close === -1 ? file.length : close + 'endstream'.length;
    const before = file.toString('latin1', Math.max(0, keyword - LONGEST_DICTIONARY), keyword);
    const dictionary = plainNames(before.slice(before.lastIndexOf(' obj') + 1));
    if (!/\/Fl(?:ateDecode)?\b/.test(dictionary) || isPicture(dictionary)) continue;
    const data = file.subarray(from + (file[from] === 0x0d ? 2 : 1), until);
    left -= unpackedLength(data, left);
    if (left <= 0) throw new Unreadable('too-complex');
  }
}

/** Any character of a name may be written as its number (ISO 32000-1, 7.3.5): `/Fl#61teDecode`. */
const plainNames = (dictionary: string): string =>
  dictionary.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));

/** What also says that it holds objects is unpacked whole, whatever it says besides. */
const isPicture = (dictionary: string): boolean =>
  /\/Subtype\s*\/Image\b/.test(dictionary) && !/\/(?:ObjStm|XRef)\b/.test(dictionary);

/** How long it is unpacked, or `most` where it is longer; 0 where it cannot be unpacked. */
function unpackedLength(data: Uint8Array, most: number): number {
  try {
    return inflateSync(data, { maxOutputLength: most }).length;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? most : 0;
  }
}
