import type { ParsedTarget } from '../plan-text/parsed-plan';

/** What somebody measured, in the unit of the target. */
export interface Measured {
  value: number;
  /** The value of the base year in the same unit, for a target that is a change; null where nobody gave it. */
  baseValue: number | null;
}

type Verdict = 'met' | 'not-met' | 'cannot-judge';

export interface Judgement {
  verdict: Verdict;
  /** What is held against the target: the value itself, or the change since the base year; null where there is none. */
  compared: number | null;
  why: { zh: string; en: string };
}

/** How far 约 and 左右 reach. Data: `config/policies/reporting-*.yaml`. */
export interface IndicatorPolicy {
  /** In percent of the figure, to both sides. */
  approximateWithinPercent: number;
}

/** Figures are shown to four places at most; what differs by less is the same. */
const round = (value: number) => Math.round(value * 1e4) / 1e4;

/**
 * Whether a measured value reaches a target. Where that is a matter of opinion (much more than 约 90, more than an exact
 * figure, a figure still to be set, no value of the base year) it says so and leaves it to a person.
 *
 * - 以上, 达到, a range: at least its lower end; 以内, 不超过: at most its upper end.
 * - 约, 左右: within the tolerance of the policy.
 * - 比某年增长、下降: the change since the base year, in percent or in percentage points (百分点).
 */
export function judgeTarget(target: ParsedTarget, measured: Measured, policy: IndicatorPolicy): Judgement {
  if (target.value === null) {
    return open('目标值待上级下达，尚不能判定', 'the figure of the target is still to be set by a higher level');
  }
  if (target.operator === 'change') return judgeChange(target, target.value, measured, policy);
  const value = round(measured.value);
  const range = { from: target.value, to: target.upTo ?? target.value };
  switch (target.operator) {
    case '>=':
      return decided(value >= range.from, value, `≥ ${range.from}`);
    case '<=':
      return decided(value <= range.to, value, `≤ ${range.to}`);
    case '~':
      return within(value, widened(range, policy), '约');
    case '=':
      return within(value, range, '');
  }
}

function judgeChange(target: ParsedTarget, wanted: number, measured: Measured, policy: IndicatorPolicy): Judgement {
  const { value, baseValue } = measured;
  const year = target.baseYear ? `${target.baseYear}年` : '基准年';
  if (baseValue === null) return open(`未填写${year}的数值，不能计算变化`, 'the value of the base year is missing');
  const points = target.unit === '个百分点';
  if (!points && baseValue === 0) return open(`${year}的数值为0，不能计算变化幅度`, 'the value of the base year is 0');
  const change = round(points ? value - baseValue : ((value - baseValue) / Math.abs(baseValue)) * 100);
  const falls = wanted < 0;
  if (target.approximate) {
    const range = widened({ from: wanted, to: wanted }, policy);
    // Turned round for a reduction, so that "more than wanted" is the far side in both.
    return falls
      ? turned(within(-change, { from: -range.to, to: -range.from }, '约'), change)
      : within(change, range, '约');
  }
  // 零增长 caps; 下降10% and 增长6% want at least as much, unless 以内 says at most.
  const atMost = wanted === 0 || (target.bound === '<=') !== falls;
  return atMost ? decided(change <= wanted, change, `≤ ${wanted}`) : decided(change >= wanted, change, `≥ ${wanted}`);
}

interface Range {
  from: number;
  to: number;
}

function widened({ from, to }: Range, { approximateWithinPercent }: IndicatorPolicy): Range {
  const part = approximateWithinPercent / 100;
  return { from: round(from - Math.abs(from) * part), to: round(to + Math.abs(to) * part) };
}

/** Below the range it is missed; above it, somebody has to say whether more is better. */
function within(value: number, { from, to }: Range, about: string): Judgement {
  if (value <= to) return decided(value >= from, value, from === to ? `= ${from}` : `${about}${from}—${to}`);
  const [zh, en] = [`${value} 高于目标 ${to}，是否算完成由人判定`, `${value} is above ${to}; a person decides`];
  return { ...open(zh, en), compared: value };
}

const turned = (judgement: Judgement, compared: number): Judgement => ({ ...judgement, compared });

const decided = (met: boolean, compared: number, wanted: string): Judgement => ({
  verdict: met ? 'met' : 'not-met',
  compared,
  why: {
    zh: `${compared}，目标 ${wanted}，${met ? '达到' : '未达到'}`,
    en: `${compared} against ${wanted}: ${met ? 'met' : 'not met'}`,
  },
});

const open = (zh: string, en: string): Judgement => ({ verdict: 'cannot-judge', compared: null, why: { zh, en } });
