import type { UnsupportedKind } from './refusals';

export type FileKind = 'text' | 'docx' | UnsupportedKind;

/** What a file begins with, whatever it is called. */
const SIGNATURES: [bytes: number[], kind: FileKind | 'zip'][] = [
  [[0x25, 0x50, 0x44, 0x46], 'pdf'],
  [[0x50, 0x4b, 0x03, 0x04], 'zip'],
  [[0x50, 0x4b, 0x05, 0x06], 'zip'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'doc'],
  [[0x89, 0x50, 0x4e, 0x47], 'image'],
  [[0xff, 0xd8, 0xff], 'image'],
  [[0x47, 0x49, 0x46, 0x38], 'image'],
  [[0x49, 0x49, 0x2a, 0x00], 'image'],
  [[0x4d, 0x4d, 0x00, 0x2a], 'image'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'other'],
];
const EXTENSIONS: Record<string, FileKind> = {
  '': 'text',
  txt: 'text',
  text: 'text',
  md: 'text',
  docx: 'docx',
  pdf: 'pdf',
  ofd: 'ofd',
  doc: 'doc',
  wps: 'doc',
  png: 'image',
  jpg: 'image',
  jpeg: 'image',
  gif: 'image',
  bmp: 'image',
  tif: 'image',
  tiff: 'image',
};

/** Decides by the content first and by the name second: a .txt that is a picture is a picture. */
export function fileKind(bytes: Uint8Array, fileName: string): FileKind {
  const named = EXTENSIONS[/\.([^.\\/]*)$/.exec(fileName)?.[1].toLowerCase() ?? ''] ?? 'other';
  const signature = SIGNATURES.find(([start]) => start.every((byte, i) => bytes[i] === byte))?.[1];
  if (named === 'docx') return 'docx';
  if (signature === undefined) return named;
  if (signature !== 'zip') return signature;
  return named === 'text' ? 'other' : named;
}
