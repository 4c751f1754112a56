const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Names that no dictionary of the language knows, and words of titles that are one to their readers. */
const OWN_WORDS = [
  '行动计划',
  '工作方案',
  '实施方案',
  '限期整改',
  '年度考核',
  '主要负责人',
  '人民政府',
  '人民法院',
  '人民检察院',
];

/** Titles of 22 pt on a text width of 156 mm: 20 characters a line. */
const WIDEST = 20;

/** What a title in the shape of an hourglass costs, a line shorter than both beside it; and how much shorter is none. */
const WAIST = 150;
const ABOUT = 0.7;

/** Some lines of a title, the last of them being the parts from `from` on. */
interface Lines {
  cost: number;
  from: number;
  /** The lines before its last one; null for a title of one line. */
  before: Lines | null;
  width: number;
  /** A line was shorter than the one above it, so that no further one should be longer. */
  narrowing: boolean;
}

/**
 * Breaks a title by meaning (GB/T 9704—2012, 7.3.1): never inside a word, not before 的 or a closing mark, not after
 * 关于 or an opening mark, inside 《》 only when needed; the lines come out of about equal length, in the shape of a trapezium or
 * a rhombus.
 * @param names of bodies, persons and places, which are one word each
 *
 * Searches all ways to break (a title has some thirty words) and takes the one that costs least.
 */
export function titleLines(title: string, names: readonly string[] = [], widest = WIDEST): string[] {
  const parts = wordsOf(title, [...names, ...OWN_WORDS]).flatMap((word) => cut(word, widest));
  const total = widthOf(title);
  const target = total / Math.ceil(total / widest);
  /** By where they end: the cheapest lines for each beginning of the last line, widening and narrowing. */
  const ending: Lines[][] = [[], ...parts.map(() => [])];

  for (let end = 1; end <= parts.length; end += 1) {
    for (let from = end - 1; from >= 0; from -= 1) {
      const width = widthOf(parts.slice(from, end).join(''));
      if (width > widest && from < end - 1) break;
      const own = (width - target) ** 2 + breakCost(parts, end);
      const above: (Lines | null)[] = from === 0 ? [null] : ending[from];
      const ways = above.map((before) => below(before, { from, width }, own));
      for (const narrowing of [false, true]) {
        const [best] = ways.filter((one) => one.narrowing === narrowing).sort((a, b) => a.cost - b.cost);
        if (best) ending[end].push(best);
      }
    }
  }

  const lines: string[] = [];
  let last: Lines | null = ending[parts.length].sort((a, b) => a.cost - b.cost)[0] ?? null;
  for (let end = parts.length; last; last = last.before) {
    lines.unshift(parts.slice(last.from, end).join('').trim());
    end = last.from;
  }
  return lines;
}

/** One more line below others. */
function below(before: Lines | null, line: { from: number; width: number }, own: number): Lines {
  if (!before) return { ...line, cost: own, before, narrowing: false };
  const wider = line.width > before.width + ABOUT;
  const narrower = line.width < before.width - ABOUT;
  const waist = before.narrowing && wider;
  return {
    ...line,
    before,
    cost: before.cost + own + (waist ? WAIST : 0),
    narrowing: narrower || (before.narrowing && !waist),
  };
}

/** The words of a title, a name that is known being one; the longest name counts where several begin. */
function wordsOf(title: string, names: readonly string[]): string[] {
  const longestFirst = [...new Set(names)].filter((name) => name.length > 1).sort((a, b) => b.length - a.length);
  const parts: string[] = [];
  for (let at = 0; at < title.length;) {
    const name = longestFirst.find((one) => title.startsWith(one, at));
    if (name !== undefined) {
      parts.push(name);
      at += name.length;
      continue;
    }
    const next = Math.min(
      ...longestFirst.map((one) => title.indexOf(one, at)).filter((found) => found > at),
      title.length,
    );
    parts.push(...[...words.segment(title.slice(at, next))].map(({ segment }) => segment));
    at = next;
  }
  return parts;
}

/** What it costs to end a line before `parts[at]`; every line costs a little, so fewer lines win. */
function breakCost(parts: string[], at: number): number {
  if (at === parts.length) return 0;
  const before = parts.slice(0, at).join('');
  let cost = 30;
  if (/^[》〉）」』】”’、，。；：！？]/u.test(parts[at]) || /[《〈（「『【“‘]$/u.test(before)) cost += 1000;
  if (/\d$/u.test(before) && /^[年月日号分]/u.test(parts[at])) cost += 1000;
  if (/^(的|和|及)/u.test(parts[at]) || /(关于|的通)$/u.test(before)) cost += 200;
  if (before.lastIndexOf('《') > before.lastIndexOf('》')) cost += 60;
  if (/》$/u.test(before) || parts[at] === '关于' || parts[at].startsWith('《')) cost -= 25;
  return cost;
}

/** A word longer than a line is cut hard. */
function cut(word: string, widest: number): string[] {
  const chars = [...word];
  const pieces: string[] = [];
  for (let at = 0; at < chars.length; at += widest) pieces.push(chars.slice(at, at + widest).join(''));
  return pieces;
}

/** Width in Chinese characters; ASCII counts three fifths. */
function widthOf(text: string): number {
  return [...text].reduce((sum, char) => sum + (char <= '\u007e' ? 0.6 : 1), 0);
}
