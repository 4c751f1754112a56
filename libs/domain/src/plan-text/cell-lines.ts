import { endsLikeBody } from './name-list';
import { startsItem } from './ordinals';
import type { Column } from './table-columns';
import { readHeader } from './table-columns';

/** Divides the lines of one cell in a row of a table, in the text given to `parsePlan`. */
export const CELL_LINE = '\v';

const BETWEEN_LINES = /[\v\u2028]+/;
const BETWEEN_NAMES = /[\v\u2028\s\u3000]+/;
const NAME = /^[\p{Script=Han}（）()]{4,20}$/u;

/**
 * Puts the lines of each cell together. In a column of bodies a line is a name, several of them, or a part of one that a
 * narrow column has torn: names get a 、 between them, parts nothing. Elsewhere lines go on, and items get a ；.
 *
 * @param lines of the whole text; rows of tables have TAB between their cells
 */
export function joinCellLines(lines: readonly string[]): string[] {
  const cells = lines.map((line) => line.split('\t'));
  let columns: readonly Column[] = [];
  return cells.map((row, i) => {
    if (row.length < 2) return lines[i];
    columns = readHeader(cells, i)?.columns ?? columns;
    return row
      .map((cell, at) => {
        const column = columns[at];
        return column?.kind === 'role'
          ? joinNames(cell.split(BETWEEN_NAMES), column.persons)
          : joinWords(cell.split(BETWEEN_LINES));
      })
      .join('\t');
  });
}

function joinWords(parts: readonly string[]): string {
  const written = parts.map((part) => part.trim()).filter((part) => part !== '');
  if (written.length > 1 && written.every((part) => NAME.test(part) && endsLikeBody(part))) return written.join('、');
  const joined: string[] = [];
  for (const next of written) {
    const before = joined.at(-1);
    if (before !== undefined && startsItem(next) && !/[。；;：:，,、]$/.test(before.slice(-1))) joined.push('；');
    else if (before !== undefined && isLatin(before.slice(-1)) && isLatin(next[0])) joined.push(' ');
    joined.push(next);
  }
  return joined.join('');
}

const isLatin = (character: string): boolean => /[A-Za-z\d]/.test(character);

const SEPARATOR = /[、，；,;/／：:]/;
const AT_BEGINNING = /^[、，；,;/／）)]/;

/** The parts of a cell of bodies, set apart by lines or blanks, as one list. Linear: every part is looked at once. */
export function joinNames(parts: readonly string[], persons = false): string {
  const joined: string[] = [];
  /** What was written of the name so far, and how many brackets are open. */
  let [last, open] = ['', 0];
  for (const next of parts) {
    if (next === '') continue;
    const names = next.split(SEPARATOR);
    if (last !== '' && open === 0 && !AT_BEGINNING.test(next)) {
      const isPerson = persons && PERSON.test(last) && !endsLikeBody(last) && endsLikeBody(names[0]);
      if (isPerson || isWhole(last, names[0])) {
        joined.push('、');
        last = '';
      }
    }
    joined.push(next);
    last = names.length > 1 ? names.at(-1)! : `${last}${next}`.slice(-LONGEST_NAME);
    for (const c of next) open = Math.max(0, open + (c === '（' || c === '(' ? 1 : c === '）' || c === ')' ? -1 : 0));
  }
  return joined.join('');
}

const LONGEST_NAME = 60;
const PERSON = /^\p{Script=Han}{2,4}$/u;

/** No name begins like this: 办｜公室, 白石镇｜人民政府. */
const GOES_ON =
  /^(?:公室|公厅|事处|员会|工委|民政府|人民政府|政府|党委|党工委|管委会|管理委员会|街道办|办事处|委员会|办公室|指挥部|领导小组|公司|中心$|分局|支局|大队|支队|.$)/;
/** Of one house: 人事科｜办公室 are two, 县教育局｜办公室 may be one. */
const INNER_UNIT = /[科股]$/;
/** They end like a body and are seldom the end of one: 社会｜保障局. */
const MIDST = /(?:社会|城市|城镇|水库|干部|组织|企业|税务|电力|供电|邮政|烟草|盐业)$/;
const PLACE = /^[^局委办]{1,6}[省市州县区旗盟]$/;
const OF_A_PLACE = /^[省市州县区旗镇乡各]/;

/** True when a name ends with this part; else the next part goes on with it. */
function isWhole(part: string, next: string): boolean {
  if (INNER_UNIT.test(part) && next.startsWith('办公室')) return true;
  if (GOES_ON.test(next)) return false;
  const sameBeginning = part.length > 2 && OF_A_PLACE.test(part) && part[0] === next[0];
  if (sameBeginning) return true;
  if (!endsLikeBody(part) || part.length < 2) return false;
  if (MIDST.test(part) && !OF_A_PLACE.test(next)) return false;
  return !PLACE.test(part) || PLACE.test(next) || OF_A_PLACE.test(next);
}
