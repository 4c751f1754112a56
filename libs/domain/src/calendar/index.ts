export {
  addDays,
  addMonths,
  chineseDate,
  daysBetween,
  endOfMonth,
  endOfYear,
  parseDate,
  yearOf,
  type IsoDate,
} from './dates';
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
export { explainDate, requireCovered, type DateExplanation, type SkippedDay } from './explain-date';
export { extend, requireLater, type ExtensionLength } from './extension';
export { resume, suspend, type CountedIn, type Suspension } from './suspension';
