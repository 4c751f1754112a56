import type { DeadlineKind } from './parsed-plan';
import { endOfMonth, endOfYear, isoDate } from './iso-date';

/** A clause of a sentence in both languages, to follow the quoted phrase. */
export interface Words {
  zh: string;
  en: string;
}

/** What a phrase means. `ambiguous` says what a person has to decide; null where the reading is plain. */
export interface Meaning {
  kind: DeadlineKind;
  date: string | null;
  every?: { years: number };
  ambiguous?: Words;
}

export interface DeadlinePattern {
  pattern: RegExp;
  /** `year` is the year of the document, for phrases without one. Null: not a deadline after all. */
  mean(groups: Record<string, string | undefined>, year: number | null): Meaning | null;
}

const YEAR = '(?<y>(?:19|20)\\d{2})年';
const UNTIL = '(?:截至|截止到?|到|至)';
const BEFORE = '(?:以前|之前|前)';
const MONTH = '(?<m>1[0-2]|0?[1-9])月';
const NO_YEAR: Words = { zh: '没有写明年份，请确认是哪一年', en: 'names no year; say which year is meant' };
const by = (date: string | null, ambiguous?: Words): Meaning => ({ kind: 'by', date, ambiguous });
const number = (digits: string | undefined): number => Number(digits);
const previousDay = (year: number, month: number): string | null =>
  month === 1 ? endOfYear(year - 1) : endOfMonth(year, month - 1);

/** Months and days: 2021年6月底前, 6月30日前, 5月底; without a year the year of the document. */
const inMonth: DeadlinePattern['mean'] = (g, documentYear) => {
  const year = g.y ? number(g.y) : documentYear;
  if (year === null) return by(null, NO_YEAR);
  const month = number(g.m);
  if (g.d) return by(isoDate(year, month, number(g.d)));
  if (g.end || !g.before) return by(endOfMonth(year, month));
  return by(previousDay(year, month), {
    zh: `可理解为${month}月之前或${month}月底之前，暂按前者，请确认截止日期`,
    en: `may mean before month ${month} or before its end; read as the former, please confirm the date`,
  });
};

/**
 * One entry per way of writing a date. Where several match at one place, the first wins; the rules stand in
 * section 7.1 of the regulation digest: 年底前 is 31 December inclusive, 2020年前 is read strictly and flagged.
 */
export const DEADLINE_PATTERNS: DeadlinePattern[] = [
  {
    pattern: new RegExp(`(?:自|从)${YEAR}(?:${MONTH}(?:(?<d>\\d{1,2})日)?)?(?:起|开始)`, 'g'),
    mean: (g) => ({ kind: 'from', date: isoDate(number(g.y), number(g.m ?? '1'), number(g.d ?? '1')) }),
  },
  {
    pattern: new RegExp(`${UNTIL}?${YEAR}年?(?:底|末)${BEFORE}?`, 'g'),
    mean: (g) => by(endOfYear(number(g.y))),
  },
  {
    pattern: new RegExp(`${UNTIL}?${YEAR}${MONTH}(?:(?<end>底|末)|(?<d>\\d{1,2})日)?(?<before>${BEFORE})`, 'g'),
    mean: inMonth,
  },
  {
    pattern: new RegExp(`(?:${UNTIL}${YEAR}${MONTH}(?:(?<end>底|末)|(?<d>\\d{1,2})日)?)`, 'g'),
    mean: inMonth,
  },
  { pattern: new RegExp(`${YEAR}${MONTH}(?<end>底|末)`, 'g'), mean: inMonth },
  {
    pattern: new RegExp(`${UNTIL}?${YEAR}${BEFORE}`, 'g'),
    mean: (g) =>
      by(endOfYear(number(g.y) - 1), {
        zh: `可理解为${number(g.y) - 1}年底或${g.y}年底，暂按前者，请确认截止日期`,
        en: `may mean the end of ${number(g.y) - 1} or of ${g.y}; read as the former, please confirm the date`,
      }),
  },
  { pattern: new RegExp(`${UNTIL}${YEAR}(?!\\d)`, 'g'), mean: (g) => by(endOfYear(number(g.y))) },
  {
    pattern: new RegExp(`(?<![\\d年])${MONTH}(?:(?<end>底|末)|(?<d>\\d{1,2})日)(?<before>${BEFORE})`, 'g'),
    mean: inMonth,
  },
  {
    pattern: new RegExp(`(?:今年|本年)?年?(?<![\\d年])(?:今年底|年底)${BEFORE}`, 'g'),
    mean: (_, year) => (year === null ? by(null, NO_YEAR) : by(endOfYear(year))),
  },
  {
    pattern: /每(?<n>\d{1,2}|两|[二三四五六七八九十])年(?:[\u4e00-\u9fff]{0,10}?(?:\d{1,2}|一|两)[次轮回遍批])?/g,
    mean: (g) => ({ kind: 'recurring', date: null, every: { years: years(g.n!) } }),
  },
  {
    pattern: /每年(?:度)?(?:[\u4e00-\u9fff]{0,10}?(?:\d{1,2}|一|两)[次轮回遍批])?/g,
    mean: () => ({ kind: 'recurring', date: null, every: { years: 1 } }),
  },
  { pattern: /(?:到|至)?本世纪中叶/g, mean: () => by(null) },
];

const HAN_YEARS = '两二三四五六七八九十';
const years = (word: string): number =>
  HAN_YEARS.includes(word) ? Math.max(2, HAN_YEARS.indexOf(word) + 1) : Number(word);
