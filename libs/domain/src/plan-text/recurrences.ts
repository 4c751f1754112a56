import { addMonths } from '../calendar';
import { anchorOpen, TOO_OFTEN, type Meaning, type Reading } from './deadline-meaning';
import type { DocumentDate } from './document-date';
import { endOfMonth, isoDate } from './iso-date';
import { NUMBER, writtenNumber } from './written-number';
import type { Rhythm } from './parsed-plan';

const UNIT =
  '年度?(?!级|龄|轻)|半年度?|个?季度?(?!节)|个?月度?(?!份|薪|嫂|台)|周(?!边|围|期|密|转|年|知)|旬|日(?!常|益|程|均|报)|天(?!然)|学期';
/** A count after the rhythm belongs to it: 每年至少开展1次. */
const COUNT = '(?:[\\u4e00-\\u9fff]{0,10}?(?:\\d{1,2}|一|两)[次轮回遍批])?';
const REPORTS =
  '通报|调度|报送|报告|上报|总结|小结|汇总|公布|公示|考核|考评|评估|评价|评比|监测|督查|督导|督办|检查|开展|组织|进行|统计|更新|推进|分析|发布|研判|会商|对账|填报|反馈|跟踪|梳理|落实|排名|排查|例会|述职';
/** 每年底前 and the like are dates of a year, which `readYearlyDates` turns into a rhythm. */
const PATTERNS: { rule: string; pattern: RegExp }[] = [
  {
    rule: 'period-end',
    pattern: new RegExp(
      `每?个?(?<u>年度|季度|半年|月度?)(?:终了|结束|末了|届满)之?后(?:的)?${NUMBER}(?:个工作日|工作日|日|天|个月|个?季度|周)(?:之|以)?内`,
      'g',
    ),
  },
  {
    rule: 'every-n',
    pattern: new RegExp(`(?:至少)?每(?:隔)?(?<n>${NUMBER})(?<u>年|个?月|个?季度?|周|天)(?!级|龄|份)${COUNT}`, 'g'),
  },
  { rule: 'day-of-month', pattern: /每月(?:的)?(?<d>[0-3]?\d)[日号](?:之?前)?/g },
  { rule: 'every', pattern: new RegExp(`(?:至少)?每(?<u>${UNIT})${COUNT}`, 'g') },
  { rule: 'by-period', pattern: new RegExp(`按(?<u>年度?|半年|季度?|月度?|周|旬)(?=${REPORTS})`, 'g') },
  { rule: 'by-period', pattern: new RegExp(`逐(?<u>季度?|月)(?=${REPORTS})`, 'g') },
  {
    rule: 'once-per',
    pattern: new RegExp(
      `(?<![每\\d${NUMBER.slice(-9, -2)}十第])(?<n>${NUMBER})?(?<u>半年|年|个?季度?|个?月|周)一(?:次|轮|届|报(?!告会)|检|评|${REPORTS})`,
      'g',
    ),
  },
];

const HAS_RHYTHM = /[每按逐]|[年季月周]度?一|后.{0,12}内/;

/** Finds rhythms: 每3年开展1轮, 每季度, 按月通报, 年度终了后一个季度内. */
export function readRecurrences(text: string, document: DocumentDate): Reading[] {
  if (!HAS_RHYTHM.test(text)) return [];
  return PATTERNS.flatMap(({ rule, pattern }) =>
    [...text.matchAll(pattern)].map((match) => {
      const { n, u, d } = match.groups as { n?: string; u?: string; d?: string };
      const meaning = u ? recurring(n ? writtenNumber(n) : 1, u, rule, document) : monthly(Number(d), document);
      return { rule, at: match.index, text: match[0], meaning };
    }),
  );
}

function recurring(count: number | null, unit: string, rule: string, { issuedOn }: DocumentDate): Meaning {
  const every = recurrenceOf(count ?? 1, unit);
  if (!every) return { kind: 'recurring', date: null, every, note: TOO_OFTEN };
  // A quarter ends by itself; a year counts from a day somebody has to name, and so does a length of several.
  if ('months' in every && count === 1 && issuedOn && rule !== 'period-end') {
    return { kind: 'recurring', date: null, every, firstDueOn: endOfRunning(every.months, issuedOn) };
  }
  return { kind: 'recurring', date: null, every, note: anchorOpen(issuedOn) };
}

/** 每月5日前: the next such day. */
function monthly(day: number, { issuedOn }: DocumentDate): Meaning {
  const common = { kind: 'recurring', date: null, every: { months: 1 } } as const;
  const first = issuedOn && isoDate(Number(issuedOn.slice(0, 4)), Number(issuedOn.slice(5, 7)), day);
  if (!first) return { ...common, note: anchorOpen(issuedOn) };
  return { ...common, firstDueOn: first < issuedOn ? addMonths(first, 1) : first };
}

function recurrenceOf(count: number, unit: string): Rhythm | null {
  if (unit.startsWith('年')) return { years: count };
  if (unit.startsWith('半年') || unit === '学期') return { months: 6 * count };
  if (unit.includes('季')) return { months: 3 * count };
  if (unit.includes('月')) return { months: count };
  return null;
}

/** The end of the month, quarter or half year that is running on a day. */
function endOfRunning(months: number, day: string): string {
  const [year, month] = day.split('-').map(Number);
  return endOfMonth(year, Math.ceil(month / months) * months)!;
}

const EACH_YEAR = /每年?(?:度)?(?:的|于|在)?$/;

/**
 * Turns the dates that follow 每年 into a yearly rhythm with its first day: 每年6月底前. 次年 after a rhythm of years is
 * such a date too: 每年…，次年1月底前.
 */
export function readYearlyDates(text: string, readings: readonly Reading[], document: DocumentDate): Reading[] {
  return readings.map((reading) => {
    const each = EACH_YEAR.exec(text.slice(Math.max(0, reading.at - 6), reading.at));
    const next = /^[于在]?[次翌]年/.test(reading.text) && /每年|年度/.test(text.slice(0, reading.at));
    if ((!each && !next) || reading.meaning.kind !== 'by') return reading;
    const at = reading.at - (each?.[0].length ?? 0);
    const firstDueOn = nextTime(reading.meaning.date, document.issuedOn);
    const meaning: Meaning = {
      kind: 'recurring',
      date: null,
      every: { years: 1 },
      ...(firstDueOn ? { firstDueOn } : {}),
    };
    if (!firstDueOn) meaning.note = anchorOpen(null);
    return { rule: 'yearly-date', at, text: text.slice(at, reading.at + reading.text.length), meaning };
  });
}

/** The same day of the first year in which it is not over. */
function nextTime(date: string | null, issuedOn: string | null): string | null {
  return date && issuedOn && date < issuedOn ? addMonths(date, 12) : date;
}
