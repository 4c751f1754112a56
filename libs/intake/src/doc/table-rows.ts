import type { WordCell } from '../tables/merge-downwards';
import { MOST_COLUMNS } from '../tables/spread-rows';
import { PROPERTY, type Property } from './properties';

/** A row as the file has it: what its cells say, and where they begin and end across the page (twips). */
export interface FiledRow {
  cells: string[][];
  edges: number[];
  continued: boolean[];
}

const TC = 20;

/** Edges and downward merges of a row, from the properties of its end ([MS-DOC] 2.9.323 TDefTableOperand). */
export function filedRow(cells: string[][], properties: Property[]): FiledRow {
  const definition = properties.findLast(({ code }) => code === PROPERTY.tableDefinition)?.operand ?? Buffer.alloc(0);
  const count = Math.min(definition[0] ?? 0, Math.floor((definition.length - 1) / 2) - 1);
  const edges = Array.from({ length: Math.max(0, count + 1) }, (_, i) => definition.readInt16LE(1 + i * 2));
  const continued = cells.map((_, i) => {
    const at = 1 + (count + 1) * 2 + i * TC;
    return at + 2 <= definition.length && ((definition.readUInt16LE(at) >> 5) & 3) === 1;
  });
  for (const { code, operand } of properties) {
    if (code === PROPERTY.verticalMerge && operand.length >= 2) continued[operand[0]] = operand[1] === 1;
  }
  return { cells, edges, continued };
}

/** A cell covers as many columns as other rows have edges within it; edges some twips apart are one. */
export function alignColumns(rows: FiledRow[]): WordCell[][] {
  const all = [...new Set(rows.flatMap(({ edges }) => edges))].sort((a, b) => a - b);
  const edges = all.filter((edge, i) => i === 0 || edge - all[i - 1] > 30).slice(0, MOST_COLUMNS);
  const column = (edge: number): number => edges.findLastIndex((e) => e <= edge);
  return rows.map((row) => {
    const cells = row.cells.map((lines, i): WordCell => {
      const columns = column(row.edges[i + 1]) - column(row.edges[i]);
      return { lines, columns: columns > 0 ? columns : 1, rows: 1, continued: row.continued[i] ?? false };
    });
    // A row may begin further right than its table.
    const before = row.edges.length > 0 ? column(row.edges[0]) : 0;
    return before > 0 ? [{ lines: [], columns: before, rows: 1, continued: false }, ...cells] : cells;
  });
}
