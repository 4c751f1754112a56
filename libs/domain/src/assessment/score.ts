import type { GradeName, ScoreRule, Words } from '../vocabulary';
import type { StageId } from './scheme/scheme';

/** One line of an item: what was given or taken, why, and what in the record it rests on. */
export interface Line {
  /** What is said in `SCORE_RULES`, or the kind of the rule. */
  rule: string;
  /** Negative when points are taken off. */
  points: number;
  reason: Words;
  /** The figures behind it, as they were. */
  facts: { words: Words; value: string }[];
  /** Ids of the events behind it, ascending. */
  events: number[];
  /** Keys of the obligations behind it, sorted. */
  obligations: string[];
  /** SHA-256 of the files behind it, sorted. */
  evidence: string[];
}

/** A line as it stands in the list of a score. */
export interface AppliedRule {
  rule: ScoreRule;
  /** The name of the item, where the rule alone does not say what it is about. */
  title?: Words;
  points: number;
  reason: Words;
  events: number[];
  obligations: string[];
}

export interface ItemResult {
  item: string;
  under: string | null;
  words: Words;
  /** Full points, or null for no limit. */
  weight: number | null;
  /** Null: does not apply. */
  points: number | null;
  lines: Line[];
}

/** What one operation did to the whole score. */
export interface StageStep {
  stage: StageId;
  /** How its line is called where it is one; null for what the lines of items say already. */
  rule: ScoreRule | null;
  before: number;
  after: number;
  reason: Words;
  events: number[];
  obligations: string[];
}

/** Why a grade is what it is: the cut-off first, then what lowered it. */
export interface GradeStep {
  grade: GradeName;
  reason: Words;
  events: number[];
}

export interface SubjectResult {
  body: string;
  year: number;
  group: string;
  score: number;
  /** The name of the grade in the scheme. */
  grade: GradeName;
  /** Within the group, the best first. */
  place: number;
  /** How many the group has. */
  of: number;
  /** True when so little could be judged that the score says little. */
  fewItems: boolean;
  items: ItemResult[];
  steps: StageStep[];
  gradeSteps: GradeStep[];
  /** What nobody could judge for want of data: an item with its words, or a figure that the last year hangs on. */
  missing: { item: string; words?: Words; reason: Words }[];
  /** The lines that gave or took points, as they are printed. */
  rules: AppliedRule[];
}

/** The scores of a year, in the order of groups and places. */
export interface Standing {
  year: number;
  /** The version of the scheme. */
  scheme: string;
  /** The version of the code that worked it out. */
  engine: number;
  subjects: SubjectResult[];
}

/** Half up, whatever the last bit of a binary number says: 1.005 is 1.01 with two decimals. */
export function roundHalfUp(points: number, decimals: number): number {
  if (Math.abs(points) < 1e-6) return 0;
  const shifted = Number(`${Number(points.toPrecision(14))}e${decimals}`);
  return Number(`${Math.round(shifted)}e-${decimals}`) || 0;
}

/** Sorted and without repetition: the same facts in another order give the same score, letter for letter. */
export function sources(events: readonly number[], obligations: readonly string[]) {
  return {
    events: [...new Set(events)].sort((a, b) => a - b),
    obligations: [...new Set(obligations)].sort(),
  };
}
