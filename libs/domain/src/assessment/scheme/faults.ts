import type { Words } from '../../vocabulary';
import { KINDS_ASSESSED } from '../../bodies/body-kind';
import { RULES } from '../rules/catalogue';
import { isFor } from './groups';
import { STAGE_IDS, type Scheme, type SchemeItem, type StageId } from './scheme';

/** What is wrong at one place of a scheme, in words a person can act on. */
export interface SchemeFault extends Words {
  place: string;
}

type Report = (place: string, zh: string, en: string) => void;

/** The lists of items, as the file calls them. */
const LISTS = ['items', 'bonuses', 'deductions'] as const;

/**
 * What contradicts itself in a scheme whose keys are all there: weights that do not add up, a rule nobody knows, parts that
 * run in a circle, cut-offs that overlap, a quota of a group there is not, an order in which something is counted twice.
 */
export function schemeFaults(scheme: Scheme): SchemeFault[] {
  const faults: SchemeFault[] = [];
  const report: Report = (place, zh, en) => void faults.push({ place, zh, en });
  groupFaults(scheme, report);
  treeFaults(scheme, report);
  for (const list of LISTS) scheme[list].forEach((item, nth) => ruleFaults(item, list, `${list}[${nth}]`, report));
  // Of a tree with a fault nobody can say what it adds up to.
  if (faults.length === 0) weightFaults(scheme, report);
  gradeFaults(scheme, report);
  orderFaults(scheme, report);
  furtherFaults(scheme, report);
  return faults;
}

function groupFaults({ groups, excludeKinds }: Scheme, report: Report): void {
  if (groups.length === 0) report('groups', '至少应有一个组', 'must have at least one group');
  groups.forEach(({ id, kinds, bodies }, nth) => {
    const before = groups.slice(0, nth);
    const place = `groups[${nth}]`;
    if (before.some((one) => one.id === id))
      report(`${place}.id`, `组“${id}”重复`, `names the group "${id}" a second time`);
    if (kinds.length + bodies.length === 0)
      report(place, '应写明 kinds 或 bodies，否则组内没有单位', 'must name kinds or bodies, or nobody is in it');
    for (const body of bodies) {
      if (before.some((one) => one.bodies.includes(body)))
        report(`${place}.bodies`, `“${body}”已在另一组`, `names "${body}", which is in another group`);
    }
  });
  for (const kind of KINDS_ASSESSED) {
    const grouped = groups.some(({ kinds }) => kinds.includes(kind));
    if (groups.length > 0 && grouped === excludeKinds.includes(kind))
      report(
        'groups',
        grouped ? `“${kind}”类单位既在组内又在 excludeKinds` : `“${kind}”类单位不属于任何组，也不在 excludeKinds`,
        grouped
          ? `hold bodies of the kind ${kind}, which excludeKinds leaves out`
          : `leave bodies of the kind ${kind} in no group; put them in one, or in excludeKinds`,
      );
  }
}

function treeFaults(scheme: Scheme, report: Report): void {
  const ids = new Set<string>();
  for (const list of LISTS) {
    const items = scheme[list];
    const byId = new Map(items.map((item) => [item.id, item]));
    items.forEach((item, nth) => {
      const place = `${list}[${nth}]`;
      const parts = items.filter(({ under }) => under === item.id);
      if (ids.has(item.id)) report(`${place}.id`, `“${item.id}”重复`, `uses the id "${item.id}" a second time`);
      ids.add(item.id);
      for (const group of item.groups) {
        if (!scheme.groups.some(({ id }) => id === group))
          report(`${place}.groups`, `没有“${group}”这个组`, `names a group "${group}" that there is not`);
      }
      if (item.under !== null && !byId.has(item.under))
        report(`${place}.under`, `没有“${item.under}”这一项`, `names an item "${item.under}" that there is not`);
      const circle = circleFrom(item, byId);
      if (circle)
        report(
          `${place}.under`,
          `上下级成环：${circle.join(' → ')}`,
          `runs in a circle: ${circle.join(' → ')}; an item cannot be part of itself`,
        );
      if (item.rule === null && parts.length === 0)
        report(place, '应写明 rule，或有下级项目', 'must have a rule, or parts of its own');
      if (item.rule !== null && parts.length > 0)
        report(`${place}.rule`, '有下级项目的不得再写 rule', 'must have no rule, as it has parts');
      if (list !== 'items' && item.under !== null)
        report(`${place}.under`, '加分、扣分项目不分级', 'must be null: bonuses and deductions have no parts');
      if (item.weight === null && list === 'items')
        report(`${place}.weight`, '应写明分值', 'must be a number: only a deduction may have no limit');
    });
  }
}

/** The way from an item up to itself, or null. */
function circleFrom(item: SchemeItem, byId: ReadonlyMap<string, SchemeItem>): string[] | null {
  const way = [item.id];
  for (let above = item.under; above !== null; above = byId.get(above)?.under ?? null) {
    way.push(above);
    if (above === item.id) return way;
    if (way.indexOf(above) < way.length - 1) return null; // a circle above it, which is said there
  }
  return null;
}

