import type { BodyYearFacts } from '../facts';
import type { AssessmentPolicy, DeductionKind } from '../policy';
import { rounded, sources, type AppliedRule } from '../score';

/** What the four deductions have in common: so many points for each event, up to a limit. */
export function deduct(
  kind: DeductionKind,
  what: { zh: string; en: string },
  facts: BodyYearFacts,
  { deductions }: AssessmentPolicy,
): AppliedRule[] {
  const events = facts.events.filter((event) => event.kind === kind);
  if (events.length === 0) return [];
  const { each, cap } = deductions[kind];
  const taken = rounded(Math.min(each * events.length, cap ?? Infinity));
  const limit = cap === null ? { zh: '', en: '' } : { zh: `（最多扣${cap}分）`, en: `, at most ${cap}` };
  return [
    {
      rule: kind,
      points: rounded(-taken),
      reason: {
        zh: `${what.zh}${events.length}次，每次扣${each}分${limit.zh}，共扣${taken}分。`,
        en: `${what.en}: ${events.length}. Each takes off ${each}${limit.en}: ${taken} points.`,
      },
      ...sources(
        events.map(({ id }) => id),
        events.flatMap(({ obligation }) => (obligation === null ? [] : [obligation])),
      ),
    },
  ];
}
