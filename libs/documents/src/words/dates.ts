import { parseDate, weekdayName } from '@app/domain/calendar';
import { DubanError } from '@app/domain/errors';

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?$/;

/**
 * 2018-01-02 → 2018年1月2日: Arabic digits, full year, no leading zeros (GB/T 9704—2012, 7.3.5.4).
 * With a time, 2018-01-02T09:30 → 2018年1月2日9时30分.
 */
export function dateWords(iso: string): string {
  const { year, month, day, time } = dateParts(iso);
  const words = `${year}年${month}月${day}日`;
  if (!time) return words;
  return `${words}${time.hour}时${time.minute === 0 ? '' : `${time.minute}分`}`;
}

/** 2021年3月12日（星期五）9时30分; the hour beside the day where a draft has it there. */
export function momentWords(iso: string, hour?: string): string {
  const moment = iso.includes('T') || !hour ? iso : `${iso}T${hour}`;
  return dateWords(moment).replace('日', `日（${weekdayName(moment.slice(0, 10))}）`);
}

/** Turns a date into words and leaves anything else (整改期内, 长期坚持) as it is. */
export function dateWordsOr(text: string): string {
  return ISO.test(text) ? dateWords(text) : text;
}

export interface DateParts {
  year: number;
  month: number;
  day: number;
  time: { hour: number; minute: number } | null;
}

/** Reads YYYY-MM-DD with an optional Thh:mm; refuses what is no day of the calendar. */
export function dateParts(iso: string): DateParts {
  const found = ISO.exec(iso);
  const [year, month, day] = found ? found.slice(1, 4).map(Number) : [0, 0, 0];
  const hour = Number(found?.[4] ?? 0);
  const minute = Number(found?.[5] ?? 0);
  if (!found || !isDay(iso.slice(0, 10)) || hour > 23 || minute > 59) {
    throw new DubanError(
      'document-date-invalid',
      {
        zh: `公文中的日期“${iso}”无效，应写作 YYYY-MM-DD。`,
        en: `The date "${iso}" of the document is not valid; write YYYY-MM-DD.`,
      },
      { value: iso },
    );
  }
  return { year, month, day, time: found[4] === undefined ? null : { hour, minute } };
}

function isDay(text: string): boolean {
  try {
    return parseDate(text) === text;
  } catch {
    return false;
  }
}
