/**
 * The characters that mean something to the block syntax. In user text they are swapped for private-use characters
 * before the template is filled and swapped back once the lines have been read, so only the template can give structure.
 */
const SYNTAX = '#|-@';
const FIRST = 0xf0000;

const shielded = (char: string): string => String.fromCodePoint(FIRST + SYNTAX.indexOf(char));

/** Swaps the syntax characters of every string inside `value` for placeholders. */
export function shield<T>(value: T): T {
  if (typeof value === 'string') return value.replace(/[#|\-@]/g, shielded) as T;
  if (Array.isArray(value)) return value.map(shield) as T;
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shield(inner)])) as T;
  }
  return value;
}

/** Swaps the placeholders back. */
export function unshield(text: string): string {
  return text.replace(/[\u{F0000}-\u{F0003}]/gu, (char) => SYNTAX[char.codePointAt(0)! - FIRST]);
}
