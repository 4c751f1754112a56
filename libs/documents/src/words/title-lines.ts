const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Titles of 22 pt on a text width of 156 mm: 20 characters a line. */
const WIDEST = 20;

/**
 * Breaks a title by meaning (GB/T 9704—2012, 7.3.1): never inside a word, not before 的 or a closing mark, not after
 * 关于 or an opening mark, inside 《》 only when needed; the lines come out of about equal length.
 * Searches all ways to break (a title has some thirty words) and takes the one that costs least.
 */
export function titleLines(title: string, widest = WIDEST): string[] {
  const parts = [...words.segment(title)].flatMap(({ segment }) => cut(segment, widest));
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
