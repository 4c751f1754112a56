import type { ParsedClause, ParsedPlan } from '../plan-text/parsed-plan';
import { alignClauses } from './align-clauses';
import type { ClauseDifference, HeaderField, PlanDifference } from './difference';
import { changeOf, diffClause, isChanged, isReworded } from './diff-clause';
import { diffDates, diffTargets } from './diff-items';

const HEADER: readonly HeaderField[] = ['title', 'documentNumber', 'issuer', 'issuedOn', 'publicity'];

/**
 * How a later version of a plan differs from an earlier one, clause by clause: added, dropped, changed in its wording,
 * roles, dates or figures, or only renumbered. A plan does not differ from itself, and every change is named once.
 */
export function diffPlans(earlier: ParsedPlan, later: ParsedPlan): PlanDifference {
  return {
    header: HEADER.flatMap((field) => {
      const change = changeOf(earlier[field], later[field]);
      return change ? [{ field, ...change }] : [];
    }),
    outside: {
      dates: diffDates(earlier.outsideClauses.deadlines, later.outsideClauses.deadlines),
      targets: diffTargets(earlier.outsideClauses.targets, later.outsideClauses.targets),
    },
    clauses: diffClauses(earlier.clauses, later.clauses),
  };
}

/** True when nothing differs. */
export const isSamePlan = ({ header, outside, clauses }: PlanDifference): boolean =>
  header.length + outside.dates.length + outside.targets.length + clauses.length === 0;

function diffClauses(earlier: readonly ParsedClause[], later: readonly ParsedClause[]): ClauseDifference[] {
  const pairs = alignClauses(earlier, later);
  const partners = new Map(pairs.map(([i, j]) => [j, i]));
  const kept = new Set(partners.values());
  const result: ClauseDifference[] = [];
  const dropFrom = (i: number) => {
    for (; i < earlier.length && !kept.has(i); i += 1) {
      result.push({ kind: 'dropped', before: earlier[i], after: null, changes: null });
    }
  };
  dropFrom(0);
  later.forEach((after, j) => {
    const i = partners.get(j);
    if (i === undefined) return void result.push({ kind: 'added', before: null, after, changes: null });
    const before = earlier[i];
    const changes = diffClause(before, after);
    if (isChanged(changes))
      result.push({ kind: isReworded(changes) ? 'changed' : 'renumbered', before, after, changes });
    dropFrom(i + 1);
  });
  return result;
}
