import type { Attributes, XmlVisitor } from '../container/walk-xml';
import { fractionOf, raised } from '../marks/superscript';
import { Counters } from '../numbering/counters';
import { wordRows, type WordCell } from '../tables/merge-downwards';
import { MOST_COLUMNS } from '../tables/spread-rows';
import type { Numbering } from './read-numbering';
import type { NumberRef, Styles } from './read-styles';

/** The lines of the notes of a document, by the element and the id that refer to them. */
export type Notes = ReadonlyMap<string, readonly string[]>;

interface Paragraph extends NumberRef {
  text: string;
  style?: string;
  /** Lines of the text boxes and notes that hang on it; they come after it. */
  boxes: string[];
}

/** A table while it is walked through. */
interface Table {
  rows: WordCell[][];
  /** Lines of the notes of its cells; they come after it. */
  notes: string[];
}

/**
 * What is no text of the document: deleted and moved words and former properties, codes of fields, older copies of a
 * drawing, readings over characters.
 */
const SKIPPED = new Set([
  'w:del',
  'w:moveFrom',
  'w:rPrChange',
  'w:pPrChange',
  'w:tblPrChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:sectPr',
  'w:delText',
  'mc:Fallback',
  'w:rt',
]);

/** The code of a field that is looked into; a longer one is no fraction. */
const LONGEST_CODE = 200;

/** Walks over word/document.xml (ISO/IEC 29500-1, 17) and collects its lines. */
export class DocumentWalk implements XmlVisitor {
  readonly lines: string[] = [];
  private readonly counters = new Counters();
  private readonly paragraphs: Paragraph[] = [];
  /** Where finished lines go: the body, a cell, a text box. */
  private readonly sinks: string[][] = [this.lines];
  private readonly tables: Table[] = [];
  private skipping = 0;
  private inText = false;
  private inRun = false;
  private inRunStyle = false;
  private hidden = false;
  private isRaised = false;
  private inRowStyle = false;
  /** A row that was deleted is passed over with its cells. */
  private rowDeleted = false;
  private readonly deletedCells = new Set<WordCell>();
  private readonly noted = new Set<string>();
  private inFieldCode = false;
  private fieldCode = '';
  /** A paragraph whose mark was deleted goes on in the next one. */
  private markDeleted = false;
  private unfinished = '';
  private readonly sdt: boolean[] = [];

  constructor(
    private readonly styles: Styles,
    private readonly numbering: Numbering,
    private readonly notes: Notes = new Map(),
  ) {}

  open(name: string, a: Attributes): void {
    if (this.skipping === 0 && (name === 'w:del' || name === 'w:moveFrom')) {
      if (this.inRunStyle && !this.inRun && this.paragraphs.length > 0) this.markDeleted = true;
      if (this.inRowStyle) this.rowDeleted = true;
    }
    if (this.skipping > 0 || SKIPPED.has(name) || (this.rowDeleted && name === 'w:tc')) this.skipping++;
    else this.enter(name, a);
  }

  close(name: string): void {
    if (this.skipping > 0) this.skipping--;
    else this.leave(name);
  }

  text(words: string): void {
    if (this.skipping > 0 || this.hidden) return;
    if (this.inFieldCode && this.fieldCode.length < LONGEST_CODE) this.fieldCode += words;
    if (this.inText) this.write(this.isRaised ? raised(this.paragraphs.at(-1)?.text ?? '', words) : words);
  }

  private enter(name: string, a: Attributes): void {
    const paragraph = this.paragraphs.at(-1);
    const row = this.tables.at(-1)?.rows.at(-1);
    const cell = row?.at(-1);
    switch (name) {
      case 'w:p':
        this.paragraphs.push({ text: '', boxes: [] });
        this.inRun = false;
        break;
      case 'w:pStyle':
        if (paragraph) paragraph.style = a.val;
        break;
      case 'w:numId':
        if (paragraph) paragraph.listId = a.val;
        break;
      case 'w:ilvl':
        if (paragraph) paragraph.depth = Number(a.val) || 0;
        break;
      case 'w:r':
        this.inRun = true;
        this.hidden = false;
        this.isRaised = false;
        break;
      case 'w:rPr':
        this.inRunStyle = true;
        break;
      case 'w:vanish':
        if (this.inRun && this.inRunStyle) this.hidden = a.val !== '0' && a.val !== 'false';
        break;
      case 'w:vertAlign':
        if (this.inRun && this.inRunStyle) this.isRaised = a.val === 'superscript';
        break;
      case 'm:sup':
        this.isRaised = true;
        break;
      case 'm:den':
        this.write('/');
        break;
      case 'w:instrText':
        this.inFieldCode = true;
        break;
      case 'w:fldChar':
        if (a.fldCharType === 'end') this.write(fractionOf(this.fieldCode) ?? '');
        this.fieldCode = '';
        break;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        this.addNote(`${name} ${a.id}`);
        break;
      case 'w:t':
      case 'm:t':
        this.inText = true;
        break;
      case 'w:tab':
      case 'w:ptab':
        if (this.inRun && !this.inRunStyle) this.write(' ');
        break;
      case 'w:br':
      case 'w:cr':
        if (this.inRun) this.write('\n');
        break;
      case 'w:noBreakHyphen':
        this.write('-');
        break;
      case 'w:txbxContent':
        this.sinks.push([]);
        break;
      case 'w:tbl':
        this.tables.push({ rows: [], notes: [] });
        break;
      case 'w:tr':
        this.tables.at(-1)?.rows.push([]);
        this.rowDeleted = false;
        break;
      case 'w:trPr':
        this.inRowStyle = true;
        break;
      case 'w:gridBefore':
        // The row begins further right than its table.
        if (row) row.push({ lines: [], columns: spanOf(a.val), rows: 1, continued: false });
        break;
      case 'w:tc': {
        const begun: WordCell = { lines: [], columns: 1, rows: 1, continued: false };
        row?.push(begun);
        this.sinks.push(begun.lines);
        break;
      }
      case 'w:gridSpan':
        if (cell) cell.columns = spanOf(a.val);
        break;
      case 'w:cellDel':
        if (cell) this.deletedCells.add(cell);
        break;
      case 'w:vMerge':
        if (cell) cell.continued = a.val !== 'restart';
        break;
      case 'w:sdt':
        this.sdt.push(false);
        break;
      case 'w:docPartGallery':
        if (a.val === 'Table of Contents' && this.sdt.length > 0) this.sdt[this.sdt.length - 1] = true;
        break;
      case 'w:sdtContent':
        if (this.sdt.at(-1)) this.sinks.push([]);
        break;
    }
  }

