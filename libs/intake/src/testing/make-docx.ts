import { makeZip, type ZipPart } from './make-zip';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';

export interface DocxParts {
  /** What stands inside w:body. */
  body: string;
  /** What stands inside w:numbering and w:styles. */
  numbering?: string;
  styles?: string;
  more?: ZipPart[];
}

/** The parts of a Word document as Word itself lays them out. */
export function docxParts({ body, numbering, styles, more = [] }: DocxParts): ZipPart[] {
  const parts = [
    {
      name: 'word/document.xml',
      kind: 'document.main',
      content: `<w:document xmlns:w="${WORD}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>${body}</w:body></w:document>`,
    },
    ...(numbering
      ? [
          {
            name: 'word/numbering.xml',
            kind: 'numbering',
            content: `<w:numbering xmlns:w="${WORD}">${numbering}</w:numbering>`,
          },
        ]
      : []),
    ...(styles
      ? [{ name: 'word/styles.xml', kind: 'styles', content: `<w:styles xmlns:w="${WORD}">${styles}</w:styles>` }]
      : []),
  ];
  const types = parts.map(({ name, kind }) => `<Override PartName="/${name}" ContentType="${MAIN}.${kind}+xml"/>`);
  const beside = parts
    .slice(1)
    .map(({ kind }, i) => `<Relationship Id="r${i + 2}" Type="${OFFICE}/${kind}" Target="${kind}.xml"/>`);
  const relations = (inner: string) =>
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${inner}</Relationships>`;
  return [
    {
      name: '[Content_Types].xml',
      content: `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types.join('')}</Types>`,
    },
    {
      name: '_rels/.rels',
      content: relations(`<Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>`),
    },
    { name: 'word/_rels/document.xml.rels', content: relations(beside.join('')) },
    ...parts.map(({ name, content }) => ({ name, content: HEAD + content })),
    ...more,
  ];
}

export const makeDocx = (parts: DocxParts): Buffer => makeZip(docxParts(parts));

export const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

/** A run of text. */
export const r = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;

/** A paragraph; of a list when told its list and level. */
export function p(text: string, list?: { id: number; level: number }): string {
  const numbered = list
    ? `<w:pPr><w:numPr><w:ilvl w:val="${list.level}"/><w:numId w:val="${list.id}"/></w:numPr></w:pPr>`
    : '';
  return `<w:p>${numbered}${r(text)}</w:p>`;
}

/** A level of a list: number format and the text around the number. */
export const lvl = (level: number, format: string, text: string, more = '', start = 1): string =>
  `<w:lvl w:ilvl="${level}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:suff w:val="nothing"/><w:lvlText w:val="${text}"/></w:lvl>`;

export const abstractNum = (id: number, levels: string): string =>
  `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${levels}</w:abstractNum>`;

export const num = (id: number, abstractId: number, overrides = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${overrides}</w:num>`;

/** A cell; `down` is `restart` where a merged cell begins and `continue` below. */
export const tc = (text: string, { down = '', across = 1 }: { down?: string; across?: number } = {}): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${2000 * across}" w:type="dxa"/>${across > 1 ? `<w:gridSpan w:val="${across}"/>` : ''}${down ? `<w:vMerge w:val="${down}"/>` : ''}</w:tcPr>${text
    .split('\n')
    .map((one) => p(one))
    .join('')}</w:tc>`;

export const tbl = (...rows: string[][]): string =>
  `<w:tbl><w:tblPr/><w:tblGrid>${'<w:gridCol w:w="2000"/>'.repeat(rows[0].length)}</w:tblGrid>${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`;