function ruleFaults(item: SchemeItem, list: (typeof LISTS)[number], place: string, report: Report): void {
  if (item.rule === null) return;
  const { kind, ...settings } = item.rule;
  const rule = Object.hasOwn(RULES, kind) ? RULES[kind] : undefined;
  if (!rule) {
    const known = Object.keys(RULES);
    report(
      `${place}.rule.kind`,
      `没有“${kind}”这种规则，可用：${known.join('、')}`,
      `names an unknown rule "${kind}"; known are ${known.join(', ')}`,
    );
    return;
  }
  const full = item.weight ?? Infinity;
  const wrong = Object.entries(rule.settings as Record<string, (value: unknown) => Words | null>).flatMap(
    ([key, check]) => {
      const found = check(settings[key]);
      if (!found) return [];
      const lacks = settings[key] === undefined;
      return [{ key, zh: lacks ? '缺少此项' : found.zh, en: lacks ? 'is missing' : found.en }];
    },
  );
  const unknown = Object.keys(settings).filter((key) => !(key in (rule.settings as object)));
  for (const { key, zh, en } of wrong) report(`${place}.rule.${key}`, zh, en);
  for (const key of unknown)
    report(`${place}.rule.${key}`, `规则“${kind}”没有这个参数`, `is no setting of the rule "${kind}"`);
  if (wrong.length + unknown.length > 0) return;
  for (const { at, zh, en } of rule.faults?.(settings, full) ?? [])
    report(at === '' ? `${place}.rule` : `${place}.rule.${at}`, zh, en);
  if (rule.byHand && rule.byHand(settings) === null && item.scorers.length === 0)
    report(`${place}.scorers`, '人工评分的项目应写明由谁评分', 'must name who scores what is scored by hand');
  if (!rule.byHand && item.scorers.length > 0)
    report(
      `${place}.scorers`,
      '该项由系统计算，不应有评分人',
      'must be empty: this is worked out, and nobody scores it',
    );
  const fits = rule.beyondTotal
    ? list === `${rule.beyondTotal === 'bonus' ? 'bonuse' : 'deduction'}s`
    : list !== 'deductions';
  if (!fits)
    report(
      `${place}.rule.kind`,
      rule.beyondTotal === 'bonus'
        ? '加分规则应放在 bonuses'
        : rule.beyondTotal
          ? '扣分规则应放在 deductions'
          : '此处只能用扣分规则',
      rule.beyondTotal
        ? `belongs under ${rule.beyondTotal === 'bonus' ? 'bonuses' : 'deductions'}`
        : 'must be a rule that takes points off',
    );
}

const same = (a: number, b: number) => Math.abs(a - b) < 1e-9;

function weightFaults({ items, groups, total }: Scheme, report: Report): void {
  const byId = new Map(items.map((item) => [item.id, item]));
  for (const { id: group } of groups) {
    const its = items.filter((item) => isFor(item, group, byId));
    const partsOf = (under: string | null) => its.filter((item) => item.under === under);
    const sumOf = (parts: readonly SchemeItem[]) => parts.reduce((sum, { weight }) => sum + weight!, 0);
    const top = partsOf(null);
    if (!same(sumOf(top), total))
      report(
        'items',
        `“${group}”组各项分值之和为 ${Number(sumOf(top).toFixed(6))}，应为 ${total}`,
        `add up to ${Number(sumOf(top).toFixed(6))} for the group "${group}", not to ${total}`,
      );
    items.forEach((item, nth) => {
      const parts = partsOf(item.id);
      if (item.rule !== null || !its.includes(item)) return;
      const place = `items[${nth}].weight`;
      if (parts.length === 0) report(place, `“${group}”组没有它的下级项目`, `has no parts for the group "${group}"`);
      else if (item.combine === 'sum' && !same(sumOf(parts), item.weight!))
        report(
          place,
          `下级项目分值之和为 ${Number(sumOf(parts).toFixed(6))}，应为 ${item.weight}`,
          `is ${item.weight}, but its parts add up to ${Number(sumOf(parts).toFixed(6))}`,
        );
      else if (item.combine === 'lower-of' && parts.some(({ weight }) => !same(weight!, item.weight!)))
        report(
          place,
          `取较低者时，各下级项目的分值应都为 ${item.weight}`,
          `is ${item.weight}, which must be the weight of each part where the lowest counts`,
        );
    });
  }
}

