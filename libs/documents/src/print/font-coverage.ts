import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Which characters a set of font folders can show. Typst draws an empty box for a missing glyph and says nothing, so
 * we read the fonts' character maps ourselves (OpenType `cmap`, formats 4 and 12).
 */
export class FontCoverage {
  private readonly has: ReadonlySet<number>;

  constructor(fontDirs: string[]) {
    const has = new Set<number>();
    for (const file of fontDirs.flatMap(fontFiles)) readCharacterMap(readFileSync(file), has);
    this.has = has;
  }

  /** The characters of `text` that no font has, each once. */
  missing(text: string): string[] {
    return [...new Set(text)].filter((char) => !/\s/u.test(char) && !this.has.has(char.codePointAt(0)!));
  }
}

function fontFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(otf|ttf)$/i.test(name))
    .map((name) => join(folder, name));
}

function readCharacterMap(font: Buffer, into: Set<number>): void {
  const tables = font.readUInt16BE(4);
  for (let at = 12; at < 12 + tables * 16; at += 16) {
    if (font.toString('latin1', at, at + 4) !== 'cmap') continue;
    const cmap = font.readUInt32BE(at + 8);
    const subtables = font.readUInt16BE(cmap + 2);
    for (let i = 0; i < subtables; i += 1) readSubtable(font, cmap + font.readUInt32BE(cmap + 4 + i * 8 + 4), into);
  }
}

function readSubtable(font: Buffer, at: number, into: Set<number>): void {
  const format = font.readUInt16BE(at);
  if (format === 12) {
    const groups = font.readUInt32BE(at + 12);
    for (let group = at + 16; group < at + 16 + groups * 12; group += 12) {
      addRange(into, font.readUInt32BE(group), font.readUInt32BE(group + 4));
    }
  } else if (format === 4) {
    const bytes = font.readUInt16BE(at + 6);
    for (let segment = 0; segment < bytes; segment += 2) {
      const end = font.readUInt16BE(at + 14 + segment);
      if (end !== 0xffff) addRange(into, font.readUInt16BE(at + 16 + bytes + segment), end);
    }
  }
}

function addRange(into: Set<number>, first: number, last: number): void {
  for (let code = first; code <= last; code += 1) into.add(code);
}
