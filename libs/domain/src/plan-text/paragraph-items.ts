import type { Item } from './item-tree';
import { headingOf } from './item-tree';
import { carriesResponsibility } from './responsibility';
import type { Piece } from './text-region';
import { endOf } from './text-region';
import { unnumberedItems } from './unnumbered-items';

/** 具体措施：… behind the bracket of the item: a measure with a bracket of its own. */
const MEASURE = /^(?:具体|工作|主要|重点|落实|实施)?(?:措施|任务|举措|内容)：(?=[^\n]{4})/;
/** A heading alone in its line. */
const LONGEST_HEADING = 60;

/**
 * Finds the items that have no number of their own and adds them to the tree: paragraphs below a numbered heading that
 * each say who does it, and a measure behind the bracket of its item. One paragraph below its heading is the text of that
 * heading, unless its neighbours mostly hold several.
 */
export function addParagraphItems(text: string, roots: readonly Item[]): void {
  const visit = (siblings: readonly Item[]): void => {
    for (const list of listsOf(siblings)) {
      const found = list.flatMap((item) => {
        const paragraphs = item.children.length === 0 ? paragraphsOf(text, item) : null;
        return paragraphs && paragraphs.items.length > 0 ? [{ item, ...paragraphs }] : [];
      });
      const several = found.filter(({ items }) => items.length > 1).length;
      if (several * 2 >= found.length) for (const { item, items, rest } of found) take(item, items, rest);
    }
    for (const item of siblings) {
      takeMeasure(item);
      visit(item.children);
    }
  };
  visit(roots);
}

/** Where the numbers begin anew, another list begins. */
function listsOf(siblings: readonly Item[]): Item[][] {
  const lists: Item[][] = [];
  for (const item of siblings) {
    const last = lists.at(-1)?.at(-1);
    if (last && last.level === item.level && item.number > last.number) lists.at(-1)!.push(item);
    else lists.push([item]);
  }
  return lists;
}

function paragraphsOf(text: string, { heading, ordinal, lines }: Item): { items: Piece[]; rest: Piece[] } | null {
  const alone = lines[0].text === ordinal + heading && heading.length <= LONGEST_HEADING;
  return alone ? unnumberedItems(text, lines.slice(1)) : null;
}

function take(item: Item, paragraphs: readonly Piece[], rest: readonly Piece[]): void {
  item.lines = [item.lines[0], ...rest];
  item.children = paragraphs.map((piece) => paragraphItem(piece));
}

function takeMeasure(item: Item): void {
  const at = item.lines.findIndex((line, i) => i > 0 && MEASURE.test(line.text) && carriesResponsibility(line));
  if (at < 0 || item.children.length > 0) return;
  if (!item.lines.slice(0, at).some((line) => carriesResponsibility(line))) return;
  const label = MEASURE.exec(item.lines[at].text)![0].length;
  const [first, ...more] = item.lines.slice(at);
  const from = first.from + label;
  const own = [{ text: first.text.slice(label), from }, ...more];
  item.lines = item.lines.slice(0, at);
  item.children = [{ ...paragraphItem(own[0]), lines: own }];
}

function paragraphItem(piece: Piece): Item {
  const lines = piece.text.split('\n').reduce<Piece[]>((all, text) => {
    const last = all.at(-1);
    return [...all, { text, from: last ? endOf(last) + 1 : piece.from }];
  }, []);
  const heading = headingOf(lines[0].text, '');
  return { level: 'paragraph', ordinal: '', number: 0, line: lines[0], heading, lines, children: [] };
}
