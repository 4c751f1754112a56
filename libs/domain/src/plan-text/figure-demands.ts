import { figuresIn, isTime, type Figure } from './figures';
import type { ParsedTarget } from './parsed-plan';
import { isNoDemand } from './target-exclusions';
import * as words from './target-words';
import { writtenNumber } from './written-number';

/** A figure that has to be reached: what is asked, and from where to where the words go. */
export interface FigureDemand extends Pick<
  ParsedTarget,
  'operator' | 'value' | 'unit' | 'upTo' | 'bound' | 'approximate'
> {
  /** The rule that found it, e.g. `figure-to-reach`. */
  rule: string;
  /** Where the words of the indicator end and those of the demand begin. */
  demandAt: number;
  end: number;
  /** The thing counted, where it stands behind the figure: 培养1.5万名优秀青年农民. */
  thing?: string;
}

/** The words end with the figure: nothing follows, or the next cell of a row does, or a remark. */
const ENDS = /^(?:$|[\t（])/;
const NO_GROWTH = /(?:实现|保持|做到)?零增长/g;
const DOUBLING = /(?:实现|基本|力争)*翻(?<n>[一两二三])番/g;
const DOUBLED: Record<string, number> = { 一: 100, 两: 300, 二: 300, 三: 700 };
/** 时间不少于两年, 压缩一半: a figure in words. */
const IN_WORDS =
  /(?<verb>不少于|不低于|不得少于|至少|不超过|不得超过)(?<n>[一二两三四五六七八九十]{1,3})(?<unit>年|个月)(?![底末初前])/g;
const HALVED = /(?:压缩|压减|缩短|减少|降低|下降)一半(?!以)/g;
/** The figure is not there yet: 以省下达指标为准. */
const SET_ABOVE = /(?:以|按照?)(?:国家|省|市|上级)[^，。；]{0,8}?(?:下达|核定|确定|分解)[^，。；]{0,8}?为准/g;

/**
 * The demands of a fragment without commas, in its order; figures that share one verb (增长6%、8%) stand in one list.
 * @param from where they can begin
 */
export function demandsIn(text: string, from: number): FigureDemand[][] {
  const lists: FigureDemand[][] = [];
  for (const figure of figuresIn(text)) {
    if (figure.at < from || isNoDemand(text, figure)) continue;
    const last = lists.at(-1)?.at(-1);
    const found = recognise(text, figure);
    if (found) lists.push([found]);
    else if (last && /^[、和及]$/.test(text.slice(last.end, figure.at)))
      lists.at(-1)!.push(likeBefore(text, last, figure));
  }
  const inWords = demandsInWords(text).filter(({ demandAt }) => demandAt >= from);
  if (inWords.length === 0) return lists;
  return [...lists, ...inWords.map((one) => [one])].sort(([a], [b]) => a.demandAt - b.demandAt);
}

function demandsInWords(text: string): FigureDemand[] {
  const change = (match: RegExpExecArray, rule: string, value: number): FigureDemand => ({
    rule,
    operator: 'change',
    value,
    unit: '%',
    demandAt: match.index,
    end: match.index + match[0].length,
  });
  return [
    ...[...text.matchAll(IN_WORDS)].map((m): FigureDemand => ({
      ...change(m, 'figure-in-words', writtenNumber(m.groups!.n) ?? 0),
      operator: m.groups!.verb.includes('超过') ? '<=' : '>=',
      unit: m.groups!.unit,
    })),
    ...[...text.matchAll(HALVED)].map((m) => change(m, 'halved', -50)),
    ...[...text.matchAll(NO_GROWTH)].map((m) => change(m, 'no-growth', 0)),
    ...[...text.matchAll(DOUBLING)].map((m) => change(m, 'doubling', DOUBLED[m.groups!.n])),
    ...[...text.matchAll(SET_ABOVE)].map((m): FigureDemand => ({
      ...change(m, 'set-above', 0),
      operator: '=',
      value: null,
      unit: null,
    })),
  ];
}

function recognise(text: string, figure: Figure): FigureDemand | null {
  const before = text.slice(Math.max(0, figure.at - 40), figure.at);
  if (figure.unit.endsWith('元')) return words.MONEY_MADE.test(before) ? ofMoney(text, figure, before) : null;
  const found = behindVerb(text, figure, before) ?? atLeast(text, figure, before);
  if (found) return found;
  return isTime(figure.unit) ? ofTime(text, figure) : (ofShare(text, figure) ?? behindWork(text, figure, before));
}

/** 达到90%, 增长不低于6%: the verb says what is to be reached. */
function behindVerb(text: string, figure: Figure, before: string): FigureDemand | null {
  const demand = words.demandBefore(before);
  if (!demand) return null;
  const operator = words.operatorOf(demand, figure.after);
  const found = { rule: 'figure-to-reach', ...common(figure, figure.at - before.length + demand.at), operator };
  if (operator === 'change') {
    return { ...found, value: demand.sign * figure.value, ...sizeOfChange(figure.after, demand) };
  }
  const isWork = words.DONE_BEFORE.test(text.slice(Math.max(0, found.demandAt - 12), found.demandAt));
  return isWork ? { ...found, ...thingAt(text, found.end) } : found;
}

