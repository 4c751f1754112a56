import { Archive } from '../container/unzip';
import { abstractNum, docxParts, lvl, makeDocx, num, p, r, tbl, tc, type DocxParts } from '../testing/make-docx';
import { makeZip } from '../testing/make-zip';
import { RICH_LINES, richDocx } from '../testing/rich-document';
import { readDocx } from './read-docx';

const linesOf = async (bytes: Buffer): Promise<string[]> => (await readDocx(await Archive.open(bytes))).split('\n');
const read = (parts: DocxParts): Promise<string[]> => linesOf(makeDocx(parts));
const item = (id: number, level: number, text = '甲'): string => p(text, { id, level });

describe('a Word document', () => {
  it('reads as a person reads it', async () => {
    expect(await linesOf(richDocx())).toEqual(RICH_LINES);
  });

  it('is found under whatever name and prefix the package gives it', async () => {
    const parts = docxParts({ body: p('甲') }).map(({ name, content }) => ({
      name: name.replace('word/document.xml', 'w/document2.xml'),
      content: String(content)
        .replaceAll('word/document.xml', 'w/document2.xml')
        .replaceAll('w:', 'x:')
        .replace('xmlns:w=', 'xmlns:x='),
    }));
    expect(await linesOf(makeZip(parts))).toEqual(['甲']);
  });
});

describe('automatic numbers', () => {
  const levels =
    lvl(0, 'chineseCounting', '%1、') + lvl(1, 'chineseCountingThousand', '（%2）') + lvl(2, 'decimal', '%3.');

  it('begin again below a new heading, and run through when told to', async () => {
    const body = [item(1, 0), item(1, 1), item(1, 1), item(1, 0), item(1, 1)].join('');
    const through = levels.replace(
      '<w:suff w:val="nothing"/><w:lvlText w:val="（%2）"/>',
      '<w:lvlRestart w:val="0"/><w:lvlText w:val="（%2）"/>',
    );
    expect(await read({ body, numbering: abstractNum(0, levels) + num(1, 0) })).toEqual([
      '一、甲',
      '（一）甲',
      '（二）甲',
      '二、甲',
      '（一）甲',
    ]);
    expect((await read({ body, numbering: abstractNum(0, through) + num(1, 0) })).at(-1)).toBe('（三）甲');
  });

  it('go on where another list of the same kind left off, unless it starts with a number of its own', async () => {
    const override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>';
    const numbering = abstractNum(0, levels) + num(1, 0) + num(2, 0) + num(3, 0, override);
    const body = [item(1, 0), item(2, 0), item(3, 0), item(3, 0), item(1, 0)].join('');
    expect(await read({ body, numbering })).toEqual(['一、甲', '二、甲', '七、甲', '八、甲', '九、甲']);
  });

  it('count empty paragraphs, show the levels above, and write them in digits where the level says so', async () => {
    const legal = lvl(0, 'chineseCounting', '第%1章') + lvl(1, 'decimal', '%1.%2', '<w:isLgl/>');
    const body = [item(1, 0), item(1, 1, ''), item(1, 1)].join('');
    expect(await read({ body, numbering: abstractNum(0, legal) + num(1, 0) })).toEqual(['第一章甲', '', '1.2甲']);
  });

  it('come by way of a style, at the level the list ties to it, and go where a paragraph says none', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="h"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="k"><w:basedOn w:val="h"/></w:style>';
    const tied = lvl(0, 'decimal', '%1.') + lvl(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="k"/>');
    const of = (style: string, more = ''): string =>
      `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr>${r('甲')}</w:p>`;
    const body = of('h') + of('k') + of('h', '<w:numPr><w:numId w:val="0"/></w:numPr>');
    expect(await read({ body, styles, numbering: abstractNum(0, tied) + num(1, 0) })).toEqual([
      '1.甲',
      '（一）甲',
      '甲',
    ]);
  });

  it('leave bullets that can be read', async () => {
    const numbering = abstractNum(0, lvl(0, 'bullet', '\uf0b7') + lvl(1, 'bullet', '－')) + num(1, 0);
    expect(await read({ body: item(1, 0) + item(1, 1), numbering })).toEqual(['●甲', '－甲']);
  });
});

