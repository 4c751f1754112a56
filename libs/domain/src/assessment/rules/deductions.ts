import { DEDUCTION_IDS, DEDUCTIONS, type DeductionKind } from '../../vocabulary';
import type { BodyYearFacts } from '../facts';
import type { AssessmentPolicy } from '../policy';
import { rounded, sources, type AppliedRule } from '../score';

/** The deductions of a year, one line for each kind that happened. */
export const deductions = (facts: BodyYearFacts, policy: AssessmentPolicy): AppliedRule[] =>
  DEDUCTION_IDS.flatMap((kind) => deduct(kind, facts, policy));

/** So many points for each event of a kind, up to a limit. */
function deduct(kind: DeductionKind, facts: BodyYearFacts, policy: AssessmentPolicy): AppliedRule[] {
  const events = facts.events.filter((event) => event.kind === kind);
  if (events.length === 0) return [];
  const { words } = DEDUCTIONS[kind];
  const { each, cap } = policy.deductions[kind];
  const taken = rounded(Math.min(each * events.length, cap ?? Infinity));
  const limit = cap === null ? { zh: '', en: '' } : { zh: `（最多扣${cap}分）`, en: `, at most ${cap}` };
  return [
    {
      rule: kind,
      points: rounded(-taken),
      reason: {
        zh: `${words.zh}${events.length}次，每次扣${each}分${limit.zh}，共扣${taken}分。`,
        en: `${words.en}: ${events.length}. Each takes off ${each}${limit.en}: ${taken} points.`,
      },
      ...sources(
        events.map(({ id }) => id),
        events.flatMap(({ obligation }) => (obligation === null ? [] : [obligation])),
      ),
    },
  ];
}