/** 完成投资10亿元, 产值突破20亿元. */
function ofMoney(text: string, figure: Figure, before: string): FigureDemand {
  const verb = behindVerb(text, figure, before);
  if (verb) return verb;
  const about = words.aboutAtEnd(before);
  const operator = words.operatorOf({ operator: '=', approximate: about !== '' }, figure.after);
  return { ...common(figure, figure.at - about.length), operator, rule: 'money-and-figure' };
}

/** 每个卫生院至少有2名医师. */
function atLeast(text: string, figure: Figure, before: string): FigureDemand | null {
  const length = words.hasAtLeast(before);
  if (length === 0) return null;
  const found = common(figure, figure.at - length);
  return { ...found, operator: '>=', rule: 'at-least', ...thingAt(text, found.end) };
}

/** 驻村160天以上: a length of time to reach stands at the end of its part of the sentence. */
function ofTime(text: string, figure: Figure): FigureDemand | null {
  const found = common(figure, figure.at);
  return figure.after === '以上' && ENDS.test(text.slice(found.end))
    ? { ...found, operator: '>=', rule: 'time-and-more' }
    : null;
}

/** 在70%左右的乡镇开展试点, 100%全覆盖巡查. */
function ofShare(text: string, figure: Figure): FigureDemand | null {
  if (figure.unit !== '%') return null;
  const found = common(figure, figure.at);
  const rest = text.slice(found.end, found.end + 40);
  const share =
    words.SHARE_OF_GROUP.exec(rest)?.[0] ?? (figure.value === 100 ? words.WHOLE_COVERAGE.exec(rest)?.[0] : null);
  if (!share) return null;
  const operator = words.operatorOf({ operator: '=', approximate: false }, figure.after);
  return { ...found, operator, rule: 'share-of-group', end: found.end + share.length, thing: share.replace(/^的/, '') };
}

/** 培养1.5万名…, 新增基站1000座, 办结率100%, 全市90%的…纳入…: what is done, and how much of it. */
function behindWork(text: string, figure: Figure, before: string): FigureDemand | null {
  const about = words.aboutAtEnd(before);
  const plain = before.slice(0, before.length - about.length);
  const least = figure.upTo !== null || words.isAtLeast(plain) ? '>=' : '=';
  const operator = words.operatorOf({ operator: least, approximate: about !== '' }, figure.after);
  const found = { ...common(figure, figure.at - about.length), operator };
  if (words.PLANNED_FOR.test(plain)) return { ...found, rule: 'figure-of-plan', ...thingAt(text, found.end) };
  if (words.LISTED_BEFORE.test(plain)) return { ...found, rule: 'figure-of-list', ...thingAt(text, found.end) };
  if (words.DONE_BEFORE.test(plain)) return { ...found, rule: 'figure-of-work', ...thingAt(text, found.end) };
  const rest = text.slice(found.end);
  if (ENDS.test(rest) || rest.startsWith('、')) {
    const sign = words.changedThing(plain);
    const change = { operator: 'change', ...sizeOfChange(figure.after, null) } as const;
    if (sign) return { ...found, rule: 'thing-changed', ...change, value: sign * figure.value };
    if (words.DONE_THING_BEFORE.test(plain)) return { ...found, rule: 'thing-and-figure' };
  }
  if (figure.unit === '%' && words.RATE_BEFORE.test(plain)) return { ...found, rule: 'rate-and-figure' };
  const area = words.AREA_BEFORE.test(text.slice(0, figure.at)) && words.AREA_AFTER.exec(rest)?.[0];
  if (!area) return null;
  return { ...found, rule: 'share-of-area', end: found.end + area.length, thing: area.replace(/^的/, '') };
}

/** The next figure of a list has the verb of the one before. */
function likeBefore(text: string, last: FigureDemand, figure: Figure): FigureDemand {
  const sign = last.operator === 'change' && (last.value ?? 0) < 0 ? -1 : 1;
  const found = { ...last, ...common(figure, figure.at), value: sign * figure.value };
  return last.thing === undefined ? found : { ...found, ...thingAt(text, found.end) };
}

function common(
  { at, text, value, unit, upTo }: Figure,
  demandAt: number,
): Pick<FigureDemand, 'value' | 'unit' | 'upTo' | 'demandAt' | 'end'> {
  return { value, unit, ...(upTo === null ? {} : { upTo }), demandAt, end: at + text.length };
}

function sizeOfChange(after: string, demand: words.Demand | null): Pick<ParsedTarget, 'bound' | 'approximate'> {
  const bound = demand?.bound ?? words.boundOf(after);
  const approximate = (demand?.approximate ?? false) || /左右|上下/.test(after);
  return { ...(bound ? { bound } : {}), ...(approximate ? { approximate } : {}) };
}

/** What is counted behind a figure: 1.5万名优秀青年农民. */
function thingAt(text: string, from: number): Pick<FigureDemand, 'thing' | 'end'> {
  const thing = /^[^，。、；：和及与“”（）\t]*/.exec(text.slice(from, from + 30))![0];
  return { thing: thing.replace(/^的/, ''), end: from + thing.length };
}
