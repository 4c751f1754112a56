import {
  addDays,
  addWorkingDays,
  daysBetween,
  endOfMonth,
  yearOf,
  type IsoDate,
  type WorkingCalendar,
} from '../calendar';

export type Rhythm = 'quarterly' | 'half-yearly' | 'yearly';

/** How often progress is reported, and when a report is due. Data: `config/policies/reporting-*.yaml`. */
export interface ReportingPolicy {
  version: string;
  default: Rhythm;
  /** A report is due this many working days after its period has ended. */
  dueWorkingDaysAfterPeriod: number;
  /** A first period shorter than this is not reported on. */
  firstPeriodMinimumDays: number;
  phrases: { words: string[]; rhythm: Rhythm }[];
}

export interface ReportingPeriod {
  /** `2018-H1`, `2018-Q3`, `2018`. */
  name: string;
  /** 2018年上半年 */
  label: string;
  dueOn: IsoDate;
}

const MONTHS: Record<Rhythm, number> = { quarterly: 3, 'half-yearly': 6, yearly: 12 };

/** The rhythm that the words of a clause call for; 定期 and its relatives give no date, so policy proposes one. */
export function rhythmOf(text: string, policy: ReportingPolicy): Rhythm {
  return policy.phrases.find(({ words }) => words.some((word) => says(text, word)))?.rhythm ?? policy.default;
}

/** 不定期 is the contrary of 定期, not an instance of it. */
function says(text: string, word: string): boolean {
  return text.replaceAll(`不${word}`, '').includes(word);
}

function nameOf(year: number, nth: number, rhythm: Rhythm): Pick<ReportingPeriod, 'name' | 'label'> {
  if (rhythm === 'yearly') return { name: `${year}`, label: `${year}年度` };
  if (rhythm === 'quarterly') return { name: `${year}-Q${nth}`, label: `${year}年第${'一二三四'[nth - 1]}季度` };
  return { name: `${year}-H${nth}`, label: `${year}年${nth === 1 ? '上' : '下'}半年` };
}

/** All reporting periods that end between the plan's issue and the horizon, each with its own due date. */
export function reportingPeriods(
  rhythm: Rhythm,
  issuedOn: IsoDate,
  horizon: IsoDate,
  policy: ReportingPolicy,
  calendar: WorkingCalendar,
): ReportingPeriod[] {
  const months = MONTHS[rhythm];
  const periods: ReportingPeriod[] = [];
  for (let year = yearOf(issuedOn); year <= yearOf(horizon); year += 1) {
    for (let nth = 1; nth <= 12 / months; nth += 1) {
      const ends = endOfMonth(`${year}-${String(nth * months).padStart(2, '0')}-01`);
      if (ends < issuedOn || ends > horizon) continue;
      if (daysBetween(issuedOn, addDays(ends, 1)) < policy.firstPeriodMinimumDays) continue;
      periods.push({
        ...nameOf(year, nth, rhythm),
        dueOn: addWorkingDays(calendar, ends, policy.dueWorkingDaysAfterPeriod),
      });
    }
  }
  return periods;
}
