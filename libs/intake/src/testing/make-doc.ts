import { utils, write } from 'cfb';

/** A paragraph, a cell or the end of a row of a Word 97 document. */
export interface DocParagraph {
  text: string;
  mark?: 0x0d | 0x07;
  /** Raw properties ([MS-DOC] 2.6.2). */
  properties?: Buffer;
  /** They stand in the stream Data, as Word does where they do not fit a page. */
  elsewhere?: boolean;
}

const PAGE = 512;
const TEXT_AT = 2048;
const PLACES = 0x9a;

const property = (code: number, operand: number[] | Buffer): Buffer => {
  const head = Buffer.alloc(2);
  head.writeUInt16LE(code);
  return Buffer.concat([head, Buffer.from(operand)]);
};

const IN_TABLE = property(0x2416, [1]);

/** A row of a table whose cells begin and end at these edges (twips); one edge more than cells. */
export function docRow(cells: string[], edges: number[], elsewhere = false): DocParagraph[] {
  const definition = Buffer.alloc(2 + 1 + edges.length * 2 + cells.length * 20);
  definition.writeUInt16LE(definition.length - 1);
  definition[2] = cells.length;
  edges.forEach((edge, i) => definition.writeInt16LE(edge, 3 + i * 2));
  const end = Buffer.concat([IN_TABLE, property(0x2417, [1]), property(0xd608, definition)]);
  return [
    ...cells.flatMap((text) => {
      const lines = text.split('\n');
      return lines.map((line, i): DocParagraph => ({
        text: line,
        mark: i === lines.length - 1 ? 0x07 : 0x0d,
        properties: IN_TABLE,
      }));
    }),
    { text: '', mark: 0x07, properties: end, elsewhere },
  ];
}

/** Where characters are raised above the line: their first and how many, among all. */
export interface DocLooks {
  raised?: [from: number, length: number][];
  /** Footnotes by the place of their mark (U+0002 in the text). */
  footnotes?: Map<number, string>;
}

/** A Word 97–2003 document with what a spec puts into it: one piece of text, and a page of properties for each paragraph. */
export function makeDoc(paragraphs: DocParagraph[], { raised = [], footnotes = new Map() }: DocLooks = {}): Buffer {
  const main = paragraphs.map(({ text, mark = 0x0d }) => text + String.fromCharCode(mark)).join('');
  const notes = [...footnotes.values()].map((note) => `${note}\r`);
  const text = main + notes.join('');
  const data: Buffer[] = [];
  const textAt = (character: number): number => TEXT_AT + character * 2;
  const pages: Buffer[] = [];
  const pageAt = (): number => Math.ceil(textAt(text.length) / PAGE) + pages.length;

  let at = 0;
  const bounds: number[] = [textAt(0)];
  const numbers: number[] = [];
  for (const { text: words, properties = Buffer.alloc(0), elsewhere } of paragraphs) {
    let own = properties;
    if (elsewhere) {
      const place = Buffer.alloc(4);
      place.writeUInt32LE(data.reduce((sum, one) => sum + one.length, 0));
      const size = Buffer.alloc(2);
      size.writeUInt16LE(properties.length);
      data.push(size, properties);
      own = property(0x6646, place);
    }
    numbers.push(pageAt());
    pages.push(page([textAt(at), textAt(at + words.length + 1)], [Buffer.concat([Buffer.alloc(2), own])], 13));
    at += words.length + 1;
    bounds.push(textAt(at));
  }
  const characters = raised.map(([from, length]) => {
    const number = pageAt();
    pages.push(page([textAt(from), textAt(from + length)], [property(0x2a48, [1])], 1));
    return { number, to: textAt(from + length), from: textAt(from) };
  });

  const table: Buffer[] = [];
  const fib = Buffer.alloc(TEXT_AT);
  const put = (index: number, content: Buffer): void => {
    fib.writeUInt32LE(
      table.reduce((sum, one) => sum + one.length, 0),
      PLACES + index * 8,
    );
    fib.writeUInt32LE(content.length, PLACES + index * 8 + 4);
    table.push(content);
  };
  fib.writeUInt16LE(0xa5ec, 0);
  fib.writeUInt16LE(0x00c1, 2);
  fib.writeUInt16LE(0x0200, 0x0a);
  fib.writeUInt32LE(main.length, 0x4c);
  fib.writeUInt32LE(text.length - main.length, 0x50);
  put(13, words32([...bounds, ...numbers]));
  if (characters.length > 0) {
    put(
      12,
      words32([...characters.map(({ from }) => from), characters.at(-1)!.to, ...characters.map((one) => one.number)]),
    );
  }
  const pieces = Buffer.concat([
    words32([0, text.length]),
    Buffer.from([0, 0]),
    words32([TEXT_AT]),
    Buffer.from([0, 0]),
  ]);
  put(33, Buffer.concat([Buffer.from([2]), words32([pieces.length]), pieces]));
  if (notes.length > 0) {
    put(2, Buffer.concat([words32([...footnotes.keys(), main.length]), Buffer.alloc(notes.length * 2)]));
    const begins = notes.reduce((all, note) => [...all, all.at(-1)! + note.length], [0]);
    put(3, words32(begins));
  }

  const document = Buffer.alloc(pageAt() * PAGE);
  fib.copy(document);
  document.write(text, TEXT_AT, 'utf16le');
  pages.forEach((one, i) => one.copy(document, (pageAt() - pages.length + i) * PAGE));
  const container = utils.cfb_new();
  // A short stream is kept in another way; padding says nothing.
  const add = (name: string, content: Buffer): void =>
    void utils.cfb_add(container, `/${name}`, Buffer.concat([content, Buffer.alloc(4096)]));
  add('WordDocument', document);
  add('1Table', Buffer.concat(table));
  if (data.length > 0) add('Data', Buffer.concat(data));
  return Buffer.from(write(container, { type: 'buffer' }) as Buffer);
}

/** A formatted disk page ([MS-DOC] 2.9.174, 2.9.33) of one run. */
function page(bounds: number[], properties: Buffer[], width: 1 | 13): Buffer {
  const buffer = Buffer.alloc(PAGE);
  words32(bounds).copy(buffer);
  buffer[PAGE - 1] = properties.length;
  const [own] = properties;
  const size = own.length + (own.length % 2);
  const at = (PAGE - 4 - size) & ~1;
  buffer[bounds.length * 4] = at / 2;
  if (width === 1) buffer[at] = own.length;
  else [buffer[at], buffer[at + 1]] = [0, size / 2];
  own.copy(buffer, width === 1 ? at + 1 : at + 2);
  return buffer;
}

function words32(values: number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 4);
  values.forEach((value, i) => buffer.writeUInt32LE(value, i * 4));
  return buffer;
}
