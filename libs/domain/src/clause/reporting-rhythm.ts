import {
  addDays,
  dateByRule,
  daysBetween,
  periodEnds,
  yearOf,
  type DateRule,
  type IsoDate,
  type PeriodMonths,
  type WorkingCalendar,
} from '../calendar';

export type Rhythm = 'monthly' | 'quarterly' | 'half-yearly' | 'yearly';

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
  /** `2018-M07`, `2018-Q3`, `2018-H1`, `2018`. */
  name: string;
  /** 2018年上半年 */
  label: string;
  /** Its last day, from which the due date is counted. */
  endsOn: IsoDate;
  dueRule: DateRule;
  dueOn: IsoDate;
}

const MONTHS: Record<Rhythm, PeriodMonths> = { monthly: 1, quarterly: 3, 'half-yearly': 6, yearly: 12 };

/** The rhythm of so many months; null where nobody reports in it. */
export function reportingRhythm(months: number): Rhythm | null {
  return (Object.keys(MONTHS) as Rhythm[]).find((rhythm) => MONTHS[rhythm] === months) ?? null;
}

/** The rhythm that the words of a clause call for; 定期 and its relatives give no date, so policy proposes one. */
export function rhythmOf(text: string, policy: ReportingPolicy): Rhythm {
  return policy.phrases.find(({ words }) => words.some((word) => says(text, word)))?.rhythm ?? policy.default;
}

/** 不定期 is the contrary of 定期, not an instance of it. */
function says(text: string, word: string): boolean {
  return text.replaceAll(`不${word}`, '').includes(word);
}

function nameOf(year: number, nth: number, rhythm: Rhythm): Pick<ReportingPeriod, 'name' | 'label'> {
  if (rhythm === 'monthly') return { name: `${year}-M${String(nth).padStart(2, '0')}`, label: `${year}年${nth}月` };
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
  const dueRule: DateRule = { kind: 'working-days', n: policy.dueWorkingDaysAfterPeriod };
  return periodEnds(issuedOn, horizon, months)
    .filter((endsOn) => daysBetween(issuedOn, addDays(endsOn, 1)) >= policy.firstPeriodMinimumDays)
    .map((endsOn) => ({
      ...nameOf(yearOf(endsOn), Number(endsOn.slice(5, 7)) / months, rhythm),
      endsOn,
      dueRule,
      dueOn: dateByRule(calendar, endsOn, dueRule),
    }));
}