function gradeFaults({ grades, groups, quotas, caps, bounds }: Scheme, report: Report): void {
  if (grades.length === 0) report('grades', '至少应有一个等次', 'must have at least one grade');
  grades.forEach(({ name, from }, nth) => {
    const before = grades.slice(0, nth);
    if (before.some((one) => one.name === name))
      report(`grades[${nth}].name`, `等次“${name}”重复`, `names the grade "${name}" a second time`);
    const above = before.find((one) => one.from <= from);
    if (above)
      report(
        `grades[${nth}].from`,
        `等次界限重叠：“${above.label}”自 ${above.from} 起，其后的等次应低于它`,
        `overlaps with "${above.label}", which begins at ${above.from}; a grade further down begins lower`,
      );
  });
  const lowest = Math.min(...grades.map(({ from }) => from));
  if (grades.length > 0 && (bounds.from === null || lowest > bounds.from))
    report(
      'grades',
      `最低等次自 ${lowest} 起，而得分最低为 ${bounds.from ?? '不限'}，使有的分数没有等次`,
      `begin at ${lowest}, but a score may be ${bounds.from ?? 'anything'}, so some score has no grade`,
    );
  if (bounds.from !== null && bounds.to !== null && bounds.from > bounds.to)
    report('bounds', '下限不得高于上限', 'must not have its lower end above its upper end');
  quotas.forEach(({ group, grade }, nth) => {
    const place = `quotas[${nth}]`;
    if (!groups.some(({ id }) => id === group))
      report(`${place}.group`, `没有“${group}”这个组，名额须落到组`, `is for a group "${group}" that there is not`);
    if (!grades.some(({ name }) => name === grade))
      report(`${place}.grade`, `没有“${grade}”这个等次`, `is for a grade "${grade}" that there is not`);
    else if (grades.at(-1)!.name === grade)
      report(`${place}.grade`, '最低等次不能设名额', 'must not be for the lowest grade: there is none below it');
    if (quotas.slice(0, nth).some((one) => one.group === group && one.grade === grade))
      report(place, '同一组同一等次只能有一个名额', 'is the second for this group and grade');
  });
  caps.forEach(({ grade }, nth) => {
    if (!grades.some(({ name }) => name === grade))
      report(`caps[${nth}].grade`, `没有“${grade}”这个等次`, `names a grade "${grade}" that there is not`);
  });
}

/** What a stage works on; a scheme with any of it has to say when. */
const USED: Readonly<Partial<Record<StageId, (scheme: Scheme) => boolean>>> = {
  bonuses: ({ bonuses }) => bonuses.length > 0,
  deductions: ({ deductions }) => deductions.length > 0,
  multipliers: ({ multipliers }) => multipliers.length > 0,
  vetoes: ({ vetoes }) => vetoes.length > 0,
  final: ({ final }) => final !== null,
  caps: ({ caps }) => caps.length > 0,
  quotas: ({ quotas }) => quotas.length > 0,
};

/** Stages every scheme has. */
const ALWAYS: readonly StageId[] = ['items', 'not-applicable', 'corrections', 'bounds', 'rounding', 'grade'];

/** What has to come before what. */
const BEFORE: readonly (readonly [StageId, StageId])[] = [
  ['items', 'not-applicable'],
  ['not-applicable', 'bonuses'],
  ['not-applicable', 'deductions'],
  ['deductions', 'multipliers'],
  ['bonuses', 'bounds'],
  ['multipliers', 'bounds'],
  ['deductions', 'bounds'],
  ['corrections', 'bounds'],
  ['vetoes', 'bounds'],
  ['bounds', 'rounding'],
  ['rounding', 'grade'],
  ['grade', 'final'],
  ['grade', 'caps'],
  ['final', 'caps'],
  ['caps', 'quotas'],
  ['grade', 'quotas'],
];

function orderFaults(scheme: Scheme, report: Report): void {
  const { order } = scheme;
  order.forEach((stage, nth) => {
    if (order.indexOf(stage) < nth)
      report(`order[${nth}]`, `“${stage}”重复，会计算两次`, `names "${stage}" a second time, so it would count twice`);
  });
  for (const stage of STAGE_IDS) {
    if (!order.includes(stage) && (ALWAYS.includes(stage) || USED[stage]?.(scheme)))
      report('order', `缺少“${stage}”`, `must name "${stage}"`);
  }
  for (const [first, then] of BEFORE) {
    const [a, b] = [order.indexOf(first), order.indexOf(then)];
    if (a >= 0 && b >= 0 && a > b)
      report(`order[${b}]`, `“${then}”应在“${first}”之后`, `has "${then}" before "${first}", which comes first`);
  }
}

function furtherFaults({ firstYear, cycle, multipliers, final }: Scheme, report: Report): void {
  const { pointsPerCheck, pointsPerBody } = cycle;
  if (pointsPerBody !== undefined && pointsPerBody < (pointsPerCheck ?? 0))
    report(
      'cycle.pointsPerBody',
      '不得小于 pointsPerCheck，否则一项核验就超过全年上限',
      'must not be less than pointsPerCheck, or one finding is more than all of them',
    );
  multipliers.forEach(({ times }, nth) => {
    if (times < 1) report(`multipliers[${nth}].times`, '倍数不得小于 1', 'must not be less than 1');
  });
  if (final && final.goals.length === 0)
    report('final.goals', '应写明由哪些指标决定', 'must name the figures that decide');
  if (final && !final.years.some((year) => year >= firstYear))
    report(
      'final.years',
      '应写明在哪些年度进行终期考核，且不早于 firstYear',
      'must name a year of the scheme in which the plan ends',
    );
}
