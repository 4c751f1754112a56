import { writeNumber } from './numerals';

/** One level of a list, as Word (.docx and .doc) and HTML describe it. */
export interface Level {
  start: number;
  /** ST_NumberFormat; `bullet` has no number. */
  format: string;
  /** `第%1条`, `%1.%2`: %n stands for the number of the n-th level. */
  text: string;
  /** The level (1 …) after which it begins again; 0 never; missing: after any level above. */
  restartAfter?: number;
  /** Numbers of the levels above are written in plain digits. */
  legal?: boolean;
}

/** A list as paragraphs refer to it. Lists with one `counter` go on counting where another left off. */
export interface NumberedList {
  counter: string;
  levels: (Level | undefined)[];
  /** Levels that begin anew with this number when this list is first used. */
  startOverrides: Map<number, number>;
}

const BULLET = '●';

/** Counts the paragraphs of a document's lists in their order. */
export class Counters {
  private readonly counts = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<string>();

  /** The number the next paragraph of this list and level bears, e.g. `（三）`; empty when the level shows none. */
  next(listId: string, list: NumberedList, depth: number): string {
    const level = list.levels[depth];
    if (!level) return '';
    const counts = this.counts.get(list.counter) ?? [];
    this.counts.set(list.counter, counts);
    counts[depth] =
      this.overrideOf(listId, list, depth) ?? (counts[depth] === undefined ? level.start : counts[depth] + 1);
    for (let deeper = depth + 1; deeper < list.levels.length; deeper++) {
      if (depth < (list.levels[deeper]?.restartAfter ?? deeper)) counts[deeper] = undefined;
    }
    if (level.format === 'bullet') return bulletOf(level.text);
    return level.text.replace(/%([1-9])/g, (_, n: string) => {
      const at = Number(n) - 1;
      const of = list.levels[at];
      return of ? writeNumber(counts[at] ?? of.start, level.legal ? 'decimal' : of.format) : '';
    });
  }

  private overrideOf(listId: string, list: NumberedList, depth: number): number | undefined {
    const start = list.startOverrides.get(depth);
    const key = `${listId}/${depth}`;
    if (start === undefined || this.begun.has(key)) return undefined;
    this.begun.add(key);
    return start;
  }
}

/** Bullets from symbol fonts lie in the private area and mean nothing without the font. */
function bulletOf(sign: string): string {
  return /^[\p{Co}\p{Cc}]*$/u.test(sign) || sign.length > 2 ? BULLET : sign;
}
