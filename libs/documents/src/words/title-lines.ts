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

/**
 * Breaks a title by meaning (GB/T 9704—2012, 7.3.1): never inside a word, not before 的 or a closing mark, not after
 * 关于 or an opening mark, inside 《》 only when needed; the lines come out of about equal length.
 * @param names of bodies, persons and places, which are one word each
 *
 * Searches all ways to break (a title has some thirty words) and takes the one that costs least.
 */
export function titleLines(title: string, names: readonly string[] = [], widest = WIDEST): string[] {
  const parts = wordsOf(title, [...names, ...OWN_WORDS]).flatMap((word) => cut(word, widest));
  const total = widthOf(title);
  const target = total / Math.ceil(total / widest);
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }];

  for (let end = 1; end <= parts.length; end += 1) {
    best[end] = { cost: Infinity, from: end - 1 };
    for (let start = end - 1; start >= 0; start -= 1) {
      const width = widthOf(parts.slice(start, end).join(''));
      if (width > widest && start < end - 1) break;
      const cost = best[start].cost + (width - target) ** 2 + breakCost(parts, end);
      if (cost < best[end].cost) best[end] = { cost, from: start };
    }
  }

  const lines: string[] = [];
  for (let end = parts.length; end > 0; end = best[end].from) {
    lines.unshift(parts.slice(best[end].from, end).join('').trim());
  }
  return lines;
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
