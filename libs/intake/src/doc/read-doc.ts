import type { CompoundFile } from '../container/ole';
import { Counters } from '../numbering/counters';
import { wordRows } from '../tables/merge-downwards';
import { Unreadable } from '../unreadable';
import { readFib, type Fib } from './fib';
import { readRuns } from './formatted-runs';
import { readLists } from './lists';
import { readNotes } from './notes';
import { readParagraphs, type Paragraph } from './paragraphs';
import { readPieces } from './pieces';
import { PROPERTY, readProperties, withThoseElsewhere, type Property } from './properties';
import { readStyles, type DocStyles } from './styles';
import { alignColumns, filedRow, type FiledRow } from './table-rows';

const CELL_MARK = 0x07;

/**
 * The text of a Word 97–2003 document (.doc) and of a .wps file of WPS Writer, which is the same format: one paragraph
 * or row of a table a line, with the numbers Word would show. After [MS-DOC].
 *
 * @throws Unreadable `broken`, `encrypted`, `pictures-only`, `word-95`, `other`
 */
export function readDoc(file: CompoundFile): string {
  const fib = readFib(file);
  const pieces = readPieces(fib);
  const runs = {
    paragraphs: readRuns(fib.document, fib.table, fib.paragraphs, 'paragraph'),
    characters: readRuns(fib.document, fib.table, fib.characterRuns, 'characters'),
  };
  const data = file.stream('Data');
  const notes = new Map([
    ...readNotes(fib, fib.footnotes, pieces, runs),
    ...readNotes(fib, fib.endnotes, pieces, runs),
  ]);
  const lines = new Lines(fib, data, notes);
  lines.add(readParagraphs(pieces, runs, [0, fib.mainLength]));
  // Text boxes are kept behind everything else; where they hang on the page is not told here.
  lines.add(readParagraphs(pieces, runs, fib.boxes));
  const text = lines.all.join('\n');
  // Pictures lie in a stream of their own.
  if (text.trim() === '' && data) throw new Unreadable('pictures-only');
  return text;
}

class Lines {
  readonly all: string[] = [];
  private readonly styles: DocStyles;
  private readonly lists;
  private readonly counters = new Counters();

  constructor(
    fib: Fib,
    private readonly data: Buffer | null,
    private readonly notes: ReadonlyMap<number, string>,
  ) {
    this.styles = readStyles(fib);
    this.lists = readLists(fib);
  }

  add(paragraphs: Paragraph[]): void {
    let table: FiledRow[] = [];
    let cells: string[][] = [];
    let cell: string[] = [];
    let notes: string[] = [];
    const endTable = (): void => {
      if (cell.length > 0) cells.push(cell);
      if (cells.length > 0) table.push({ cells, edges: [], continued: [] });
      for (const line of wordRows(alignColumns(table))) this.all.push(line);
      // Among the names of a cell a note would be a name.
      for (const note of notes) this.all.push(note);
      [table, cells, cell, notes] = [[], [], [], []];
    };
    for (const paragraph of paragraphs) {
      const properties = this.propertiesOf(paragraph);
      if (isOn(properties, PROPERTY.rowEnd) && paragraph.mark === CELL_MARK) {
        table.push(filedRow(cells, properties));
        cells = [];
        continue;
      }
      const lines = this.linesOf(paragraph, properties);
      const noted = paragraph.notes.flatMap((place) => this.notes.get(place) ?? []);
      if (isOn(properties, PROPERTY.inTable) || paragraph.mark === CELL_MARK) {
        for (const line of lines) cell.push(line);
        notes.push(...noted);
        if (paragraph.mark === CELL_MARK) {
          cells.push(cell);
          cell = [];
        }
      } else {
        endTable();
        for (const line of [...lines, ...noted]) this.all.push(line);
      }
    }
    endTable();
  }

  private propertiesOf(paragraph: Paragraph): Property[] {
    const own = withThoseElsewhere(readProperties(paragraph.properties.subarray(2)), this.data);
    return [...this.styles.propertiesOf(styleOf(paragraph)), ...own];
  }

  private linesOf(paragraph: Paragraph, properties: Property[]): string[] {
    if (this.styles.isContents(styleOf(paragraph))) return [];
    const id = valueOf(properties, PROPERTY.list);
    const list = this.lists.get(id);
    const number = list ? this.counters.next(String(id), list, valueOf(properties, PROPERTY.listLevel)) : '';
    return (paragraph.text.trim() && number + paragraph.text).split('\n');
  }
}

const styleOf = ({ properties }: Paragraph): number => (properties.length >= 2 ? properties.readUInt16LE(0) : 0);

/** The last mention counts: a paragraph's own word after its style's. */
function valueOf(properties: Property[], code: number): number {
  const operand = properties.findLast((property) => property.code === code)?.operand;
  if (!operand) return 0;
  return operand.length >= 2 ? operand.readUInt16LE(0) : operand[0];
}

const isOn = (properties: Property[], code: number): boolean => valueOf(properties, code) === 1;
