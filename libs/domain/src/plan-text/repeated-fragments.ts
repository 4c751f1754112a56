import type { Piece } from './text-region';
import { linesOf } from './text-region';

const TWICE = /([\u4e00-\u9fff，、]{6,30})\1/g;
const LONGEST_REST = 12;

/** Words a scan has read twice: the end of a page again on the next one (…责任。↵任。…), or a run directly repeated. */
export function readRepeatedFragments(piece: Piece): Piece[] {
  const found: Piece[] = [];
  const lines = linesOf(piece.text);
  for (let i = 1; i < lines.length; i++) {
    const stop = lines[i].text.slice(0, LONGEST_REST).search(/[。；！？]/);
    const rest = lines[i].text.slice(0, stop + 1);
    if (stop > 0 && lines[i - 1].text.endsWith(rest)) found.push({ text: rest, from: piece.from + lines[i].from });
  }
  for (const match of piece.text.matchAll(TWICE)) {
    found.push({ text: match[1], from: piece.from + match.index + match[1].length });
  }
  return found;
}
