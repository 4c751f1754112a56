import type { TargetOperator } from './parsed-plan';

type Verb = [word: string, operator: TargetOperator, sign?: -1 | 1];

/** What stands before the figure. A change counts from a base year, the others are states to reach. */
const VERBS: Verb[] = [
  ['不低于', '>='],
  ['不少于', '>='],
  ['不小于', '>='],
  ['不得低于', '>='],
  ['不得少于', '>='],
  ['不超过', '<='],
  ['不得超过', '<='],
  ['不高于', '<='],
  ['不得高于', '<='],
  ['不大于', '<='],
  ['不多于', '<='],
  ['控制在', '<='],
  ['保持在', '='],
  ['稳定在', '='],
  ['维持在', '='],
  ...both(['提高', '提升', '增加', '增长', '上升', '扩大', '发展', '恢复', '增', '升'], '>='),
  ...both(['压缩', '缩短', '下降', '降低', '减少', '压减', '缩减', '削减', '降', '减'], '<='),
  ['达到', '>='],
  ['突破', '>='],
  ['超过', '>='],
  ['高于', '>='],
  ['至少', '>='],
  ['低于', '<='],
  ...(['下降', '降低', '减少', '削减', '压减', '压降', '缩短', '压缩', '缩减', '降幅'] as const).map((w): Verb => [
    w,
    'change',
    -1,
  ]),
  ...(['增长', '增加', '提高', '提升', '上升', '扩大', '增幅', '增速', '递增'] as const).map((w): Verb => [
    w,
    'change',
    1,
  ]),
  ['达', '>='],
];
VERBS.sort(([a], [b]) => b.length - a.length);

function both(words: readonly string[], operator: TargetOperator): Verb[] {
  return words.flatMap((word): Verb[] => [
    [`${word}到`, operator],
    [`${word}至`, operator],
  ]);
}

const ABOUT = /(?:约为?|大约|将近|接近)$/;
const BOUNDS: TargetOperator[] = ['>=', '<='];

export interface Demand {
  /** Where the words of the demand begin in the text before the figure. */
  at: number;
  operator: TargetOperator;
  sign: -1 | 1;
  /** For a change: at least (增长不低于6%) or at most as much. */
  bound: '>=' | '<=' | null;
  approximate: boolean;
}

/** 控制在全县平均水平的70%以内: what the figure is a part of, between the verb and the figure. */
const PART_OF =
  /(?<=控制在|稳定在|保持在|维持在|达到|提高到|提升到|降低到|降到|压缩到|压减到|下降到)[\u4e00-\u9fff]{1,14}的$/;

/** The words directly before a figure that make it one to reach: 达到, 增长不低于, 提高到约; null where there are none. */
export function demandBefore(text: string): Demand | null {
  const about = aboutAtEnd(text);
  const whole = text.slice(0, text.length - about.length);
  const part = PART_OF.exec(whole)?.[0] ?? '';
  const rest = whole.slice(0, whole.length - part.length);
  const last = verbAtEnd(rest);
  if (!last) return null;
  const at = rest.length - last[0].length;
  const [, operator, sign] = last;
  const common = { approximate: about !== '', sign: sign ?? 1 };
  // 增长不低于6% is a change of at least so much, 达到不低于90% the same as 不低于90%.
  const before = BOUNDS.includes(operator) ? verbAtEnd(rest.slice(0, at)) : null;
  if (!before) return { at, operator, bound: null, ...common };
  const from = at - before[0].length;
  if (before[1] !== 'change') return { at: from, operator, bound: null, ...common };
  return {
    at: from,
    operator: 'change',
    bound: operator as '>=' | '<=',
    approximate: common.approximate,
    sign: before[2] ?? 1,
  };
}

/** 约, 近 at the end of what stands before a figure, or nothing. */
export const aboutAtEnd = (before: string): string => ABOUT.exec(before)?.[0] ?? '';

function verbAtEnd(text: string): Verb | undefined {
  return VERBS.find(([word]) => text.endsWith(word));
}

/** 以上 and its relatives after the figure overrule the verb, except for changes. */
export function operatorOf(demand: Pick<Demand, 'operator' | 'approximate'>, after: string): TargetOperator {
  if (demand.operator === 'change') return 'change';
  if (demand.approximate || /左右|上下/.test(after)) return '~';
  return boundOf(after) ?? demand.operator;
}

