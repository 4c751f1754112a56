export class DoubtView {
  code: string;
  message: string;
  messageEn: string;
  quote: string;
  /** What was decided about it before the plan was confirmed. */
  decision: DoubtDecisionView | null;
}

/** How often: exactly one of the two is given. */
export class RhythmView {
  years?: number;
  months?: number;
}

/** An answer to a doubt; which of the fields there are follows from the kind. */
export class AnswerView {
  kind: 'date' | 'rhythm' | 'anchor' | 'body' | 'value' | 'lead' | 'drop' | 'accept';
  date?: string;
  every?: RhythmView;
  from?: string;
  body?: string;
  value?: number;
  unit?: string | null;
  source?: string;
}

export class DoubtDecisionView {
  answer: AnswerView;
  /** True where the answer is what was proposed. */
  proposed: boolean;
  by: string;
  as: string;
  at: string;
}

export class WordsView {
  zh: string;
  en: string;
}

export class NumberedDoubtView {
  number: number;
  /** Number and ordinal of the clause; null outside the clauses. */
  clause: number | null;
  ordinal: string | null;
  code: string;
  name: WordsView;
  message: string;
  messageEn: string;
  /** The words it is about, and where they stand in the text of the plan. */
  quote: string;
  from: number;
  to: number;
  /** Nothing of the plan starts while it is open. */
  blocking: boolean;
  /** The kinds of answer that settle it, the usual one first. */
  answers: string[];
  proposal: AnswerView | null;
  decision: DoubtDecisionView | null;
}

export class PlanDoubtsView {
  doubts: NumberedDoubtView[];
  /** How many nobody has settled, and how many of these have to be before the plan may start. */
  open: number;
  blocking: number;
}
