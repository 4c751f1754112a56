import { readHanNumber } from './han-number';

/**
 * How an item is numbered: 第一章, 第一节, 一、, 第一条, （一）, 1., 1.1, 1.1.1, （1）. The order is the order of nesting in
 * official documents (GB/T 9704—2012, 7.3.3). ①②③ and 一是…二是… only list things inside an item and number nothing. A
 * `paragraph` is an item without a number of its own.
 */
export const ITEM_LEVELS = [
  'chapter',
  'division',
  'section',
  'article',
  'clause',
  'point',
  'decimal',
  'subdecimal',
  'subpoint',
  'paragraph',
] as const;
export type ItemLevel = (typeof ITEM_LEVELS)[number];

export interface Ordinal {
  level: ItemLevel;
  /** As written, e.g. （四十九）. */
  ordinal: string;
  number: number;
}

const HAN = '([一二三四五六七八九十百〇零]{1,5})';
/** What is counted or measured: 1.5万名 and 2.5公里 are figures, 1.2整修渠道 is an item. */
const NO_UNIT = '(?![万亿千百元倍吨亩米年月版]|个百|公里|平方|立方|小时|公顷|公斤)';
const PATTERNS: [ItemLevel, RegExp][] = [
  ['chapter', new RegExp(`^第${HAN}(?:章|编|部分)[、.：]?`)],
  ['division', new RegExp(`^第${HAN}节[、.：]?`)],
  ['section', new RegExp(`^${HAN}(?:、|[.．](?=[\\u4e00-\\u9fff]))`)],
  ['article', new RegExp(`^第${HAN}条[、.：]?(?!规定|的|第|款|和|至)`)],
  ['clause', new RegExp(`^（${HAN}）[、.]?`)],
  ['subdecimal', /^\d{1,2}\.\d{1,2}\.(\d{1,2})(?![\d.])[、.]?/],
  ['decimal', new RegExp(`^\\d{1,2}\\.(\\d{1,2})(?![\\d.])[、.]?(?=[\\u4e00-\\u9fff“《【])${NO_UNIT}`)],
  ['point', /^(\d{1,3})(?:、|[.．](?!\d)|[.．](?=(?:19|20)\d{2}年))/],
  ['subpoint', /^（(\d{1,3})）[、.]?/],
  ['subpoint', /^(\d{1,3})）[、.]?/],
];
/** What an ordinal can begin with; looked at first, because most lines are not items. */
const OPENING = /[第一二三四五六七八九十百〇零（\d]/;

/** The ordinal a line begins with, e.g. `{ level: 'clause', ordinal: '（四十九）', number: 49 }`, or null. */
export function readOrdinal(line: string): Ordinal | null {
  if (line === '' || !OPENING.test(line[0])) return null;
  for (const [level, pattern] of PATTERNS) {
    const match = pattern.exec(line);
    const number = match && (/\d/.test(match[1]) ? Number(match[1]) : readHanNumber(match[1]));
    if (match && number !== null) return { level, ordinal: match[0], number };
  }
  return null;
}

export function startsItem(line: string): boolean {
  return readOrdinal(line) !== null;
}

/** True when `inner` nests inside `outer`. */
export function isDeeper(inner: ItemLevel, outer: ItemLevel): boolean {
  return depthOf(inner) > depthOf(outer);
}

/** How deep a level nests, 0 for a chapter. */
export const depthOf = (level: ItemLevel): number => ITEM_LEVELS.indexOf(level);
