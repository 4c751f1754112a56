import type { ContainerKind } from '../container-job';
import { CompoundFile } from '../container/ole';
import { Archive } from '../container/unzip';
import { readDoc } from '../doc/read-doc';
import { mainPart, readDocx } from '../docx/read-docx';
import { readHtml } from '../html/read-html';
import { readPdf } from '../pdf/read-pdf';
import { readOfd } from '../ofd/read-ofd';
import { readSheets } from '../sheet/read-sheets';
import { WORKBOOK } from '../sheet/read-workbook';
import { Unreadable, type Reason } from '../unreadable';

/** @throws Unreadable whatever keeps the file from being read */
export async function readContainer(kind: ContainerKind, content: Uint8Array | string): Promise<string> {
  if (typeof content === 'string') return readHtml(content);
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  if (kind === 'pdf') return readPdf(bytes);
  return kind === 'zip' ? readZip(bytes) : readOle(bytes);
}

async function readZip(bytes: Buffer): Promise<string> {
  const archive = await Archive.open(bytes);
  if (archive.names.some((name) => /(?:^|\/)OFD\.xml$/i.test(name))) return readOfd(archive);
  if (archive.names.includes(WORKBOOK)) return readSheets(archive);
  const other = ELSEWHERE.find(([part]) => archive.names.includes(part));
  if (other) throw new Unreadable(other[1]);
  const main = await mainPart(archive);
  if (!/(?:^|\/)document\d*\.xml$/.test(main) || !archive.names.includes(main)) throw new Unreadable('other');
  return readDocx(archive);
}

/** What else comes as a zip file or a compound file, by a part that only it has. */
const ELSEWHERE: [part: string, reason: Reason][] = [
  ['xl/workbook.bin', 'xls'],
  ['ppt/presentation.xml', 'slides'],
];
const IN_COMPOUND_FILES: [stream: string, reason: Reason][] = [
  ['EncryptedPackage', 'encrypted'],
  ['Workbook', 'xls'],
  ['Book', 'xls'],
  ['PowerPoint Document', 'slides'],
];

async function readOle(bytes: Buffer): Promise<string> {
  const file = new CompoundFile(bytes);
  const other = IN_COMPOUND_FILES.find(([stream]) => file.stream(stream));
  if (other) throw new Unreadable(other[1]);
  return readDoc(file);
}
