import { parsePlan } from '@app/domain/plan-text';
import { CompoundFile } from './container/ole';
import { Archive } from './container/unzip';
import { readDoc } from './doc/read-doc';
import { readDocx } from './docx/read-docx';
import { readHtml } from './html/read-html';
import { readPlanFile } from './read-plan-file';
import { readSheets } from './sheet/read-sheets';
import { docRow, makeDoc } from './testing/make-doc';
import { abstractNum, lvl, makeDocx, num, p, r, tbl, tc, type DocxParts } from './testing/make-docx';
import { makeXlsx } from './testing/make-xlsx';
import { printed } from './testing/plan-as';

// Printing and threads are slow on a busy machine.
jest.setTimeout(60_000);

const SHORT: Record<string, string> = {
  lead: 'L',
  responsible: 'R',
  participant: 'P',
  cooperator: 'C',
  unspecified: '?',
};
/** The clauses of a text, a line each: section, ordinal and heading, bodies, days, figures. */
const clausesIn = (text: string): string[] =>
  parsePlan(text).plan.clauses.map((c) =>
    [
      c.section,
      `${c.ordinal} ${c.heading}`,
      c.roles.map(({ role, written }) => `${SHORT[role]}:${written}`).join(' '),
      c.deadlines.map(({ kind, date }) => `${kind} ${date}`).join(' '),
      c.targets.map(({ operator, value, unit }) => `${operator}${value}${unit}`).join(' '),
    ]
      .filter(Boolean)
      .join(' | '),
  );
const inDocx = async (parts: DocxParts): Promise<string[]> =>
  clausesIn(await readDocx(await Archive.open(makeDocx(parts))));
const TITLE = '鹭洲县2032年渔港整修工作方案';
const cells = (row: string): string[] => row.split('|');
const docxTable = (...rows: string[]): string =>
  tbl(...rows.map((row) => (row.includes('|') ? cells(row).map((text) => tc(text)) : [tc(row, { across: 5 })])));

const HEADER = '序号|工作任务|牵头单位|责任单位|完成时限';
const LIGHTS = '1|换灯|县渔业局|桐湾镇|2032年8月底前';
const RAILS = '2|修栏杆|县城建局|苇塘镇|2032年9月20日前';
const LIGHTS_READ = '1 换灯 | L:县渔业局 R:桐湾镇 | by 2032-08-31';
const RAILS_READ = '2 修栏杆 | L:县城建局 R:苇塘镇 | by 2032-09-20';

