import { parseDate, type IsoDate } from '@app/domain/calendar';
import { DubanError } from '@app/domain/errors';

/**
 * A date that somebody names for others, and that lies ahead.
 *
 * @param what what the sentence asks for, e.g. 核查期限 / a later date for the checks
 * @throws DubanError `invalid-date`, `date-not-ahead`
 */
export function requireAhead(
  text: string,
  today: IsoDate,
  what: { zh: string; en: string } = { zh: '日期', en: 'a later date' },
): IsoDate {
  const date = parseDate(text);
  if (date > today) return date;
  throw new DubanError('date-not-ahead', {
    zh: `${date}不晚于今日（${today}），请填写今日以后的${what.zh}。`,
    en: `${date} is not after today (${today}). Name ${what.en}.`,
  });
}

/** A day that somebody records afterwards. @throws DubanError `invalid-date`, `record-date-ahead` */
export function pastDay(text: string, today: IsoDate): IsoDate {
  const day = parseDate(text);
  if (day <= today) return day;
  throw new DubanError(
    'record-date-ahead',
    {
      zh: `日期${day}晚于今天（${today}），只能登记已经发生的事项，请核对日期。`,
      en: `${day} is after today (${today}). Only what has happened can be recorded; check the date.`,
    },
    { day, today },
  );
}
