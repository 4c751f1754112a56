import type { ParsedClause, ParsedPlan } from '../plan-text/parsed-plan';
import type { ClauseDifference, PlanDifference } from './difference';

/** What a difference is called when a person decides about it: `clause-14` of the running plan, `new-3` of the later version. */
export const changeKey = ({ before, after }: ClauseDifference): string =>
  before ? `clause-${before.number}` : `new-${after!.number}`;

/**
 * The reading of a running plan after the applied changes of a later version were taken over; what is left stays as it
 * was. A clause keeps its number for life, whatever the later version calls it, and a new one gets the next free number:
 * the order is that of the running plan, new clauses at the end.
 *
 * @param applied keys of the changes to take over (`changeKey`)
 * @param lastNumber the highest number any clause of the plan ever had
 */
export function amendReading(
  current: ParsedPlan,
  difference: PlanDifference,
  applied: ReadonlySet<string>,
  lastNumber: number,
): ParsedPlan {
  const taken = difference.clauses.filter((one) => applied.has(changeKey(one)));
  if (taken.length === 0) return current;
  const replaced = new Map<number, ParsedClause | null>();
  const added: ParsedClause[] = [];
  for (const { before, after } of taken) {
    if (before) replaced.set(before.number, after && { ...after, number: before.number });
    else added.push({ ...after!, number: lastNumber + added.length + 1 });
  }
  const kept = current.clauses.flatMap((clause) => {
    const instead = replaced.get(clause.number);
    return instead === undefined ? [clause] : instead === null ? [] : [instead];
  });
  return { ...current, clauses: [...kept, ...added] };
}
