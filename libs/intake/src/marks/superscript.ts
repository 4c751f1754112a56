const RAISED: Record<string, string> = Object.fromEntries(
  [...'0123456789+-−–'].map((c, i) => [c, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻'][i]]),
);
/** 5, 12, -1 */
const EXPONENT = /^[+\-−–]?\d{1,2}$|^\d{1,2}[+\-−–]$/;
/** [2], （3）, 1, ①, *, 注1: the mark of a note, which stands in no sentence. */
const NOTE =
  /^(?:[[［(（〔]?(?:注|\*{1,3}|\d{1,3}|注\d{1,2}|[①-⑳])[\]］)）〕]?|[[［(（〔]\d{1,3}(?:[-–,，、]\d{1,3})*[\]］)）〕]|[*†‡※]+)$/;
/** 10 as the base of a power, m of m², CO of CO³⁻. */
const BASE = /(?:(?:^|[^\d.])10|[A-Za-z)）])$/;

/**
 * What raised characters mean behind the words before them: a power (10⁵, m²) is written with the characters for it, so
 * that nobody takes 10⁵ for 105; the mark of a note is left out; anything else are words like others.
 */
export function raised(before: string, words: string): string {
  const written = words.trim();
  if (EXPONENT.test(written) && BASE.test(before.slice(-4).trimEnd())) {
    return [...written].map((c) => RAISED[c]).join('');
  }
  return NOTE.test(written) ? '' : words;
}

/** 1/3 for the field code EQ \f(1,3), which Word shows as a fraction; null for any other code. */
export function fractionOf(fieldCode: string): string | null {
  const found = /^\s*EQ\b.{0,40}?\\f\s{0,4}\(([^(),，;；]{1,20})[,，;；]([^(),，;；]{1,20})\)/i.exec(fieldCode);
  return found ? `${found[1].trim()}/${found[2].trim()}` : null;
}
