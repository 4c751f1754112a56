import type { CompoundFile } from '../container/ole';
import { Unreadable } from '../unreadable';

/** Where a table of the file lies in the table stream. */
export interface Place {
  at: number;
  length: number;
}

/** The notes of one kind: where their text lies among all characters, where they are referred to and where each begins. */
export interface Notes {
  text: [from: number, to: number];
  references: Place;
  beginnings: Place;
}

/** What the reader needs of the File Information Block ([MS-DOC] 2.5). */
export interface Fib {
  document: Buffer;
  table: Buffer;
  /** Characters of the main text, and where text boxes begin and end among all characters. */
  mainLength: number;
  footnotes: Notes;
  endnotes: Notes;
  boxes: [from: number, to: number];
  styles: Place;
  characterRuns: Place;
  paragraphs: Place;
  pieces: Place;
  lists: Place;
  overrides: Place;
}

const MAGIC = 0xa5ec;
/** Word 97. What is older keeps its text in one code page and its tables elsewhere. */
const OLDEST = 0x00c1;
const ENCRYPTED = 0x0100;
const IN_TABLE_1 = 0x0200;
/** Beginning of the pairs of offset and length (fibRgFcLcb97). */
const PLACES = 0x9a;

/** @throws Unreadable `broken`, `encrypted`, `word-95`, `other` */
export function readFib(file: CompoundFile): Fib {
  const document = file.stream('WordDocument');
  if (!document) throw new Unreadable('other');
  if (document.length < PLACES + 75 * 8 || document.readUInt16LE(0) !== MAGIC) {
    throw new Unreadable(document.length > 2 && document.readUInt16LE(0) === 0xa5dc ? 'word-95' : 'broken');
  }
  const flags = document.readUInt16LE(0x0a);
  if (flags & ENCRYPTED) throw new Unreadable('encrypted');
  if (document.readUInt16LE(2) < OLDEST) throw new Unreadable('word-95');
  const table = file.stream(flags & IN_TABLE_1 ? '1Table' : '0Table');
  if (!table) throw new Unreadable('broken');
  const place = (index: number): Place => ({
    at: document.readUInt32LE(PLACES + index * 8),
    length: document.readUInt32LE(PLACES + index * 8 + 4),
  });
  // Main text, footnotes, headers, (unused), comments, endnotes, text boxes follow one another.
  const [main, notes, headers, unused, comments, endnotes, boxes] = [0, 1, 2, 3, 4, 5, 6].map((i) =>
    document.readUInt32LE(0x4c + i * 4),
  );
  const before = main + notes + headers + unused + comments + endnotes;
  return {
    document,
    table,
    mainLength: main,
    footnotes: { text: [main, main + notes], references: place(2), beginnings: place(3) },
    endnotes: { text: [before - endnotes, before], references: place(46), beginnings: place(47) },
    boxes: [before, before + boxes],
    styles: place(1),
    characterRuns: place(12),
    paragraphs: place(13),
    pieces: place(33),
    lists: place(73),
    overrides: place(74),
  };
}
