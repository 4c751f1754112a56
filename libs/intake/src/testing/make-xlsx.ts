import { makeZip, type ZipPart } from './make-zip';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** What a spec puts into a workbook; every part as XML without its root. */
export interface XlsxParts {
  /** What stands in `worksheet`: `sheetData` and what follows it. */
  sheet: string;
  /** The formats of the styles 1, 2, 3 …; style 0 is General. */
  formats?: string[];
  strings?: string;
  workbook?: string;
  /** Further sheets; the first is called 甲. */
  others?: { name: string; sheet: string; hidden?: boolean }[];
}

/** A workbook, for specs that need more than a writer of sheets would write. */
export const makeXlsx = (all: XlsxParts): Buffer => makeZip(xlsxParts(all));

/** The parts of such a workbook. */
export function xlsxParts({ sheet, formats = [], strings, workbook = '', others = [] }: XlsxParts): ZipPart[] {
  const codes = formats.map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${code}"/>`).join('');
  const styles = formats.map((_, i) => `<xf numFmtId="${164 + i}"/>`).join('');
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const further = others
    .map(
      ({ name, hidden }, i) =>
        `<sheet name="${name}" sheetId="${i + 2}"${hidden ? ' state="hidden"' : ''} r:id="rId${i + 20}"/>`,
    )
    .join('');
  const parts = others
    .map((_, i) => `<Relationship Id="rId${i + 20}" Type="${relation}/worksheet" Target="worksheets/${i}.xml"/>`)
    .join('');
  return [
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${MAIN}" xmlns:r="${relation}">${workbook}<sheets><sheet name="甲" sheetId="1" r:id="rId7"/>${further}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships><Relationship Id="rId7" Type="${relation}/worksheet" Target="worksheets/first.xml"/>${parts}</Relationships>`,
    },
    { name: 'xl/worksheets/first.xml', content: `<worksheet xmlns="${MAIN}">${sheet}</worksheet>` },
    {
      name: 'xl/styles.xml',
      content: `<styleSheet xmlns="${MAIN}"><numFmts>${codes}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${styles}</cellXfs></styleSheet>`,
    },
    ...others.map((one, i) => ({
      name: `xl/worksheets/${i}.xml`,
      content: `<worksheet xmlns="${MAIN}">${one.sheet}</worksheet>`,
    })),
    ...(strings === undefined
      ? []
      : [{ name: 'xl/sharedStrings.xml', content: `<sst xmlns="${MAIN}">${strings}</sst>` }]),
  ];
}
