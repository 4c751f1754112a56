import fc from 'fast-check';
import type { Headline } from './headline';
import { rowsOfTargets, type TargetRow } from './rows-of-targets';

const figure = (text: string, indicator = '达标率', year = 2020): Headline => ({
  year,
  target: { text, indicator, operator: '>=', value: 90, unit: '%', span: [0, 1] },
});
const row = (text: string, indicator = '达标率', year = 2020): TargetRow => ({ year, indicator, text });

describe('the rows of headline figures', () => {
  it('two figures of one name and year have a row each', () => {
    const [low, high] = ['达标率不低于90%', '达标率不超过99%'];
    expect(rowsOfTargets([figure(low), figure(high)], [row(high)])).toEqual([null, row(high)]);
    expect(rowsOfTargets([figure(low), figure(high)], [row(high), row(low)])).toEqual([row(low), row(high)]);
  });

  it('a row of before stays with the only figure of its name, also where the plan puts it in other words', () => {
    expect(rowsOfTargets([figure('达标率达到90%以上')], [row('达标率不低于90%')])).toEqual([row('达标率不低于90%')]);
  });

  it('of two figures of a name nobody guesses which one a row of other words was about', () => {
    expect(rowsOfTargets([figure('甲'), figure('乙')], [row('丙')])).toEqual([null, null]);
    expect(rowsOfTargets([figure('甲')], [row('丙'), row('丁')])).toEqual([null]);
  });

  it('law: no row belongs to two figures, and every row has the name and year of its figure', () => {
    const any = fc.record({
      text: fc.constantFrom('甲', '乙', '丙'),
      indicator: fc.constantFrom('率', '量'),
      year: fc.constantFrom(2020, 2030),
    });
    const once = (list: TargetRow[]) => [...new Map(list.map((one) => [JSON.stringify(one), one])).values()];
    fc.assert(
      fc.property(fc.array(any), fc.array(any), (asked, kept) => {
        const headlines = once(asked).map(({ text, indicator, year }) => figure(text, indicator, year));
        const found = rowsOfTargets(headlines, once(kept));
        const some = found.filter((one) => one !== null);
        expect(new Set(some).size).toBe(some.length);
        found.forEach((one, nth) => {
          if (one) expect([one.year, one.indicator]).toEqual([headlines[nth].year, headlines[nth].target.indicator]);
        });
      }),
    );
  });
});
