import { DubanError } from '../errors';
import type { ParsedTarget } from '../plan-text/parsed-plan';

/** A target as a report or a later decision names it: its indicator and the words it was read from. */
export type TargetName = Pick<ParsedTarget, 'indicator' | 'text'>;

/** A figure that came later for a target that was to be set by a higher level. */
export interface TargetSetting extends TargetName {
  value: number;
  unit: string | null;
}

export const sameTarget = (a: TargetName, b: TargetName): boolean => a.indicator === b.indicator && a.text === b.text;

/** The target of a name among those of a clause. @throws DubanError `target-unknown` */
export function targetNamed<T extends TargetName>(targets: readonly T[], name: TargetName): T {
  const found = targets.find((one) => sameTarget(one, name));
  if (found) return found;
  throw targetUnknown(name.indicator);
}

/** Nobody reads such a target in the clause, e.g. because the plan was amended since the page was opened. */
export const targetUnknown = (indicator: string) =>
  new DubanError('target-unknown', {
    zh: `本条款没有指标“${indicator}”，方案可能已修订，请刷新页面后重填。`,
    en: `The clause has no target "${indicator}"; the plan may have been amended. Reload the page and fill it in again.`,
  });

/** The target with the figure that was set for it last, if one was to be set; what the plan says itself stays. */
export function withSetting(target: ParsedTarget, settings: readonly TargetSetting[]): ParsedTarget {
  const set = target.value === null ? settings.findLast((one) => sameTarget(one, target)) : undefined;
  return set ? { ...target, value: set.value, unit: set.unit } : target;
}
