import type { IsoDate } from '../../calendar';
import type { AssessedKind, GradeName, Words } from '../../vocabulary';

/** Subjects that are ranked among themselves. Bodies by name go before kinds; the first group that fits counts. */
export interface SchemeGroup {
  id: string;
  words: Words;
  kinds: string[];
  bodies: string[];
}

/** The rule of an item with its settings, as the file of the scheme writes them; the rule's own checks have passed. */
export interface RuleOfItem {
  kind: string;
  [setting: string]: unknown;
}

/** A figure that may not have become worse than the year before. */
export interface NotWorse {
  reading: string;
  /** Which way is worse. */
  worse: 'higher' | 'lower';
}

export interface SchemeItem {
  id: string;
  /** The item it is part of, or null at the top. */
  under: string | null;
  words: Words;
  /** Full points; of a bonus or a deduction the most there is, or null for no limit. */
  weight: number | null;
  /** Ids of the groups it is for; empty for all. */
  groups: string[];
  /** What becomes of the points of its parts; of no meaning for an item that has a rule. */
  combine: 'sum' | 'lower-of';
  /** Null for an item that has parts. */
  rule: RuleOfItem | null;
  /** Who gives points by hand, by name; empty where they are worked out. */
  scorers: string[];
  /** The clauses it is about: who has a role in one does not score it. */
  clauses: number[];
  /** Nothing is given where this figure became worse than last year. */
  zeroWhenWorse: NotWorse | null;
}

/** Something that is so or not about a subject's year. */
export type Condition =
  { event: AssessedKind } | { reading: string; atLeast: number } | { reading: string; below: number };

export interface Grade {
  /** The stable id, e.g. `excellent`. */
  name: GradeName;
  /** As it is printed, e.g. 优秀. */
  label: string;
  /** The lowest score of the grade, inclusive. */
  from: number;
}

/** How many of a group may have a grade: by place, never more than the cut-off gives. */
export interface Quota {
  group: string;
  grade: GradeName;
  most: number;
  /** Several share the last place there is room for: all of them have the grade, or none. */
  atTie: 'all' | 'none';
}

/** What an operation on the whole score is called; a scheme names each once, in the order it wants. */
export const STAGE_IDS = [
  'items',
  'not-applicable',
  'bonuses',
  'deductions',
  'multipliers',
  'corrections',
  'vetoes',
  'bounds',
  'rounding',
  'grade',
  'final',
  'caps',
  'quotas',
] as const;

export type StageId = (typeof STAGE_IDS)[number];

/** When each step of a year is due, as `MM-DD` of the year that follows it; and the periods of its parties. */
export interface CycleTerms {
  /** `MM-DD` of the year before the one that is scored: until then it is announced. */
  announceBy: string;
  selfAssessmentBy: string;
  verifyBy: string;
  /** The day the scores are drafted. */
  draftOn: string;
  resultBy: string;
  /** Working days after which a draft counts as received. */
  receiptDays: number;
  /** Days from the receipt. */
  objectionDays: number;
  /** Days from the objection. */
  decisionDays: number;
  /** So many give points by hand to each item, none seeing the others. */
  scorersPerItem: number;
  /** So many closed obligations of each subject are drawn for a look on site. */
  siteChecks: number;
  /**
   * What one person found of one task adds or takes off so many points at most; more is for the rules, or for an objection
   * with three persons behind it. A scheme that was announced before this was asked names none: there the total is the limit.
   */
  pointsPerCheck?: number;
  /** All that is found of one body in a year adds so many points at most, and takes off so many. Without it: twice as many as one finding. */
  pointsPerBody?: number;
}

/**
 * 考核方案 as data: `config/policies/assessment-*.yaml`, announced before the year it is applied to. Whatever decides a score
 * stands here, so that it freezes with the year. The four grades are those of
 * 土壤污染防治行动计划实施情况评估考核规定（试行）(环土壤〔2018〕41号).
 */
export interface Scheme {
  version: string;
  validFrom: IsoDate;
  /** The first year it scores; it holds until the file of a later year. */
  firstYear: number;
  title: Words;
  cycle: CycleTerms;
  /** What the items of each group add up to. */
  total: number;
  groups: SchemeGroup[];
  /** Kinds of bodies the county does not assess, because they are not subordinate to it. */
  excludeKinds: string[];
  items: SchemeItem[];
  bonuses: SchemeItem[];
  deductions: SchemeItem[];
  /** What does not apply: its weight goes to the others in proportion, or it counts as done. */
  notApplicable: 'redistribute' | 'as-done';
  order: StageId[];
  /** After a shared place: the next one is skipped (1, 1, 3), or follows (1, 1, 2). */
  ties: 'skip' | 'dense';
  /** Once, at its place in the order; half up. */
  rounding: { decimals: number };
  /** Null: no limit on that side. */
  bounds: { from: number | null; to: number | null };
  grades: Grade[];
  quotas: Quota[];
  /** So many times each deduction, for whom it is so. */
  multipliers: { times: number; when: Condition; words: Words }[];
  /** Sets the whole score to this number. */
  vetoes: { when: Condition; score: number; words: Words }[];
  /** No better grade than this. */
  caps: { when: Condition; grade: GradeName; words: Words }[];
  /** In these years, in which the plan ends, these figures decide the grade, and key work below this score lowers it by one. */
  final: { years: number[]; goals: string[]; keyWorkBelow: number } | null;
  /** A subject about which fewer things can be judged is marked: its score says little. */
  fewItems: number;
  /** What is published of a frozen year besides the grades; left out: the places and no scores. */
  publication?: Publication;
}

/** What is published besides the grades. */
export interface Publication {
  places: boolean;
  scores: boolean;
}

/** What a scheme publishes; one that says nothing of it publishes the places and no scores. */
export const publicationOf = ({ publication }: Pick<Scheme, 'publication'>): Publication =>
  publication ?? { places: true, scores: false };
