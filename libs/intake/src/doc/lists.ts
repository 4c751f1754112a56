import type { Level, NumberedList } from '../numbering/counters';
import type { Fib } from './fib';

/** Number formats by their code in the file ([MS-OSHARED] 2.2.1.3, MSONFC). */
const FORMATS: Record<number, string> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  10: 'ideographDigital',
  11: 'japaneseCounting',
  14: 'decimalFullWidth',
  17: 'japaneseDigitalTenThousand',
  18: 'decimalEnclosedCircle',
  19: 'decimalFullWidth2',
  22: 'decimalZero',
  23: 'bullet',
  26: 'decimalEnclosedFullstop',
  27: 'decimalEnclosedParen',
  28: 'decimalEnclosedCircleChinese',
  29: 'ideographEnclosedCircle',
  30: 'ideographTraditional',
  31: 'ideographZodiac',
  33: 'taiwaneseCounting',
  35: 'taiwaneseCountingThousand',
  36: 'taiwaneseDigital',
  37: 'chineseCounting',
  38: 'chineseLegalSimplified',
  39: 'chineseCountingThousand',
  57: 'numberInDash',
  255: 'none',
};
const LSTF = 28;
const LFO = 16;
const LEVEL_HEAD = 28;

/** The lists paragraphs refer to by number, 1 for the first ([MS-DOC] 2.9.131 PlfLfo, 2.9.147 LSTF, 2.9.150 LVLF). */
export function readLists({ table, lists, overrides }: Fib): Map<number, NumberedList> {
  const definitions = readDefinitions(table, lists.at, lists.length);
  const found = new Map<number, NumberedList>();
  if (overrides.length < 4) return found;
  const count = Math.min(table.readUInt32LE(overrides.at), 10_000);
  let at = overrides.at + 4 + count * LFO;
  for (let i = 0; i < count && overrides.at + 4 + (i + 1) * LFO <= table.length; i++) {
    const head = overrides.at + 4 + i * LFO;
    const id = table.readInt32LE(head);
    const list: NumberedList = {
      counter: String(id),
      levels: [...(definitions.get(id) ?? [])],
      startOverrides: new Map(),
    };
    at += 4;
    for (let n = table[head + 12]; n > 0 && at + 8 <= table.length; n--) {
      const [start, flags] = [table.readInt32LE(at), table.readUInt32LE(at + 4)];
      at += 8;
      if (flags & 0x10) list.startOverrides.set(flags & 0xf, start);
      if (!(flags & 0x20)) continue;
      const level = readLevel(table, at);
      if (!level) break;
      list.levels[flags & 0xf] = level.level;
      if (flags & 0x10) list.startOverrides.set(flags & 0xf, level.level.start);
      at = level.end;
    }
    found.set(i + 1, list);
  }
  return found;
}

function readDefinitions(table: Buffer, from: number, length: number): Map<number, Level[]> {
  const found = new Map<number, Level[]>();
  if (length < 2 || from + 2 > table.length) return found;
  const count = Math.max(0, table.readInt16LE(from));
  // The levels of all lists follow behind the heads of all lists.
  let at = from + 2 + count * LSTF;
  for (let i = 0; i < count && from + 2 + (i + 1) * LSTF <= table.length; i++) {
    const head = from + 2 + i * LSTF;
    const levels: Level[] = [];
    for (let n = table[head + 26] & 1 ? 1 : 9; n > 0; n--) {
      const level = readLevel(table, at);
      if (!level) return found;
      levels.push(level.level);
      at = level.end;
    }
    found.set(table.readInt32LE(head), levels);
  }
  return found;
}

function readLevel(table: Buffer, at: number): { level: Level; end: number } | null {
  if (at + LEVEL_HEAD > table.length) return null;
  const flags = table[at + 5];
  const text = at + LEVEL_HEAD + table[at + 25] + table[at + 24];
  if (text + 2 > table.length) return null;
  const end = text + 2 + table.readUInt16LE(text) * 2;
  if (end > table.length) return null;
  const format = FORMATS[table[at + 4]] ?? 'decimal';
  const written = table.toString('utf16le', text + 2, end);
  return {
    end,
    level: {
      start: table.readInt32LE(at),
      format,
      // A character below nine stands for the number of that level.
      text:
        format === 'bullet'
          ? written
          : [...written].map((c) => (c.charCodeAt(0) < 9 ? `%${c.charCodeAt(0) + 1}` : c)).join(''),
      legal: (flags & 0x04) !== 0,
      ...(flags & 0x08 ? { restartAfter: table[at + 26] } : {}),
    },
  };
}
