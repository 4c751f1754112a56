import type { ParsedTarget } from '../plan-text/parsed-plan';
import type { Behaviour } from './behaviour';

const hundredths = (value: number) => Math.round(value * 100) / 100;

/**
 * What is measured for a target: it is reached, or falls a tenth short of it. Null where nobody here could say, because the target
 * has no figure, or is a change that counts from a figure nobody has.
 */
export function measuredFor({ operator, value, upTo }: ParsedTarget, key: string, behaviour: Behaviour): number | null {
  if (value === null || operator === 'change') return null;
  return behaviour.reaches(key) ? value : hundredths(operator === '<=' ? (upTo ?? value) * 1.1 : value * 0.9);
}
