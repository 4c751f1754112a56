import { CompoundFile } from '../container/ole';
import { Archive } from '../container/unzip';
import { readDoc } from '../doc/read-doc';
import { mainPart, readDocx } from '../docx/read-docx';
import { readHtml } from '../html/read-html';
import { readPdf } from '../pdf/read-pdf';
import { Unreadable } from '../unreadable';

/** The kinds that are read in a thread of their own. */
export type ContainerKind = 'html' | 'pdf' | 'zip' | 'ole';

/** @throws Unreadable whatever keeps the file from being read */
export async function readContainer(kind: ContainerKind, content: Uint8Array | string): Promise<string> {
  if (typeof content === 'string') return readHtml(content);
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  if (kind === 'pdf') return readPdf(bytes);
  return kind === 'zip' ? readZip(bytes) : readOle(bytes);
}

async function readZip(bytes: Buffer): Promise<string> {
  const archive = await Archive.open(bytes);
  if (archive.names.some((name) => /(?:^|\/)OFD\.xml$/i.test(name))) throw new Unreadable('ofd');
  const main = await mainPart(archive);
  if (!/(?:^|\/)document\d*\.xml$/.test(main) || !archive.names.includes(main)) throw new Unreadable('other');
  return readDocx(archive);
}

async function readOle(bytes: Buffer): Promise<string> {
  const file = new CompoundFile(bytes);
  if (file.stream('EncryptedPackage')) throw new Unreadable('encrypted');
  return readDoc(file);
}
