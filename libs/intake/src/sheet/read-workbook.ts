import type { Cell } from '@app/domain/register';
import { Archive } from '../container/unzip';
import { walkXml } from '../container/walk-xml';
import { Unreadable } from '../unreadable';
import { Grid } from './grid';
import { localName } from './local-name';
import { readFormats } from './number-format';
import { readStrings } from './read-strings';
import { SheetWalk, type Book } from './sheet-walk';

const RELATIONS = 'xl/_rels/workbook.xml.rels';
const FIRST = 'xl/worksheets/sheet1.xml';
export const WORKBOOK = 'xl/workbook.xml';
const MOST_SHEETS = 200;

interface Sheet {
  name: string;
  id: string | undefined;
  isHidden: boolean;
}

/** An Excel file (ISO/IEC 29500-1, 18) whose sheets are walked through once, each when it is asked for. */
export class Workbook {
  private constructor(
    private readonly archive: Archive,
    readonly sheets: readonly Sheet[],
    private readonly book: Book,
  ) {}

  /**
   * @param words cells are wanted as words
   * @throws Unreadable `broken`, `too-complex`, `encrypted`
   */
  static async open(archive: Archive, words = false): Promise<Workbook> {
    const workbook = await archive.read(WORKBOOK);
    if (!workbook) throw new Unreadable('broken');
    const sheets: Sheet[] = [];
    let date1904 = false;
    walkXml(workbook, {
      open: (name, a) => {
        if (localName(name) === 'sheet' && sheets.length < MOST_SHEETS) {
          sheets.push({ name: a.name ?? '', id: a.id, isHidden: /hidden/i.test(a.state ?? '') });
        }
        if (localName(name) === 'workbookPr') date1904 = a.date1904 === '1' || a.date1904 === 'true';
      },
      close: () => {},
      text: () => {},
    });
    const strings = readStrings(await archive.read('xl/sharedStrings.xml'));
    const formats = readFormats(await archive.read('xl/styles.xml'));
    return new Workbook(archive, sheets, { strings, formats, date1904, words });
  }

  /**
   * The cells of a sheet, all rows equally long; null for a sheet that is a chart. A cell beyond the limits ends the
   * reading before anything is built for it.
   *
   * @throws Unreadable `broken`, `too-complex`, `encrypted`
   */
  async cellsOf(sheet: Sheet | undefined): Promise<{ rows: Cell[][]; uncomputed: number } | null> {
    const xml = await this.archive.read(await pathOf(this.archive, sheet?.id));
    if (!xml) return null;
    const grid = new Grid();
    const walk = new SheetWalk(grid, this.book);
    walkXml(xml, walk);
    return { rows: grid.rows(), uncomputed: walk.uncomputed };
  }
}

/**
 * The cells of the first sheet of an Excel file, all rows equally long.
 *
 * @throws Unreadable `broken`, `too-complex`, `encrypted`
 */
export async function readWorkbook(bytes: Buffer): Promise<Cell[][]> {
  const workbook = await Workbook.open(await Archive.open(bytes));
  const cells = await workbook.cellsOf(workbook.sheets[0]);
  if (!cells) throw new Unreadable('broken');
  return cells.rows;
}

/** Where the sheet with this id lies; most programs call it sheet1.xml, but it is the package that says. */
async function pathOf(archive: Archive, id: string | undefined): Promise<string> {
  const relations = await archive.read(RELATIONS);
  let target: string | undefined;
  if (relations && id !== undefined) {
    walkXml(relations, {
      open: (name, a) => {
        if (localName(name) === 'Relationship' && a.Id === id) target ??= a.Target;
      },
      close: () => {},
      text: () => {},
    });
  }
  if (target === undefined) return FIRST;
  return target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
}
