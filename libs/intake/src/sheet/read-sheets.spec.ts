import { parsePlan } from '@app/domain/plan-text';
import { Archive } from '../container/unzip';
import { makeXlsx } from '../testing/make-xlsx';
import { readSheets } from './read-sheets';

const text = (address: string, words: string): string => `<c r="${address}" t="inlineStr"><is><t>${words}</t></is></c>`;
const sheetOf = (rows: string[][], more = ''): string =>
  `<sheetData>${rows
    .map(
      (row, i) =>
        `<row r="${i + 1}">${row.map((cell, k) => (cell.startsWith('<') ? cell : text(`${'ABCDEF'[k]}${i + 1}`, cell))).join('')}</row>`,
    )
    .join('')}</sheetData>${more}`;
const HEADER = ['序号', '任务', '牵头单位', '完成时限'];
const WALL = ['1', '加高围堤', '县水务局', '2031年6月底前'];
const GATE = ['2', '更换闸门', '县住建局', '2031年7月底前'];

const read = async (parts: Parameters<typeof makeXlsx>[0]): Promise<string[]> =>
  (await readSheets(await Archive.open(makeXlsx(parts)))).split('\n');

describe('a workbook as a plan', () => {
  it('gives a line for each row; lines of a cell are kept, dates are as a person sees them', async () => {
    const formats = ['yyyy&quot;年&quot;m&quot;月&quot;', 'yyyy/m/d'];
    const rows = [
      HEADER,
      ['1', '加高围堤', '县水务局\n县财政局', '<c r="D2" s="1"><v>48000</v></c>'],
      ['<c r="A3"><v>2</v></c>', '更换闸门', '县住建局', '<c r="D3" s="2"><v>48030</v></c>'],
    ];
    expect(await read({ sheet: sheetOf(rows), formats })).toEqual([
      HEADER.join('\t'),
      '1\t加高围堤\t县水务局\v县财政局\t2031年6月',
      '2\t更换闸门\t县住建局\t2031年7月1日',
    ]);
  });

  it('says in each row what was merged downwards, and makes a line of what runs over all columns', async () => {
    const merges = '<mergeCells><mergeCell ref="A2:D2"/><mergeCell ref="C3:C4"/></mergeCells>';
    const rows = [HEADER, ['一、堤防类'], WALL, ['2', '更换闸门', '<c r="C4"/>', '2031年7月底前']];
    expect((await read({ sheet: sheetOf(rows, merges) })).slice(1)).toEqual([
      '一、堤防类',
      WALL.join('\t'),
      '2\t更换闸门\t县水务局\t2031年7月底前',
    ]);
  });

  it('of several sheets reads those with tasks, and asks whether all belong to it', async () => {
    const lines = await read({
      sheet: sheetOf([HEADER, WALL]),
      others: [
        { name: '住建', sheet: sheetOf([HEADER, GATE]) },
        { name: '填表说明', sheet: sheetOf([['请逐项填写。']]) },
        { name: '底稿', sheet: sheetOf([HEADER, WALL]), hidden: true },
      ],
    });
    const { plan } = parsePlan(lines.join('\n'));
    expect(plan.clauses.map(({ heading }) => heading)).toEqual(['加高围堤', '更换闸门']);
    expect(plan.doubts.map(({ code, message }) => [code, message])).toEqual([
      ['file-part', expect.stringContaining('“甲”、“住建”')],
      ['file-part', expect.stringContaining('“填表说明”')],
      ['file-part', expect.stringContaining('“底稿”')],
    ]);
  });

  it('says how many formulas have no value, which only Excel can work out', async () => {
    const rows = [HEADER, ['1', '加高围堤', '县水务局', '<c r="D2"><f>A1</f></c>']];
    expect((await read({ sheet: sheetOf(rows) })).at(-1)).toMatch(/^〖未能读出〗1个公式/);
  });
});
