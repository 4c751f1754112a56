import * as iconv from 'iconv-lite';

/**
 * Bytes of a text file as text: UTF-8 with or without a mark, UTF-16 by its mark or its zero bytes, else GB18030.
 * Null when none of them gives readable text.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = iconv.decode(buffer, encodingOf(buffer));
  return isReadable(text) ? text : null;
}

function encodingOf(bytes: Buffer): 'utf8' | 'utf16-le' | 'utf16-be' | 'gb18030' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf16-le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf16-be';
  // Neither UTF-8 nor GB18030 text holds a zero byte; in UTF-16 every line break has one.
  if (bytes.includes(0)) return byteOrder(bytes.subarray(0, 8192));
  return looksLikeUtf8(bytes) ? 'utf8' : 'gb18030';
}

/** Read the wrong way round, line breaks and Chinese punctuation become something else. */
function byteOrder(bytes: Buffer): 'utf16-le' | 'utf16-be' {
  const marks = (order: 'utf16-le' | 'utf16-be'): number => count(iconv.decode(bytes, order), /[\n。，、（）： ]/g);
  return marks('utf16-be') > marks('utf16-le') ? 'utf16-be' : 'utf16-le';
}

/** A few broken characters do not make a UTF-8 file a GB18030 one. */
function looksLikeUtf8(bytes: Buffer): boolean {
  const text = bytes.toString('utf8');
  return !/^\ufffd/.test(text) && !hasMore(text, /\ufffd/g, Math.max(1, text.length / 1000));
}

/** Text has next to no control characters and next to nothing that could not be decoded. */
function isReadable(text: string): boolean {
  return !hasMore(text, /[\p{Co}\p{Cn}\ufffd]|(?![\n\r\t\f\v])\p{Cc}/gu, Math.max(1, text.length / 100));
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Stops at the first match too many: in ten megabytes of noise there are millions. */
function hasMore(text: string, pattern: RegExp, limit: number): boolean {
  let found = 0;
  for (const _ of text.matchAll(pattern)) if (++found > limit) return true;
  return false;
}
