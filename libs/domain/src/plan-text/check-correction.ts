import { DubanError } from '../errors';
import { nameAsSeen } from '../text';
import { checkAnswer } from './check-answer';
import { contains, type Correction } from './correction';
import { trimmed } from './corrected-borders';
import type { ParsedPlan, Span } from './parsed-plan';

/** The longest clause that is drawn by hand, and the longest words of a body, a date or a figure. */
const LONGEST_CLAUSE = 20_000;
const LONGEST_WORDS = 200;
const LONGEST_NAME = 100;
const LONGEST_UNIT = 20;

/**
 * The correction as it is kept: its words trimmed, inside the text and, but for borders, inside a clause; its date within
 * what the plan can ask for.
 *
 * @param plan the reading as it is now
 * @throws DubanError `correction-not-fitting`, `correction-outside-clauses`, `date-too-early`, `date-too-late`, `invalid-date`
 */
export function checkCorrection(plan: ParsedPlan, text: string, given: Correction): Correction {
  const span = placeIn(text, given.span, given.kind === 'clause' ? LONGEST_CLAUSE : LONGEST_WORDS);
  const isBorder = given.kind === 'clause' || (given.kind === 'none' && given.of === 'clause');
  if (!isBorder && !plan.clauses.some((clause) => contains(clause.span, span))) {
    throw new DubanError('correction-outside-clauses', {
      zh: '所选文字不在任何一个条款内，请先选中整条文字，标为条款。',
      en: 'These words stand in no clause; first select the whole text of the clause and mark it as one.',
    });
  }
  switch (given.kind) {
    case 'clause':
      return { kind: 'clause', span };
    case 'none':
      return { kind: 'none', span, of: given.of };
    case 'role':
      return { kind: 'role', span, role: given.role, body: named(given.body, LONGEST_NAME) };
    case 'date': {
      const limits = { issuedOn: given.holds === 'from' ? null : plan.issuedOn, clause: null };
      const answer = checkAnswer({ code: 'ambiguous-date' }, { kind: 'date', date: given.date }, limits);
      return { kind: 'date', span, date: (answer as { date: string }).date, holds: given.holds };
    }
    case 'figure': {
      const { operator, value } = given;
      if (!Number.isFinite(value)) throw notFitting();
      const unit = given.unit?.trim() ? named(given.unit, LONGEST_UNIT) : null;
      return { kind: 'figure', span, indicator: named(given.indicator, LONGEST_NAME), operator, value, unit };
    }
  }
}

function placeIn(text: string, span: Span, longest: number): Span {
  const [from, to] = span;
  const isPlace = Number.isInteger(from) && Number.isInteger(to) && from >= 0 && from < to && to <= text.length;
  if (!isPlace) throw notFitting();
  const place = trimmed(text, span);
  if (place[0] === place[1] || place[1] - place[0] > longest) throw notFitting();
  return place;
}

function named(words: string, longest: number): string {
  const written = nameAsSeen(words);
  if (written === '' || written.length > longest || /[\n\t]/.test(words.trim())) throw notFitting();
  return written;
}

const notFitting = (): DubanError =>
  new DubanError('correction-not-fitting', {
    zh: `请在正文中选中要更正的文字（条款不超过${LONGEST_CLAUSE}字，其他不超过${LONGEST_WORDS}字），并填写完整。`,
    en: `Select the words to correct in the text (at most ${LONGEST_CLAUSE} characters for a clause, ${LONGEST_WORDS} otherwise) and fill in everything.`,
  });
