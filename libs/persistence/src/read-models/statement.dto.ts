import type { ActOn } from '@app/domain/vocabulary';
/** A dissent or a problem report that stays with the person who made it. */
export class StatementView {
  id: number;
  kind: 'dissent' | 'problem-report';
  name: string;
  body: string;
  clauseNumber: number | null;
  statedOn: string;
  text: string;
  /** Names of the files that prove it, in the order of their numbers. */
  evidence: string[];
  filedBy: string;
  filedOn: string;
}

export class StatementsView {
  statements: StatementView[];
  /** file */
  may: ActOn<'plan'>[];
}
