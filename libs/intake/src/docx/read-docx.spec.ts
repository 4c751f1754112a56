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

describe('tables', () => {
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
