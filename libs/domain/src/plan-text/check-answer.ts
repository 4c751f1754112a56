import { endOfYear, namedDate, yearOf, type DateLimit, type IsoDate } from '../calendar';
import { DubanError } from '../errors';
import { nameAsSeen } from '../text';
import { doubtCodeRow } from './doubt-codes';
import { monthsOf } from './months-of';
import type { Doubt, DoubtAnswer, ParsedClause } from './parsed-plan';
import { LONGEST_HORIZON_YEARS } from './longest-horizon';

/** In which rhythms progress can be reported, in months. */
const RHYTHMS = [1, 3, 6, 12];
/** The longest name of a body and the longest source of a figure, in characters. */
const LONGEST = 100;

/** Where a doubt stands: its plan's date of issue bounds the dates of its answers. */
export interface AskedIn {
  issuedOn: IsoDate | null;
  clause: Pick<ParsedClause, 'deadlines'> | null;
}

/**
 * The answer as it is kept: of a kind that settles this doubt, its texts trimmed, and no date that would be past before
 * the plan was issued, or that nothing is watched until.
 *
 * @throws DubanError `answer-not-fitting`, `invalid-date`, `date-too-early`, `date-too-late`, `answer-incomplete`
 */
export function checkAnswer(
  doubt: Pick<Doubt, 'code'> & Partial<Pick<Doubt, 'span'>>,
  answer: DoubtAnswer,
  asked: AskedIn = { issuedOn: null, clause: null },
): DoubtAnswer {
  const { answers, zh, en } = doubtCodeRow(doubt.code);
  if (!answers.includes(answer.kind)) {
    throw new DubanError('answer-not-fitting', {
      zh: `“${zh}”不能这样答复，可用的答复类型：${answers.join('、')}。`,
      en: `"${en}" cannot be settled that way; the kinds of answer are: ${answers.join(', ')}.`,
    });
  }
  switch (answer.kind) {
    case 'date':
      return {
        kind: 'date',
        date: namedDate(answer.date, { from: [firstDay(doubt, asked)], until: [lastDay(asked)] }),
      };
    case 'anchor':
      return { kind: 'anchor', from: namedDate(answer.from, { until: [lastDay(asked)] }) };
    case 'body':
    case 'lead':
      return { kind: answer.kind, body: named(answer.body, { zh: '单位名称', en: 'name of the body' }) };
    case 'rhythm':
      if (RHYTHMS.includes(monthsOf(answer.every))) return answer;
      throw incomplete({ zh: '报告节奏（每月、每季度、每半年或每年）', en: 'rhythm (1, 3, 6 or 12 months)' });
    case 'value': {
      if (!Number.isFinite(answer.value)) throw incomplete({ zh: '数值', en: 'figure' });
      const source = named(answer.source, { zh: '依据文件', en: 'source document of the figure' });
      return { kind: 'value', value: answer.value, unit: answer.unit?.trim() || null, source };
    }
    case 'drop':
    case 'accept':
      return { kind: answer.kind };
  }
}

/** The answer as it would be kept; null where it would be refused, e.g. a date before the plan was issued. */
export function fittingAnswer(
  doubt: Parameters<typeof checkAnswer>[0],
  answer: DoubtAnswer,
  asked: AskedIn,
): DoubtAnswer | null {
  try {
    return checkAnswer(doubt, answer, asked);
  } catch (refusal) {
    if (refusal instanceof DubanError) return null;
    throw refusal;
  }
}

/** A plan demands nothing before it was issued; only what it says holds from a day on (自…起) may be older than it. */
function firstDay({ span }: Partial<Pick<Doubt, 'span'>>, { issuedOn, clause }: AskedIn): DateLimit | null {
  if (issuedOn === null) return null;
  const holdsFrom = clause?.deadlines.some(
    (one) => one.kind === 'from' && span && one.span[0] < span[1] && span[0] < one.span[1],
  );
  return holdsFrom ? null : { date: issuedOn, zh: '方案印发日期', en: 'the day the plan was issued' };
}

/** What lies further ahead is a vision that nobody is asked for, so no answer may go there unseen. */
const lastDay = ({ issuedOn }: AskedIn): DateLimit | null =>
  issuedOn === null
    ? null
    : {
        date: endOfYear(yearOf(issuedOn) + LONGEST_HORIZON_YEARS),
        zh: `方案可跟踪的最后日期（印发后${LONGEST_HORIZON_YEARS}年）`,
        en: `the last day that is watched, ${LONGEST_HORIZON_YEARS} years after the issue`,
      };

function named(text: string, what: { zh: string; en: string }): string {
  const trimmed = nameAsSeen(text);
  if (trimmed === '' || trimmed.length > LONGEST) throw incomplete(what);
  return trimmed;
}

const incomplete = (what: { zh: string; en: string }) =>
  new DubanError('answer-incomplete', {
    zh: `请填写${what.zh}（不超过${LONGEST}字）。`,
    en: `Fill in the ${what.en} (at most ${LONGEST} characters).`,
  });
