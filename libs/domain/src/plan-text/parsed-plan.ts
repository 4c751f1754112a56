/**
 * What reading a plan document yields. This is also the JSON of `duban plan parse --json`; other tools rely on it.
 *
 * All spans are half-open `[from, to)` offsets in UTF-16 code units of the normalised text (`duban plan parse --text`),
 * and a span always quotes exactly the words it stands for.
 */
export type Span = [from: number, to: number];

/** 牵头 lead · 主抓 executor · 负责 responsible · 参与 participant · 配合 cooperator · a label without a role word: unspecified. */
export type RoleKind = 'lead' | 'executor' | 'responsible' | 'participant' | 'cooperator' | 'unspecified';

export interface ParsedRole {
  role: RoleKind;
  /** The body the written name was resolved to. */
  body: string;
  /** The name as it stands in the text. */
  written: string;
  /** The role word as it stands in the text, e.g. 主抓参与. */
  phrase: string;
  /** Which responsibility tail of the clause this stands in, counted from 1. */
  segment: number;
  /** True for the collective tail 等相关单位; nobody is liable through it. */
  openList: boolean;
  /** True when assigned in running text rather than in a responsibility tail. */
  inProse: boolean;
  /** True where the role comes from a rule stated once for the whole document: 列第一位者为牵头单位. */
  byRule?: true;
  span: Span;
  /** A person made this body the lead (see `apply-decisions.ts`); the reader never sets it. */
  chosen?: true;
  /** One of the towns a group (各镇) stands for: it answers for itself alone. The reader never sets it. */
  each?: true;
}

/** A length of time between two occurrences; 每季度 is three months. */
export type Rhythm = { years: number } | { months: number };

export type DeadlineKind = 'by' | 'from' | 'recurring' | 'during';

export interface ParsedDeadline {
  /** The phrase as written, e.g. 2018 年年底前. */
  text: string;
  kind: DeadlineKind;
  /**
   * `YYYY-MM-DD`, or null where the phrase gives no date (a recurrence, a vision). A recurrence has one once a person
   * said from which day it counts.
   */
  date: string | null;
  /** 力争 and its relatives are soft: late is yellow and explained. */
  hardness: 'firm' | 'soft';
  /** How often, where the phrase says so: every three years, every quarter. */
  every: Rhythm | null;
  /** The first day a recurrence is due, `YYYY-MM-DD`, where the phrase names one: 每年6月底前, 每季度. */
  firstDueOn?: string;
  /** The day of the month a recurrence is due, where the words name one; a shorter month has its last day instead. */
  onDay?: number;
  /** The last day of a recurrence, `YYYY-MM-DD`, where the words name one: 2021年6月至9月每月20日前. */
  until?: string;
  span: Span;
}

export type TargetOperator = '>=' | '<=' | '~' | '=' | 'change';

export interface ParsedTarget {
  text: string;
  indicator: string;
  operator: TargetOperator;
  /** Null while it is to be set by a higher level. For `change`, negative is a reduction. */
  value: number | null;
  unit: string | null;
  /** The upper end, where the figure is a range (60%—70%). */
  upTo?: number;
  /** The year a change counts from (比2013年下降10%). */
  baseYear?: number;
  /** For `change`: at least (增长6%以上) or at most as much. */
  bound?: '>=' | '<=';
  /** For `change`: 左右, 约. Of a state the operator `~` says so. */
  approximate?: true;
  span: Span;
}

/**
 * What a person can answer to a doubt, and what the reader proposes: a date (`YYYY-MM-DD`), a reporting rhythm, the day
 * a recurrence counts from, the body that is meant, a figure with the document it comes from, the body in the lead, or
 * `accept`: seen, it stays as written.
 */
export type DoubtAnswer =
  | { kind: 'date'; date: string }
  | { kind: 'rhythm'; every: Rhythm }
  | { kind: 'anchor'; from: string }
  | { kind: 'body'; body: string }
  | { kind: 'value'; value: number; unit: string | null; source: string }
  | { kind: 'lead'; body: string }
  | { kind: 'drop' }
  | { kind: 'accept' };

export interface Doubt {
  /** Stable, kebab-case, a row of `DOUBT_CODES`, e.g. `ambiguous-date`. */
  code: string;
  /** One sentence in Chinese that says what a person has to decide. */
  message: string;
  /** The same in English. */
  messageEn: string;
  span: Span;
  /** The answer that is most likely right; nothing happens with it before a person agrees. */
  proposal?: DoubtAnswer;
  /** Its number in the plan, where the reading was corrected by hand: then it is not counted by its place. */
  number?: number;
}

export interface ParsedSection {
  ordinal: string;
  heading: string;
  span: Span;
}

export interface ParsedClause {
  /** As written, e.g. （四十九）. */
  ordinal: string;
  /** Position in the document, counted from 1. */
  number: number;
  heading: string;
  /** Ordinal and heading of the section the clause stands in, or null. */
  section: string | null;
  text: string;
  span: Span;
  roles: ParsedRole[];
  deadlines: ParsedDeadline[];
  targets: ParsedTarget[];
  doubts: Doubt[];
  /** How often progress is reported, where a person decided it; the reader never sets it. */
  reportEvery?: Rhythm;
  /** Words that a person struck out because they stand twice; the reader never does. */
  dropped?: Span[];
}

export interface ParsedPlan {
  title: string | null;
  documentNumber: string | null;
  issuer: string | null;
  /** `YYYY-MM-DD` */
  issuedOn: string | null;
  /** 公开方式, e.g. 依申请公开. */
  publicity: string | null;
  /** To whom the notice is addressed, as written; left out where it names nobody. */
  addressees?: string[];
  sections: ParsedSection[];
  clauses: ParsedClause[];
  outsideClauses: { deadlines: ParsedDeadline[]; targets: ParsedTarget[] };
  doubts: Doubt[];
}
