import { readDeadlines } from './deadlines';
import { documentDate } from './document-date';
import { doubtOfDeadline } from './doubts';
import { normalise } from './normalise';
import type { DeadlineKind, Doubt, Rhythm } from './parsed-plan';

/** What one phrase about time means in a document issued on a day. */
export interface ExplainedPhrase {
  /** Null where the phrase is no date, start, rhythm or duration. */
  kind: DeadlineKind | null;
  /** `YYYY-MM-DD`, or null where the phrase gives no date. */
  date: string | null;
  hardness: 'firm' | 'soft';
  every: Rhythm | null;
  /** The first day a recurrence is due, where the phrase names one. */
  firstDueOn: string | null;
  /** The rule that read it, e.g. `before-end-of-year`. */
  rule: string | null;
  /** What a person has to decide; spans are offsets in the normalised phrase. */
  doubts: Doubt[];
}

/**
 * Reads a phrase such as 2018年底前, 每年6月底前 or 持续推进 as a plan would, as if it stood behind 完成时限：.
 * @param issuedOn day of issue of the document, `YYYY-MM-DD`; null: phrases without a year get a doubt instead of a date
 */
export function explainPhrase(phrase: string, issuedOn: string | null): ExplainedPhrase {
  const text = normalise(phrase);
  const document = documentDate({ title: null, documentNumber: null, issuedOn });
  const found = readDeadlines({ text, from: 0 }, document, true).at(0);
  if (!found)
    return { kind: null, date: null, hardness: 'firm', every: null, firstDueOn: null, rule: null, doubts: [] };
  const { kind, date, hardness, every, firstDueOn, rule } = found;
  return { kind, date, hardness, every, firstDueOn: firstDueOn ?? null, rule, doubts: doubtOfDeadline(found) };
}
