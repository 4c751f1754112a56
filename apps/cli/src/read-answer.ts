import { DubanError } from '@app/domain/errors';
import { doubtCodeRow, type Doubt, type DoubtAnswer, type Rhythm } from '@app/domain/plan-text/index';

const RHYTHMS: Record<string, Rhythm> = {
  每月: { months: 1 },
  monthly: { months: 1 },
  每季度: { months: 3 },
  quarterly: { months: 3 },
  每半年: { months: 6 },
  'half-yearly': { months: 6 },
  每年: { years: 1 },
  yearly: { years: 1 },
};
const DATE = /^\d{4}-\d{1,2}-\d{1,2}$/;
const FIGURE = /^([+-]?\d+(?:\.\d+)?)\s*(\D{0,20})$/;

/**
 * An answer as a person types it: `proposal`, `accept`, a date, a rhythm, a figure with its unit, or the name of a body.
 * What it means follows from the doubt: a name is the lead where a lead is missing, a date the first day where a
 * recurrence needs one.
 *
 * @param source the document a figure comes from
 * @throws DubanError `answer-not-understood`
 */
export function readAnswer(doubt: Pick<Doubt, 'code' | 'proposal'>, text: string, source = ''): DoubtAnswer {
  const { answers } = doubtCodeRow(doubt.code);
  const admits = (kind: DoubtAnswer['kind']) => answers.includes(kind);
  const written = text.trim();
  if (/^(?:proposal|采纳|建议)$/.test(written) && doubt.proposal) return doubt.proposal;
  if (/^(?:accept|照原文)$/.test(written)) return { kind: 'accept' };
  if (/^(?:drop|删去重复)$/.test(written) && admits('drop')) return { kind: 'drop' };
  if (admits('rhythm') && RHYTHMS[written]) return { kind: 'rhythm', every: RHYTHMS[written] };
  if (DATE.test(written) && admits('anchor')) return { kind: 'anchor', from: written };
  if (DATE.test(written) && admits('date')) return { kind: 'date', date: written };
  const figure = FIGURE.exec(written);
  if (figure && admits('value')) {
    return { kind: 'value', value: Number(figure[1]), unit: figure[2].trim() || null, source };
  }
  if (written !== '' && admits('body')) return { kind: 'body', body: written };
  if (written !== '' && admits('lead')) return { kind: 'lead', body: written };
  const forms = answers.map((kind) => FORMS[kind]);
  throw new DubanError('answer-not-understood', {
    zh: `答复“${text}”不适用于这处疑点，可以填写：${forms.map(({ zh }) => zh).join('；')}。`,
    en: `"${text}" is no answer to this doubt. Write one of: ${forms.map(({ en }) => en).join('; ')}.`,
  });
}

const FORMS: Record<DoubtAnswer['kind'], { zh: string; en: string }> = {
  date: { zh: '日期（2019-12-31）', en: 'a date (2019-12-31)' },
  anchor: { zh: '起算日期（2018-01-01）', en: 'the first day (2018-01-01)' },
  rhythm: { zh: '每月、每季度、每半年或每年', en: 'monthly, quarterly, half-yearly or yearly' },
  body: { zh: '单位名称', en: 'the name of the body' },
  lead: { zh: '牵头单位名称', en: 'the name of the lead' },
  value: { zh: '数值和单位（91%），另加 --source', en: 'a figure with its unit (91%), and --source' },
  drop: { zh: 'drop（删去重复）', en: 'drop (struck out)' },
  accept: { zh: 'accept（照原文）', en: 'accept (as written)' },
};

/** An answer for a person to read, in Chinese. */
export function answerText(answer: DoubtAnswer): string {
  switch (answer.kind) {
    case 'date':
      return answer.date;
    case 'anchor':
      return `自 ${answer.from} 起算`;
    case 'rhythm':
      return Object.keys(RHYTHMS).find((word) => isSame(RHYTHMS[word], answer.every)) ?? JSON.stringify(answer.every);
    case 'body':
      return answer.body;
    case 'lead':
      return `${answer.body}牵头`;
    case 'value':
      return `${answer.value}${answer.unit ?? ''}（${answer.source}）`;
    case 'drop':
      return '删去重复';
    case 'accept':
      return '照原文';
  }
}

const isSame = (a: Rhythm, b: Rhythm): boolean => JSON.stringify(a) === JSON.stringify(b);
