import { endOfYear, yearOf } from '../calendar';
import { doubt } from './doubt';
import type { Doubt, ParsedClause, ParsedDeadline, Span } from './parsed-plan';

/**
 * A duty that comes again and again needs to know until when. Where the plan names no day beyond the year of its issue, a
 * person is asked once for the document; without an answer it ends with that year.
 */
export function doubtOfHorizon(
  clauses: readonly Pick<ParsedClause, 'deadlines'>[],
  around: readonly ParsedDeadline[],
  issuedOn: string | null,
  span: Span,
): Doubt[] {
  if (issuedOn === null) return [];
  const end = endOfYear(yearOf(issuedOn));
  const all = [...around, ...clauses.flatMap(({ deadlines }) => deadlines)];
  const goesOn = all.find(({ kind, every, until }) => kind === 'recurring' && every !== null && !until);
  if (!goesOn || all.some(({ date, until }) => (date ?? '') > end || (until ?? '') > end)) return [];
  const sentence = {
    zh: `“${goesOn.text}”这样的经常性任务没有写明到何时为止，暂到${end.slice(0, 4)}年年底，请确认实施期到哪一天。`,
    en: `The plan does not say until when duties such as “${goesOn.text}” go on; for now until the end of ${end.slice(0, 4)}. Say until which day the plan runs.`,
  };
  return [doubt('recurrence-horizon', sentence, span)];
}
