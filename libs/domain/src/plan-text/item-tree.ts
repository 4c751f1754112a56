import type { Ordinal } from './ordinals';
import { isDeeper, readOrdinal } from './ordinals';
import { canBeGroupTitle } from './table-cells';
import { readHeader } from './table-columns';
import type { Piece } from './text-region';
import { linesOf } from './text-region';
import { isUnread } from './unread';
import { cut } from '../text';

/** A numbered item with its own lines (up to the first item inside it) and the items inside it. */
export interface Item extends Ordinal {
  line: Piece;
  heading: string;
  lines: Piece[];
  children: Item[];
  /** It stands in a paper attached to the plan: 附件1施工要点. */
  attached?: true;
  /** A table of tasks stands right below it: it is the heading of them. */
  opensTable?: true;
}

/** A stretch of the document in order: an item at the top, a line outside all items, or a table. */
export type Block = { kind: 'item'; item: Item } | { kind: 'line'; line: Piece } | { kind: 'rows'; rows: Piece[] };

/** Closes what is open: what follows is about the document, or another document. */
const AFTER_THE_PLAN = /^(?:公开(?:方式|属性|类别)|附件|附表|抄送|主送|联系人)|^[（(]?此件/;
/** 附件：1.… begins a list of papers, whose numbers are no items of the plan. */
const ATTACHMENT_LIST = /^附(?:件|表)：?(?:\s*(?:1|一)[、.．]|$)/;
/** 附件1 above or before the title of a paper. */
const ATTACHED_PAPER =
  /^附(?:件|表|录)(?:\d{1,2}|[一二三四五六七八九十])?(?:$|[：:]?(?=[\u4e00-\u9fff“《X]))(?!：?\s*[1一][、.．])/;
/** The title of a plan that follows another in the same document; the numbering begins anew after it. */
const NEXT_TITLE =
  /^[^。；：！？，\t]{4,60}(?:方案|计划|意见|规划|要点|办法|措施|细则|清单|分工|任务表|分解表|一览表)(?:（[^）]{1,20}）)?$/;
const LONGEST_HEADING = 60;
/** A full stop, a colon, or the bracket that says who does it. */
const HEADING_END = /[。：]|[（【〔](?=[^（）【】〔〕。]{0,60}(?:(?:单位|部门)：|牵头|负责))/;
/** How many lines after a title the numbering may take to begin anew. */
const LINES_BEFORE_ITEMS = 12;

/** Puts the lines of a text into the tree their ordinals make. Linear: every line is looked at once. */
export function buildTree(text: string): Block[] {
  const lines = linesOf(text);
  const rows = rowsOf(lines);
  const ordinals = lines.map((line, i) => (rows[i] ? null : readOrdinal(line.text)));
  const blocks: Block[] = [];
  const stack: Item[] = [];
  let listed = false;
  let attached = false;
  for (const [i, line] of lines.entries()) {
    if (ATTACHED_PAPER.test(line.text)) attached = true;
    else if (attached && opensNextPlan(lines, ordinals, i) && NEXT_TITLE.test(line.text)) attached = false;
    listed = ATTACHMENT_LIST.test(line.text) || (listed && namesPaper(line.text, ordinals[i]));
    const ordinal = listed ? null : ordinals[i];
    if (ordinal) {
      while (stack.length > 0 && !isDeeper(ordinal.level, stack.at(-1)!.level)) stack.pop();
      const item: Item = {
        ...ordinal,
        line,
        heading: headingOf(line.text, ordinal.ordinal),
        lines: [line],
        children: [],
        ...(attached ? { attached } : {}),
      };
      const parent = stack.at(-1);
      if (parent) parent.children.push(item);
      else blocks.push({ kind: 'item', item });
      stack.push(item);
    } else if (rows[i]) {
      const [above, last] = [stack.at(-1), blocks.at(-1)];
      if (above) above.opensTable = true;
      if (last?.kind === 'rows' && stack.length === 0) last.rows.push(line);
      else blocks.push({ kind: 'rows', rows: [line] });
      stack.length = 0;
    } else if (
      stack.length > 0 &&
      !isUnread(line.text) &&
      !AFTER_THE_PLAN.test(line.text) &&
      !opensNextPlan(lines, ordinals, i)
    ) {
      stack.at(-1)!.lines.push(line);
    } else {
      const above = stack.at(-1);
      if (above && isUnread(line.text)) above.opensTable = true;
      stack.length = 0;
      blocks.push({ kind: 'line', line });
    }
  }
  return blocks;
}

/** 2.巡查安排表 below 附件：1.…: a number and a title, no sentence. */
const namesPaper = (line: string, ordinal: Ordinal | null): boolean =>
  ordinal?.level === 'point' && ordinal.number > 0 && line.length <= LONGEST_HEADING && !/[。；：]/.test(line);

/** Lines between two rows that can be titles of a group or remarks across the table. */
const MOST_BETWEEN_ROWS = 3;

/**
 * Which lines are rows of a table of tasks: a header and the rows below it, with the titles of groups between them. Other
 * tabs mean nothing.
 */
function rowsOf(lines: readonly Piece[]): boolean[] {
  const cells = lines.map(({ text }) => text.split('\t'));
  const isRow = lines.map(() => false);
  for (let i = 0; i < lines.length; i++) {
    if (cells[i].length < 2) continue;
    if (isRow[i - 1]) isRow[i] = true;
    else if (!readHeader(cells, i)) isRow[i] = goesOn(lines, cells, isRow, i);
    else isRow[i] = true;
  }
  return isRow;
}

/** A row below a line across the table: that line belongs to the table as well. */
function goesOn(lines: readonly Piece[], cells: readonly string[][], isRow: boolean[], at: number): boolean {
  let above = at - 1;
  while (above >= 0 && at - above <= MOST_BETWEEN_ROWS && cells[above].length < 2) above--;
  if (above === at - 1 || !isRow[above]) return false;
  const between = lines.slice(above + 1, at);
  if (!between.every(({ text }) => canBeGroupTitle(text))) return false;
  isRow.fill(true, above + 1, at);
  return true;
}

function opensNextPlan(lines: Piece[], ordinals: (Ordinal | null)[], at: number): boolean {
  if (!NEXT_TITLE.test(lines[at].text)) return false;
  const end = Math.min(lines.length, at + LINES_BEFORE_ITEMS);
  for (let i = at + 1; i < end; i++) {
    if (lines[i].text.includes('\t')) return true;
    if (ordinals[i]) return ordinals[i]!.number === 1;
  }
  return false;
}

/** Up to the first full stop; a heading line without one is a heading as a whole. */
export function headingOf(line: string, ordinal: string): string {
  const rest = line.slice(ordinal.length, ordinal.length + 2 * LONGEST_HEADING);
  const stop = rest.search(HEADING_END);
  if (stop >= 0 && stop <= LONGEST_HEADING) return rest.slice(0, stop);
  if (stop < 0 && line.length - ordinal.length <= LONGEST_HEADING) return rest;
  return cut(rest, LONGEST_HEADING).split('，')[0];
}
