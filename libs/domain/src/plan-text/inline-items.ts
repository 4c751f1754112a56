import { startsLabel } from './labels';
import type { ItemLevel, Ordinal } from './ordinals';
import { isDeeper, readOrdinal } from './ordinals';
import { isUnread } from './unread';

/** A line shorter than this is cut only where it says plainly that something ends: behind a bracket of bodies or a heading. */
const LONG_LINE = 80;
const LONGEST_HEADING = 60;
/** A heading is a few words; 建成1、2号线 has none before its number. */
const SHORTEST_HEADING = 3;
/** Where an ordinal can stand inside a line. */
const CANDIDATE =
  /（[一二三四五六七八九十百]{1,5}）|第[一二三四五六七八九十百]{1,5}[条章]|[一二三四五六七八九十百]{1,5}、|（\d{1,2}）|(?<![\d.])\d{1,3}[、.．]/g;
/** 第（一）项, 按照（二）, 本条（三）: a reference, no item. */
const REFERENCE_BEFORE = /[第条款前述照据按见至和及与或、]$/;
const REFERENCE_AFTER = /^(?:[项款条目]|至|的规定)/;
const PARAGRAPH_END = /[。！？）】〕”]$/;
/** 具体措施：1.… begins a list. */
const LIST_AHEAD = /(?:措施|任务|内容|分工|重点|如下|目标|要求|事项|方面|阶段|步骤)：$/;
/** Ends a responsibility bracket; in a text without paragraphs the next one begins after it. */
const TAIL = '(?:牵头|负责|配合|参与|落实|实施|承办|协办|列出|下同|(?:单位|部门|分工|主体)：[^（）。]{2,200})[）】〕]';
const TAIL_END = new RegExp(`${TAIL}(?=[\\u4e00-\\u9fff])`, 'g');
const AFTER_TAIL = new RegExp(`${TAIL}$`);
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
    if (line.includes('\t') || isUnread(line)) return [line];
    const cuts = itemCuts(line, seen, line.length < LONG_LINE && !startsLabel(line));
    if (cuts.length === 0) return [line];
    return cutAt(line, cuts).flatMap(splitParagraphs);
  });
}

/** @param short whether the line is too short to be several paragraphs unless it says so plainly */
function itemCuts(line: string, seen: Map<ItemLevel, number>, short: boolean): number[] {
  const cuts: number[] = [];
  let last = 0;
  let lastItem = readOrdinal(line);
  for (const match of line.matchAll(CANDIDATE)) {
    if (match.index === 0) continue;
    const item = readOrdinal(line.slice(match.index, match.index + 12));
    if (!item || item.ordinal.length < match[0].length - 1) continue;
    const since = line.slice(Math.max(last, match.index - 3 * LONGEST_HEADING), match.index);
    const after = line.slice(match.index + item.ordinal.length, match.index + item.ordinal.length + 4);
    const place: Place = { since, heading: headingSince(since, last, lastItem), last: lastItem, short };
    if (REFERENCE_AFTER.test(after) || !continues(item, seen, place) || !standsFree(item, after, place)) continue;
    cuts.push(match.index);
    last = match.index;
    lastItem = item;
    remember(seen, item);
  }
  return cuts;
}

/** Where an ordinal stands inside its line. */
interface Place {
  /** What stands between the last item of the line, or its beginning, and the ordinal; only the end of it where it is long. */
  since: string;
  /** Those words where they can be the heading of the last item. */
  heading: string | null;
  last: Ordinal | null;
  short: boolean;
}

/** 一、健全机制 before 1.: the words behind the last ordinal, where they are few and no sentence. */
function headingSince(since: string, from: number, last: Ordinal | null): string | null {
  if (!last) return null;
  const words = since.startsWith(last.ordinal) || from === 0 ? since.slice(last.ordinal.length) : since;
  return words !== '' && words.length <= LONGEST_HEADING && !/[。；：]/.test(words) ? words : null;
}

/** How many numbers may be missing where a scan has lost them. */
const LARGEST_GAP = 2;

/** The next number of its kind, or 1 at the beginning of a list one level deeper or after a full stop. */
function continues(item: Ordinal, seen: Map<ItemLevel, number>, { since, last }: Place): boolean {
  const step = item.number - (seen.get(item.level) ?? 0);
  if (step === 1) return true;
  if (step > 1 && step <= 1 + LARGEST_GAP) {
    const ended = item.level === 'point' || item.level === 'subpoint' ? AFTER_TAIL : PARAGRAPH_END;
    if (ended.test(since)) return true;
  }
  if (item.number !== 1) return false;
  return last === null || isDeeper(item.level, last.level) ? true : PARAGRAPH_END.test(since);
}

/** An ordinal may follow a heading one level above it directly (一、总则（一）甲事); else a sentence or a bracket ends before it. */
function standsFree(item: Ordinal, after: string, { since, heading, last, short }: Place): boolean {
  if (AFTER_TAIL.test(since)) return true;
  const deeper = last !== null && isDeeper(item.level, last.level);
  const isHeading = heading !== null && deeper && !REFERENCE_BEFORE.test(heading);
  if (isHeading && item.level === 'article') return true;
  const isLong = isHeading && heading.length >= SHORTEST_HEADING;
  if (isLong && /^[\u4e00-\u9fff“《]/.test(after) && (item.level === 'clause' || !/[，\d]/.test(heading))) return true;
  if (short) return false;
  if (item.number === 1 && deeper && LIST_AHEAD.test(since)) return true;
  if (item.level === 'clause') {
    const afterHeading = since.length <= LONGEST_HEADING && !/[。；：]/.test(since);
    return !REFERENCE_BEFORE.test(since) && (afterHeading || PARAGRAPH_END.test(since));
  }
  if (item.level === 'subpoint') return /[。！？]$/.test(since);
  if (item.level === 'point') return PARAGRAPH_END.test(since) || /(?:单位|部门)：[^。]*$/.test(since.slice(-200));
  return PARAGRAPH_END.test(since) || (item.level === 'section' && item.number === 1 && since.endsWith('：'));
}

function remember(seen: Map<ItemLevel, number>, item: Ordinal): void {
  seen.set(item.level, item.number);
}

/** Behind the plan, on the same line: 。附件1施工要点一、…. */
const ATTACHMENT = /(?<=[。）])附(?:件|表|录)(?:\d{1,2}|[一二三四五六七八九十])?[：:]?(?=[\u4e00-\u9fff“《\d])/g;

function splitParagraphs(line: string): string[] {
  const attached = [...line.matchAll(ATTACHMENT)].map(({ index }) => index);
  const cuts = [...line.matchAll(TAIL_END)].map((match) => match.index + match[0].length);
  const signature = SIGNATURE.exec(line);
  if (signature) {
    const from = signature.index + 1;
    const date = from + signature[1].length;
    cuts.push(from, date, date + signature[2].length);
  }
  return cutAt(
    line,
    [...new Set([...cuts, ...attached])].sort((a, b) => a - b),
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
