import { raised } from '../marks/superscript';
import type { Cell } from '../tables/spread-rows';

/** A piece of text on a page, in points from its upper left corner. */
export interface Fragment {
  text: string;
  x: number;
  /** Of the line the characters stand on. */
  y: number;
  width: number;
  /** Height of the font. */
  size: number;
  /** It stands above the line, smaller than what is before it. */
  isRaised?: boolean;
}

/** A line of print. */
export interface PrintedLine {
  text: string;
  left: number;
  right: number;
  y: number;
  size: number;
  /** Its fragments stand apart like cells of a table; they are divided by TAB. */
  isRow: boolean;
  /** It stands for a whole table that its rules have shown. */
  table?: { rows: Cell[][]; edges: number[] };
}

/** Wider than any blank inside a sentence, in heights of the font. */
const CELL_GAP = 2;

/** Browsers print blanks as such; TAB is for cells alone. */
const CONTROL = /\p{Cc}/gu;

/** Puts the fragments of a page together to lines, from the top down and from left to right. */
export function pageLines(fragments: Fragment[]): PrintedLine[] {
  const sorted = settleRaised(fragments.filter(({ text }) => text.trim() !== '')).sort((a, b) => a.y - b.y);
  const lines: Fragment[][] = [];
  for (const fragment of sorted) {
    const line = lines.at(-1);
    // Against the first of the line: small steps may not add up to a whole line.
    if (line && fragment.y - line[0].y < Math.min(fragment.size, line[0].size) * 0.5) line.push(fragment);
    else lines.push([fragment]);
  }
  return lines.map(printedLine);
}

const LONGEST_RAISED = 8;
const MOST_RAISED = 300;

/** Puts small fragments that stand above the end of a larger one on its line: 10 and a small 5 are 10⁵, and no lines of two. */
function settleRaised(fragments: Fragment[]): Fragment[] {
  const largest = Math.max(0, ...fragments.slice(0, 5000).map(({ size }) => size));
  const small = fragments.filter(({ text, size }) => size < largest * 0.8 && text.length <= LONGEST_RAISED);
  if (small.length > MOST_RAISED) return fragments;
  for (const one of small) {
    const base = fragments.find(
      ({ x, y, width, size }) =>
        one.size < size * 0.8 &&
        y - one.y > size * 0.12 &&
        y - one.y < size * 0.7 &&
        Math.abs(x + width - one.x) < size * 0.4,
    );
    if (base) [one.y, one.isRaised] = [base.y, true];
  }
  return fragments;
}

function printedLine(fragments: Fragment[]): PrintedLine {
  fragments.sort((a, b) => a.x - b.x);
  let text = '';
  let right = fragments[0].x;
  let isRow = false;
  for (const fragment of fragments) {
    const gap = text === '' ? 0 : (fragment.x - right) / fragment.size;
    if (gap > CELL_GAP) isRow = true;
    const words = fragment.text.replace(CONTROL, ' ');
    text +=
      (gap > CELL_GAP ? '\t' : gap > 0.2 ? ' ' : '') + (fragment.isRaised ? raised(text.slice(-4), words) : words);
    right = Math.max(right, fragment.x + fragment.width);
  }
  const size = fragments.reduce((a, b) => (b.text.length > a.text.length ? b : a)).size;
  return {
    text: plainCharacters(text).trim(),
    left: fragments[0].x + indentOf(fragments[0]),
    right,
    y: fragments[0].y,
    size,
    isRow,
  };
}

/** Blanks that are printed before the first word set it in as a place further right does. */
const indentOf = ({ text, size }: Fragment): number =>
  [.../^[\s\u3000]*/.exec(text)![0]].reduce((sum, blank) => sum + (blank === '\u3000' ? size : size / 2), 0);

/** Some printers write 一 as the radical ⼀, which looks the same and is another character. */
const plainCharacters = (text: string): string => text.replace(/[\u2e80-\u2fdf]/g, (c) => c.normalize('NFKC'));