  private leave(name: string): void {
    switch (name) {
      case 'w:p':
        this.endParagraph();
        break;
      case 'w:r':
        this.inRun = false;
        this.hidden = false;
        break;
      case 'w:rPr':
        this.inRunStyle = false;
        break;
      case 'm:sup':
        this.isRaised = false;
        break;
      case 'w:instrText':
        this.inFieldCode = false;
        break;
      case 'w:t':
      case 'm:t':
        this.inText = false;
        break;
      case 'w:txbxContent': {
        const lines = this.sinks.pop()!;
        (this.paragraphs.at(-1)?.boxes ?? this.sinks.at(-1)!).push(...lines);
        this.inRun = true;
        break;
      }
      case 'w:trPr':
        this.inRowStyle = false;
        break;
      case 'w:tc':
        // A paragraph cannot go on in another cell.
        if (this.unfinished !== '') this.sinks.at(-1)!.push(this.unfinished);
        this.unfinished = '';
        this.sinks.pop();
        break;
      case 'w:tr':
        if (this.rowDeleted) this.tables.at(-1)?.rows.pop();
        this.rowDeleted = false;
        break;
      case 'w:tbl': {
        const { rows, notes } = this.tables.pop()!;
        append(this.sinks.at(-1)!, wordRows(rows.map((row) => row.filter((cell) => !this.deletedCells.has(cell)))));
        append(this.tables.at(-1)?.notes ?? this.sinks.at(-1)!, notes);
        break;
      }
      case 'w:sdtContent':
        if (this.sdt.at(-1)) this.sinks.pop();
        break;
      case 'w:sdt':
        this.sdt.pop();
        break;
    }
  }

  /** A note comes behind its paragraph, one of a cell behind the table: among names it would be a name. */
  private addNote(reference: string): void {
    const sink = this.tables.at(-1)?.notes ?? this.paragraphs.at(-1)?.boxes ?? this.sinks.at(-1)!;
    append(sink, this.noted.has(reference) ? [] : (this.notes.get(reference) ?? []));
    this.noted.add(reference);
  }

  private write(words: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph) paragraph.text += words;
  }

  private endParagraph(): void {
    const paragraph = this.paragraphs.pop()!;
    const sink = this.sinks.at(-1)!;
    const written = this.unfinished + paragraph.text;
    if (this.markDeleted) this.unfinished = written;
    else {
      this.unfinished = '';
      const number = this.numberOf(paragraph);
      if (!this.styles.isContents(paragraph.style)) append(sink, (written.trim() && number + written).split('\n'));
    }
    this.markDeleted = false;
    append(sink, paragraph.boxes);
  }

  /** The number in front of a paragraph; an empty paragraph counts too. */
  private numberOf({ listId, depth, style }: Paragraph): string {
    const byStyle = this.styles.numberOf(style);
    const id = listId ?? byStyle.listId;
    const list = id === undefined ? undefined : this.numbering.lists.get(id);
    if (!list) return '';
    const from = byStyle.from ?? style;
    const ofStyle =
      from === undefined
        ? undefined
        : (this.numbering.levelOf(id!, style ?? from) ?? this.numbering.levelOf(id!, from));
    return this.counters.next(id!, list, depth ?? ofStyle ?? byStyle.depth ?? 0);
  }
}

const spanOf = (value: string | undefined): number => Math.max(1, Math.min(Number(value) || 1, MOST_COLUMNS));

/** Not `push(...lines)`: a long document would exceed the number of arguments a call may have. */
function append(sink: string[], lines: readonly string[]): void {
  for (const line of lines) sink.push(line);
}
