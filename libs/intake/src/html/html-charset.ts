import * as iconv from 'iconv-lite';
import { decodeText } from '../decode-text';

/** Bytes of a page as text: by its mark, else by the character set it declares, else as any text is. */
export function decodeHtml(bytes: Uint8Array): string | null {
  const hasMark =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff) || bytes[0] === 0xef;
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1');
  const declared = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1].toLowerCase();
  if (hasMark || !declared || !iconv.encodingExists(declared) || /^utf-?(8|16|7)/.test(declared))
    return decodeText(bytes);
  // What calls itself GB2312 uses all of GB18030.
  return iconv.decode(Buffer.from(bytes), /^(gb|cp936|x-gbk)/.test(declared) ? 'gb18030' : declared);
}
