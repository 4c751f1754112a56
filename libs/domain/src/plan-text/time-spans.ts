import { addDays, addMonths, addWorkingDays, buildCalendar, isCountable } from '../calendar';
import { by, countedFromIssue, during, VISION, type Meaning, type Reading } from './deadline-meaning';
import type { DocumentDate } from './document-date';
import { endOfYear } from './iso-date';
import { NUMBER, writtenNumber } from './written-number';

const START = '(?<=^|[，。；：（、！？\\n]|力争|争取|确保|计划|力求)';
const OWN = '(?:本?(?:方案|计划|意见|通知|办法|措施|文件|细则|规划|清单|分工))?';
const ISSUED = '(?:印发|下发|发布|公布|发文|出台|下达)';
const LENGTH = `(?<n>${NUMBER})(?<u>个工作日|工作日|日|天|个月|周|年)`;
/** 三年内取消其资格 is a sanction and 六个月内仍未整改 a condition, not a date of the plan. */
const NOT_OURS =
  /^(?:仍|未|尚|取消|不得|不予|不再|禁止|暂停|限制|累计|连续|多次|受到|发生|无|有效|出现|曾|达不到|没有)/;

/** 对成绩突出的镇，在两年之内实行…: what somebody is granted. */
const PRIVILEGE = /^(?:对|凡|符合|获得|被评)[^。；]{2,80}，$/;
/** 发现问题后，3日内上报: counted from something that happens. */
const AFTER_EVENT = /(?:后|起|时|的|日|接到|收到|通知)，$|发现[^，。；]{0,20}，$/;
const LONGEST_BEFORE = 100;

interface Pattern {
  rule: string;
  pattern: RegExp;
  /** @param before what stands before the phrase in its sentence */
  mean(groups: Record<string, string | undefined>, document: DocumentDate, before: string): Meaning | null;
}

/** Lengths of time and periods with a name of their own. Where two match at one place the first wins. */
const PATTERNS: Pattern[] = [
  {
    rule: 'after-issue',
    pattern: new RegExp(
      `${START}(?:自|从|在)?${OWN}${ISSUED}(?:之日|之后|后)?起?的?(?:(?<=起|后))${LENGTH}(?:之|以)?内`,
      'g',
    ),
    mean: (g, document) => {
      const date = after(g, document.issuedOn);
      const provisional = g.u!.endsWith('工作日') || date === null;
      return by(date, provisional ? countedFromIssue('ambiguous-date', date) : undefined);
    },
  },
  {
    rule: 'within-years',
    pattern: new RegExp(
      `${START}(?:用|利用|通过|在|于)?(?<n>${NUMBER}|(?=半年))(?<u>半年|个工作日|工作日|日|天|周|个月|年)(?:左右)?(?:的)?(?:时间)?(?:之|以)?内(?=(?<rest>.{0,20}))`,
      'g',
    ),
    mean: (g, document, before) => {
      if (NOT_OURS.test(g.rest!) || /取消|不得|禁止|限制/.test(g.rest!)) return null;
      if (PRIVILEGE.test(before) || AFTER_EVENT.test(before)) return null;
      const date = after(g, document.issuedOn);
      return by(date, countedFromIssue('ambiguous-date', date));
    },
  },
  {
    rule: 'years-of-work',
    pattern: new RegExp(
      `(?:用|利用|通过|经过)(?<n>${NUMBER})(?:至|到|[—–~～-])?\\d?(?<u>年)(?:左右)?(?:的)?(?:时间|努力)`,
      'g',
    ),
    mean: (g, document) => ({ ...during(null), note: countedFromIssue('vague-period', after(g, document.issuedOn)) }),
  },
  {
    rule: 'coming-years',
    pattern: new RegExp(`${START}(?:今后|未来|接下来)(?<n>${NUMBER})(?<u>年)(?:内|里|时间)?`, 'g'),
    mean: (g, document) => ({ ...during(null), note: countedFromIssue('vague-period', after(g, document.issuedOn)) }),
  },
  {
    rule: 'this-and-next-year',
    pattern: /今明(?<n>两|后三|三)年/g,
    mean: (g, { year }) => during(year === null ? null : endOfYear(year + (g.n === '两' ? 1 : 2))),
  },
  {
    rule: 'five-year-plan',
    pattern:
      /(?<until>到|至)?[“"]?十(?<n>[二三四五六])五[”"]?(?:规划)?(?:(?<end>期?末|收官|结束)|(?:期间|时期)(?=[，。；]|$|[力争全新实完建达]))(?:之?前)?/g,
    mean: (g, { year }) => {
      const end = 2010 + 5 * '一二三四五六'.indexOf(g.n!);
      if (year !== null && end < year) return null;
      return g.end || g.until ? by(endOfYear(end)) : during(endOfYear(end));
    },
  },
  {
    rule: 'immediately',
    pattern: new RegExp(`${START}(?:自|从)?即日起(?!至|到)`, 'g'),
    mean: (_, { issuedOn }) => (issuedOn ? { kind: 'from', date: issuedOn } : null),
  },
  { rule: 'vision', pattern: /(?:到|至)?(?:本世纪中叶|本世纪末|新中国成立一百年)/g, mean: () => by(null, VISION) },
];

const HAS_SPAN =
  /[年月日天周]的?(?:时间)?[之以里]?内|年(?:左右)?的?(?:时间|努力)|十.五|世纪|百年|即日|(?:今后|未来|接下来|今明)/;

/** Finds lengths of time (三年内, 印发之日起30日内), the periods of five-year plans, and visions. */
export function readTimeSpans(text: string, document: DocumentDate): Reading[] {
  if (!HAS_SPAN.test(text)) return [];
  return PATTERNS.flatMap(({ rule, pattern, mean }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const before = text.slice(Math.max(0, match.index - LONGEST_BEFORE), match.index);
      const meaning = mean(match.groups ?? {}, document, before);
      return meaning ? [{ rule, at: match.index, text: match[0], meaning }] : [];
    }),
  );
}

/** The reader knows no arrangement of holidays; what it counts in working days is a proposal for a person. */
const WEEKENDS_ONLY = buildCalendar([]);

/**
 * Counted without the first day (民法典 art. 201); working days leave out Saturdays and Sundays only. Null where that is a day
 * nobody can name: 三千年内.
 */
function after(g: Record<string, string | undefined>, from: string | null): string | null {
  if (from && g.u === '半年') return addMonths(from, 6);
  const n = writtenNumber(g.n!);
  if (!from || n === null || n > MOST) return null;
  const date = counted(g.u!, from, n);
  return isCountable(date) ? date : null;
}

/** No plan counts further, in whatever unit. */
const MOST = 10_000;

function counted(unit: string, from: string, n: number): string {
  if (unit === '年') return addMonths(from, 12 * n);
  if (unit === '个月') return addMonths(from, n);
  if (unit === '周') return addDays(from, 7 * n);
  return unit.endsWith('工作日') ? addWorkingDays(WEEKENDS_ONLY, from, n) : addDays(from, n);
}
