import type { TargetView } from '../../api/types';

type Target = Pick<TargetView, 'operator' | 'value' | 'upTo' | 'bound' | 'unit'>;

/**
 * Whether a figure plainly misses its target, for a word of warning before it is sent; the server judges, with the tolerance
 * of its policy. What only a person can judge warns of nothing.
 */
export function fallsShort(target: Target, value: number | null | undefined, baseValue?: number | null): boolean {
  const { operator, value: wanted, upTo } = target;
  if (wanted === null || value === null || value === undefined) return false;
  if (operator === 'change') return changeFallsShort(target, wanted, value, baseValue);
  if (operator === '>=' || operator === '=') return value < wanted;
  return operator === '<=' && value > (upTo ?? wanted);
}

function changeFallsShort({ unit, bound }: Target, wanted: number, value: number, baseValue?: number | null): boolean {
  const points = unit === '个百分点';
  if (typeof baseValue !== 'number' || (!points && baseValue === 0)) return false;
  const change = points ? value - baseValue : ((value - baseValue) / Math.abs(baseValue)) * 100;
  const atMost = wanted === 0 || (bound === '<=') !== wanted < 0;
  return atMost ? change > wanted : change < wanted;
}
