import type { ActOn } from '@app/domain/vocabulary';
import type { CycleStage, GradeName, ScoreRule } from '@app/domain/vocabulary';

/** Words in both languages. */
export class RuleReason {
  zh: string;
  en: string;
}

export class AppliedRuleView {
  rule: ScoreRule;
  /** What it is about, where the rule alone does not say it. */
  title: RuleReason | null;
  points: number;
  reason: RuleReason;
  events: number[];
  obligations: string[];
}

/** What was decided about a score when its body asked for a reconsideration; the computed points stay as they are. */
export class ReconsideredScoreView {
  outcome: 'upheld' | 'changed' | 'revoked';
  score: number | null;
  grade: GradeName | null;
  /** For the body itself and those who look after the assessment. */
  reason: string | null;
  on: string;
}

/** What a score could not be judged by. */
export class MissingInputView {
  /** The item of the scheme, or the figure. */
  item: string;
  /** The name of the item; a figure has none beside the reason. */
  words?: RuleReason;
  reason: RuleReason;
}

export class ScoreView {
  body: string;
  score: number;
  grade: GradeName;
  fewItems: boolean;
  missing: MissingInputView[];
  reconsidered: ReconsideredScoreView | null;
  rules: AppliedRuleView[];
}

export class AssessmentView {
  id: number;
  year: number;
  state: 'open' | 'draft' | 'frozen';
  /** How far the cycle of a year of an announced scheme is; null for any other. */
  stage: CycleStage | null;
  openedOn: string;
  draftedOn: string | null;
  signedOn: string | null;
  signedBy: string | null;
  /** When what is public of a frozen year was published. */
  publishedOn: string | null;
  policyVersion: string;
  /** When the work list was decided by which it was drafted; null where none was. */
  listDecidedOn: string | null;
  scores: ScoreView[];
  /** sign */
  may: ActOn<'assessment'>[];
}

/** An open task, and what finishing it by a day would still add. */
export class IfDoneView {
  key: string;
  clause: number;
  title: string;
  by: string;
  adds: number;
}

/** The open tasks of the own body in a year that is not drafted yet. */
export class YearIfDoneView {
  year: number;
  tasks: IfDoneView[];
}
