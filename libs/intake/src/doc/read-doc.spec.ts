import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CompoundFile } from '../container/ole';
import { RICH_LINES } from '../testing/rich-document';
import { readDoc } from './read-doc';

/** Both were saved by LibreOffice as "Word 97–2003": rich.doc is the document of testing/rich-document.ts. */
const fixture = (name: string): Buffer => readFileSync(join(__dirname, '../testing/fixtures', name));
const read = (bytes: Buffer): string => readDoc(new CompoundFile(bytes));

/** Overwrites two bytes at an offset of the stream WordDocument. */
function changed(bytes: Buffer, offset: number, value: number): Buffer {
  const copy = Buffer.from(bytes);
  copy.writeUInt16LE(value, copy.indexOf(Buffer.from([0xec, 0xa5])) + offset);
  return copy;
}

it('reads an old Word document as a person reads it', () => {
  expect(read(fixture('rich.doc')).split('\n')).toEqual(RICH_LINES);
});

it.each([
  ['a document with a password', changed(fixture('rich.doc'), 0x0a, 0x0100), 'encrypted'],
  ['a document of Word 95', changed(fixture('rich.doc'), 2, 0x68), 'word-95'],
  ['a text that lies outside the file', fixture('rich.doc').subarray(0, 6000), 'broken'],
])('refuses %s', (_, bytes, reason) => {
  expect(() => read(bytes)).toThrow(expect.objectContaining({ reason }));
});
