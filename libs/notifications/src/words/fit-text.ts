/** Text for one line of a header or a title: without line breaks and other control characters. */
export const oneLine = (text: string): string => text.replace(/[\p{C}\p{Z}]+/gu, ' ').trim();

const bytesOf = (text: string) => Buffer.byteLength(text, 'utf8');

/** As much of a text as fits into so many bytes of UTF-8, with an ellipsis where something is left out. */
export function fitBytes(text: string, most: number): string {
  if (bytesOf(text) <= most) return text;
  const room = most - bytesOf('…');
  let fitted = '';
  let used = 0;
  for (const character of text) {
    used += bytesOf(character);
    if (used > room) break;
    fitted += character;
  }
  return `${fitted}…`;
}

/** As many whole lines as fit into so many bytes; what is left out is counted by `rest`. */
export function fitLines(lines: readonly string[], most: number, rest: (left: number) => string): string {
  for (let shown = lines.length; shown > 0; shown--) {
    const left = lines.length - shown;
    const text = [...lines.slice(0, shown), ...(left > 0 ? [rest(left)] : [])].join('\n');
    if (bytesOf(text) <= most) return text;
  }
  return fitBytes(lines[0] ?? '', most);
}

/** `<`, `>` and what Markdown reads as markup become characters that look alike and mean nothing. */
export const plainForMarkdown = (text: string): string =>
  oneLine(text).replace(/[<>[\]()*_`#&\\!]/g, (sign) => LOOK_ALIKE[sign] ?? sign);

const LOOK_ALIKE: Readonly<Record<string, string>> = {
  '<': '＜',
  '>': '＞',
  '[': '［',
  ']': '］',
  '(': '（',
  ')': '）',
  '*': '＊',
  _: '＿',
  '`': '｀',
  '#': '＃',
  '&': '＆',
  '\\': '＼',
  '!': '！',
};
