import { escapeXml } from './make-docx';
import { makeZip, type ZipPart } from './make-zip';

/** The objects of a page, as XML. */
export type OfdPage = string[];

const NAMESPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"';
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';
const millimetres = (value: number): string => value.toFixed(3);

/** A line of print whose first character stands at a place (mm); `size` is the height of the type. */
export function ofdText(text: string, x: number, y: number, size: number, more = ''): string {
  const characters = [...text];
  // Each character advances as its own width says; one number for all would move lines that mix letters and Han.
  const steps = characters.slice(0, -1).map((c) => millimetres(size * widthOf(c)));
  const box = [x, y - size, size * characters.length, size * 1.2].map(millimetres).join(' ');
  return `<ofd:TextObject ID="1" Boundary="${box}" Font="2" Size="${size}"${more}><ofd:TextCode X="0" Y="${millimetres(size)}" DeltaX="${steps.join(' ')}">${escapeXml(text)}</ofd:TextCode></ofd:TextObject>`;
}

const widthOf = (character: string): number => (/[\d.%A-Za-z]/.test(character) ? 0.5 : 1);

/** The lines that a text makes where `width` characters of Han fit in one; numbers and Latin words are not torn. */
export function ofdLines(text: string, width: number): string[] {
  const lines: string[] = [];
  let left = 0;
  for (const [word] of text.matchAll(/[\d.%A-Za-z]{1,8}|[^]/gu)) {
    const wide = [...word].reduce((sum, character) => sum + widthOf(character), 0);
    if (left < wide) {
      lines.push('');
      left = width;
    }
    lines[lines.length - 1] += word;
    left -= wide;
  }
  return lines;
}

/** A straight line (mm). */
export function ofdRule(x1: number, y1: number, x2: number, y2: number): string {
  const box = [x1, y1, x2 - x1, y2 - y1].map(millimetres).join(' ');
  return `<ofd:PathObject ID="1" Boundary="${box}" LineWidth="0.2"><ofd:AbbreviatedData>M 0 0 L ${millimetres(x2 - x1)} ${millimetres(y2 - y1)}</ofd:AbbreviatedData></ofd:PathObject>`;
}

/** An OFD document (GB/T 33190—2016) of A4 pages. */
export const makeOfd = (pages: OfdPage[]): Buffer => makeZip(ofdParts(pages));

/** The parts of such a document. */
export function ofdParts(pages: OfdPage[]): ZipPart[] {
  return [
    {
      name: 'OFD.xml',
      content: `${HEAD}<ofd:OFD ${NAMESPACE} Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo/><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    },
    {
      name: 'Doc_0/Document.xml',
      content: `${HEAD}<ofd:Document ${NAMESPACE}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages>${pages
        .map((_, i) => `<ofd:Page ID="${i + 10}" BaseLoc="Pages/Page_${i}/Content.xml"/>`)
        .join('')}</ofd:Pages></ofd:Document>`,
    },
    ...pages.map((objects, i) => ({
      name: `Doc_0/Pages/Page_${i}/Content.xml`,
      content: `${HEAD}<ofd:Page ${NAMESPACE}><ofd:Content><ofd:Layer ID="5">${objects.join('')}</ofd:Layer></ofd:Content></ofd:Page>`,
    })),
  ];
}
