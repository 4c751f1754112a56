import { asToday, furthestAhead, furthestOfPlan, namedDate, type DateLimit, type IsoDate } from '@app/domain/calendar';
import { DubanError } from '@app/domain/errors';
import type { Plan } from '@app/persistence';
import type { Settings } from './settings';

interface Words {
  zh: string;
  en: string;
}

/** What a date belongs to: a plan, on a day of it. */
export interface InPlan {
  plan: Pick<Plan, 'horizon'>;
  today: IsoDate;
}

type Policy = Pick<Settings, 'accountability'>;

/** What an owner asks for. */
export const NEW_DATE: Words = { zh: '申请的新时限', en: 'the date asked for' };

/** The last day a person may name for something in a plan. */
const lastDayOf = ({ plan, today }: InPlan, { accountability }: Policy): DateLimit =>
  furthestOfPlan({ horizon: plan.horizon ?? null, today }, accountability.dates);

/**
 * A date that somebody names for others, and that lies ahead, though not further than anybody plans.
 *
 * @param what what the sentence asks for, e.g. 核查期限 / the limit of the checks
 * @param until what bounds it besides the plan
 * @throws DubanError `invalid-date`, `date-not-ahead`, `date-too-late`
 */
export const requireAhead = (
  text: string,
  about: InPlan,
  settings: Policy,
  what: Words,
  until: readonly (DateLimit | null)[] = [],
): IsoDate => namedDate(text, { what, after: asToday(about.today), until: [...until, lastDayOf(about, settings)] });

/**
 * A date in a plan that another rule holds against the present one: it exists, and lies no further ahead than anybody plans.
 *
 * @throws DubanError `invalid-date`, `date-too-early`, `date-too-late`
 */
export const dayInPlan = (text: string, about: InPlan, settings: Policy, what: Words): IsoDate =>
  namedDate(text, { what, until: [lastDayOf(about, settings)] });

/**
 * A day for something that belongs to no plan: an office, a change of bodies.
 *
 * @throws DubanError `invalid-date`, `date-too-early`, `date-too-late`
 */
export const dayInOffice = (
  text: string,
  today: IsoDate,
  { accountability }: Policy,
  what: Words,
  from: readonly (DateLimit | null)[] = [],
): IsoDate => namedDate(text, { what, from, until: [furthestAhead(today, accountability.dates)] });

/**
 * A day that somebody records afterwards.
 *
 * @param from what it follows: nothing is decided before it was asked for
 * @throws DubanError `invalid-date`, `date-too-early`, `record-date-ahead`
 */
export function pastDay(
  text: string,
  today: IsoDate,
  what: Words = { zh: '日期', en: 'the date' },
  from: readonly (DateLimit | null)[] = [],
): IsoDate {
  const day = namedDate(text, { what, from });
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
