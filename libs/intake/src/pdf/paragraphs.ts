import { spreadRows } from '../tables/spread-rows';
import type { PrintedLine } from '../layout/page-lines';

/** What is usual on these pages: where lines begin and end, how far apart they are, how large the type is. */
interface Measure {
  left: number;
  right: number;
  pitch: number;
  size: number;
  /** Paragraphs have their further lines indented, not their first. */
  hangs: boolean;
}

const SENTENCE_END = /[。！？；：…”』」》）)]$/;

/**
 * Lines of print as paragraphs. A line begins a new one when it is indented, when the line before ended short of the
 * right edge, after a wider gap, in another size of type; rows of a table stay by themselves.
 */
export function joinParagraphs(pages: PrintedLine[][]): string[] {
  const measure = takeMeasure(pages);
  const paragraphs: string[][] = [];
  let before: PrintedLine | undefined;
  for (const lines of pages) {
    lines.forEach((line, i) => {
      // The first line of a page has no gap above it that means anything.
      const gap = i > 0 ? line.y - lines[i - 1].y : 0;
      const parts = before && goesOn(before, line, gap, measure) ? paragraphs.at(-1)! : [];
      if (parts.length === 0) paragraphs.push(parts);
      else if (needsBlank(before!.text, line.text)) parts.push(' ');
      parts.push(line.table ? spreadRows(line.table.rows).join('\n') : line.text);
      before = line;
    });
  }
  return paragraphs.map((parts) => parts.join(''));
}

function goesOn(before: PrintedLine, line: PrintedLine, gap: number, measure: Measure): boolean {
  if (before.isRow || line.isRow || !alike(before.size, line.size)) return false;
  if (gap > Math.max(measure.pitch * 1.5, line.size * 2.2)) return false;
  // A title on several lines: they are short, in the middle, and larger than the text.
  if (line.size > measure.size * 1.15) return true;
  if (!isFull(before, measure)) return false;
  return !isIndented(line, measure) || (measure.hangs && !SENTENCE_END.test(before.text));
}

const isFull = (line: PrintedLine, { right }: Pick<Measure, 'right'>): boolean => right - line.right < line.size * 2.5;

const isIndented = (line: PrintedLine, { left }: Pick<Measure, 'left'>): boolean => line.left - left > line.size * 0.8;

function takeMeasure(pages: PrintedLine[][]): Measure {
  const all = pages.flat();
  const length = ({ text }: PrintedLine): number => text.length;
  const plain = all.filter((line) => !line.isRow);
  // The type of tables is smaller; where they are most of the text, the paragraphs around are no titles.
  const size = mostUsed(plain.length > 0 ? plain : all, (line) => Math.round(line.size * 2) / 2, length);
  const running = plain.filter((line) => alike(line.size, size));
  const steps = pages.flatMap((lines) => lines.slice(1).map((line, i) => line.y - lines[i].y));
  const edges = {
    // The outermost edge that still a good part of the lines begins at; a few may stick out.
    left: quantile(
      running.map((line) => line.left),
      0.1,
    ),
    // A table is as wide as the text, which may be no more than some short lines around it.
    right: Math.max(
      quantile(
        running.map((line) => line.right),
        0.95,
      ),
      ...all.filter(({ table }) => table).map((line) => line.right),
    ),
  };
  const afterFull = running.filter((_, i) => i > 0 && isFull(running[i - 1], edges));
  const indented = afterFull.filter((line) => isIndented(line, edges)).length;
  return { ...edges, size, pitch: quantile(steps, 0.5), hangs: indented > afterFull.length / 2 };
}

/** Words in Latin letters need the blank that the end of the line stood for. */
const needsBlank = (before: string, after: string): boolean => /[A-Za-z,;]$/.test(before) && /^[A-Za-z]/.test(after);

const alike = (a: number, b: number): boolean => Math.abs(a - b) <= Math.max(a, b) * 0.08;

function quantile(values: number[], part: number): number {
  if (values.length === 0) return 0;
  return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))];
}

/** The value most of the weight lies on; 0 when there is nothing. */
function mostUsed<T>(items: T[], value: (item: T) => number, weight: (item: T) => number): number {
  const weights = new Map<number, number>();
  for (const item of items) weights.set(value(item), (weights.get(value(item)) ?? 0) + weight(item));
  return [...weights].reduce((a, b) => (b[1] > a[1] ? b : a), [0, -1])[0];
}
