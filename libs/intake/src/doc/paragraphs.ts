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
}

const MARKS = new Set([0x07, 0x0c, 0x0d]);
const [FIELD_BEGIN, FIELD_RESULT, FIELD_END] = [0x13, 0x14, 0x15];
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
  const gone = new GoneRuns(runs.characters);
  let words: string[] = [];
  for (const piece of pieces) {
    const last = Math.min(piece.to, to) - piece.from;
    for (let i = Math.max(0, from - piece.from); i < last; i++) {
      const code = piece.text.charCodeAt(i);
      const at = piece.at + i * piece.width;
      if (gone.covers(at)) continue;
      if (MARKS.has(code)) {
        found.push({ text: words.join(''), mark: code, properties: runAt(runs.paragraphs, at)?.properties ?? NOTHING });
        words = [];
      } else if (!fields.take(code) && !fields.hide) {
        if (code >= 0x20 && code !== 0xa0) words.push(piece.text[i]);
        else if (WRITTEN[code]) words.push(WRITTEN[code]);
      }
    }
  }
  if (words.length > 0) found.push({ text: words.join(''), mark: 0x0d, properties: NOTHING });
  return found;
}

const NOTHING = Buffer.alloc(0);

/** A field is its code and its result; only the result is read, and not that of a table of contents. */
class Fields {
  private readonly open: { code: string; inCode: boolean }[] = [];

  get hide(): boolean {
    return this.open.some(({ inCode, code }) => inCode || /^\s*TOC\b/.test(code));
  }

  /** True when the character belongs to a field and not to the text. */
  take(code: number): boolean {
    const field = this.open.at(-1);
    if (code === FIELD_BEGIN) this.open.push({ code: '', inCode: true });
    else if (code === FIELD_RESULT && field) field.inCode = false;
    else if (code === FIELD_END) this.open.pop();
    else if (field?.inCode && field.code.length < 10) field.code += String.fromCharCode(code);
    else return false;
    return true;
  }
}

/** Answers, for bytes asked in about their order, whether their characters are deleted or hidden. */
class GoneRuns {
  private current: Run | undefined;
  private isGone = false;

  constructor(private readonly runs: Run[]) {}

  covers(at: number): boolean {
    if (!this.current || at < this.current.from || at >= this.current.to) {
      this.current = runAt(this.runs, at);
      this.isGone = this.current ? isGone(this.current) : false;
    }
    return this.isGone;
  }
}

const isGone = (run: Run): boolean =>
  readProperties(run.properties).some(
    ({ code, operand }) => (code === PROPERTY.deleted || code === PROPERTY.hidden) && operand[0] === 1,
  );
