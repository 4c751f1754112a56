import type { TargetView } from '../../api/types';
import { zh } from '../../i18n/zh';
import { targetFigure } from './target-figure';

const target = (facts: Partial<TargetView>): TargetView => ({
  text: '',
  indicator: '',
  operator: '>=',
  value: 90,
  unit: '%',
  upTo: null,
  baseYear: null,
  bound: null,
  approximate: false,
  figure: null,
  latest: null,
  may: [],
  ...facts,
});

it.each([
  [{}, '≥ 90%'],
  [{ operator: '~', approximate: true }, '≈ 90%'],
  [{ value: 60, upTo: 70 }, '≥ 60—70%'],
  [{ value: null }, '待上级下达'],
  [{ operator: 'change', value: -10, baseYear: 2013 }, '比 2013 年 变化 -10%'],
  [{ operator: 'change', value: -3, bound: '>=' }, '变化 ≤ -3%'],
  [{ operator: 'change', value: 6, bound: '>=' }, '变化 ≥ 6%'],
  [{ operator: 'change', value: 6, approximate: true }, '变化 约 6%'],
] as [Partial<TargetView>, string][])('the figure of %o reads %s', (facts, expected) => {
  expect(targetFigure(target(facts), zh)).toBe(expected);
});
