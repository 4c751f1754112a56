import type { ActOn } from '@app/domain/vocabulary';
export class JudgementWords {
  zh: string;
  en: string;
}

/** A measured value, held against its target. */
export class MeasurementView {
  indicator: string;
  text: string;
  value: number;
  baseValue: number | null;
  unit: string | null;
  verdict: 'met' | 'not-met' | 'cannot-judge';
  why: JudgementWords;
  /** The day the report with it was filed. */
  on: string;
  /** False while nobody has accepted the report. */
  accepted: boolean;
}

/** A figure that a higher level set later. */
export class TargetFigureView {
  value: number;
  unit: string | null;
  source: string;
  setBy: string;
  setOn: string;
}

export class TargetView {
  text: string;
  indicator: string;
  operator: '>=' | '<=' | '~' | '=' | 'change';
  /** With the figure that was set later, if it was left open; null while nobody has set it. */
  value: number | null;
  unit: string | null;
  /** The upper end of a range. */
  upTo: number | null;
  baseYear: number | null;
  bound: '>=' | '<=' | null;
  approximate: boolean;
  /** Where the figure comes from, if it was set later. */
  figure: TargetFigureView | null;
  /** The newest value of a report that was not sent back. */
  latest: MeasurementView | null;
  /** set */
  may: ActOn<'clause'>[];
}

/** 应完成、已完成: counted from milestones. */
export class ProgressView {
  all: number;
  planned: number;
  done: number;
}
