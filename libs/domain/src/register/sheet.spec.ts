import fc from 'fast-check';
import { cellName, checkColumns, readRows, type Column } from './sheet';

const COLUMNS: Column[] = [
  { title: '地块名称', type: 'text', required: true, choices: [] },
  { title: '面积（亩）', type: 'number', required: false, choices: [] },
  { title: '调查日期', type: 'date', required: false, choices: [] },
  { title: '风险等级', type: 'choice', required: true, choices: ['高', '中', '低'] },
];
const TITLES = COLUMNS.map(({ title }) => title);
const read = (...lines: Parameters<typeof readRows>[1]) => readRows(COLUMNS, [TITLES, ...lines]);

describe('the name of a cell', () => {
  it.each([
    [0, 0, 'A1'],
    [6, 2, 'C7'],
    [0, 25, 'Z1'],
    [0, 26, 'AA1'],
    [9, 701, 'ZZ10'],
    [9, 702, 'AAA10'],
  ])('row %i, column %i is %s', (row, column, name) => expect(cellName(row, column)).toBe(name));
});

describe('reading a sheet', () => {
  it('takes text, numbers, dates and choices, and passes empty rows over', () => {
    const { rows, faults } = read(
      [' 三排一号 ', 12.5, new Date(Date.UTC(2019, 2, 31)), '高'],
      [null, '  ', null, null],
      ['三排二号', '3', '2020-02-29', '低'],
    );
    expect(faults).toEqual([]);
    expect(rows).toEqual([
      ['三排一号', 12.5, '2019-03-31', '高'],
      ['三排二号', 3, '2020-02-29', '低'],
    ]);
  });

  it('names each broken cell with its reason', () => {
    const { faults } = read(['甲', '约3亩', '2019-02-29', '高'], [null, 1, '2019年3月', '极高']);
    expect(faults.map(({ cell, zh }) => `${cell} ${zh}`)).toEqual([
      'B2 “约3亩”不是数字',
      'C2 “2019-02-29”不是日期（应为 2019-03-31）',
      'A3 “地块名称”必填',
      'C3 “2019年3月”不是日期（应为 2019-03-31）',
      'D3 “极高”不在可选项（高、中、低）之内',
    ]);
  });

  it.each(['0x1F', '1e3', '1,234', '25%', '１２', ''.padEnd(400, '9')])('takes %s for no number', (text) => {
    expect(read(['甲', text, null, '高']).faults).toHaveLength(1);
  });

  it.each([
    ['.5', 0.5],
    ['-3.', -3],
    ['+007', 7],
  ])('takes %s for a number', (text, number) => {
    expect(read(['甲', text, null, '高']).rows).toEqual([['甲', number, null, '高']]);
  });

  it('stops where nobody reads on, and quotes a long cell in part', () => {
    const line = ['甲', '无'.repeat(500), null, '高'];
    const { faults } = read(...Array.from({ length: 5000 }, () => line));
    expect(faults).toHaveLength(1000);
    expect(faults[0].zh).toBe(`“${'无'.repeat(40)}”不是数字`);
  });

  it('names a cell that holds half a character', () => {
    expect(read(['甲\ud83d', 1, null, '高']).faults).toMatchObject([{ cell: 'A2' }]);
  });

  it('names a title that was changed, is missing, or is one too many', () => {
    const faults = (titles: string[]) => readRows(COLUMNS, [titles]).faults.map(({ cell }) => cell);
    expect(faults(['地块', ...TITLES.slice(1)])).toEqual(['A1']);
    expect(faults(TITLES.slice(0, 3))).toEqual(['D1']);
    expect(faults([...TITLES, '备注'])).toEqual(['E1']);
    expect(readRows(COLUMNS, []).faults).toHaveLength(4);
  });

  it('gives back what was written, whatever it was', () => {
    const row = fc.tuple(
      fc.string({ minLength: 1, maxLength: 20 }).filter((text) => text.trim() !== ''),
      fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
      fc.constantFrom(null, '2019-03-31', '2020-02-29'),
      fc.constantFrom('高', '中', '低'),
    );
    fc.assert(
      fc.property(fc.array(row, { maxLength: 5 }), (lines) => {
        expect(read(...lines)).toEqual({ rows: lines.map(([name, ...rest]) => [name.trim(), ...rest]), faults: [] });
      }),
    );
  });
});

describe('the columns of a new register', () => {
  const [name, area, , level] = COLUMNS;

  it.each([
    ['a title that stands there twice', [name, area, { ...name, title: ' 地块名称 ' }]],
    ['a column without a title', [name, { ...area, title: ' ' }]],
    ['a choice with nothing to choose', [name, { ...level, choices: [] }]],
  ])('are refused with %s', (_, columns) => {
    expect(() => checkColumns(columns)).toThrow(expect.objectContaining({ code: 'columns-faulty' }));
  });

  it('are taken when each has its own title', () => {
    expect(() => checkColumns(COLUMNS)).not.toThrow();
  });
});