describe('what is around the text', () => {
  const change = 'w:id="1" w:author="甲"';

  it('joins a paragraph whose end was deleted with the next', async () => {
    const body = `<w:p><w:pPr><w:rPr><w:del ${change}/></w:rPr></w:pPr>${r('前半')}</w:p>${p('后半')}`;
    expect(await read({ body })).toEqual(['前半后半']);
  });

  it('takes the new place of moved words, not the old', async () => {
    const body = `<w:p><w:moveFrom ${change}>${r('旧')}</w:moveFrom></w:p><w:p><w:moveTo ${change}>${r('新')}</w:moveTo></w:p>`;
    expect(await read({ body })).toEqual(['', '新']);
  });

  it('puts a text box after its paragraph, once', async () => {
    const box = `<w:txbxContent>${p('框内')}</w:txbxContent>`;
    const body = `<w:p>${r('框外')}<w:r><mc:AlternateContent><mc:Choice Requires="wps">${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r>${r('之后')}</w:p>`;
    expect(await read({ body })).toEqual(['框外之后', '框内']);
  });

  it('leaves out a table of contents', async () => {
    const sdt = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('一、总则 1')}</w:sdtContent></w:sdt>`;
    expect(await read({ body: sdt + p('一、总则') })).toEqual(['一、总则']);
  });

  it('breaks lines where the document does', async () => {
    expect(await read({ body: '<w:p><w:r><w:t>上</w:t><w:br/><w:t>下</w:t></w:r></w:p>' })).toEqual(['上', '下']);
  });
});

describe('tracked changes', () => {
  const change = 'w:id="1" w:author="甲"';
  const numbering = abstractNum(0, lvl(0, 'chineseCountingThousand', '（%1）')) + num(1, 0);
  const numbered = (mark: string, run: string): string =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr>${mark}</w:rPr></w:pPr>${run}</w:p>`;

  it.each(['moveFrom', 'del'])('a paragraph that is gone (%s) takes no number', async (how) => {
    const gone = numbered(`<w:${how} ${change}/>`, `<w:${how} ${change}>${how === 'del' ? '' : r('乙')}</w:${how}>`);
    const come = numbered(`<w:moveTo ${change}/>`, `<w:moveTo ${change}>${r('乙')}</w:moveTo>`);
    const body = item(1, 0) + gone + item(1, 0, '丙') + come;
    expect(await read({ body, numbering })).toEqual(['（一）甲', '（二）丙', '（三）乙']);
  });

  it('rows and cells that were deleted are not there, those inserted are', async () => {
    const row = (change_: string, ...cells: string[]): string =>
      `<w:tr><w:trPr><w:cantSplit/>${change_}</w:trPr>${cells.join('')}</w:tr>`;
    const gone = tc('丁').replace('<w:tcPr>', `<w:tcPr><w:cellDel ${change}/>`);
    const rows = [
      row('', tc('甲'), tc('乙'), gone),
      row(`<w:del ${change}/>`, `<w:tc>${item(1, 0, '旧')}</w:tc>`, tc('旧')),
      row(`<w:ins ${change}/>`, `<w:tc>${item(1, 0, '新')}</w:tc>`, tc('丙')),
    ];
    expect(await read({ body: `<w:tbl>${rows.join('')}</w:tbl>`, numbering })).toEqual(['甲\t乙', '（一）新\t丙']);
  });
});

describe('what stands above the line or below the page', () => {
  const up = '<w:vertAlign w:val="superscript"/>';

  it('is a power or the mark of a note', async () => {
    const body = `<w:p>${r('用水10')}${r('5', up)}${r('吨，覆盖95%')}${r('1', up)}${r('以上')}${r('[2]', up)}</w:p>`;
    expect(await read({ body })).toEqual(['用水10⁵吨，覆盖95%以上']);
  });

  it('may be a fraction', async () => {
    const formula = `<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>3</m:t></m:r></m:den></m:f></m:oMath>`;
    const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>EQ \\f(2,5)</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    expect(await read({ body: `<w:p>${r('压减')}${formula}${r('，再减')}${field}</w:p>` })).toEqual([
      '压减1/3，再减2/5',
    ]);
  });

  it('comes behind the paragraph that refers to it, or behind its table', async () => {
    const refer = (kind: string, id: number): string => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
    const notes = (kind: string, ...all: [id: number, more: string, text: string][]): string =>
      `<w:${kind}s xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${all
        .map(([id, more, text]) => `<w:${kind} w:id="${id}"${more}>${p(text)}</w:${kind}>`)
        .join('')}</w:${kind}s>`;
    const body =
      `<w:p>${r('甲事。')}${refer('footnote', 2)}${refer('footnote', 2)}</w:p>` +
      tbl([tc('任务'), `<w:tc><w:p>${r('单位')}${refer('endnote', 1)}</w:p></w:tc>`], [tc('乙事'), tc('县乙局')]) +
      p('丙事。');
    const more = [
      {
        name: 'word/footnotes.xml',
        content: notes('footnote', [0, ' w:type="separator"', '线'], [2, '', '责任单位：县甲局。']),
      },
      { name: 'word/endnotes.xml', content: notes('endnote', [1, '', '按三定方案。']) },
    ];
    expect(await read({ body, more })).toEqual([
      '甲事。',
      '注：责任单位：县甲局。',
      '任务\t单位',
      '乙事\t县乙局',
      '注：按三定方案。',
      '丙事。',
    ]);
  });
});

describe('tables', () => {
  it('may have rows that begin further right', async () => {
    const late = `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc('任务乙')}${tc('县乙局')}</w:tr>`;
    const body = tbl([tc('1'), tc('任务甲'), tc('县甲局')]).replace('</w:tbl>', `${late}</w:tbl>`);
    expect(await read({ body })).toEqual(['1\t任务甲\t县甲局', '\t任务乙\t县乙局']);
  });

  it('say a merged cell again in every row, the lines of a cell in one row', async () => {
    const body = tbl(
      [tc('一'), tc('水务局', { down: 'restart' })],
      [tc('二\n三'), tc('', { down: 'continue' })],
      [tc('四'), tc('林业局')],
    );
    expect(await read({ body })).toEqual(['一\t水务局', '二\v三\t水务局', '四\t林业局']);
  });

  it('keep the columns of a row with a wide cell', async () => {
    const body = tbl([tc('宽', { across: 2 }), tc('右')], [tc('左'), tc('中'), tc('右')]);
    expect(await read({ body })).toEqual(['宽\t\t右', '左\t中\t右']);
  });

  it('keep the lines of a cell, whether they are paragraphs or broken', async () => {
    const broken = '<w:tc><w:p><w:r><w:t>县农业局</w:t><w:br/><w:t>县林业局</w:t></w:r></w:p></w:tc>';
    const body = tbl([tc('任务'), tc('责任\n单位')], [tc('甲'), tc('县农业局\n县林业局')], [tc('乙'), broken]);
    expect(await read({ body })).toEqual(['任务\t责任\v单位', '甲\t县农业局\v县林业局', '乙\t县农业局\v县林业局']);
  });

  it('are frames when they have one cell', async () => {
    expect(await read({ body: tbl([tc('上\n下')]) })).toEqual(['上', '下']);
  });
});

it.each([
  ['no main part', makeZip([{ name: 'a.xml', content: '<a/>' }]), 'broken'],
  ['broken XML', makeZip([{ name: 'word/document.xml', content: '<w:document' }]), 'broken'],
  [
    'pictures and nothing else',
    makeDocx({ body: p(''), more: [{ name: 'word/media/image1.png', content: 'x' }] }),
    'pictures-only',
  ],
])('refuses %s', async (_, bytes, reason) => {
  await expect(linesOf(bytes)).rejects.toMatchObject({ reason });
});
