import type { JudgementWords } from './indicator.dto';

/** A figure that was given for a headline indicator. */
export class HeadlineValueView {
  id: number;
  value: number;
  baseValue: number | null;
  basis: string;
  filedBy: string;
  filedOn: string;
  state: 'filed' | 'confirmed' | 'returned';
  checkedBy: string | null;
  checkedOn: string | null;
  reason: string | null;
  verdict: 'met' | 'not-met' | 'cannot-judge';
  why: JudgementWords;
}

/** Where the figure of a target comes from that the plan left open. */
export class HeadlineFigureView {
  value: number;
  unit: string | null;
  source: string;
  documentNumber: string | null;
  setOn: string;
}

/** A headline figure of the plan, who gives it and how it stands. */
export class HeadlineView {
  /** Null while nobody is named for it. */
  id: number | null;
  year: number;
  indicator: string;
  text: string;
  operator: '>=' | '<=' | '~' | '=' | 'change';
  /** Null while it is to be set by a higher level. */
  target: number | null;
  unit: string | null;
  baseYear: number | null;
  owner: string | null;
  checker: string | null;
  source: string | null;
  dataBy: string | null;
  figure: HeadlineFigureView | null;
  /** What was given last; before it is confirmed only for those who give, check, run the plan or assess. */
  last: HeadlineValueView | null;
  mayAssign: boolean;
  mayFile: boolean;
  mayCheck: boolean;
  maySet: boolean;
}