describe('tables in further files', () => {
  it.each([
    [9, ['序号', '类别', '项目名称', '工作任务', '备注', '牵头单位', '责任单位', '配合单位', '完成时限']],
    [
      14,
      [
        '序号',
        '片区',
        '类别',
        '项目名称',
        '工作任务',
        '现状',
        '资金来源',
        '备注',
        '牵头单位',
        '责任单位',
        '配合单位',
        '联系电话',
        '完成时限',
        '附注',
      ],
    ],
  ])('an old Word document with %i columns', (columns, header) => {
    const row = (values: Record<string, string>): string[] => header.map((title) => values[title] ?? '');
    const given = [
      {
        序号: '1',
        工作任务: '换灯',
        牵头单位: '县渔业局',
        责任单位: '桐湾镇',
        配合单位: '县供电所',
        完成时限: '2032年8月底前',
      },
      {
        序号: '2',
        工作任务: '修栏杆',
        牵头单位: '县城建局',
        责任单位: '苇塘镇',
        配合单位: '县供电所',
        完成时限: '2032年9月20日前',
      },
    ];
    const edges = Array.from({ length: columns + 1 }, (_, i) => i * 700);
    const doc = makeDoc([
      { text: TITLE },
      ...[header, ...given.map(row)].flatMap((one) => docRow(one, edges, true)),
      { text: '' },
    ]);
    const withHelp = (line: string): string => line.replace(/ \| by/, ' C:县供电所 | by');
    expect(clausesIn(readDoc(new CompoundFile(doc)))).toEqual([withHelp(LIGHTS_READ), withHelp(RAILS_READ)]);
  });

  const inPdf = async (columns: string, rows: string[], more = '', above: string[] = []): Promise<string> =>
    readPlanFile(
      printed(
        `#for line in json("given").before { par(line) }
         #set text(size: 10.5pt)
         #set par(first-line-indent: 0pt)
         #table(columns: (${columns}), ${more} ..json("given").rows.flatten())`,
        Buffer.from(JSON.stringify({ before: [TITLE, '一、任务', ...above], rows: rows.map(cells) })),
      ),
      'plan.pdf',
    );

  it.each([
    ['1.2cm, 5cm, 3cm, 3cm, 3cm', '清理主航道并疏通两侧支汊，打捞沉船三艘，重立航标'],
    ['1.2cm, 3cm, 2.4cm, 2.4cm, 2.8cm', '清理主航道并疏通支汊，重立航标'],
  ])('a PDF with lines drawn around its cells, columns of %s', async (columns, task) => {
    const text = await inPdf(columns, [HEADER, `1|${task}|县渔业局|桐湾镇、苇塘镇|2032年8月底前`, RAILS]);
    expect(clausesIn(text)).toEqual([
      `一、任务 | 1 ${task} | L:县渔业局 R:桐湾镇 R:苇塘镇 | by 2032-08-31`,
      `一、任务 | ${RAILS_READ}`,
    ]);
  });

  it.each([
    ['no lines at all', 'stroke: none,'],
    ['lines between columns alone', 'stroke: (x, y) => (left: 0.5pt, right: 0.5pt),'],
  ])('a PDF with %s and cells that wrap names nobody', async (_, stroke) => {
    const rows = [HEADER, '1|清理主航道并疏通两侧支汊，重立航标|县渔业局|桐湾镇、苇塘镇政府|2032年8月底前', RAILS];
    const { plan } = parsePlan(
      await inPdf('1cm, 3cm, 2cm, 2.2cm, 2.4cm', rows, stroke, ['（一）巡塘。（鹿坪乡负责）']),
    );
    expect(plan.clauses.flatMap(({ roles }) => roles.map(({ written }) => written))).toEqual(['鹿坪乡']);
    expect(plan.doubts.map(({ code, message }) => [code, message.includes('表格无法还原')])).toContainEqual([
      'file-part',
      true,
    ]);
  });

  it.each([
    ['a row merged over all columns', '设施类（2项）', '设施类（2项）'],
    ['such a row with a number', '一、设施类', '一、设施类'],
    ['a row whose other cells are blank', '一|设施类|||', '一、设施类'],
  ])('a Word document with titles of groups: %s', async (_, title, section) => {
    expect(await inDocx({ body: p(TITLE) + docxTable(HEADER, title, LIGHTS, RAILS) })).toEqual([
      `${section} | ${LIGHTS_READ}`,
      `${section} | ${RAILS_READ}`,
    ]);
  });

  it('a Word document with names below one another, as paragraphs or as lines', async () => {
    const broken = '<w:tc><w:p><w:r><w:t>县人力资源</w:t><w:br/><w:t>社会保障局</w:t></w:r></w:p></w:tc>';
    const body = tbl(
      cells(HEADER).map((text) => tc(text)),
      [tc('1'), tc('换灯'), tc('县渔业局'), tc('桐湾镇\n苇塘镇\n县供电所'), tc('2032.8.31')],
      [tc('2'), tc('招募船工'), broken, tc('县商务局\n县教\n育局'), tc('2032-09-20')],
    );
    expect(await inDocx({ body: p(TITLE) + body })).toEqual([
      '1 换灯 | L:县渔业局 R:桐湾镇 R:苇塘镇 R:县供电所 | by 2032-08-31',
      '2 招募船工 | L:县人力资源社会保障局 R:县商务局 R:县教育局 | by 2032-09-20',
    ]);
  });

  it('a page with names below one another', () => {
    const row = (...all: string[]): string => `<tr>${all.map((one) => `<td>${one}</td>`).join('')}</tr>`;
    const html = `<p>${TITLE}<table>${row(...cells(HEADER))}${row('1', '换灯', '县渔业局', '<p>桐湾镇<p>苇塘镇', '2032年8月')}${row('2', '招募船工', '县人力资源<br>社会保障局', '县商务局<br>县教<br>育局', '2032年9月')}</table>`;
    expect(clausesIn(readHtml(html))).toEqual([
      '1 换灯 | L:县渔业局 R:桐湾镇 R:苇塘镇 | by 2032-08-31',
      '2 招募船工 | L:县人力资源社会保障局 R:县商务局 R:县教育局 | by 2032-09-30',
    ]);
  });

  it('a Word document with a column of dates, below a heading', async () => {
    const rows = ['2032年8月31日', '2032年8月', '2032.8.31', '2032-08-31', '8月31日', '2032年上半年', '立行立改'].map(
      (date, i) => `${i + 1}|整修第${i + 1}处|县渔业局|桐湾镇|${date}`,
    );
    const body = p(TITLE) + p('一、任务分工') + docxTable(HEADER, ...rows);
    const { plan } = parsePlan(await readDocx(await Archive.open(makeDocx({ body }))));
    expect(plan.clauses.map(({ section, deadlines }) => [section, deadlines[0].date])).toEqual([
      ...Array<unknown>(5).fill(['一、任务分工', '2032-08-31']),
      ['一、任务分工', '2032-06-30'],
      ['一、任务分工', null],
    ]);
    expect(plan.clauses.map(({ doubts }) => doubts.length)).toEqual([0, 0, 0, 0, 0, 0, 1]);
  });

  it.each([
    ['with a title above', [TITLE, HEADER, LIGHTS, RAILS], [LIGHTS_READ, RAILS_READ]],
    [
      'with groups',
      [TITLE, HEADER, '一、设施类', LIGHTS, '二、安全类', RAILS],
      [`一、设施类 | ${LIGHTS_READ}`, `二、安全类 | ${RAILS_READ}`],
    ],
  ])('a workbook %s', async (_, rows, expected) => {
    const data = rows.map((row, i) => {
      const all = cells(row).map((text, k) => `<c r="${'ABCDE'[k]}${i + 1}" t="inlineStr"><is><t>${text}</t></is></c>`);
      return `<row r="${i + 1}">${all.join('')}</row>`;
    });
    const merged = rows.flatMap((row, i) => (row.includes('|') ? [] : [`<mergeCell ref="A${i + 1}:E${i + 1}"/>`]));
    const sheet = `<sheetData>${data.join('')}</sheetData><mergeCells>${merged.join('')}</mergeCells>`;
    expect(clausesIn(await readSheets(await Archive.open(makeXlsx({ sheet }))))).toEqual(expected);
  });

  it.each([
    ['one column', '<w:gridBefore w:val="1"/>', ['修栏杆', '县城建局', '苇塘镇', '2032年9月20日前']],
    [
      'one column, and ends earlier',
      '<w:gridBefore w:val="1"/><w:wBefore w:w="2000" w:type="dxa"/><w:gridAfter w:val="1"/>',
      ['修栏杆', '县城建局', '苇塘镇'],
    ],
  ])('a Word document with a row that begins later by %s', async (_, late, row) => {
    const last = `<w:tr><w:trPr>${late}</w:trPr>${row.map((text) => tc(text)).join('')}</w:tr>`;
    const body = p(TITLE) + docxTable(HEADER, LIGHTS).replace('</w:tbl>', `${last}</w:tbl>`);
    expect((await inDocx({ body })).map((line) => line.split(' | ').slice(0, 2).join(' | ').trim())).toEqual([
      '1 换灯 | L:县渔业局 R:桐湾镇',
      '修栏杆 | L:县城建局 R:苇塘镇',
    ]);
  });
});

