import type { DocumentDate } from './document-date';
import {
  by,
  during,
  NO_YEAR,
  noSuchDay,
  strictReading,
  yearFromText,
  type Meaning,
  type Reading,
} from './deadline-meaning';
import { endOfYear } from './iso-date';
import { numericDate, periodsIn, type WrittenPeriod } from './periods';
import { addDays } from '../calendar';

/** Verbs that finish something: 10月完成 is a date to meet, 10月开展 a time in which to work. */
const FINISHES =
  /^[，,]?(?:前|底)?(?:全部|全面|基本|初步|力争|争取|确保|率先|如期|按期|按时|正式|要|须|应|将|可|全省|全市|全县|全区)*(?:完成|建成|实现|达到|取得|出台|上线|投入|投用|投产|交付|验收|竣工|完工|形成|见效|见到|到位|落地|办结|销号|通过|报送|上报|提交|结束|制定|印发|建立|开通|运行|清零|全覆盖|启用)(?!的)/;
/** What may stand between the beginning of a clause and a date that governs it. */
const OPENING = /(?:^|[，。；：（、！？\n])(?:[“"]|力争|争取|确保|并|计划|预计|拟|要|须|应|将|其中|原则上|在|于)*$/;
/** A date compared with is a base, not a demand. */
const COMPARED = /(?:比|较|相比|对比|对标|基于|超过|与|同)$/;
/** （2022年5月至6月） behind the name of a stage. */
const STAGE = /(?:阶段|环节|步骤|时段|期)[）”]?（$/;
const CITED =
  /^(?:的|水平|基数|基准|同期|相比|为基|施行|生效|印发的|发布的|出台的|内蒙|中央|中共|中国|召开|修订|修正|第|中央|全国|政府工作报告|度)/;
const ISSUED = /^(?:印发|发布|下发|公布|修订|修正|施行)/;
/** ，2021年全面推广…: in that year the work is to begin or to spread. */
const BEGINS = /^(?:全面|基本|率先|要|将)*(?:推广|推开|推行|铺开|启动|有所|试点|试行)/;
/** 2031年新增筹资主要用于…: the year of a budget. */
const BUDGET =
  /^(?:新增|安排|下达|预算|年初|财政|中央|省级|市级|县级)[^，。；]{0,8}(?:资金|筹资|经费|预算|支出|补助|补贴)/;
const JOINS = /^[—–~～-]{0,2}$/;

/** How a period stands in its text; `field` is true where nothing but a date is expected (完成时限：2021年12月). */
interface Place {
  before: string;
  after: string;
  field: boolean;
}

/**
 * Reads the calendar dates of a sentence.
 * @param isField whether an offset lies in a field that holds a date
 */
export function readPeriods(text: string, document: DocumentDate, isField: (at: number) => boolean): Reading[] {
  const readings: Reading[] = [];
  const periods = periodsIn(text);
  // A year named earlier in the sentence goes on: 2021年6月底前…，9月底前….
  let year = document.year;
  for (let i = 0; i < periods.length; i++) {
    const [first, second] = [periods[i], rangeEnd(periods[i], periods[i + 1], text)];
    const last = second ?? first;
    const end = last.at + last.text.length;
    const place = {
      before: text.slice(Math.max(0, first.at - 14), first.at),
      after: text.slice(end, end + 24),
      field: isField(first.at),
    };
    if (second) i++;
    const reading = second ? readRange(first, second, place, document, year) : readPeriod(first, place, document, year);
    if (!reading) continue;
    year = last.year && 'is' in last.year ? last.year.is : year;
    readings.push({ rule: reading.rule, at: first.at, text: text.slice(first.at, end), meaning: reading.meaning });
  }
  return readings;
}

/** A field that is a date in figures, 2021-12-31; as `readPeriods` else. */
export function readNumericField(text: string): Reading | null {
  const period = numericDate(text);
  if (!period?.year || !('is' in period.year)) return null;
  const { last } = period.days(period.year.is);
  return { rule: 'numeric-date', at: 0, text: period.text, meaning: by(last, last ? undefined : noSuchDay(null)) };
}

type Read = { rule: string; meaning: Meaning } | null;

function readPeriod(period: WrittenPeriod, place: Place, document: DocumentDate, context: number | null): Read {
  const { before, after, field } = place;
  if (COMPARED.test(before) || (period.unit === 'year' && period.part === 'whole' && /度$/.test(period.text) && !field))
    return null;
  const year = yearOf(period, document, context);
  if (year === null)
    return isDemand(period, place) ? { rule: 'year-missing', meaning: withoutYear(period, document) } : null;
  if (period.unit === 'day' && period.suffix === '' && !field && ISSUED.test(after)) return null;
  const { first, last } = period.days(year);
  if (/^(?:起|开始)$/.test(period.suffix))
    return CITED.test(after) ? null : { rule: 'from', meaning: { kind: 'from', date: first } };
  if (/^[自从]$/.test(period.prefix) || (/后$|^以来$/.test(period.suffix) && period.suffix !== '前后')) return null;
  const isPast = !field && period.year !== null && 'is' in period.year && year < (document.year ?? 0);
  if (isPast || (!isDemand(period, place) && CITED.test(after))) return null;
  if (last === null) return { rule: 'no-such-day', meaning: by(null, noSuchDay(period.days(year).last)) };
  if (/前$/.test(period.suffix)) return readBefore(period, first, last);
  if (/^(?:前后|左右)$/.test(period.suffix)) return { rule: 'about', meaning: { ...by(last), soft: true } };
  if (period.prefix !== '' && !/^[于在]$/.test(period.prefix)) return { rule: 'until', meaning: by(last) };
  if (period.part === 'end' && period.unit !== 'day') return { rule: `end-of-${period.unit}`, meaning: by(last) };
  if (/内$/.test(period.suffix)) return { rule: 'within', meaning: by(last) };
  return readBare(period, place, document, last);
}

/** The year the text speaks of elsewhere is the likely one; a person confirms it. */
function withoutYear(period: WrittenPeriod, { mentioned }: DocumentDate): Meaning {
  const date = mentioned ? period.days(mentioned).last : null;
  return date && period.part !== 'whole' ? by(date, yearFromText(date)) : by(null, NO_YEAR);
}

/** Whether the words around it make a period a date to meet, whatever follows. */
function isDemand(period: WrittenPeriod, { field }: Place): boolean {
  return field || /前$|内$/.test(period.suffix) || /^(?:截|到|至)/.test(period.prefix) || period.part === 'end';
}

/** 年底前 includes the last day; 2020年前 may or may not include the year (section 7.1 of the regulation digest). */
function readBefore(period: WrittenPeriod, first: string, last: string): Read {
  if (period.part !== 'whole') return { rule: `before-${period.part}-of-${period.unit}`, meaning: by(last) };
  const strict = addDays(first, -1);
  return { rule: `before-${period.unit}`, meaning: by(strict, strictReading(strict, last)) };
}

/** A date with neither 前 nor 底: what stands around it decides. */
function readBare(period: WrittenPeriod, { before, after, field }: Place, document: DocumentDate, last: string): Read {
  if (field) return ISSUED.test(after) ? null : { rule: 'date-field', meaning: by(last) };
  // An exact day that has passed when the document was issued is the date of something else.
  if (period.year && document.issuedOn && last < document.issuedOn) return null;
  const opens = OPENING.test(before) || /^[于在]$/.test(period.prefix);
  if (FINISHES.test(after)) return { rule: 'date-and-verb', meaning: by(last) };
  if (STAGE.test(before) && after.startsWith('）')) return { rule: 'stage', meaning: during(last) };
  if (period.unit === 'day' || !opens) return null;
  if (period.unit === 'year' && period.part === 'whole' && period.year) {
    if (BUDGET.test(after) || /^前[一二三四五六七八九十两几\d]+个?(?:月|季)/.test(after)) return null;
    // A year counts where it opens the sentence; further on it is mostly part of a name.
    const first = /(?:^|[。；：！？\n])(?:[“"]|力争|争取|确保|在|于)*$/.test(before) || /^，/.test(after);
    if (!first && BEGINS.test(after)) return { rule: 'year-of-work', meaning: during(last) };
    return first ? { rule: 'bare-year', meaning: { ...during(last), bareYear: true } } : null;
  }
  return /^，|^(?:全面|正式|集中|重点|分批)?(?:启动|开展|组织|实施|推进|开工|召开|举办)/.test(after)
    ? { rule: `during-${period.unit}`, meaning: during(last) }
    : null;
}

/** The period a range ends with: 2019-2021年, 2022年5月至8月. */
function rangeEnd(first: WrittenPeriod, second: WrittenPeriod | undefined, text: string): WrittenPeriod | null {
  if (!second || first.suffix !== '' || !JOINS.test(text.slice(first.at + first.text.length, second.at))) return null;
  const joined = second.at > first.at + first.text.length || /^[到至]$/.test(second.prefix);
  return joined && !/[后来起始]$/.test(second.suffix) ? second : null;
}

function readRange(
  from: WrittenPeriod,
  to: WrittenPeriod,
  { before, after, field }: Place,
  document: DocumentDate,
  context: number | null,
): Read {
  const start = yearOf(from, document, context);
  if (start === null) return field ? { rule: 'year-missing', meaning: { ...during(null), note: NO_YEAR } } : null;
  let year = yearOf(to, document, start)!;
  // 10月至3月 ends in the next year.
  if (!to.year && to.days(year).first < from.days(start).first) year += 1;
  const { last } = to.days(year);
  const opens = OPENING.test(before) || /^[自从于在]$/.test(from.prefix);
  const stands =
    field ||
    to.suffix === '期间' ||
    to.suffix === '内' ||
    (opens && /^(?:，|$|每|分|逐|重点|集中|全面|组织|开展|实施|完成|新建|新增|力争|争取)/.test(after));
  const isStage = before.endsWith('（') && after.startsWith('）') && (to.unit !== 'year' || STAGE.test(before));
  if ((!stands && !isStage) || COMPARED.test(before) || (!field && year < (document.year ?? 0))) return null;
  return { rule: 'range', meaning: { ...during(last ?? endOfYear(year)), starts: from.days(start).first } };
}

function yearOf(period: WrittenPeriod, document: DocumentDate, context: number | null): number | null {
  if (!period.year) return context;
  if ('is' in period.year) return period.year.is;
  // 次年 follows the year just named, 今年 and 明年 are those of the document.
  const base = /[次翌当]年/.test(period.text) ? context : document.year;
  return base === null ? null : base + period.year.after;
}
