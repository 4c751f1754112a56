import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CompoundFile } from '../container/ole';
import { docRow, makeDoc } from '../testing/make-doc';
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

describe('tables', () => {
  const edges = (count: number, first = 0): number[] => Array.from({ length: count + 1 }, (_, i) => (first + i) * 1000);

  it.each([7, 12, 30])('of %s columns, whose rows end in the stream Data, are read row by row', (columns) => {
    const row = (name: string): string[] => Array.from({ length: columns }, (_, i) => `${name}${i}`);
    const paragraphs = ['甲', '乙', '丙'].flatMap((name) => docRow(row(name), edges(columns), true));
    expect(read(makeDoc([{ text: '表前' }, ...paragraphs, { text: '表后' }])).split('\n')).toEqual([
      '表前',
      ...['甲', '乙', '丙'].map((name) => row(name).join('\t')),
      '表后',
    ]);
  });

  it('may have rows that begin further right, and keep the lines of a cell', () => {
    const paragraphs = [
      ...docRow(['1', '任务甲', '县甲局\n县丙局'], edges(3)),
      ...docRow(['任务乙', '县乙局'], edges(2, 1)),
    ];
    expect(read(makeDoc([...paragraphs, { text: '' }])).split('\n')).toEqual([
      '1\t任务甲\t县甲局\v县丙局',
      '\t任务乙\t县乙局',
      '',
    ]);
  });

  it('say what stands beyond the most columns', () => {
    // No end of a row is seen: all cells of the table run together.
    const cells = Array.from({ length: 202 }, (_, i) => ({ text: `格${i}`, mark: 0x07 as const }));
    expect(read(makeDoc([...cells, { text: '' }]))).toContain('〖未能读出〗表格的一行超过200格，其余为：格200｜格201');
  });
});

it('a power is no larger number, and a note stands behind its paragraph', () => {
  const text = '用水10' + '5' + '吨。\u0002';
  const doc = makeDoc([{ text }, { text: '乙事。' }], {
    raised: [[4, 1]],
    footnotes: new Map([[text.length - 1, '责任单位：县甲局。']]),
  });
  expect(read(doc).split('\n')).toEqual(['用水10⁵吨。', '注：责任单位：县甲局。', '乙事。']);
});
