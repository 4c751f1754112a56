import type { Cell } from '@app/domain/register';
import type { Attributes, XmlVisitor } from '../container/walk-xml';
import { Unreadable } from '../unreadable';
import { addressOf } from './address';
import type { Grid } from './grid';
import { LimitedText } from './limited-text';
import { localName } from './local-name';
import { asShown, type Format } from './number-format';

export interface Book {
  strings: readonly string[];
  /** By the number of the style of a cell. */
  formats: readonly Format[];
  /** Days are counted from 1904, as old programs on the Macintosh did. */
  date1904: boolean;
  /** Cells are wanted as words: dates and numbers as they are written in Chinese. */
  words?: boolean;
}

/** Walks through the part of a sheet and puts its cells into the grid, as a person sees them. */
export class SheetWalk implements XmlVisitor {
  private row = -1;
  private column = -1;
  private cell: Attributes = {};
  private inside = false;
  private phonetic = false;
  private isFormula = false;
  /** Cells with a formula and no value. */
  uncomputed = 0;
  private readonly words = new LimitedText();

  constructor(
    private readonly grid: Grid,
    private readonly book: Book,
  ) {}

  open(name: string, a: Attributes): void {
    switch (localName(name)) {
      case 'row':
        this.row = a.r === undefined ? this.row + 1 : addressOf(`A${a.r}`).row;
        this.column = -1;
        break;
      case 'c':
        this.begin(a);
        break;
      case 'rPh':
        this.phonetic = true;
        break;
      case 'v':
      case 't':
        this.inside = true;
        break;
      case 'f':
        this.isFormula = true;
        break;
      case 'mergeCell':
        this.merge(a.ref ?? '');
        break;
    }
  }

  close(name: string): void {
    switch (localName(name)) {
      case 'c':
        // A program that writes formulas without their values leaves it to Excel to work them out.
        if (this.isFormula && this.words.value === '') this.uncomputed++;
        this.grid.put(this.row, this.column, this.valueOf(this.words.value));
        break;
      case 'rPh':
        this.phonetic = false;
        break;
      case 'v':
      case 't':
        this.inside = false;
        break;
    }
  }

  text(words: string): void {
    if (this.inside && !this.phonetic) this.words.add(words);
  }

  private begin(a: Attributes): void {
    if (a.r === undefined) this.column += 1;
    else ({ row: this.row, column: this.column } = addressOf(a.r));
    this.cell = a;
    this.isFormula = false;
    this.words.clear();
  }

  private valueOf(text: string): Cell {
    const { t = 'n', s = '0' } = this.cell;
    if (text === '') return null;
    switch (t) {
      case 's':
        return this.book.strings[Number(text)] ?? fail();
      case 'b':
        return text === '1' || text === 'true';
      case 'inlineStr':
      case 'str':
      case 'e':
      case 'd':
        return text;
      default:
        return this.shown(Number(text), this.book.formats[Number(s)] ?? null) ?? fail();
    }
  }

  private shown(number: number, format: Format): Cell {
    const cell = asShown(number, format, this.book.date1904);
    return this.book.words ? inWords(cell, format) : cell;
  }

  private merge(ref: string): void {
    const [from, to = from] = ref.split(':').map(addressOf);
    this.grid.merge(from.row, to.row, from.column);
  }
}

/** 2031年6月30日, 2031年6月 where the format shows no day; a number without the noise of its last digits. */
function inWords(cell: Cell, format: Format): Cell {
  if (typeof cell === 'number') return String(Number(cell.toPrecision(12)));
  if (!(cell instanceof Date)) return cell;
  const month = `${cell.getUTCFullYear()}年${cell.getUTCMonth() + 1}月`;
  return format?.kind === 'date' && format.months ? month : `${month}${cell.getUTCDate()}日`;
}

function fail(): never {
  throw new Unreadable('broken');
}
