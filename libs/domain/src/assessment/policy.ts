import type { IsoDate } from '../calendar';
import type { DeductionKind, GradeName } from '../vocabulary';

export interface Deduction {
  /** Points for each event, as a positive number. */
  each: number;
  /** The most that this kind can take off in a year, or null for no limit. */
  cap: number | null;
}

export interface Grade {
  /** The stable id, e.g. `excellent`. */
  name: GradeName;
  /** As it is printed, e.g. 优秀. */
  label: string;
  /** The lowest score of the grade, inclusive. */
  from: number;
}

/**
 * 年度考核 as data: `config/policies/assessment-*.yaml`, announced before the year it is applied to.
 * The four grades are those of 土壤污染防治行动计划实施情况评估考核规定（试行）(环土壤〔2018〕41号).
 */
export interface AssessmentPolicy {
  version: string;
  validFrom: IsoDate;
  /** The first year that is assessed. */
  firstYear: number;
  /** `MM-DD` in the following year: the day the scores are drafted. */
  draftOn: string;
  /** What a body gets that did all its obligations in time, and the share that is left for one done late. */
  completion: { points: number; lateShare: number };
  deductions: Record<DeductionKind, Deduction>;
  grades: Grade[];
  /** A body with fewer obligations than this is marked: its score says little. */
  fewItems: number;
  /** Kinds of bodies the county does not assess, because they are not subordinate to it. */
  excludeKinds: string[];
}
