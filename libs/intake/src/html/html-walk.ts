import type { DefaultTreeAdapterMap } from 'parse5';
import { raised } from '../marks/superscript';
import { writeNumber } from '../numbering/numerals';
import { MOST_COLUMNS, spreadRows, type Cell } from '../tables/spread-rows';

type Node = DefaultTreeAdapterMap['node'];

/** What a page holds besides its text: programs, navigation, things to press. */
const DROPPED = new Set(
  'head script style noscript template iframe object svg math canvas audio video nav footer aside button select textarea input datalist rp rt'.split(
    ' ',
  ),
);
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q ruby rb s samp small span strike strong sub sup time tt u var wbr img o:p'.split(
    ' ',
  ),
);
const LIST_STYLES: Record<string, string> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  'lower-alpha': 'lowerLetter',
  'lower-latin': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
  'decimal-leading-zero': 'decimalZero',
  'cjk-ideographic': 'chineseCountingThousand',
  'simp-chinese-informal': 'chineseCountingThousand',
  'trad-chinese-informal': 'chineseCountingThousand',
  'simp-chinese-formal': 'chineseLegalSimplified',
};
const HAN_FORMATS = /^chinese/;

interface Table {
  rows: Cell[][];
  /** A table around a table is there to place things on the page. */
  isLayout: boolean;
}

interface List {
  format: string | null;
  next: number;
}

/** Collects the lines of a page while its nodes are walked through in their order. */
export class HtmlWalk {
  private readonly sinks: string[][] = [[]];
  private readonly tables: Table[] = [];
  private readonly lists: List[] = [];
  private line = '';
  /** The number of an item, until its first words come: they may stand in a block of their own. */
  private marker = '';
  private preformatted = 0;
  private raisedDepth = 0;

  /** False when the node and everything in it is to be passed over. */
  enter(node: Node): boolean {
    const name = node.nodeName.toLowerCase();
    if (DROPPED.has(name) || isHidden(node) || (name === 'del' && 'attrs' in node)) return false;
    if (!INLINE.has(name)) this.endLine();
    const table = this.tables.at(-1);
    if (name === 'sup') this.raisedDepth++;
    if (name === 'br') this.endLine();
    else if (name === 'pre') this.preformatted++;
    else if (name === 'ol' || name === 'ul') this.lists.push(listOf(node));
    else if (name === 'li') this.marker = this.nextNumber(node);
    else if (name === 'table') {
      if (table) table.isLayout = true;
      this.tables.push({ rows: [], isLayout: false });
    } else if (name === 'tr') table?.rows.push([]);
    else if (name === 'td' || name === 'th') {
      if (table?.rows.length === 0) table.rows.push([]);
      const cell = { lines: [], columns: spanOf(node, 'colspan', MOST_COLUMNS), rows: spanOf(node, 'rowspan', 65534) };
      table?.rows.at(-1)!.push(cell);
      this.sinks.push(cell.lines);
    }
    return true;
  }

  leave(node: Node): void {
    const name = node.nodeName.toLowerCase();
    if (name === 'sup') this.raisedDepth--;
    if (INLINE.has(name)) return;
    this.endLine();
    if (name === 'pre') this.preformatted--;
    else if (name === 'ol' || name === 'ul') this.lists.pop();
    else if (name === 'li') this.marker = '';
    else if (name === 'td' || name === 'th') this.sinks.pop();
    else if (name === 'table') {
      const { rows, isLayout } = this.tables.pop()!;
      const lines = isLayout ? rows.flatMap((cells) => cells.flatMap((cell) => cell.lines)) : spreadRows(rows);
      for (const line of lines) this.sinks.at(-1)!.push(line);
    }
  }

  text(words: string): void {
    if (this.raisedDepth > 0) this.line += raised(this.line, words);
    else if (this.preformatted === 0) this.line += words.replace(/[ \t\r\n\f]+/g, ' ');
    else {
      const [first, ...more] = words.split('\n');
      this.line += first;
      for (const line of more) {
        this.endLine();
        this.line = line;
      }
    }
  }

  finish(): string {
    this.endLine();
    return this.sinks[0].join('\n');
  }

  private endLine(): void {
    // TAB is for cells alone.
    const line = this.line.replace(/\t/g, ' ').trim();
    this.line = '';
    if (line === '') return;
    this.sinks.at(-1)!.push(this.marker + line);
    this.marker = '';
  }

  private nextNumber(item: Node): string {
    const list = this.lists.at(-1);
    if (!list?.format) return '';
    const value = Number(attribute(item, 'value') ?? NaN);
    const n = Number.isInteger(value) ? value : list.next;
    list.next = n + 1;
    return writeNumber(n, list.format) + (HAN_FORMATS.test(list.format) ? '、' : '.');
  }
}

function listOf(node: Node): List {
  if (node.nodeName !== 'ol') return { format: null, next: 1 };
  const style = /list-style(?:-type)?\s*:\s*([\w-]+)/i.exec(attribute(node, 'style') ?? '')?.[1];
  const start = Number(attribute(node, 'start') ?? 1);
  const format = style === 'none' ? null : (LIST_STYLES[style ?? attribute(node, 'type') ?? ''] ?? 'decimal');
  return { format, next: Number.isInteger(start) ? start : 1 };
}

function isHidden(node: Node): boolean {
  return attribute(node, 'hidden') !== undefined || /display\s*:\s*none/i.test(attribute(node, 'style') ?? '');
}

function attribute(node: Node, name: string): string | undefined {
  return 'attrs' in node ? node.attrs.find((one) => one.name === name)?.value : undefined;
}

function spanOf(node: Node, name: string, most: number): number {
  const span = Number(attribute(node, name) ?? 1);
  return Number.isInteger(span) && span > 1 ? Math.min(span, most) : 1;
}