describe('what else a further Word document holds', () => {
  const change = 'w:id="4" w:author="某"';
  const numbering = abstractNum(0, lvl(0, 'chineseCountingThousand', '（%1）')) + num(1, 0);
  const item = (text: string, mark = '', wrap = (run: string): string => run): string =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr>${mark}</w:rPr></w:pPr>${wrap(r(text))}</w:p>`;
  const moved = (to: 'moveFrom' | 'moveTo', text: string): string =>
    item(text, `<w:${to} ${change}/>`, (run) => `<w:${to} ${change}>${run}</w:${to}>`);

  it.each([
    [
      'moved up',
      moved('moveTo', '补网。（苇塘镇负责）') +
        item('清塘。（县渔业局负责）') +
        item('放苗。（县农技站负责）') +
        moved('moveFrom', '补网。（苇塘镇负责）'),
      ['（一） 补网 | R:苇塘镇', '（二） 清塘 | R:县渔业局', '（三） 放苗 | R:县农技站'],
    ],
    [
      'moved down by two, and another deleted',
      moved('moveFrom', '清塘。（县渔业局负责）') +
        item('补网。（苇塘镇负责）') +
        item(
          '停用。',
          `<w:del ${change}/>`,
          () => `<w:del ${change}><w:r><w:delText>停用。</w:delText></w:r></w:del>`,
        ) +
        item('放苗。（县农技站负责）') +
        moved('moveTo', '清塘。（县渔业局负责）'),
      ['（一） 补网 | R:苇塘镇', '（二） 放苗 | R:县农技站', '（三） 清塘 | R:县渔业局'],
    ],
  ])('paragraphs %s', async (_, body, expected) => {
    expect(await inDocx({ body, numbering })).toEqual(expected);
  });

  const up = (text: string): string => r(text, '<w:vertAlign w:val="superscript"/>');
  it.each([
    [
      '控制在10的乘方以内',
      `${r('（一）节水。用水量控制在10')}${up('6')}${r('吨以内。（县渔业局负责）')}`,
      ['<=1000000吨'],
    ],
    [
      'a mark of a note behind a share',
      `${r('（一）换灯。完好率达到96%')}${up('2')}${r('以上。（县渔业局负责）')}`,
      ['>=96%'],
    ],
    [
      'a mark in brackets behind a figure',
      `${r('（一）造林。新增造林450')}${up('[3]')}${r('亩。（县园林局负责）')}`,
      ['=450亩'],
    ],
  ])('raised characters change no figure: %s', async (_, runs, expected) => {
    const text = await readDocx(await Archive.open(makeDocx({ body: p(TITLE) + `<w:p>${runs}</w:p>` })));
    const { targets } = parsePlan(text).plan.clauses[0];
    expect(targets.map(({ operator, value, unit }) => `${operator}${value}${unit}`)).toEqual(expected);
  });

  it.each(['footnote', 'endnote'])('who does it and until when, said in a %s', async (kind) => {
    const body =
      p(TITLE) +
      p('一、任务') +
      `<w:p>${r('（一）清塘。抽水两遍。')}<w:r><w:${kind}Reference w:id="5"/></w:r></w:p>` +
      p('（二）补网。2032年9月20日前完成。（苇塘镇牵头）');
    const note = `<w:${kind}s xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:${kind} w:id="5">${p('责任单位：县渔业局，2032年8月31日前完成。')}</w:${kind}></w:${kind}s>`;
    const more = [{ name: `word/${kind}s.xml`, content: note }];
    expect(await inDocx({ body, more })).toEqual([
      '一、任务 | （一） 清塘 | R:县渔业局 | by 2032-08-31',
      '一、任务 | （二） 补网 | L:苇塘镇 | by 2032-09-20',
    ]);
  });
});
