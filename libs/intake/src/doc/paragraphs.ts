import { fractionOf, raised } from '../marks/superscript';
import { runAt, type Run } from './formatted-runs';
import type { Piece } from './pieces';
import { PROPERTY, readProperties } from './properties';

/** A paragraph, a cell or the end of a row: what stands before one mark. */
export interface Paragraph {
  text: string;
  /** The character that ended it: 0x0d paragraph, 0x07 cell or row, 0x0c page or section. */
  mark: number;
  /** Style and own properties, raw. */
  properties: Buffer;
  /** Places of the notes it refers to, among all characters. */
  notes: number[];
}

const MARKS = new Set([0x07, 0x0c, 0x0d]);
const [FIELD_BEGIN, FIELD_RESULT, FIELD_END] = [0x13, 0x14, 0x15];
/** Stands for a note, at the place of its mark. */
const NOTE = 0x02;
/** Line break, hyphens and tabs; a tab is a blank here, because TAB divides the cells of a table. */
const WRITTEN: Record<number, string> = { 0x09: ' ', 0x0b: '\n', 0x1e: '-', 0xa0: ' ' };

/** Cuts the text between two positions into paragraphs; deleted and hidden words and the codes of fields stay out. */
export function readParagraphs(
  pieces: Piece[],
  runs: { paragraphs: Run[]; characters: Run[] },
  [from, to]: [number, number],
): Paragraph[] {
  const found: Paragraph[] = [];
  const fields = new Fields();
  const looks = new Looks(runs.characters);
  const words = new Words();
  let notes: number[] = [];
  for (const piece of pieces) {
    const last = Math.min(piece.to, to) - piece.from;
    for (let i = Math.max(0, from - piece.from); i < last; i++) {
      const code = piece.text.charCodeAt(i);
      const at = piece.at + i * piece.width;
      const { gone, isRaised } = looks.at(at);
      if (gone) continue;
      if (MARKS.has(code)) {
        const properties = runAt(runs.paragraphs, at)?.properties ?? NOTHING;
        found.push({ text: words.take(), mark: code, properties, notes });
        notes = [];
      } else if (code === NOTE) notes.push(piece.from + i);
      else if (fields.take(code)) words.add(fields.takeFraction(), false);
      else if (!fields.hide) {
        if (code >= 0x20 && code !== 0xa0) words.add(piece.text[i], isRaised);
        else if (WRITTEN[code]) words.add(WRITTEN[code], false);
      }
    }
  }
  const left = words.take();
  if (left !== '') found.push({ text: left, mark: 0x0d, properties: NOTHING, notes });
  return found;
}

/** The words of a paragraph, with what is raised above the line made out as soon as it ends. */
class Words {
  private written: string[] = [];
  private above = '';

  add(character: string, isRaised: boolean): void {
    if (isRaised) this.above += character;
    else {
      this.settle();
      if (character !== '') this.written.push(character);
    }
  }

  take(): string {
    this.settle();
    const text = this.written.join('');
    this.written = [];
    return text;
  }

  private settle(): void {
    if (this.above === '') return;
    this.written.push(raised(this.written.slice(-4).join(''), this.above));
    this.above = '';
  }
}

const NOTHING = Buffer.alloc(0);

/** The code of a field that is looked into; a longer one is no fraction. */
const LONGEST_CODE = 200;

/** A field is its code and its result; only the result is read, and not that of a table of contents. */
class Fields {
  private readonly open: { code: string; inCode: boolean }[] = [];

  private fraction = '';

  /** What a field that ended just now shows, where its code is a fraction. */
  takeFraction(): string {
    const { fraction } = this;
    this.fraction = '';
    return fraction;
  }

  get hide(): boolean {
    return this.open.some(({ inCode, code }) => inCode || /^\s*TOC\b/.test(code));
  }

  /** True when the character belongs to a field and not to the text. */
  take(code: number): boolean {
    const field = this.open.at(-1);
    if (code === FIELD_BEGIN) this.open.push({ code: '', inCode: true });
    else if (code === FIELD_RESULT && field) field.inCode = false;
    else if (code === FIELD_END) {
      this.open.pop();
      this.fraction = (field?.inCode && fractionOf(field.code)) || '';
    } else if (field?.inCode && field.code.length < LONGEST_CODE) field.code += String.fromCharCode(code);
    else return false;
    return true;
  }
}

interface Look {
  /** Deleted or hidden. */
  gone: boolean;
  isRaised: boolean;
}

const PLAIN: Look = { gone: false, isRaised: false };
const SUPERSCRIPT = 1;

/** How characters look, for bytes asked about in their order. */
class Looks {
  private current: Run | undefined;
  private look = PLAIN;

  constructor(private readonly runs: Run[]) {}

  at(place: number): Look {
    if (!this.current || place < this.current.from || place >= this.current.to) {
      this.current = runAt(this.runs, place);
      this.look = this.current ? lookOf(this.current) : PLAIN;
    }
    return this.look;
  }
}

function lookOf(run: Run): Look {
  const properties = readProperties(run.properties);
  const isOn = (code: number, value: number): boolean =>
    properties.some((property) => property.code === code && property.operand[0] === value);
  return {
    gone: isOn(PROPERTY.deleted, 1) || isOn(PROPERTY.hidden, 1),
    isRaised: isOn(PROPERTY.raised, SUPERSCRIPT),
  };
}
