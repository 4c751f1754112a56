import { parseDate } from '../calendar';
import { DubanError } from '../errors';
import { doubtCodeRow } from './doubt-codes';
import { monthsOf } from './months-of';
import type { Doubt, DoubtAnswer } from './parsed-plan';

/** In which rhythms progress can be reported, in months. */
const RHYTHMS = [1, 3, 6, 12];
/** The longest name of a body and the longest source of a figure, in characters. */
const LONGEST = 100;

/**
 * The answer as it is kept: of a kind that settles this doubt, its texts trimmed.
 *
 * @throws DubanError `answer-not-fitting`, `invalid-date`, `answer-incomplete`
 */
export function checkAnswer(doubt: Pick<Doubt, 'code'>, answer: DoubtAnswer): DoubtAnswer {
  const { answers, zh, en } = doubtCodeRow(doubt.code);
  if (!answers.includes(answer.kind)) {
    throw new DubanError('answer-not-fitting', {
      zh: `“${zh}”不能这样答复，可用的答复类型：${answers.join('、')}。`,
      en: `"${en}" cannot be settled that way; the kinds of answer are: ${answers.join(', ')}.`,
    });
  }
  switch (answer.kind) {
    case 'date':
      return { kind: 'date', date: parseDate(answer.date) };
    case 'anchor':
      return { kind: 'anchor', from: parseDate(answer.from) };
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
    case 'accept':
      return { kind: 'accept' };
  }
}

function named(text: string, what: { zh: string; en: string }): string {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > LONGEST) throw incomplete(what);
  return trimmed;
}

const incomplete = (what: { zh: string; en: string }) =>
  new DubanError('answer-incomplete', {
    zh: `请填写${what.zh}（不超过${LONGEST}字）。`,
    en: `Fill in the ${what.en} (at most ${LONGEST} characters).`,
  });
