import { LAST_NAMED_DAY, parseDate } from '../calendar';
import { DubanError } from '../errors';
import { cut, textFault } from '../text';

/** What a column of a register or of the ledger holds. */
export interface Column {
  /** As it stands in the first row of the sheet. */
  title: string;
  type: 'text' | 'number' | 'date' | 'choice';
  required: boolean;
  /** For `choice` alone. */
  choices: readonly string[];
  /** For the system alone; it has next to no width. */
  internal?: boolean;
}

/** A cell as the file has it; what a spreadsheet shows as a date comes as a Date at midnight UTC. */
export type Cell = string | number | boolean | Date | null;

/** A value as it is kept: text, number, or a date as `YYYY-MM-DD`. */
export type Value = string | number | null;

/** What is wrong with one cell, named as a spreadsheet names it, e.g. `C7`. */
export interface SheetFault {
  cell: string;
  zh: string;
  en: string;
}

export interface ReadRows {
  rows: Value[][];
  faults: SheetFault[];
}

const LONGEST = 2000;
/** Beyond so many faults nobody reads on. */
const MOST_FAULTS = 1000;
/** How much of a cell a fault quotes, in characters. */
const QUOTED = 40;
/** As people write numbers; what a program would take for one besides (0x1F, 1e3) is a code or a slip. */
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;

/** The name of a cell; both counts begin with 0. */
export function cellName(row: number, column: number): string {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}

/**
 * Reads the cells of a sheet by its columns. The first row holds the titles, in the order of the columns; empty rows are
 * passed over. Every fault is named; with a fault, nothing of the sheet may be used.
 */
export function readRows(columns: readonly Column[], cells: readonly (readonly Cell[])[]): ReadRows {
  const faults: SheetFault[] = [];
  const [titles = [], ...lines] = cells;
  const width = Math.max(columns.length, titles.length);
  for (let at = 0; at < width; at += 1) {
    const found = String(titles[at] ?? '').trim();
    const wanted = columns[at]?.title ?? '';
    if (found === wanted) continue;
    faults.push({
      cell: cellName(0, at),
      zh: wanted ? `表头应为“${wanted}”，现为“${found}”` : `多出的列“${found}”`,
      en: wanted ? `the title should be "${wanted}" and is "${found}"` : `there is no column "${found}"`,
    });
  }
  if (faults.length) return { rows: [], faults };
  const rows: Value[][] = [];
  for (const [index, line] of lines.entries()) {
    if (faults.length >= MOST_FAULTS) break;
    if (line.every((cell) => cell === null || String(cell).trim() === '')) continue;
    rows.push(
      columns.map((column, at) => {
        const read = readCell(column, line[at] ?? null);
        if (typeof read !== 'object' || read === null) return read;
        faults.push({ cell: cellName(index + 1, at), ...read });
        return null;
      }),
    );
  }
  return { rows, faults };
}

/**
 * Checks the columns of a new register: each has a title of its own, and a choice has something to choose from.
 *
 * @throws DubanError `columns-faulty`
 */
export function checkColumns(columns: readonly Column[]): void {
  const titles = columns.map(({ title }) => title.trim());
  const twice = titles.find((title, at) => title === '' || titles.indexOf(title) !== at);
  if (twice !== undefined) {
    throw new DubanError('columns-faulty', {
      zh: twice ? `列名“${twice}”重复，请改为不同的名称。` : '每一列都要有名称，请补充。',
      en: twice ? `The column "${twice}" stands there twice. Give each its own title.` : 'Give each column a title.',
    });
  }
  const empty = columns.find(({ type, choices }) => type === 'choice' && choices.length === 0);
  if (!empty) return;
  throw new DubanError('columns-faulty', {
    zh: `列“${empty.title}”为选项，请列出可选内容。`,
    en: `The column "${empty.title}" is a choice: name what can be chosen.`,
  });
}

type Fault = Omit<SheetFault, 'cell'>;

function readCell({ title, type, required, choices }: Column, cell: Cell): Value | Fault {
  // A day that comes out of another thread is no instance of the Date of this one.
  const text = typeof cell === 'object' && cell ? cell.toISOString().slice(0, 10) : String(cell ?? '').trim();
  if (text === '') return required ? { zh: `“${title}”必填`, en: `"${title}" must be filled in` } : null;
  if (text.length > LONGEST) return { zh: `超过${LONGEST}字`, en: `has more than ${LONGEST} characters` };
  if (textFault(text)) {
    return { zh: '含有无法保存的字符，请删去后重新输入', en: 'has a character that cannot be kept; type it anew' };
  }
  const quoted = cut(text, QUOTED);
  switch (type) {
    case 'number':
      return typeof cell === 'number' ? cell : numberOf(text, quoted);
    case 'date':
      return isDate(text)
        ? text
        : { zh: `“${quoted}”不是日期（应为 2019-03-31）`, en: `"${quoted}" is not a date (2019-03-31)` };
    case 'choice':
      return choices.includes(text)
        ? text
        : {
            zh: `“${quoted}”不在可选项（${choices.join('、')}）之内`,
            en: `"${quoted}" is none of ${choices.join(', ')}`,
          };
    default:
      return text;
  }
}

function numberOf(text: string, quoted: string): number | Fault {
  if (NUMBER.test(text) && Number.isFinite(Number(text))) return Number(text);
  if (!/^[+-]?[\d.]+%$/.test(text)) return { zh: `“${quoted}”不是数字`, en: `"${quoted}" is not a number` };
  return {
    zh: `“${quoted}”带百分号，请改为不带百分号的数字，并在表头注明单位`,
    en: `"${quoted}" is a percentage; write a number without the sign, and name the unit in the title`,
  };
}

function isDate(text: string): boolean {
  try {
    return /^\d{4}-\d{2}-\d{2}$/.test(text) && parseDate(text) <= LAST_NAMED_DAY;
  } catch {
    return false;
  }
}
