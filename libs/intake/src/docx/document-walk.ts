import type { Attributes, XmlVisitor } from '../container/walk-xml';
import { Counters } from '../numbering/counters';
import { wordRows, type WordCell } from '../tables/merge-downwards';
import { MOST_COLUMNS } from '../tables/spread-rows';
import type { Numbering } from './read-numbering';
import type { NumberRef, Styles } from './read-styles';

interface Paragraph extends NumberRef {
  text: string;
  style?: string;
  /** Lines of the text boxes that hang on it; they come after it. */
  boxes: string[];
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
  'w:instrText',
  'w:delText',
  'mc:Fallback',
  'w:rt',
]);

/** Walks over word/document.xml (ISO/IEC 29500-1, 17) and collects its lines. */
export class DocumentWalk implements XmlVisitor {
  readonly lines: string[] = [];
  private readonly counters = new Counters();
  private readonly paragraphs: Paragraph[] = [];
  /** Where finished lines go: the body, a cell, a text box. */
  private readonly sinks: string[][] = [this.lines];
  private readonly tables: WordCell[][][] = [];
  private skipping = 0;
  private inText = false;
  private inRun = false;
  private inRunStyle = false;
  private hidden = false;
  /** A paragraph whose mark was deleted goes on in the next one. */
  private markDeleted = false;
  private unfinished = '';
  private readonly sdt: boolean[] = [];

  constructor(
    private readonly styles: Styles,
    private readonly numbering: Numbering,
  ) {}

  open(name: string, a: Attributes): void {
    if (name === 'w:del' && this.inRunStyle && !this.inRun && this.paragraphs.length > 0) this.markDeleted = true;
    if (this.skipping > 0 || SKIPPED.has(name)) this.skipping++;
    else this.enter(name, a);
  }

  close(name: string): void {
    if (this.skipping > 0) this.skipping--;
    else this.leave(name);
  }

  text(words: string): void {
    if (this.inText && this.skipping === 0 && !this.hidden) this.write(words);
  }

  private enter(name: string, a: Attributes): void {
    const paragraph = this.paragraphs.at(-1);
    const cell = this.tables.at(-1)?.at(-1)?.at(-1);
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
        break;
      case 'w:rPr':
        this.inRunStyle = true;
        break;
      case 'w:vanish':
        if (this.inRun && this.inRunStyle) this.hidden = a.val !== '0' && a.val !== 'false';
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
        this.tables.push([]);
        break;
      case 'w:tr':
        this.tables.at(-1)?.push([]);
        break;
      case 'w:tc': {
        const begun: WordCell = { lines: [], columns: 1, rows: 1, continued: false };
        this.tables.at(-1)?.at(-1)?.push(begun);
        this.sinks.push(begun.lines);
        break;
      }
      case 'w:gridSpan':
        if (cell) cell.columns = Math.min(Number(a.val) || 1, MOST_COLUMNS);
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
      case 'w:tc':
        this.sinks.pop();
        break;
      case 'w:tbl':
        append(this.sinks.at(-1)!, wordRows(this.tables.pop()!));
        break;
      case 'w:sdtContent':
        if (this.sdt.at(-1)) this.sinks.pop();
        break;
      case 'w:sdt':
        this.sdt.pop();
        break;
    }
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

/** Not `push(...lines)`: a long document would exceed the number of arguments a call may have. */
function append(sink: string[], lines: string[]): void {
  for (const line of lines) sink.push(line);
}
