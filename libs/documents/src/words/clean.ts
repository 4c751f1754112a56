/**
 * Makes every string of the facts one clean line: line breaks and control characters become a blank, invisible
 * characters that reorder or hide text (bidi overrides, zero width, private use) and broken surrogates go.
 * What is left is ordinary text; the layers behind it never read it as markup.
 */
export function clean<T>(value: T): T {
  if (typeof value === 'string') return cleanText(value) as T;
  if (Array.isArray(value)) return value.map(clean) as T;
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, clean(inner)])) as T;
  }
  return value;
}

function cleanText(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\p{Cf}\p{Co}\p{Cs}]/gu, '')
    .trim();
}
