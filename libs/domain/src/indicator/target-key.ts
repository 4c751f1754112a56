import type { ParsedTarget } from '../plan-text/parsed-plan';

/** A target as a report or a later decision names it: its indicator and the words it was read from. */
export type TargetName = Pick<ParsedTarget, 'indicator' | 'text'>;

/** A figure that came later for a target that was to be set by a higher level. */
export interface TargetSetting extends TargetName {
  value: number;
  unit: string | null;
}

export const sameTarget = (a: TargetName, b: TargetName): boolean => a.indicator === b.indicator && a.text === b.text;

/** The target with the figure that was set for it last, if one was to be set; what the plan says itself stays. */
export function withSetting(target: ParsedTarget, settings: readonly TargetSetting[]): ParsedTarget {
  const set = target.value === null ? settings.findLast((one) => sameTarget(one, target)) : undefined;
  return set ? { ...target, value: set.value, unit: set.unit } : target;
}
