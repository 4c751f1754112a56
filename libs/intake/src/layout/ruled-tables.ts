import { pageLines, type Fragment } from './page-lines';
import type { Cell } from '../tables/spread-rows';
import type { Rule } from './rules';

/** A table as its rules divide it. */
export interface RuledTable {
  top: number;
  bottom: number;
  left: number;
  right: number;
  /** Where its columns begin and end. */
  edges: number[];
  /** Null where the rules do not make cells of it. */
  rows: Cell[][] | null;
  /** Everything that stands in it. */
  words: string[];
}

/** Rules so near are one; a double line, or the edges of two cells. */
const NEAR = 3;
/** More rules than this make a drawing. */
const MOST_RULES = 3000;
const MOST_CELLS = 20_000;

/**
 * Finds the tables that rules make on a page and puts its fragments into their cells. A frame around text, which has a
 * single column, is no table.
 */
export function ruledTables(rules: readonly Rule[], fragments: Fragment[]): { tables: RuledTable[]; rest: Fragment[] } {
  if (rules.length > MOST_RULES) return { tables: [], rest: fragments };
  const tables: RuledTable[] = [];
  let rest = fragments;
  for (const part of connected(joined(rules))) {
    const grid = gridOf(part);
    if (!grid) continue;
    const inside = rest.filter((fragment) => isInside(fragment, grid));
    if (inside.length === 0) continue;
    const taken = new Set(inside);
    rest = rest.filter((fragment) => !taken.has(fragment));
    tables.push(tableOf(grid, inside));
  }
  return { tables, rest };
}

interface Grid {
  xs: number[];
  ys: number[];
  across: Rule[];
  down: Rule[];
}

/** Rules on one line that touch, as one. */
function joined(rules: readonly Rule[]): Rule[] {
  const sorted = [...rules].sort((a, b) => Number(a.across) - Number(b.across) || a.at - b.at || a.from - b.from);
  const found: Rule[] = [];
  for (const rule of sorted) {
    // Those so near have been sorted by their height, not by where they begin; look back over all of them.
    let last: Rule | undefined;
    for (let i = found.length - 1; i >= 0 && found[i].across === rule.across && rule.at - found[i].at <= NEAR; i--) {
      if (rule.from <= found[i].to + NEAR && rule.to >= found[i].from - NEAR) last = found[i];
    }
    if (last) [last.from, last.to] = [Math.min(last.from, rule.from), Math.max(last.to, rule.to)];
    else found.push({ ...rule });
  }
  return found;
}

/** Groups of rules that touch or cross one another. */
function connected(rules: readonly Rule[]): Rule[][] {
  const parent = rules.map((_, i) => i);
  const root = (i: number): number => {
    while (parent[i] !== i) i = parent[i] = parent[parent[i]];
    return i;
  };
  const down = rules.flatMap((rule, i) => (rule.across ? [] : [i]));
  rules.forEach((rule, i) => {
    if (!rule.across) return;
    for (const k of down) if (crosses(rule, rules[k])) parent[root(i)] = root(k);
  });
  const groups = new Map<number, Rule[]>();
  rules.forEach((rule, i) => groups.set(root(i), [...(groups.get(root(i)) ?? []), rule]));
  return [...groups.values()];
}

const covers = ({ from, to }: Rule, place: number): boolean => from - NEAR <= place && place <= to + NEAR;
const crosses = (across: Rule, down: Rule): boolean => covers(across, down.at) && covers(down, across.at);

/** The lines of columns and rows of a group of rules; those at the edges may be missing. Null for what is no table. */
function gridOf(rules: readonly Rule[]): Grid | null {
  const across = rules.filter((rule) => rule.across);
  const down = rules.filter((rule) => !rule.across);
  if (across.length === 0 || down.length === 0) return null;
  const xs = places([...down.map(({ at }) => at), ...across.flatMap(({ from, to }) => [from, to])]);
  const ys = places([...across.map(({ at }) => at), ...down.flatMap(({ from, to }) => [from, to])]);
  if (xs.length < 3 || ys.length < 2 || xs.length * ys.length > MOST_CELLS) return null;
  return { xs, ys, across, down };
}

/** Sorted, those that are near as one. */
function places(values: readonly number[]): number[] {
  const found: number[] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    if (found.length === 0 || value - found.at(-1)! > NEAR) found.push(value);
  }
  return found;
}

