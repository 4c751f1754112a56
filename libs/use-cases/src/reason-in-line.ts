/** So much of a reason a line of the bell or of a digest tells; the page has all of it. */
const LONGEST = 60;

/** A line with the reason behind it, so that whoever reads it need not open anything to know why. */
export function withReason(line: string, reason: string | null): string {
  const said = reason?.replace(/\s+/g, ' ').trim();
  if (!said) return line;
  const letters = [...said];
  const shown = letters.length > LONGEST ? `${letters.slice(0, LONGEST).join('')}…` : said;
  return `${line}（理由：${shown.replace(/[。；，,;.]+$/, '')}）`;
}
