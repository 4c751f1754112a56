export { changedDays, type ChangedDay } from './calendar-diff';
export {
  addDays,
  addMonths,
  chineseDate,
  daysBetween,
  earliestOf,
  endOfMonth,
  endOfYear,
  parseDate,
  weekdayName,
  yearOf,
  type IsoDate,
} from './dates';
export {
  asToday,
  FIRST_NAMED_DAY,
  furthestAhead,
  furthestOfPlan,
  countable,
  isCountable,
  LAST_NAMED_DAY,
  namedDate,
  type DateLimit,
  type DateMargins,
} from './named-date';
export { supposing } from './supposing';
export { buildCalendar, type CalendarYear, type WorkingCalendar } from './working-calendar';
export {
  addWorkingDays,
  isProvisional,
  isWorkingDay,
  missingYear,
  nextWorkingDay,
  previousWorkingDay,
  rollForward,
  workingDaysBetween,
} from './working-days';
export { dateByRule, type DateRule } from './date-rule';
export { explainBetween } from './explain-between';
export { explainDate, type DateExplanation } from './explain-date';
export { explainStored, type RuledDate } from './explain-stored';
export { extend, requireLater } from './extension';
export { resume, suspend } from './suspension';
export { endOfHalfYear, endOfPeriod, endOfQuarter, periodEnds, type PeriodMonths } from './period-ends';
export { nextOccurrence, occurrences } from './recurrence';
export { instantAt, localTime } from './local-time';
export {
  checkWorkingHours,
  isWorkingTime,
  nextWorkingInstant,
  restUntil,
  type ClockTime,
  type WorkingHours,
} from './working-hours';