export function boundOf(after: string): '>=' | '<=' | null {
  if (after.includes('以上')) return '>=';
  return /以内|以下|之内/.test(after) ? '<=' : null;
}

const ACTION =
  '新增|新建|新设|建成|建设|改建|改造|扩建|打造|培育|培养|培训|引进|引育|配备|组建|创建|创成|认定|评选|遴选|推出|完成|组织|举办|承办|开展|发布|联通|接入|安装|更换|更新|修建|修复|治理|整治|淘汰|关停|转移|造林|增设|设立|选派|招引|招收|招募|招聘|录用|新制修订|制修订|制定|修订|编制|派驻|投放|栽植|推动|签约|开工|投产|建立|构建|建|累计|实现|布局|布设|开发|种植|推广|落地|孵化|发展';

/** A verb of doing with its figure: 培养1.5万名, 累计约3600户, 联通市本级50个. What follows is what is counted. */
export const DONE_BEFORE = new RegExp(`(?:累计)?(?:${ACTION})(?<place>全?[省市县区州]?(?:本级|级|直)?)$`);
/** The same with the thing before the figure: 新增5G基站1000座. Only where the figure ends the words. */
export const DONE_THING_BEFORE = new RegExp(`(?:累计)?(?:${ACTION})[^，。、；：\\t]{1,24}$`);
/** A change with the thing before the figure: 压减审批事项30%. Only where the figure ends the words. */
const CHANGED_THING = /(?:(?<less>压减|减少|削减|降低|压缩|精简|缩短|取消)|提高|增加|提升|扩大)[^，。、；：\t]{1,20}$/;
/** 每个卫生院至少有2名医师 */
const HAS_AT_LEAST = /(?:至少|不少于|不低于)(?:有|配|配备|配齐|建|建有|设|设有|安排|明确)$/;
export const hasAtLeast = (before: string): number => HAS_AT_LEAST.exec(before)?.[0].length ?? 0;
/** Money is a figure to reach where it is invested, produced or earned; what is given to somebody is none. */
export const MONEY_MADE =
  /(?:投资|产值|收入|增加值|销售额|交易额|营业额|成交额|税收|进出口|外资|零售总额|贷款余额|融资)(?:总?额|规模)?(?:力争|要|将|均)?(?:达到|达|突破|超过|不低于|不少于|完成|实现|增长到|提高到|约|近)?$/;
/** 在70%左右的乡镇开展试点, 80%以上的医院实施: a share of those who are to have or do something. */
export const SHARE_OF_GROUP =
  /^的[^，。；的]{1,14}?(?:开展|实施|推行|建成|建立|设立|配备|达到|实现|完成|纳入|覆盖|接入|使用|参加|通过|执行|试点|应用)/;
/** 计划对全区12家…、20家…建立…: as many as are to be served. */
export const PLANNED_FOR = /(?:计划|拟)(?:对|在|为|向)(?:全[省市县区镇])?$/;
/** 实现甲、乙等58项事项…: the verb stands before the examples. */
export const LISTED_BEFORE = /(?:实现|推动|完成|推进|取消|下放|新增)[^，；。]{2,36}等$/;
/** 100%全覆盖巡查 */
export const WHOLE_COVERAGE = /^全?覆盖/;
/** 至少建成1个 */
const AT_LEAST = /(?:至少|不少于|不低于)[^，。、；：]{0,6}$/;

/** The sign of a change whose thing stands before the figure; null where there is no such verb. */
export function changedThing(before: string): -1 | 1 | null {
  const match = CHANGED_THING.exec(before);
  return match && (match.groups!.less ? -1 : 1);
}

export const isAtLeast = (before: string): boolean => AT_LEAST.test(before);

/** A share or number of the whole area that is to have something: 全市90%的…纳入…. */
export const AREA_BEFORE = /^(?:到期)?(?:全[省市县区州镇国]|[省市县区乡镇村]{1,4}|城乡|农村)(?:各级|范围内|所有|的)?$/;
export const AREA_AFTER = /^(?:以上)?的?[^，]{1,30}?(?:纳入|实现|完成|达到|建成|接入|覆盖|通过|配备)/;
/** An indicator that is a rate needs no verb: 办结率100%. */
export const RATE_BEFORE = /[\u4e00-\u9fff]{2}(?:率|比例|占比|比重|满意度)(?:为|：|均为|要?[为在])?$/;
