import type { Cell } from '@app/domain/register';
import { Unreadable } from '../unreadable';

export const MOST_ROWS = 20_000;
export const MOST_COLUMNS = 200;
/** Rows times columns: what is built in the end. */
export const MOST_CELLS = 200_000;
const MOST_CHARACTERS = 4_000_000;
const MOST_MERGES = 20_000;

/** A rectangle of cells that were made one; all counts begin with 0. */
interface Merge {
  top: number;
  bottom: number;
  column: number;
}

/**
 * The cells of a sheet by their addresses. What an address claims is measured before anything is built for it: a single
 * cell at the far corner of a sheet would otherwise make 17 thousand million.
 */
export class Grid {
  private readonly cells = new Map<number, Map<number, Cell>>();
  private readonly merges: Merge[] = [];
  private height = 0;
  private width = 0;
  private characters = 0;

  /** @throws Unreadable `too-complex` */
  put(row: number, column: number, cell: Cell): void {
    if (cell === null || cell === '') return;
    const height = Math.max(this.height, row + 1);
    const width = Math.max(this.width, column + 1);
    if (height > MOST_ROWS || width > MOST_COLUMNS || height * width > MOST_CELLS) throw new Unreadable('too-complex');
    if (typeof cell === 'string' && (this.characters += cell.length) > MOST_CHARACTERS) {
      throw new Unreadable('too-complex');
    }
    [this.height, this.width] = [height, width];
    const line = this.cells.get(row) ?? new Map<number, Cell>();
    this.cells.set(row, line.set(column, cell));
  }

  /** @throws Unreadable `too-complex` */
  merge(top: number, bottom: number, column: number): void {
    if (bottom > top && this.merges.push({ top, bottom, column }) > MOST_MERGES) throw new Unreadable('too-complex');
  }

  /**
   * All rows, from the first to the last that holds anything. What stands in cells that were merged over several rows
   * is said again in each of them, so that every row can be read alone; over several columns it is said once.
   */
  rows(): Cell[][] {
    const rows = Array.from({ length: this.height }, (_, row) => {
      const line = this.cells.get(row);
      return Array.from({ length: this.width }, (_, column) => line?.get(column) ?? null);
    });
    let left = MOST_CELLS;
    for (const { top, bottom, column } of this.merges) {
      const cell = rows[top]?.[column] ?? null;
      if (cell === null) continue;
      for (let row = top + 1; row <= Math.min(bottom, this.height - 1); row++) {
        if (--left < 0) throw new Unreadable('too-complex'); // merges that lie over one another
        rows[row][column] = cell;
      }
    }
    return rows;
  }
}
