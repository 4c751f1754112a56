/** How an item is numbered. The order is the order of nesting in official documents (GB/T 9704—2012, 7.3.3). */
export const ITEM_LEVELS = ['chapter', 'section', 'clause', 'point', 'subpoint'] as const;
export type ItemLevel = (typeof ITEM_LEVELS)[number];

const HAN_NUMBER = '[一二三四五六七八九十百]{1,5}';
const PATTERNS: [ItemLevel, RegExp][] = [
  ['chapter', new RegExp(`^第${HAN_NUMBER}(?:章|编|部分)`)],
  ['section', new RegExp(`^${HAN_NUMBER}、`)],
  ['clause', new RegExp(`^（${HAN_NUMBER}）[、.]?`)],
  ['point', /^\d{1,3}(?:[、]|\.(?!\d))/],
  ['subpoint', /^（\d{1,3}）[、.]?/],
];

/** The ordinal a line begins with, e.g. `{ level: 'clause', ordinal: '（四十九）' }`, or null. */
export function readOrdinal(line: string): { level: ItemLevel; ordinal: string } | null {
  for (const [level, pattern] of PATTERNS) {
    const match = pattern.exec(line);
    if (match) return { level, ordinal: match[0] };
  }
  return null;
}

export function startsItem(line: string): boolean {
  return readOrdinal(line) !== null;
}

/** True when `inner` nests inside `outer`. */
export function isDeeper(inner: ItemLevel, outer: ItemLevel): boolean {
  return ITEM_LEVELS.indexOf(inner) > ITEM_LEVELS.indexOf(outer);
}
