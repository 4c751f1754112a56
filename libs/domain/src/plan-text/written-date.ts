import { isoDate } from './iso-date';
import { writtenNumber, writtenYear } from './written-number';

const ARABIC = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/;
const CHINESE = /^([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日$/;

/** Between these years a plan of the People's Republic can have been issued; another is a slip of the pen. */
const FIRST_YEAR = 1949;
const LAST_YEAR = 2100;

/** A line that is nothing but a date, 2017年6月29日 or 二〇一七年六月二十九日, as `YYYY-MM-DD`; null otherwise. */
export function readWrittenDate(line: string): string | null {
  const arabic = ARABIC.exec(line);
  if (arabic) return dayOf(Number(arabic[1]), Number(arabic[2]), Number(arabic[3]));
  const chinese = CHINESE.exec(line);
  if (!chinese) return null;
  return dayOf(writtenYear(chinese[1]), writtenNumber(chinese[2]) ?? 0, writtenNumber(chinese[3]) ?? 0);
}

const dayOf = (year: number, month: number, day: number): string | null =>
  year >= FIRST_YEAR && year <= LAST_YEAR ? isoDate(year, month, day) : null;
