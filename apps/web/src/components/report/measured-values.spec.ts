import type { TargetView } from '../../api/types';
import { measuredValues } from './measured-values';

const targets = ['甲', '乙', '丙'].map((indicator) => ({ indicator, text: `${indicator}达到1` }) as TargetView);

it('sends only what was filled in, under the name of its target; nought is a value', () => {
  expect(measuredValues(targets, [{ value: 0, baseValue: null }, undefined, { value: 2, baseValue: 4 }])).toEqual([
    { indicator: '甲', text: '甲达到1', value: 0 },
    { indicator: '丙', text: '丙达到1', value: 2, baseValue: 4 },
  ]);
  expect(measuredValues(targets, [{ value: null }])).toEqual([]);
});
