import { endsLikeBody } from './name-list';
import { CHECK } from './unread';

const TAB = '\t';
const BLANKS = /[\s\u3000\v：:]/g;
const MARK = /^[√✓✔☑✅●○◎⊙★☆▲△■□◆◇＊*]$/;
const ROLE_WORD = /^(?:牵头|主办|主责|负责|责任|承办|落实|配合|协办|协助|参与)(?:单位|部门)?$/;
const TITLE_OF_TASK = /任务|项目|事项|内容|工作|措施|问题|目标|举措/;
/** 责任单位 over the names, and other titles of columns that end as names do. */
const NO_NAME = /(?:单位|部门|主体|机构)$|^(?:责任|牵头|配合|协办|主办)/;
const MOST_ROWS_ABOVE = 6;

/**
 * A table whose columns are headed by bodies, with a mark where a body takes part (√, ★ and ☆, or 牵头 and 配合): written as
 * a table with columns of bodies, so that it is read like any other. What a mark means is said by the title over the names,
 * by a legend beside the table, or by the word itself; where nothing says it, a person is asked.
 */
export function writeMarkedNames(lines: readonly string[]): string[] {
  if (!lines.some((line) => line.includes(TAB))) return [...lines];
  const out: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const table = markedTable(lines, at);
    if (!table) {
      out.push(lines[at]);
      continue;
    }
    if (table.dropsUpper) out.pop();
    out.push(...table.lines);
    at = table.until - 1;
  }
  return out;
}

interface MarkedTable {
  lines: string[];
  until: number;
  /** The line above is the upper row of the header. */
  dropsUpper: boolean;
}

function markedTable(lines: readonly string[], at: number): MarkedTable | null {
  const titles = cellsOf(lines[at]);
  const marked = titles.flatMap((title, i) => (isName(title) ? [i] : []));
  if (marked.length < 2) return null;
  const isMarked = (i: number): boolean => marked.includes(i);
  const upper = upperRow(lines[at - 1], titles, isMarked);
  const plain = titles.flatMap((title, i) => (isMarked(i) ? [] : [{ i, title: title || (upper?.[i] ?? '') }]));
  if (!plain.some(({ title }) => TITLE_OF_TASK.test(title))) return null;
  const rows = rowsBelow(lines, at + 1, titles.length);
  const cells = rows.flatMap((row) => (row.length > 1 ? marked.map((i) => row[i] ?? '') : []));
  if (!cells.every((cell) => cell === '' || MARK.test(cell) || ROLE_WORD.test(cell))) return null;
  const used = [...new Set(cells.filter((cell) => cell !== ''))];
  if (used.length === 0) return null;

  const until = at + 1 + rows.length;
  const legend = legendOf([
    ...lines.slice(Math.max(0, at - MOST_ROWS_ABOVE), at),
    ...lines.slice(until, until + MOST_ROWS_ABOVE),
  ]);
  const columnOf = (mark: string, i: number): string =>
    columnFor(ROLE_WORD.test(mark) ? mark : (legend.get(mark) ?? upper?.[i] ?? ''));
  const taken = new Set(rows.flatMap((row) => marked.flatMap((i) => (row[i] ? [columnOf(row[i], i)] : []))));
  const columns: string[] = COLUMNS.filter((column) => taken.has(column));
  const unsaid = used.filter((mark) => MARK.test(mark) && !legend.has(mark));
  const header = [...plain.map(({ title }) => title), ...columns].join(TAB);
  const body = rows.map((row) => {
    if (row.length === 1) return row[0];
    const named: string[] = columns.map((column): string =>
      marked.flatMap((i) => (row[i] && columnOf(row[i], i) === column ? [titles[i]] : [])).join('、'),
    );
    // A row without a mark names nobody; blank cells would stand for those above.
    if (!named.some((names) => names !== '')) named[0] = '—';
    return [...plain.map(({ i }) => row[i] ?? ''), ...named].join(TAB);
  });
  const asks = unsaid.length > 1 ? [`${CHECK}表中符号${unsaid.join('')}没有说明含义，均按责任单位读入`] : [];
  return { lines: [header, ...body, ...asks], until, dropsUpper: upper !== null };
}

const cellsOf = (line: string): string[] => line.split(TAB).map((cell) => cell.replace(BLANKS, ''));

const isName = (title: string): boolean =>
  title.length > 1 && title.length <= 20 && endsLikeBody(title) && !NO_NAME.test(title);

/** The upper row of a header of two: the same titles outside the names, or blanks below them. */
function upperRow(
  line: string | undefined,
  titles: readonly string[],
  isMarked: (i: number) => boolean,
): string[] | null {
  if (line === undefined || !line.includes(TAB)) return null;
  const cells = cellsOf(line);
  const fits = titles.every((title, i) => isMarked(i) || title === '' || title === (cells[i] ?? ''));
  const isTitle = cells.some((cell, i) => isMarked(i) && NO_NAME.test(cell));
  if (!fits || !isTitle) return null;
  // A title stands over the names to its right until the next one.
  let last = '';
  return titles.map((_, i) => (isMarked(i) ? (last = (cells[i] ?? '') || last) : (cells[i] ?? '')));
}

/** The rows of the table, titles of groups between them included. */
function rowsBelow(lines: readonly string[], from: number, width: number): string[][] {
  const rows: string[][] = [];
  for (let at = from; at < lines.length; at++) {
    if (lines[at].includes(TAB)) {
      const row = lines[at].split(TAB).map((cell, i) => (i < width ? cell.trim() : cell));
      if (row.length > width) break;
      rows.push(row.map((cell) => (MARK.test(cell.replace(BLANKS, '')) ? cell.replace(BLANKS, '') : cell)));
    } else if (lines[at + 1]?.includes(TAB) && lines[at].length <= 30) {
      rows.push([lines[at]]);
    } else break;
  }
  return rows;
}

const LEGEND =
  /[“"‘]?([√✓✔☑✅●○◎⊙★☆▲△■□◆◇＊*])[”"’]?(?:的)?(?:为|表示|代表|指|是|：|:|——|-|标注的为|标记的为)?(?:本项)?(?:任务)?(?:的)?(牵头|主办|主责|负责|责任|承办|配合|协办|协助|参与)/g;

function legendOf(lines: readonly string[]): Map<string, string> {
  return new Map(
    lines
      .filter((line) => !line.includes(TAB))
      .flatMap((line) => [...line.matchAll(LEGEND)].map(([, mark, word]) => [mark, word])),
  );
}

const COLUMNS = ['牵头单位', '责任单位', '配合单位', '参与单位'];

function columnFor(word: string): string {
  if (/牵头|主办/.test(word)) return '牵头单位';
  if (/配合|协办|协助/.test(word)) return '配合单位';
  return /参与/.test(word) ? '参与单位' : '责任单位';
}
