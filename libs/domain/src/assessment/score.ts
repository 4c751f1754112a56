import type { GradeName, ScoreRule } from '../vocabulary';

/** One line of a score: what was given or taken, why, and what in the record it rests on. */
export interface AppliedRule {
  rule: ScoreRule;
  /** Negative when points are taken off. */
  points: number;
  reason: { zh: string; en: string };
  /** Ids of the events behind it, ascending. */
  events: number[];
  /** Keys of the obligations behind it, sorted. */
  obligations: string[];
}

export interface BodyScore {
  body: string;
  year: number;
  /** 0 to 100, one decimal. */
  score: number;
  /** The name of the grade in the policy. */
  grade: GradeName;
  /** True when the body had so few obligations that the score says little. */
  fewItems: boolean;
  rules: AppliedRule[];
}

/** One decimal, as scores are printed; the lines of a score are rounded as well, so that they add up on paper. */
export function rounded(points: number): number {
  return Math.round(points * 10) / 10 || 0; // no minus zero on paper
}

/** Sorted and without repetition: the same facts in another order give the same score, letter for letter. */
export function sources(events: readonly number[], obligations: readonly string[]) {
  return {
    events: [...new Set(events)].sort((a, b) => a - b),
    obligations: [...new Set(obligations)].sort(),
  };
}
