import { csvText } from './as-csv';

it('quotes every cell, doubles quotes, and leaves no formula', () => {
  expect(
    csvText(
      ['时间', '名称'],
      [
        ['2026-11-30', 'a "b", c'],
        [null, '=HYPERLINK("x")'],
      ],
    ),
  ).toBe('\uFEFF"时间","名称"\r\n"2026-11-30","a ""b"", c"\r\n"","\'=HYPERLINK(""x"")"\r\n');
});
