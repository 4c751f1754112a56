/**
 * At most so many characters of a text, from its beginning. Never half a character: what lies outside the basic plane
 * (𠮷, emoji) takes two units of a string, and one of them alone is refused by the database.
 */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  let end = 0;
  for (let left = most; left > 0 && end < text.length; left--) end += widthAt(text, end);
  return text.slice(0, end);
}

/** The same from the end of a text, e.g. of the name of a file, whose ending counts. */
export function cutFront(text: string, most: number): string {
  if (text.length <= most) return text;
  const characters = Array.from(text);
  return characters.slice(Math.max(0, characters.length - most)).join('');
}

const widthAt = (text: string, at: number): number => (text.codePointAt(at)! > 0xffff ? 2 : 1);
