import type { Cell } from '@app/domain/register';
import { Archive } from '../container/unzip';
import { walkXml } from '../container/walk-xml';
import { Unreadable } from '../unreadable';
import { Grid } from './grid';
import { localName } from './local-name';
import { readFormats } from './number-format';
import { readStrings } from './read-strings';
import { SheetWalk } from './sheet-walk';

const RELATIONS = 'xl/_rels/workbook.xml.rels';
const FIRST = 'xl/worksheets/sheet1.xml';

/**
 * The cells of the first sheet of an Excel file (ISO/IEC 29500-1, 18), all rows equally long. The parts are walked
 * through once; a cell beyond the limits ends the reading before anything is built for it.
 *
 * @throws Unreadable `broken`, `too-complex`, `encrypted`
 */
export async function readWorkbook(bytes: Buffer): Promise<Cell[][]> {
  const archive = await Archive.open(bytes);
  const workbook = await archive.read('xl/workbook.xml');
  if (!workbook) throw new Unreadable('broken');
  let first: string | undefined;
  let date1904 = false;
  walkXml(workbook, {
    open: (name, a) => {
      if (localName(name) === 'sheet') first ??= a.id;
      if (localName(name) === 'workbookPr') date1904 = a.date1904 === '1' || a.date1904 === 'true';
    },
    close: () => {},
    text: () => {},
  });
  const sheet = await archive.read(await pathOf(archive, first));
  if (!sheet) throw new Unreadable('broken');
  const grid = new Grid();
  const strings = readStrings(await archive.read('xl/sharedStrings.xml'));
  const formats = readFormats(await archive.read('xl/styles.xml'));
  walkXml(sheet, new SheetWalk(grid, { strings, formats, date1904 }));
  return grid.rows();
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
