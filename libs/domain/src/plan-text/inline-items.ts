import { startsLabel } from './labels';
import type { ItemLevel, Ordinal } from './ordinals';
import { isDeeper, readOrdinal } from './ordinals';
import { isUnread } from './unread';

/** A line shorter than this is not looked into: 1.甲；2.乙 in one sentence are no paragraphs. */
const LONG_LINE = 80;
const LONGEST_HEADING = 60;
/** Where an ordinal can stand inside a line. */
const CANDIDATE =
  /（[一二三四五六七八九十百]{1,5}）|第[一二三四五六七八九十百]{1,5}[条章]|[一二三四五六七八九十百]{1,5}、|\d{1,3}[、.．]/g;
/** 第（一）项, 按照（二）, 本条（三）: a reference, no item. */
const REFERENCE_BEFORE = /[第条款前述照据按见至和及与或、]$/;
const REFERENCE_AFTER = /^(?:[项款条目]|至|的规定)/;
const PARAGRAPH_END = /[。！？）】〕”]$/;
/** Ends a responsibility bracket; in a text without paragraphs the next one begins after it. */
const TAIL_END =
  /(?:牵头|负责|配合|参与|落实|实施|承办|协办|列出|下同|(?:单位|部门)：[^（）。]{2,200})[）】〕](?=[\u4e00-\u9fff])/g;
const SIGNATURE =
  /。([\u4e00-\u9fff]{3,28}(?:政府|办公室|办公厅|委员会|[局委部厅]))((?:19|20)\d{2}年\d{1,2}月\d{1,2}日)(?=$|（)/;

/**
 * Gives a text that has lost its paragraphs (a whole plan on a single line) its lines back: breaks long lines before the
 * ordinals that continue the numbering, and after responsibility brackets. Numbers that do not continue it stay.
 */
export function splitInlineItems(lines: readonly string[]): string[] {
  const seen = new Map<ItemLevel, number>();
  return lines.flatMap((line) => {
    const item = line.includes('\t') ? null : readOrdinal(line);
    if (item) remember(seen, item);
    if ((line.length < LONG_LINE && !startsLabel(line)) || line.includes('\t') || isUnread(line)) return [line];
    const cuts = itemCuts(line, seen);
    if (cuts.length === 0) return [line];
    return cutAt(line, cuts).flatMap(splitParagraphs);
  });
}

function itemCuts(line: string, seen: Map<ItemLevel, number>): number[] {
  const cuts: number[] = [];
  let last = 0;
  let lastItem = readOrdinal(line);
  for (const match of line.matchAll(CANDIDATE)) {
    if (match.index === 0) continue;
    const item = readOrdinal(line.slice(match.index, match.index + 12));
    if (!item || item.ordinal.length < match[0].length - 1) continue;
    const before = line.slice(Math.max(last, match.index - 40), match.index);
    const after = line.slice(match.index + item.ordinal.length, match.index + item.ordinal.length + 4);
    if (REFERENCE_AFTER.test(after) || !continues(item, seen, lastItem, before)) continue;
    if (!standsFree(item, before, line.slice(last, match.index))) continue;
    cuts.push(match.index);
    last = match.index;
    lastItem = item;
    remember(seen, item);
  }
  return cuts;
}

/** How many numbers may be missing where a scan has lost them. */
const LARGEST_GAP = 2;

/** The next number of its kind, or 1 at the beginning of a list one level deeper or after a full stop. */
function continues(item: Ordinal, seen: Map<ItemLevel, number>, last: Ordinal | null, before: string): boolean {
  const step = item.number - (seen.get(item.level) ?? 0);
  if (step === 1) return true;
  if (step > 1 && step <= 1 + LARGEST_GAP && item.level !== 'point' && PARAGRAPH_END.test(before)) return true;
  if (item.number !== 1) return false;
  return last === null || isDeeper(item.level, last.level) ? true : PARAGRAPH_END.test(before);
}

/** （一） may follow a heading directly (一、总则（一）甲事); other ordinals need the end of a sentence before them. */
function standsFree(item: Ordinal, before: string, since: string): boolean {
  const afterHeading = since.length <= LONGEST_HEADING && !/[。；：]/.test(since);
  if (item.level === 'clause') return !REFERENCE_BEFORE.test(before) && (afterHeading || PARAGRAPH_END.test(before));
  if (item.level === 'point') return PARAGRAPH_END.test(before) || /(?:单位|部门)：[^。]*$/.test(since.slice(-200));
  return PARAGRAPH_END.test(before) || (item.level === 'section' && item.number === 1 && before.endsWith('：'));
}

function remember(seen: Map<ItemLevel, number>, item: Ordinal): void {
  seen.set(item.level, item.number);
}

function splitParagraphs(line: string): string[] {
  const cuts = [...line.matchAll(TAIL_END)].map((match) => match.index + match[0].length);
  const signature = SIGNATURE.exec(line);
  if (signature) {
    const from = signature.index + 1;
    const date = from + signature[1].length;
    cuts.push(from, date, date + signature[2].length);
  }
  return cutAt(
    line,
    [...new Set(cuts)].sort((a, b) => a - b),
  );
}

function cutAt(line: string, cuts: readonly number[]): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const cut of [...cuts, line.length]) {
    if (cut > from) parts.push(line.slice(from, cut));
    from = cut;
  }
  return parts;
}
