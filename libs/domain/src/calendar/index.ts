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
  isNamedDay,
  LAST_NAMED_DAY,
  namedDate,
  type DateLimit,
  type DateMargins,
  type NamedDateLimits,
} from './named-date';
export { supposing, type SupposedDays } from './supposing';
export { buildCalendar, type CalendarYear, type WorkingCalendar } from './working-calendar';
export {
  addWorkingDays,
  isProvisional,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
  rollForward,
  workingDaysBetween,
} from './working-days';
export { checkLength, dateByRule, dependsOnCalendar, type DateRule } from './date-rule';
export type { SkippedDay } from './days-on-the-way';
export { explainBetween, type BetweenExplanation } from './explain-between';
export { explainDate, requireCovered, type DateExplanation } from './explain-date';
export { explainStored, type RuledDate } from './explain-stored';
export { extend, requireLater, type ExtensionLength } from './extension';
export { resume, suspend, type CountedIn, type Suspension } from './suspension';
export { endOfHalfYear, endOfPeriod, endOfQuarter, periodEnds, type PeriodMonths } from './period-ends';
export { nextOccurrence, occurrences } from './recurrence';
export { instantAt, localTime, type LocalTime } from './local-time';
export {
  checkWorkingHours,
  isWorkingTime,
  nextWorkingInstant,
  restUntil,
  type ClockTime,
  type WorkingHours,
} from './working-hours';
