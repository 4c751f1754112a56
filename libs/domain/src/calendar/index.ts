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
