import { DubanError } from '../errors';
import { addMonths, parseDate, type IsoDate } from './dates';

/** No matter of a county that is watched here is older or lies further ahead: another year is a slip of the pen. */
export const FIRST_NAMED_DAY: IsoDate = '2000-01-01';
export const LAST_NAMED_DAY: IsoDate = '2100-12-31';

interface Words {
  zh: string;
  en: string;
}

/** A day that bounds a date, and what day it is: 今日 / today, 方案印发日期 / the day the plan was issued. */
export interface DateLimit extends Words {
  date: IsoDate;
}

/** What the date is for, and between which days it lies. Whatever is left out or null does not bound it. */
export interface NamedDateLimits {
  /** As the sentence calls it, e.g. 核查期限 / the limit of the checks. */
  what?: Words;
  /** Later than this day. */
  after?: DateLimit | null;
  /** Not before any of these days. */
  from?: readonly (DateLimit | null)[];
  /** Not after any of these days. */
  until?: readonly (DateLimit | null)[];
}

/** How far ahead people may name dates. Data: `config/policies/accountability-*.yaml`. */
export interface DateMargins {
  /** Years after the horizon of a plan, or after its present day where that is later: for what belongs to the plan. */
  yearsBeyondHorizon: number;
  /** Years after today, for what belongs to no plan: an office, a change of bodies. */
  yearsAhead: number;
}

const A_DATE: Words = { zh: '日期', en: 'the date' };

const EARLIEST: DateLimit = {
  date: FIRST_NAMED_DAY,
  zh: '系统可登记的最早日期',
  en: 'the first day that can be entered',
};
const LATEST: DateLimit = { date: LAST_NAMED_DAY, zh: '系统可登记的最晚日期', en: 'the last day that can be entered' };

/**
 * The date a person names, whatever for: it exists, comes after what it follows, and lies no further ahead than anybody
 * plans. Every date that a person enters goes through here.
 *
 * @throws DubanError `invalid-date`, `date-too-early`, `date-not-ahead` where it is not later than `after`, `date-too-late`
 */
export function namedDate(
  text: string,
  { what = A_DATE, after, from = [], until = [] }: NamedDateLimits = {},
): IsoDate {
  const date = parseDate(text);
  for (const limit of [EARLIEST, ...from]) if (limit && date < limit.date) throw tooEarly(date, what, limit);
  if (after && date <= after.date) throw notAhead(date, what, after);
  for (const limit of [...until, LATEST]) if (limit && date > limit.date) throw tooLate(date, what, limit);
  return date;
}

/** Whether a text is a day that a person can enter at all, whatever for. */
export function isNamedDay(text: unknown): text is IsoDate {
  try {
    return typeof text === 'string' && namedDate(text) === text;
  } catch {
    return false;
  }
}

/**
 * Whether anything can be counted from a date of the record. One in another year is a slip of the pen from before dates were
 * bounded: it is set aside and shown to a person, see `agendaOf`.
 */
export const isCountable = (date: IsoDate): boolean =>
  date.length === FIRST_NAMED_DAY.length && date >= FIRST_NAMED_DAY && date <= LAST_NAMED_DAY;

/** The same date; null where nothing can be counted from it. */
export const countable = (date: IsoDate | null): IsoDate | null => (date !== null && isCountable(date) ? date : null);

/** The last day a person may name for something in a plan: so many years after its horizon, or after its present day. */
export function furthestOfPlan(
  { horizon, today }: { horizon: IsoDate | null; today: IsoDate },
  { yearsBeyondHorizon }: DateMargins,
): DateLimit {
  const since = horizon !== null && horizon > today ? horizon : today;
  return {
    date: yearsAfter(since, yearsBeyondHorizon),
    zh: `方案期限之后${yearsBeyondHorizon}年`,
    en: `${yearsBeyondHorizon} years after the end of the plan`,
  };
}

/** The last day a person may name for something that belongs to no plan. */
export const furthestAhead = (today: IsoDate, { yearsAhead }: DateMargins): DateLimit => ({
  date: yearsAfter(today, yearsAhead),
  zh: `今日起${yearsAhead}年`,
  en: `${yearsAhead} years from today`,
});

export const asToday = (date: IsoDate): DateLimit => ({ date, zh: '今日', en: 'today' });

/** A day from the database may lie anywhere; what is counted from it stays within the calendar. */
const yearsAfter = (date: IsoDate, years: number): IsoDate =>
  date >= LAST_NAMED_DAY ? LAST_NAMED_DAY : addMonths(date, years * 12);

const tooEarly = (date: IsoDate, what: Words, limit: DateLimit) =>
  new DubanError(
    'date-too-early',
    {
      zh: `${what.zh}${date}早于${limit.zh}（${limit.date}），请核对后改写。`,
      en: `${date} is too early for ${what.en}: ${limit.en} is ${limit.date}. Check it and write another.`,
    },
    { date, limit: limit.date },
  );

const notAhead = (date: IsoDate, what: Words, limit: DateLimit) =>
  new DubanError(
    'date-not-ahead',
    {
      zh: `${what.zh}${date}不晚于${limit.zh}（${limit.date}），请填写其后的日期。`,
      en: `${date} is not after ${limit.date} (${limit.en}). Name a later day for ${what.en}.`,
    },
    { date, limit: limit.date },
  );

const tooLate = (date: IsoDate, what: Words, limit: DateLimit) =>
  new DubanError(
    'date-too-late',
    {
      zh: `${what.zh}${date}晚于${limit.zh}（${limit.date}），请核对年份后改写。`,
      en: `${date} is too late for ${what.en}: ${limit.en} is ${limit.date}. Check the year and write another.`,
    },
    { date, limit: limit.date },
  );
