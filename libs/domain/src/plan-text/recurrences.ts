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
  { rule: 'every', pattern: new RegExp(`(?:至少)?每(?<u>${UNIT})${COUNT}`, 'g') },
  { rule: 'by-period', pattern: new RegExp(`按(?<u>年度?|半年|季度?|月度?|周|旬)(?=${REPORTS})`, 'g') },
  {
    rule: 'by-period',
    pattern: /(?<![一二三四\d上下本每按第前各])(?<u>季度|双月|半月|月度)(?:通报|调度|例会|排名|小结|报告制度|报送)/g,
  },
  { rule: 'by-period', pattern: new RegExp(`逐(?<u>季度?|月)(?=${REPORTS})`, 'g') },
  {
    rule: 'once-per',
    pattern: new RegExp(
      `(?<![每\\d${NUMBER.slice(-9, -2)}十第])(?<n>${NUMBER})?(?<u>半年|年|个?季度?|个?月|周)一(?:次|轮|届|报(?!告会)|检|评|${REPORTS})`,
      'g',
    ),
  },
];

/** 每月10日、25日前, 每双月10日前, 每季度末月25日前: days of the month, in every month, in every other or in one of a quarter. */
const DAYS_OF_MONTH =
  /(?:至少)?(?:每(?:个)?(?<each>双|单)?月(?:份)?|每(?:个)?季度?(?<of>末月|最后1?一?个月|首月|第一个月|中间月)|每季度?末(?=[1-3]?\d[日号])|每半年(?<half>末月|最后1?一?个月))的?(?<days>[0-3]?\d[日号]?(?:[、和及与][0-3]?\d[日号]?)*)(?<=[日号])(?:之|以)?前?/g;

const HAS_RHYTHM = /[每按逐]|(?:季度|双月|半月|月度)(?:通报|调度|例会|排名|小结|报)|[年季月周]度?一|后.{0,12}内/;

/** Finds rhythms: 每3年开展1轮, 每季度, 按月通报, 年度终了后一个季度内. */
export function readRecurrences(text: string, document: DocumentDate): Reading[] {
  if (!HAS_RHYTHM.test(text)) return [];
  return [...readDaysOfMonth(text, document), ...readRhythms(text, document)];
}

/** Each day that is named is a recurrence of its own. */
function readDaysOfMonth(text: string, document: DocumentDate): Reading[] {
  return [...text.matchAll(DAYS_OF_MONTH)].flatMap((match) => {
    const { each, of, half, days } = match.groups as { each?: string; of?: string; half?: string; days: string };
    const list = match.index + match[0].indexOf(days);
    const found = [...days.matchAll(/[0-3]?\d/g)];
    return found.flatMap((day, i): Reading[] => {
      const at = i === 0 ? match.index : list + day.index;
      const end = i === found.length - 1 ? match.index + match[0].length : list + found[i + 1].index - 1;
      const months = half ? 6 : of || /季/.test(match[0]) ? 3 : each ? 2 : 1;
      const meaning = onDayOf(Number(day[0]), months, residueOf(each, of), document);
      return meaning ? [{ rule: 'day-of-month', at, text: text.slice(at, end), meaning }] : [];
    });
  });
}

/** Which months of a cycle are meant, as the remainder of the month by its length; the last one where nothing else is said. */
function residueOf(each: string | undefined, of: string | undefined): number {
  if (each === '单' || /首月|第一个月/.test(of ?? '')) return 1;
  return of === '中间月' ? 2 : 0;
}

/** Days beyond this are not in every month. */
const IN_EVERY_MONTH = 27;

function onDayOf(day: number, months: number, residue: number, { issuedOn }: DocumentDate): Meaning | null {
  if (day < 1 || day > 31) return null;
  const firstAfter = (from: string): string => {
    let [year, month] = from.split('-').map(Number);
    for (let tries = 0; tries <= months; tries++) {
      const due = isoDate(year, month, day) ?? endOfMonth(year, month)!;
      if (month % months === residue && due >= from) return due;
      [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
    }
    return from;
  };
  const common = {
    kind: 'recurring',
    date: null,
    every: { months },
    firstAfter,
    ...(day > IN_EVERY_MONTH ? { onDay: day } : {}),
  } as const;
  return issuedOn ? { ...common, firstDueOn: firstAfter(issuedOn) } : { ...common, note: anchorOpen(null) };
}

/** 2021年6月至9月每月20日前: the recurrence begins and ends with the range before it. */
export function withinRange(readings: readonly Reading[]): Reading[] {
  const sorted = [...readings].sort((a, b) => a.at - b.at);
  return sorted.flatMap((one, i): Reading[] => {
    const before = sorted.slice(Math.max(0, i - 2), i).find((range) => bounds(range, one));
    if (before) {
      const { starts, date } = before.meaning;
      const { note: _, firstAfter, ...meaning } = one.meaning;
      const firstDueOn = firstAfter!(starts!);
      const text = before.text + ' '.repeat(one.at - before.at - before.text.length) + one.text;
      return [{ ...one, at: before.at, text, meaning: { ...meaning, firstDueOn, until: date! } }];
    }
    return sorted.slice(i + 1, i + 3).some((next) => bounds(one, next)) ? [] : [one];
  });
}

const bounds = (range: Reading, one: Reading): boolean =>
  range.rule === 'range' &&
  range.meaning.date !== null &&
  one.meaning.firstAfter !== undefined &&
  one.at === range.at + range.text.length;

function readRhythms(text: string, document: DocumentDate): Reading[] {
  return PATTERNS.flatMap(({ rule, pattern }) =>
    [...text.matchAll(pattern)].map((match) => {
      const { n, u } = match.groups as { n?: string; u: string };
      const meaning = recurring(n ? writtenNumber(n) : 1, u, rule, document);
      return { rule, at: match.index, text: match[0], meaning };
    }),
  );
}

function recurring(count: number | null, unit: string, rule: string, { issuedOn }: DocumentDate): Meaning {
  const every = recurrenceOf(count ?? 1, unit);
  if (!every) return { kind: 'recurring', date: null, every, note: TOO_OFTEN };
  // A quarter ends by itself; a year counts from a day somebody has to name, and so does a length of several.
  if ('months' in every && count === 1 && issuedOn && rule !== 'period-end') {
    const firstAfter = (day: string): string => endOfRunning(every.months, day);
    return { kind: 'recurring', date: null, every, firstDueOn: firstAfter(issuedOn), firstAfter };
  }
  return { kind: 'recurring', date: null, every, note: anchorOpen(issuedOn) };
}

function recurrenceOf(count: number, unit: string): Rhythm | null {
  if (unit.startsWith('年')) return { years: count };
  if (unit.startsWith('半年') || unit === '学期') return { months: 6 * count };
  if (unit === '双月') return { months: 2 };
  if (unit === '半月') return null;
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
  let yearlyTo = -1;
  return readings.map((reading) => {
    const each = EACH_YEAR.exec(text.slice(Math.max(0, reading.at - 6), reading.at));
    // 每年6月底和12月底前: both are dates of each year.
    const more = yearlyTo >= 0 && /^[、和及与]?$/.test(text.slice(yearlyTo, reading.at));
    const next = more || (/^[于在]?[次翌]年/.test(reading.text) && /每年|年度/.test(text.slice(0, reading.at)));
    if ((!each && !next) || reading.meaning.kind !== 'by') return reading;
    const at = reading.at - (each?.[0].length ?? 0);
    yearlyTo = reading.at + reading.text.length;
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
