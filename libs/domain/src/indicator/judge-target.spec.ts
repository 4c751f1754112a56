import fc from 'fast-check';
import type { ParsedTarget } from '../plan-text/parsed-plan';
import { judgeTarget, withSetting, type IndicatorPolicy } from '.';

const POLICY: IndicatorPolicy = { approximateWithinPercent: 5 };

const aTarget = (facts: Partial<ParsedTarget>): ParsedTarget => ({
  text: '利用率达到90%',
  indicator: '利用率',
  operator: '>=',
  value: 90,
  unit: '%',
  span: [0, 8],
  ...facts,
});
const verdict = (facts: Partial<ParsedTarget>, value: number, baseValue: number | null = null) =>
  judgeTarget(aTarget(facts), { value, baseValue }, POLICY).verdict;

describe('a measured value against a target', () => {
  it.each([
    ['90以上', { operator: '>=' }, 90, 'met'],
    ['90以上', { operator: '>=' }, 89.99, 'not-met'],
    ['60—70', { operator: '>=', value: 60, upTo: 70 }, 60, 'met'],
    ['60—70', { operator: '>=', value: 60, upTo: 70 }, 59, 'not-met'],
    ['60—70', { operator: '>=', value: 60, upTo: 70 }, 75, 'met'],
    ['5以内', { operator: '<=', value: 5 }, 5, 'met'],
    ['5以内', { operator: '<=', value: 5 }, 5.1, 'not-met'],
    ['约90', { operator: '~' }, 85.5, 'met'],
    ['约90', { operator: '~' }, 85.49, 'not-met'],
    ['约90', { operator: '~' }, 94.5, 'met'],
    ['约90', { operator: '~' }, 94.51, 'cannot-judge'],
    ['3个', { operator: '=', value: 3 }, 3, 'met'],
    ['3个', { operator: '=', value: 3 }, 2, 'not-met'],
    ['3个', { operator: '=', value: 3 }, 4, 'cannot-judge'],
    ['待下达', { operator: '=', value: null }, 90, 'cannot-judge'],
  ] as const)('%s %o: %d is %s', (_, facts, value, expected) => {
    expect(verdict(facts, value)).toBe(expected);
  });

  it.each([
    ['下降10%', { value: -10 }, 90, 100, 'met'],
    ['下降10%', { value: -10 }, 90.1, 100, 'not-met'],
    ['下降10%以内', { value: -10, bound: '<=' }, 91, 100, 'met'],
    ['下降10%以内', { value: -10, bound: '<=' }, 89, 100, 'not-met'],
    ['增长6%以上', { value: 6, bound: '>=' }, 106, 100, 'met'],
    ['增长6%以上', { value: 6, bound: '>=' }, 105.9, 100, 'not-met'],
    ['增长6%以内', { value: 6, bound: '<=' }, 107, 100, 'not-met'],
    ['零增长', { value: 0 }, 100, 100, 'met'],
    ['零增长', { value: 0 }, 100.1, 100, 'not-met'],
    ['增长6%左右', { value: 6, approximate: true }, 105.7, 100, 'met'],
    ['增长6%左右', { value: 6, approximate: true }, 105.6, 100, 'not-met'],
    ['增长6%左右', { value: 6, approximate: true }, 106.4, 100, 'cannot-judge'],
    ['下降6%左右', { value: -6, approximate: true }, 94.3, 100, 'met'],
    ['下降6%左右', { value: -6, approximate: true }, 94.4, 100, 'not-met'],
    ['下降6%左右', { value: -6, approximate: true }, 93, 100, 'cannot-judge'],
    ['提高2个百分点', { value: 2, unit: '个百分点' }, 95, 93, 'met'],
    ['提高2个百分点', { value: 2, unit: '个百分点' }, 94.9, 93, 'not-met'],
    ['没有基准年数值', { value: -10 }, 90, null, 'cannot-judge'],
    ['基准年为零', { value: -10 }, 90, 0, 'cannot-judge'],
  ] as const)('%s %o: %d after %s is %s', (_, facts, value, base, expected) => {
    expect(verdict({ operator: 'change', ...facts }, value, base)).toBe(expected);
  });

  it('says what was held against what', () => {
    const fell = judgeTarget(
      aTarget({ operator: 'change', value: -10, baseYear: 2013 }),
      { value: 180, baseValue: 200 },
      POLICY,
    );
    expect(fell).toMatchObject({ compared: -10, why: { zh: '-10，目标 ≤ -10，达到', en: '-10 against ≤ -10: met' } });
    const missing = judgeTarget(
      aTarget({ operator: 'change', value: -10, baseYear: 2013 }),
      { value: 180, baseValue: null },
      POLICY,
    );
    expect(missing.why.zh).toBe('未填写2013年的数值，不能计算变化');
  });

  it('of at least so much stays met when more is measured, and of at most so much when less is', () => {
    const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(number, number, fc.double({ min: 0, max: 1e6, noNaN: true }), (value, measured, more) => {
        const at = (operator: '>=' | '<=', measured: number) => verdict({ operator, value }, measured);
        if (at('>=', measured) === 'met') expect(at('>=', measured + more)).toBe('met');
        if (at('<=', measured) === 'met') expect(at('<=', measured - more)).toBe('met');
      }),
    );
  });
});

describe('a figure that is set later', () => {
  const open = aTarget({ value: null, unit: null });
  const set = { indicator: '利用率', text: '利用率达到90%', value: 88, unit: '%' };

  it('is the one set last, for a target that was to be set', () => {
    expect(withSetting(open, [set, { ...set, value: 89 }])).toMatchObject({ value: 89, unit: '%' });
    expect(withSetting(open, [{ ...set, indicator: '合格率' }])).toBe(open);
  });

  it('never replaces what the plan says itself', () => {
    const said = aTarget({});
    expect(withSetting(said, [set])).toBe(said);
  });
});
