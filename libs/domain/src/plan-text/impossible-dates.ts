import { by, noSuchDay, type DeadlineNote, type Reading } from './deadline-meaning';

const HAN = '〇○零一二三四五六七八九';
const PREFIX = '(?:截至|截止到|截止|到|至|于|在)?';
const DAY = `[\\d一二三四五六七八九十]{1,4}[日号]`;
const MONTH = `[\\d一二三四五六七八九十]{1,3}月(?:份|${DAY}|[底末初上中下]旬?)?`;
const BEFORE = '(?:之前|以前|前|起|内)?';

/** 9999年12月, 0001年底, 一二三四年六月: a year that nobody can mean. Years of the past, 1898年, stand in many texts. */
const ODD_YEAR = new RegExp(
  `${PREFIX}(?<![\\d.])(?:(?!1[789]\\d\\d|20\\d\\d)\\d{4}|(?!一[七八九]|二[〇○零])(?<![${HAN}])[${HAN}]{4})年(?:${MONTH}|[底末])${BEFORE}`,
  'g',
);
/** 到9999年: the year alone, where a word says that it is a date to meet. */
const ODD_YEAR_ALONE = /(?:截至|到|至)(?!1[789]\d\d|20\d\d)\d{4}年(?:之前|以前|前|内)?(?![来的])/g;
/** 13月底前, 2026年0月: 18月 alone may be a length of time, so a year or a part of the month has to stand with it. */
const ODD_MONTH = new RegExp(
  `${PREFIX}(?<![\\d.个])(?:(?:(?:19|20)\\d{2}年|今年|明年|本年)(?:1[3-9]|[2-9]\\d|0{1,2}|\\d{3})月(?:份|${DAY}|[底末初])?|(?:1[3-9]|[2-9]\\d|0{1,2})月(?:份|${DAY}|[底末初]|(?=前)))${BEFORE}`,
  'g',
);
/** 12月45日: no month has so many. */
const ODD_DAY = new RegExp(
  `${PREFIX}(?<![\\d.])(?:(?:19|20)\\d{2}年)?(?:1[0-2]|0?[1-9])月(?:[4-9]\\d|\\d{3,4})[日号]${BEFORE}`,
  'g',
);

const NO_SUCH_YEAR: DeadlineNote = {
  code: 'ambiguous-date',
  zh: '所写年份不在可办理的范围内，请核对原件，确认截止日期',
  en: 'names a year that no work can be due in; check the original and give the date',
  proposal: null,
};

const PATTERNS = [
  { rule: 'no-such-year', pattern: ODD_YEAR, note: NO_SUCH_YEAR },
  { rule: 'no-such-year', pattern: ODD_YEAR_ALONE, note: NO_SUCH_YEAR },
  { rule: 'no-such-day', pattern: ODD_MONTH, note: noSuchDay(null) },
  { rule: 'no-such-day', pattern: ODD_DAY, note: noSuchDay(null) },
];

/**
 * Dates that no calendar has, or in a year that nobody can mean. Read without their impossible part they would be another date, so a person says what is meant.
 */
export function readImpossibleDates(text: string): Reading[] {
  if (!/[年月]/.test(text)) return [];
  return PATTERNS.flatMap(({ rule, pattern, note }) =>
    [...text.matchAll(pattern)].map((match) => ({
      rule,
      at: match.index,
      text: match[0],
      meaning: by(null, note),
    })),
  );
}
