import type { Bodies, TargetView } from '../../api/types';

/** What was filled in for the targets, in their order; an empty field is null or not there. */
export type FilledValues = ({ value?: number | null; baseValue?: number | null } | undefined)[];

/** The values that were filled in, each with the name of its target. */
export const measuredValues = (targets: readonly TargetView[], filled: FilledValues): Bodies['MeasuredDto'][] =>
  targets.flatMap(({ indicator, text }, at) => {
    const { value, baseValue } = filled[at] ?? {};
    if (value === null || value === undefined) return [];
    return [{ indicator, text, value, ...(typeof baseValue === 'number' ? { baseValue } : {}) }];
  });
