import { rejoinBrokenLines } from './broken-lines';
import { joinCellLines } from './cell-lines';
import { splitInlineItems } from './inline-items';
import { markTableRows } from './table-lines';
import { isUnread } from './unread';

/** Control and format characters: byte order marks, soft hyphens, zero-width spaces. */
const INVISIBLE = /(?![\n\t\v])[\p{Cc}\p{Cf}]/gu;
/** One character for a whole ordinal: ⒈ ⑴ ㈠. Those in circles only list things inside an item and stay. */
const WHOLE_ORDINALS = /[⒈-⒛⑴-⒇㈠-㈩]/g;
const HALF_TO_FULL: Record<string, string> = { '(': '（', ')': '）', '﹝': '〔', '﹞': '〕' };
/** These stand in numbers, times and addresses as well, so they widen only beside Chinese. */
const HALF_TO_FULL_BESIDE_CHINESE: Record<string, string> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' };
/** Square brackets around words become those of the official script; around a year they are left to the header. */
const SQUARE_BRACKETS = /[[［]([^[\]［］\n]{4,600})[\]］]/g;
/** In a line with labels, a label or an item set apart by nothing but spaces begins a line of its own. */
const LABEL_AFTER_SPACES =
  /(?<![ \u3000，；、：（,;:(])[ \u3000]+(?=[\u4e00-\u9fff]{0,4}(?:单位|部门|时限|时间)\s?[：:])/g;
/** 县甲局 and 县乙局 with a space between: names set apart by spaces alone. */
const NAMES_APART =
  /([\u4e00-\u9fff]{2,16}[局委办部院会厅队社行站府处])(?: +|\u3000+)(?=[\u4e00-\u9fff]{2,16}[局委办部院会厅队社行站府处](?:[\s\u3000、，；。）)]|$))/g;

/**
 * Makes the text one shape, so that every later stage has one spelling to know: half-width digits and letters,
 * full-width punctuation, no space inside Chinese, one paragraph per line, no blank line, cells of a table joined by tabs.
 * All spans of a parsed plan refer to what this returns.
 */
export function normalise(raw: string): string {
  const text = raw
    .replace(/\r\n?|[\f\u2029]/g, '\n')
    .replace(INVISIBLE, '')
    .replace(WHOLE_ORDINALS, spellOut);
  const rows = text.split('\n').flatMap((line) => (line.includes('\t') ? [line] : line.split(/[\v\u2028]/)));
  const lines = joinCellLines(markTableRows(rows))
    .flatMap((line) =>
      line.includes('\t') ? [normaliseRow(line)] : line.split('\v').flatMap(breakAtLabels).map(normaliseLine),
    )
    .filter((line) => line !== '');
  return splitInlineItems(rejoinBrokenLines(lines)).join('\n');
}

const normaliseRow = (line: string): string =>
  line
    .split('\t')
    .map((cell) => normaliseLine(cell.replace(NAMES_APART, '$1、')))
    .join('\t');

function breakAtLabels(line: string): string[] {
  if (isUnread(line) || !/(?:单位|部门)\s?[：:]/.test(line)) return [line];
  return line.replace(NAMES_APART, '$1、').replace(LABEL_AFTER_SPACES, '\n').split('\n');
}

function normaliseLine(line: string): string {
  return widenPunctuation(dropSpaces(narrowLettersAndDigits(line)));
}

/** Full-width ASCII (Ａ９％．) becomes half-width; its punctuation is settled by `widenPunctuation`. */
function narrowLettersAndDigits(line: string): string {
  return line
    .replace(/[０-９Ａ-Ｚａ-ｚ％．＋－／]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/﹒/g, '.')
    .replace(/[\s\u3000]+/g, ' ')
    .trim();
}

/** ⒈ → 1., ⑴ → （1）, ㈠ → （一）. */
function spellOut(c: string): string {
  const code = c.charCodeAt(0);
  if (code >= 0x3220) return `（${'一二三四五六七八九十'[code - 0x3220]}）`;
  return code >= 0x2488 ? `${code - 0x2487}.` : `（${code - 0x2473}）`;
}

/** A space means something only between two words or numbers in Latin letters. */
function dropSpaces(line: string): string {
  if (!line.includes(' ')) return line;
  let out = '';
  for (let i = 0; i < line.length; i++) {
    if (line[i] !== ' ' || (isLatin(line[i - 1]) && isLatin(line[i + 1]))) out += line[i];
  }
  return out;
}

const HALF_WIDTH = /[(),;:?!﹝﹞]/g;

function widenPunctuation(line: string): string {
  const out = line.replace(HALF_WIDTH, (c, at: number) => {
    const wide = HALF_TO_FULL_BESIDE_CHINESE[c];
    if (wide === undefined) return HALF_TO_FULL[c];
    return isChinese(line[at - 1]) || isChinese(line[at + 1]) ? wide : c;
  });
  if (!/[[［]/.test(out)) return out;
  return out.replace(SQUARE_BRACKETS, (whole, inside: string) => (/[：牵责配]/.test(inside) ? `【${inside}】` : whole));
}

const isLatin = (c: string | undefined): boolean => c !== undefined && /[A-Za-z0-9]/.test(c);
const isChinese = (c: string | undefined): boolean =>
  c !== undefined && /[\u2018-\u201d\u3000-\u303f\u3400-\u9fff\uff00-\uffef()]/.test(c);
