import fc from 'fast-check';
import { addDays, buildCalendar, type WorkingCalendar } from '..';

/** Any day between 2018 and 2021. */
export const aDate = fc.integer({ min: 0, max: 1_400 }).map((days) => addDays('2018-01-01', days));

const days = fc.dictionary(aDate, fc.constantFrom('甲节', '乙节'), { maxKeys: 40 });

/** A calendar of some years with holidays and make-up days wherever chance puts them, also on each other. */
export const aCalendar: fc.Arbitrary<WorkingCalendar> = fc
  .record({ holidays: days, makeUpDays: days })
  .map((any) => buildCalendar([2017, 2018, 2019, 2020, 2021, 2022, 2023].map((year) => aYear(year, any))));

function aYear(year: number, any: { holidays: Record<string, string>; makeUpDays: Record<string, string> }) {
  const ofYear = (part: Record<string, string>) =>
    Object.fromEntries(Object.entries(part).filter(([date]) => date.startsWith(`${year}-`)));
  return { year, notice: null, holidays: ofYear(any.holidays), makeUpDays: ofYear(any.makeUpDays) };
}
