import { makeXlsx } from '../testing/make-xlsx';
import { makeZip } from '../testing/make-zip';
import { readSheetCells, writeSheet } from '../sheets';
import { addressOf } from './address';
import { formatOf } from './number-format';
import { readWorkbook } from './read-workbook';

// Threads start slowly on a busy machine.
jest.setTimeout(60_000);

const row = (number: number, ...cells: string[]): string => `<row r="${number}">${cells.join('')}</row>`;
const data = (...rows: string[]): string => `<sheetData>${rows.join('')}</sheetData>`;
const number = (address: string, value: number | string, style = 0): string =>
  `<c r="${address}" s="${style}"><v>${value}</v></c>`;
const text = (address: string, words: string): string => `<c r="${address}" t="inlineStr"><is><t>${words}</t></is></c>`;
const cellsOf = (sheet: string, more: object = {}) => readWorkbook(makeXlsx({ sheet, ...more }));
const refusal = (cells: Promise<unknown>) =>
  cells.then(
    () => 'read',
    ({ reason, code }) => reason ?? code,
  );

describe('the cells of a sheet', () => {
  it('come as a person sees them: padded numbers, percentages and days', async () => {
    const formats = [
      '000',
      '0%',
      '0.0%',
      'yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;',
      '0&quot;日&quot;',
      '#,##0.00',
    ];
    const cells = [
      number('A1', 7, 1),
      number('B1', 0.25, 2),
      number('C1', 1 / 3, 3),
      number('D1', 46330.99998842592, 4),
      number('E1', 12, 5),
      number('F1', 1234.5, 6),
      number('G1', 0.255, 2),
      number('H1', '4.418262026113e+17'),
    ];
    expect(await cellsOf(data(row(1, ...cells)), { formats })).toEqual([
      ['007', '25%', '33.3%', new Date('2026-11-04'), 12, 1234.5, '25.5%', 441826202611300000],
    ]);
  });

  it('keep text that looks like a number, and shared text without its pronunciation', async () => {
    const strings = '<si><r><t>三</t></r><r><t>排</t></r><rPh sb="0" eb="1"><t>さん</t></rPh></si>';
    const shared = '<c r="B1" t="s"><v>0</v></c>';
    expect(await cellsOf(data(row(1, text('A1', '0x1F'), shared)), { strings })).toEqual([['0x1F', '三排']]);
  });

  it('that were merged downwards are said in every row, those merged sideways once', async () => {
    const sheet = data(
      row(1, text('A1', '甲镇'), text('B1', '一')),
      row(2, text('B2', '二')),
      row(4, text('B4', '四')),
    );
    const merges =
      '<mergeCells><mergeCell ref="A1:A3"/><mergeCell ref="B4:D4"/><mergeCell ref="C1:C1048576"/></mergeCells>';
    expect(await cellsOf(sheet + merges)).toEqual([
      ['甲镇', '一'],
      ['甲镇', '二'],
      ['甲镇', null],
      [null, '四'],
    ]);
  });

  it('count days from 1904 where the workbook says so', async () => {
    const cells = await cellsOf(data(row(1, number('A1', 0, 1))), {
      formats: ['yyyy-mm-dd'],
      workbook: '<workbookPr date1904="1"/>',
    });
    expect(cells).toEqual([[new Date('1904-01-01')]]);
  });

  it('are found without addresses, and under a prefix', async () => {
    const sheet =
      '<x:sheetData xmlns:x="a"><x:row><x:c><x:v>1</x:v></x:c><x:c t="b"><x:v>1</x:v></x:c></x:row></x:sheetData>';
    expect(await cellsOf(sheet)).toEqual([[1, true]]);
  });

  it('go out and in again through a thread', async () => {
    const columns = [{ title: '名称', type: 'text' as const, required: true, choices: [] }];
    expect(await readSheetCells(await writeSheet('表', columns, [['甲'], ['007']]))).toEqual([
      ['名称'],
      ['甲'],
      ['007'],
    ]);
  });
});

describe('a hostile sheet', () => {
  const far = data(row(1_048_576, number('XFD1048576', 1)));

  it.each([
    ['one cell in the far corner', makeXlsx({ sheet: far })],
    ['a cell of 39 million letters', makeXlsx({ sheet: data(row(1, text('A1', 'a'.repeat(39_000_000)))) })],
    [
      'a shared text of 39 million letters',
      makeXlsx({ sheet: data(), strings: `<si><t>${'a'.repeat(39_000_000)}</t></si>` }),
    ],
    [
      'more cells than a sheet may have',
      makeXlsx({ sheet: data(row(1, number('GR1', 1)), row(20_000, number('A20000', 1))) }),
    ],
    [
      'merges over merges',
      makeXlsx({
        sheet: `${data(row(1, number('A1', 1)), row(20_000, number('A20000', 1)))}<mergeCells>${'<mergeCell ref="A1:A20000"/>'.repeat(5000)}</mergeCells>`,
      }),
    ],
  ])('with %s is refused', async (_, bytes) => {
    expect(await refusal(readWorkbook(bytes))).toBe('too-complex');
  });

  it('is refused with a sentence, and not by the end of the process', async () => {
    expect(makeXlsx({ sheet: far }).length).toBeLessThan(2000);
    expect(await refusal(readSheetCells(makeXlsx({ sheet: far })))).toBe('sheet-too-large');
    expect(await refusal(readSheetCells(Buffer.from('no sheet')))).toBe('sheet-unreadable');
    expect(await refusal(readSheetCells(Buffer.alloc(5 * 1024 * 1024 + 1)))).toBe('sheet-too-large');
  });

  it.each([
    ['a zip without a workbook', makeZip([{ name: 'a', content: '' }])],
    ['an address that is none', makeXlsx({ sheet: data('<row r="1"><c r="1A"><v>1</v></c></row>') })],
    ['a number that is none', makeXlsx({ sheet: data(row(1, number('A1', 'x'))) })],
    ['a text that is not there', makeXlsx({ sheet: data(row(1, '<c r="A1" t="s"><v>3</v></c>')) })],
  ])('with %s is broken', async (_, bytes) => {
    expect(await refusal(readWorkbook(bytes))).toBe('broken');
  });
});

it.each([
  ['A1', 0, 0],
  ['$AA$10', 9, 26],
  ['XFD1048576', 1_048_575, 16_383],
])('the address %s is row %i and column %i', (address, at, column) => {
  expect(addressOf(address)).toEqual({ row: at, column });
});

it.each([
  ['General', null],
  ['0.00', null],
  ['[Red]#,##0;-0', null],
  ['000', 'padded'],
  ['0.0%;[Red]-0.0%', 'percent'],
  ['[$-804]yyyy/m/d', 'date'],
  ['"day "0', null],
])('the format %s', (code, kind) => expect(formatOf(code)?.kind ?? null).toBe(kind));
