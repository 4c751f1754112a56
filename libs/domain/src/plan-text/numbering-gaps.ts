import { doubt } from './doubt';
import type { Item } from './item-tree';
import type { Doubt, Span } from './parsed-plan';
import type { ItemLevel } from './ordinals';
import { isDeeper } from './ordinals';

/** From so many gaps on a document is an extract, and one question serves for all of them. */
const MOST_GAPS = 3;

interface Gap {
  before: Item;
  after: Item;
}

/**
 * Numbers that are missing: behind 1. comes 3. Numbers may begin anew below each heading or run on through all of them; a
 * list whose items were not recognised (a scan, an item lost) shows up here and nowhere else.
 */
export function doubtsOfNumbering(roots: readonly Item[]): Doubt[] {
  const gaps = gapsIn(roots);
  if (gaps.length > MOST_GAPS) return [manyGaps(gaps)];
  return gaps.map(({ before, after }) => {
    const sentence = {
      zh: `编号不连续：“${before.ordinal}”之后是“${after.ordinal}”，中间可能有缺漏或未识别的条目，请核对原件。`,
      en: `The numbers do not go on: behind “${before.ordinal}” stands “${after.ordinal}”; an item may be missing or unread, check the original.`,
    };
    return doubt('numbering-gap', sentence, placeOf(after), { kind: 'accept' });
  });
}

function manyGaps(gaps: readonly Gap[]): Doubt {
  const places = gaps.map(({ before, after }) => `“${before.ordinal}”与“${after.ordinal}”`);
  const shown = places.slice(0, 6).join('、') + (places.length > 6 ? `等${places.length}处` : '');
  const sentence = {
    zh: `编号不连续：${shown}之间可能有缺漏或未识别的条目，请核对原件。`,
    en: `The numbers do not go on in ${places.length} places; items may be missing or unread, check the original.`,
  };
  return doubt('numbering-gap', sentence, placeOf(gaps[0].after), { kind: 'accept' });
}

function gapsIn(roots: readonly Item[]): Gap[] {
  const gaps: Gap[] = [];
  /** The last item of each level, and whether it is the sibling of the next one. */
  const last = new Map<ItemLevel, Item>();
  const visit = (items: readonly Item[]): void => {
    let sibling: Item | null = null;
    for (const item of items) {
      if (item.number === 1) last.forEach((_, level) => isDeeper(level, item.level) && last.delete(level));
      const before = last.get(item.level);
      if (before && isGap(before, item, before === sibling)) gaps.push({ before, after: item });
      if (item.level !== 'paragraph') last.set(item.level, item);
      visit(item.children);
      if (item.level !== 'paragraph') sibling = item;
    }
  };
  visit(roots);
  return gaps;
}

/** Behind 3. comes 4., or 1. where a list begins; below another heading 1. or 4. */
const isGap = (before: Item, after: Item, siblings: boolean): boolean =>
  after.number > before.number + 1 || (!siblings && after.number > 1 && after.number <= before.number);

const placeOf = ({ line, ordinal }: Item): Span => [line.from, line.from + ordinal.length];
