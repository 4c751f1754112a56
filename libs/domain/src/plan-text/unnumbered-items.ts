import type { Piece } from './text-region';
import { endOf } from './text-region';
import { carriesResponsibility } from './responsibility';
import { startsLabel } from './labels';
import { coverLines } from './cover-lines';
import { isUnread } from './unread';

const LONGEST_HEADING = 40;
/** The title of the document is no heading of a task. */
const TITLE = /(?:方案|计划|意见|规划|要点|办法|措施|通知|分工|清单)(?:（[^）]*）)?$/;

/**
 * Tasks in a text without numbers: every paragraph that says who does it, with the heading above it. A line that holds
 * nothing but the responsibility belongs to the paragraph before it.
 * @param lines those that belong to no numbered clause, in order
 */
export function unnumberedItems(text: string, lines: readonly Piece[]): { items: Piece[]; rest: Piece[] } {
  const items: Piece[] = [];
  const rest: Piece[] = [];
  const cover = coverLines(lines);
  for (const line of lines) {
    const last = items.at(-1);
    if (isUnread(line.text) || cover.has(line) || !carriesResponsibility(line)) {
      rest.push(line);
      continue;
    }
    const alone = startsLabel(line.text) || /^[（【〔]/.test(line.text);
    const touches = last && endOf(last) + 1 === line.from;
    if (touches && (alone || startsLabel(line.text))) {
      last.text = text.slice(last.from, endOf(line));
      continue;
    }
    let from = line.from;
    if (alone) from = takeBack(rest, from, () => true);
    from = takeBack(
      rest,
      from,
      (above) => above.text.length <= LONGEST_HEADING && !/[。；，：]$/.test(above.text) && !TITLE.test(above.text),
    );
    items.push({ from, text: text.slice(from, endOf(line)) });
  }
  return { items, rest };
}

/** Takes the line just above back into the item, if it fits; gives where the item begins then. */
function takeBack(rest: Piece[], from: number, fits: (line: Piece) => boolean): number {
  const above = rest.at(-1);
  if (!above || endOf(above) + 1 !== from || !fits(above)) return from;
  rest.pop();
  return above.from;
}
