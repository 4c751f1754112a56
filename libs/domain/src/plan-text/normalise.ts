import { rejoinBrokenLines } from './broken-lines';

/** Control and format characters: byte order marks, soft hyphens, zero-width spaces. */
const INVISIBLE = /(?![\n\t])[\p{Cc}\p{Cf}]/gu;
const HALF_TO_FULL: Record<string, string> = { '(': '（', ')': '）' };
/** These stand in numbers, times and addresses as well, so they widen only beside Chinese. */
const HALF_TO_FULL_BESIDE_CHINESE: Record<string, string> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' };

/**
 * Makes the text one shape, so that every later stage has one spelling to know: half-width digits and letters,
 * full-width punctuation, no space inside Chinese, one paragraph per line, no blank line.
 * All spans of a parsed plan refer to what this returns.
 */
export function normalise(raw: string): string {
  const lines = raw
    .replace(/\r\n?|[\f\v\u2028\u2029]/g, '\n')
    .replace(INVISIBLE, '')
    .split('\n')
    .map(normaliseLine);
  return rejoinBrokenLines(lines.filter((line) => line !== '')).join('\n');
}

function normaliseLine(line: string): string {
  return widenPunctuation(dropSpaces(narrowLettersAndDigits(line)));
}

/** Full-width ASCII (Ａ９％．) becomes half-width; its punctuation is settled by `widenPunctuation`. */
function narrowLettersAndDigits(line: string): string {
  return line
    .replace(/[０-９Ａ-Ｚａ-ｚ％．＋－／]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u3000]+/g, ' ')
    .trim();
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

function widenPunctuation(line: string): string {
  let out = '';
  for (let i = 0; i < line.length; i++) {
    const c = line[i];
    const wide = HALF_TO_FULL_BESIDE_CHINESE[c];
    if (wide !== undefined) out += isChinese(line[i - 1]) || isChinese(line[i + 1]) ? wide : c;
    else out += HALF_TO_FULL[c] ?? c;
  }
  return out;
}

const isLatin = (c: string | undefined): boolean => c !== undefined && /[A-Za-z0-9]/.test(c);
const isChinese = (c: string | undefined): boolean =>
  c !== undefined && /[\u2018-\u201d\u3000-\u303f\u3400-\u9fff\uff00-\uffef()]/.test(c);
