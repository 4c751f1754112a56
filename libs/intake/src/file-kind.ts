import { decodeHtml } from './html/html-charset';

/** What a file is by how it begins. `zip` and `ole` are containers whose content says more. */
export type FileKind = 'text' | 'html' | 'pdf' | 'zip' | 'ole' | 'image' | 'rtf' | 'mhtml' | 'other';

const SIGNATURES: [bytes: number[], kind: FileKind][] = [
  [[0x50, 0x4b, 0x03, 0x04], 'zip'],
  [[0x50, 0x4b, 0x05, 0x06], 'zip'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'ole'],
  [[0x89, 0x50, 0x4e, 0x47], 'image'],
  [[0xff, 0xd8, 0xff], 'image'],
  [[0x47, 0x49, 0x46, 0x38], 'image'],
  [[0x49, 0x49, 0x2a, 0x00], 'image'],
  [[0x4d, 0x4d, 0x00, 0x2a], 'image'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'rtf'],
];
// In both there is only one way to match what comes before, so that a hostile beginning costs no more than another.
const HTML = /^(?:\s|<\?xml[^>]*>|<!--(?:(?!-->)[\s\S])*-->)*<(?:!doctype\s+html|html|head|body|meta|title)\b/i;
const MHTML = /^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){0,30}?content-type:\s*multipart\/related/i;

/**
 * Decides by the content: a .txt that is a picture is a picture, a .doc that is a page is a page. The name counts only
 * for pages without the beginning of one.
 */
export function fileKind(bytes: Uint8Array, fileName: string): FileKind {
  const signature = SIGNATURES.find(([start]) => start.every((byte, i) => bytes[i] === byte))?.[1];
  if (signature) return signature;
  const head = bytes.subarray(0, 4096);
  // Some programs write a line of their own before the PDF begins.
  if (Buffer.from(head.subarray(0, 1024)).includes('%PDF-')) return 'pdf';
  if (bytes[0] === 0x42 && bytes[1] === 0x4d && bytes[6] === 0 && bytes[8] === 0) return 'image';
  const text = decodeHtml(head) ?? '';
  if (HTML.test(text.replace(/^\ufeff/, '')) || /\.x?html?$/i.test(fileName)) return 'html';
  return MHTML.test(text) ? 'mhtml' : 'text';
}
