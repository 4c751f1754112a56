import { DEDUCTION_IDS, SCORE_RULES, type ScoreRule } from '../../vocabulary';
import type { StageId } from '../scheme/scheme';
import { roundHalfUp, type AppliedRule, type ItemResult } from '../score';
import type { Course, StageScene } from './stages';

const isKnown = (rule: string): rule is ScoreRule => Object.hasOwn(SCORE_RULES, rule);

/** They say themselves what they are about, as they always did. */
const SAYS_IT: ReadonlySet<string> = new Set([
  'completed',
  'completed-late',
  'not-completed',
  'not-applicable',
  ...DEDUCTION_IDS,
]);

/** The lines of a score as they are printed: those of items, then what stages did to the whole. */
export function appliedRules(scene: StageScene, { steps }: Course): AppliedRule[] {
  const { items, bonuses, deductions, scheme } = scene;
  const to = (points: number) => roundHalfUp(points, scheme.rounding.decimals);
  const ofItems = (results: readonly ItemResult[], other: ScoreRule): AppliedRule[] =>
    results.flatMap(({ words, lines }) =>
      lines.map(({ rule, points, reason, events, obligations }) => ({
        rule: isKnown(rule) ? rule : other,
        ...(SAYS_IT.has(rule) ? {} : { title: words }),
        points: to(points),
        reason,
        events,
        obligations,
      })),
    );
  const ofStages = (...stages: StageId[]): AppliedRule[] =>
    steps.flatMap(({ stage, rule, before, after, reason, events, obligations }) =>
      rule === null || !stages.includes(stage)
        ? []
        : [{ rule, points: to(after - before), reason, events, obligations }],
    );
  const missing = [items, bonuses, deductions].flatMap((one) => one.missing);
  return [
    ...ofItems(items.results, 'item'),
    ...ofStages('not-applicable'),
    ...ofItems(bonuses.results, 'bonus'),
    ...ofItems(deductions.results, 'item'),
    ...ofStages('multipliers', 'corrections'),
    ...missing.map(({ words, reason }) => ({
      rule: 'missing' as const,
      title: words,
      points: 0,
      reason,
      events: [],
      obligations: [],
    })),
    ...ofStages('vetoes'),
  ];
}
