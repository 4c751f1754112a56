import { chineseDate, parseDate } from '@app/domain/calendar/index';
import { DubanError } from '@app/domain/errors';
import { explainPhrase, type ExplainedPhrase } from '@app/domain/plan-text/explain-phrase';

export interface ExplainOptions {
  phrase: string;
  issued: string;
  json?: boolean;
}

/**
 * `duban date explain`: what a phrase about time means in a document issued on a day. Prints the reading, or JSON
 * `{ kind, date, hardness, every, doubts, sentence }`.
 * @throws DubanError `phrase-not-understood` for words that name no time, `invalid-date`
 */
export function dateExplain({ phrase, issued, json }: ExplainOptions): string {
  const issuedOn = parseDate(issued);
  const read = explainPhrase(phrase, issuedOn);
  if (read.kind === null && read.doubts.length === 0) {
    throw new DubanError(
      'phrase-not-understood',
      {
        zh: `读不出“${phrase}”的时间含义，请写明日期或周期，例如“2018年底前”“每3年”。`,
        en: `"${phrase}" names no time. Write a date or a rhythm, for example 2018年底前 or 每3年.`,
      },
      { phrase },
    );
  }
  const { kind, date, hardness, every, doubts } = read;
  const sentence = sentenceOf(phrase, issuedOn, read);
  if (json) return `${JSON.stringify({ kind, date, hardness, every, doubts, sentence })}\n`;
  const open = doubts.map(({ message, messageEn }) => `疑点 ${message}\n  ${messageEn}\n`).join('');
  return `${date ?? '—'}\n${sentence.zh}\n${sentence.en}\n${open}`;
}

function sentenceOf(phrase: string, issuedOn: string, read: ExplainedPhrase): { zh: string; en: string } {
  const { zh, en } = meaningOf(read);
  const soft = read.hardness === 'soft';
  const open = read.doubts.length > 0;
  return {
    zh: `“${phrase}”（${chineseDate(issuedOn)}成文）${zh}${soft ? '；属力争目标，逾期须说明原因' : ''}${open ? '；有疑点，须由人确认' : ''}。`,
    en: `"${phrase}", issued on ${issuedOn}, ${en}${soft ? '; a date to strive for: late is explained' : ''}${open ? '; a person has to settle the doubt' : ''}.`,
  };
}

function meaningOf({ kind, date, every, firstDueOn }: ExplainedPhrase): { zh: string; en: string } {
  if (kind === 'recurring' && every) {
    const [zh, en] =
      'years' in every
        ? [`${every.years}年`, `${every.years} year(s)`]
        : [`${every.months}个月`, `${every.months} month(s)`];
    const first = firstDueOn
      ? { zh: `，首次为${chineseDate(firstDueOn)}`, en: `, first due on ${firstDueOn}` }
      : { zh: '', en: '' };
    return { zh: `是每${zh}一次的周期任务${first.zh}`, en: `is a recurring duty, every ${en}${first.en}` };
  }
  if (date === null) return { zh: '没有给出确切日期', en: 'gives no date' };
  const day = chineseDate(date);
  if (kind === 'from') return { zh: `自${day}起长期执行，没有截止日`, en: `begins on ${date} and has no end` };
  if (kind === 'during')
    return { zh: `是持续到${day}的一段时间，以${day}为期限`, en: `is a stretch of time that ends on ${date}` };
  return {
    zh: `期限为${day}，含当日，逢休息日不顺延`,
    en: `is due on ${date}, inclusive; it stays also on a rest day`,
  };
}
