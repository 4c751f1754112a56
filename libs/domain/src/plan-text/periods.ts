import { endOfMonth, endOfYear, isoDate } from './iso-date';
import { writtenNumber, writtenYear } from './written-number';

/** A stretch of the calendar as written: 2021年6月底前, 三季度末, 年内, 2020年. */
export interface WrittenPeriod {
  text: string;
  /** Offset in the text searched. */
  at: number;
  /** 到, 至, 截至, 自, 从, 于, 在 or nothing. */
  prefix: string;
  /** 前, 起, 内, 期间 … or nothing. */
  suffix: string;
  /** The year the words name, as a number or counted from the year of the document; null: they name none. */
  year: { is: number } | { after: number } | null;
  unit: 'year' | 'half' | 'quarter' | 'month' | 'day';
  /** Where in the period the words point: its end (底, 末, 下旬), its middle, its beginning, or the whole. */
  part: 'end' | 'middle' | 'start' | 'whole';
  /** First and last day once the year is known; `last` is null where the calendar has no such day. */
  days(year: number): { first: string; last: string | null };
}

const HAN = '[〇○零一二三四五六七八九]';
const DASH = '[—–~～-]{1,2}';
const YEAR = [
  `(?<!\\d)(?<y>(?:19|20)\\d{2})(?:年度?(?!代|龄)|(?=${DASH}(?:19|20)\\d{2}年))`,
  `(?<hy>(?:一九|二[〇○零])${HAN}{2})年`,
  '(?<ny>今年|本年度?|当年|明年|次年|翌年|来年)',
].join('|');
/** Words after which 内, 中 and 初 belong to another word: 内蒙古, 中央, 初步. */
const OF_YEAR =
  '年?(?:(?<ye>[底末])(?!层|端)|(?<yi>内)(?![容部蒙涵外生控设地在销需河城科江参乡])|(?<ym>中)(?=之?前|[，。、；）]|完成|$)|(?<yb>初)(?![步级中始衷期心]))';
const HALF = '(?<h>[上下])半年(?<he>[底末])?';
const QUARTER =
  '(?:第?(?<q>[一二三四1-4])季度?(?<qe>[底末])|第?(?<q2>[一二三四1-4])季度|前(?<q3>[二三23])季度(?<qf>[底末])?)';
const MONTH = `(?<!\\d|\\d{4}\\.)(?<m>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])(?:月份?|(?=${DASH}\\d{1,2}月))`;
const OF_MONTH =
  '(?:(?<tenth>[上中下])旬|(?<me>[底末])|(?<mm>中)(?![国央旬共小])|(?<mb>初)(?![步级])|(?<d>[0-3]?\\d|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号])?';
/** Looked for before a period once it is found: most places of a text can then be passed over at their first letter. */
const PREFIX = /(?:截至|截止到|截止|自|从|(?<![提达降升增减复回高低长得])到|(?<![以甚乃])至|于|在)$/;
const SUFFIX =
  '(?<suf>之前|以前|前后|前(?![后期置端沿瞻列景往提半]|[一二三四五六七八九十两几\\d]+个?(?:季|月|年|天|[大批名家]))|左右|起|开始|以来|以后|之后|后(?![勤续备])|期间|以内|之内|内(?![容部蒙涵外生控设地在销需]))?';
/** Without a year of its own 年底 must not be the end of 2020年底, 每年底 or 三年内. */
const ALONE = `(?<![\\d${HAN.slice(1, -1)}十两几多近数半整去前全周]|(?<!原则)上)年(?:${OF_YEAR.slice(2)})`;
const PERIOD = new RegExp(
  `(?:(?:${YEAR})(?:${OF_YEAR}|${HALF}|${QUARTER}|${MONTH}${OF_MONTH})?|${renamed(ALONE)}|${renamed(`${HALF}|${QUARTER}|${MONTH}${OF_MONTH}`)})${SUFFIX}`,
  'g',
);
/** 2031.6.30前, 2031/6/30前: in running text only with a word that makes them a date to meet. */
const IN_FIGURES =
  /(?<![\d.])(?<y>(?:19|20)\d{2})(?<mark>[-./])(?<m>1[0-2]|0?[1-9])(?:\k<mark>(?<d>[0-3]?\d))?(?![\d.])(?<me>底)?(?<suf>之前|以前|前(?![期后置端沿瞻列景往提])|起)/g;
/** Only where a field holds nothing but a date: 2021-12-31, 2021.12. */
const NUMERIC = /^(?<y>(?:19|20)\d{2})[-./](?<m>1[0-2]|0?[1-9])(?:[-./](?<d>[0-3]?\d))?(?!\d)/;

