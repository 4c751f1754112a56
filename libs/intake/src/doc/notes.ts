import type { Fib, Notes, Place } from './fib';
import type { Run } from './formatted-runs';
import { readParagraphs } from './paragraphs';
import type { Piece } from './pieces';

const MOST_NOTES = 5000;

/** Notes of one kind as lines, by the places of their marks ([MS-DOC] 2.8.18 PlcffndRef, 2.8.19 PlcffndTxt). */
export function readNotes(
  { table }: Fib,
  { text, references, beginnings }: Notes,
  pieces: Piece[],
  runs: { paragraphs: Run[]; characters: Run[] },
): Map<number, string> {
  const places = placesOf(table, references, 2);
  const begins = placesOf(table, beginnings, 0);
  const notes = new Map<number, string>();
  places.slice(0, MOST_NOTES).forEach((place, i) => {
    const [from, to] = [begins[i], begins[i + 1]];
    if (to === undefined || to <= from || text[0] + to > text[1]) return;
    const lines = readParagraphs(pieces, runs, [text[0] + from, text[0] + to]).map((one) => one.text.trim());
    const words = lines.join('').trim();
    if (words !== '') notes.set(place, `注：${words}`);
  });
  return notes;
}

/** The places of a table that has `size` bytes for each entry behind them; one place more than entries. */
function placesOf(table: Buffer, { at, length }: Place, size: number): number[] {
  const plc = table.subarray(at, at + length);
  const count = Math.floor((plc.length - 4) / (4 + size));
  return Array.from({ length: Math.max(0, count + (size > 0 ? 0 : 1)) }, (_, i) => plc.readUInt32LE(i * 4));
}