/** The middle of the characters, not of the line they stand on. */
const middleOf = ({ x, y, width, size }: Fragment): [number, number] => [x + width / 2, y - size * 0.35];

function isInside(fragment: Fragment, { xs, ys }: Grid): boolean {
  const [x, y] = middleOf(fragment);
  return xs[0] <= x && x <= xs.at(-1)! && ys[0] <= y && y <= ys.at(-1)!;
}

function tableOf(grid: Grid, inside: Fragment[]): RuledTable {
  const { xs, ys } = grid;
  const words = pageLines(inside.map((one) => ({ ...one }))).map(({ text }) => text.replaceAll('\t', ' '));
  const box = { top: ys[0], bottom: ys.at(-1)!, left: xs[0], right: xs.at(-1)! };
  const areas = areasOf(grid);
  if (!areas) return { ...box, edges: xs, rows: null, words };
  const contents = areas.map(() => [] as Fragment[]);
  const areaAt = new Map(areas.flatMap((area, i) => unitsOf(area).map((unit) => [unit, i] as const)));
  for (const fragment of inside.flatMap((one) => dividedAt(one, xs))) {
    const [x, y] = middleOf(fragment);
    const unit = `${indexOf(ys, y)} ${indexOf(xs, x)}`;
    contents[areaAt.get(unit) ?? 0].push(fragment);
  }
  const rows: Cell[][] = Array.from({ length: ys.length - 1 }, () => []);
  areas.forEach(({ row, rows: height, columns }, i) => {
    const lines = pageLines(contents[i]).map(({ text }) => text.replaceAll('\t', ' '));
    rows[row].push({ lines, columns, rows: height });
  });
  return { ...box, edges: xs, rows, words };
}

interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

const unitsOf = ({ row, column, rows, columns }: Area): string[] =>
  Array.from({ length: rows * columns }, (_, i) => `${row + Math.floor(i / columns)} ${column + (i % columns)}`);

/** The cells that the rules leave, row by row; null where one of them is no rectangle. */
function areasOf({ xs, ys, across, down }: Grid): Area[] | null {
  const [height, width] = [ys.length - 1, xs.length - 1];
  const middle = (all: number[], i: number): number => (all[i] + all[i + 1]) / 2;
  const wall = (rules: readonly Rule[], at: number, place: number): boolean =>
    rules.some((rule) => Math.abs(rule.at - at) <= NEAR && rule.from <= place && place <= rule.to);
  const right = ys.slice(1).map((_, i) => xs.slice(1).map((x, j) => j === width - 1 || wall(down, x, middle(ys, i))));
  const below = ys
    .slice(1)
    .map((y, i) => xs.slice(1).map((_, j) => i === height - 1 || wall(across, y, middle(xs, j))));
  const taken = ys.slice(1).map(() => xs.slice(1).map(() => false));
  const areas: Area[] = [];
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      if (taken[row][column]) continue;
      let [columns, rows] = [1, 1];
      while (!right[row][column + columns - 1]) columns++;
      while (!below[row + rows - 1][column]) rows++;
      for (let i = row; i < row + rows; i++) {
        for (let j = column; j < column + columns; j++) {
          const isRight = j === column + columns - 1;
          const isBelow = i === row + rows - 1;
          if (taken[i][j] || right[i][j] !== isRight || below[i][j] !== isBelow) return null;
          taken[i][j] = true;
        }
      }
      areas.push({ row, column, rows, columns });
    }
  }
  return areas;
}

function indexOf(edges: readonly number[], place: number): number {
  const at = edges.findLastIndex((edge) => edge <= place);
  return Math.max(0, Math.min(at, edges.length - 2));
}

/** Words printed in one go over the edge of a column, character by character where that matters. */
function dividedAt(fragment: Fragment, edges: readonly number[]): Fragment[] {
  const { x, width, size, text } = fragment;
  const crossed = edges.some((edge) => edge - x > size * 0.6 && x + width - edge > size * 0.6);
  if (!crossed || text.length < 2) return [fragment];
  const step = width / text.length;
  const parts: Fragment[] = [];
  let last = -1;
  [...text].forEach((character, i) => {
    const at = indexOf(edges, x + (i + 0.5) * step);
    if (at === last) {
      parts.at(-1)!.text += character;
      parts.at(-1)!.width += step;
    } else parts.push({ ...fragment, text: character, x: x + i * step, width: step });
    last = at;
  });
  return parts;
}