/** A group may have a name only once in a pattern; those of the half without a year end in `_`. */
function renamed(source: string): string {
  return source.replace(/\(\?<([a-z0-9]+)>/gi, '(?<$1_>');
}

type Groups = Record<string, string | undefined>;

/** Every period in a text, in its order, without deciding what it means. */
export function periodsIn(text: string): WrittenPeriod[] {
  const figures = /\d{4}[-./]\d/.test(text)
    ? [...text.matchAll(IN_FIGURES)].map((match) => toPeriod('', match[0], match.index, match.groups!))
    : [];
  if (!/[年月季]/.test(text)) return figures;
  const written = periodsInWords(text);
  return figures.length === 0 ? written : [...written, ...figures].sort((a, b) => a.at - b.at);
}

function periodsInWords(text: string): WrittenPeriod[] {
  let read = 0;
  return [...text.matchAll(PERIOD)].map((match) => {
    const prefix = PREFIX.exec(text.slice(Math.max(read, match.index - 4), match.index))?.[0] ?? '';
    read = match.index + match[0].length;
    return toPeriod(prefix, match[0], match.index, match.groups!);
  });
}

/** A whole field that is a date in figures; null where it is not. */
export function numericDate(text: string): WrittenPeriod | null {
  const match = NUMERIC.exec(text);
  return match && toPeriod('', match[0], 0, match.groups!);
}

function toPeriod(prefix: string, words: string, from: number, groups: Groups): WrittenPeriod {
  const g = (name: string): string | undefined => groups[name] ?? groups[`${name}_`];
  const [text, at] = [prefix + words, from - prefix.length];
  const common = { text, at, prefix, suffix: g('suf') ?? '', year: yearOf(g) };
  if (g('m')) return { ...common, ...ofMonth(g, writtenNumber(g('m')!)!) };
  const quarter = g('q') ?? g('q2') ?? g('q3');
  if (quarter) {
    const n = writtenNumber(quarter)!;
    const part = (g('qe') ?? g('qf')) ? 'end' : 'whole';
    return { ...common, unit: 'quarter', part, days: months(g('q3') ? 1 : 3 * n - 2, 3 * n) };
  }
  if (g('h')) {
    const part = g('he') ? 'end' : 'whole';
    return { ...common, unit: 'half', part, days: g('h') === '上' ? months(1, 6) : months(7, 12) };
  }
  if (g('ym')) return { ...common, unit: 'year', part: 'middle', days: months(1, 6) };
  if (g('yb')) return { ...common, unit: 'year', part: 'start', days: months(1, 1) };
  const part = (g('ye') ?? g('yi')) ? 'end' : 'whole';
  return { ...common, unit: 'year', part, days: (year) => ({ first: `${year}-01-01`, last: endOfYear(year) }) };
}

function yearOf(g: (name: string) => string | undefined): WrittenPeriod['year'] {
  if (g('y')) return { is: Number(g('y')) };
  if (g('hy')) return { is: writtenYear(g('hy')!) };
  const word = g('ny');
  if (!word) return null;
  return { after: /^[明次翌来]/.test(word) ? 1 : 0 };
}

/** 上旬 ends on the 10th and 中旬 on the 20th; 月初 is read like 上旬, 月中 as the 15th. */
function ofMonth(
  g: (name: string) => string | undefined,
  month: number,
): Pick<WrittenPeriod, 'unit' | 'part' | 'days'> {
  const between =
    (from: number, to: number | null): WrittenPeriod['days'] =>
    (year) => ({
      first: isoDate(year, month, from) ?? `${year}-01-01`,
      last: to === null ? endOfMonth(year, month) : isoDate(year, month, to),
    });
  const day = g('d');
  if (day) return { unit: 'day', part: 'end', days: between(writtenNumber(day) ?? 0, writtenNumber(day) ?? 0) };
  const tenth = g('tenth') ?? (g('mb') && '上');
  if (tenth === '上') return { unit: 'month', part: 'start', days: between(1, 10) };
  if (tenth === '中') return { unit: 'month', part: 'middle', days: between(11, 20) };
  if (tenth === '下') return { unit: 'month', part: 'end', days: between(21, null) };
  if (g('mm')) return { unit: 'month', part: 'middle', days: between(1, 15) };
  return { unit: 'month', part: g('me') ? 'end' : 'whole', days: between(1, null) };
}

function months(first: number, last: number): WrittenPeriod['days'] {
  return (year) => ({ first: isoDate(year, first, 1)!, last: endOfMonth(year, last) });
}
