import type { ScoreRule } from '../../vocabulary';
import type { Mark, PointCorrection, Reading, SubjectFacts } from '../facts';
import { RULES } from '../rules/catalogue';
import type { Judged, Rule } from '../rules/rule';
import { isFor } from '../scheme/groups';
import type { Scheme, SchemeItem } from '../scheme/scheme';
import type { ItemResult, Line } from '../score';
import { worsened } from './not-worse';

/** A rule with its settings, and what it knows of the group. */
interface Prepared {
  item: SchemeItem;
  full: number;
  rule: Rule;
  settings: unknown;
  group: unknown;
}

/** The items of one group, ready to be asked about each of its subjects. */
export interface PreparedItems {
  items: readonly SchemeItem[];
  partsOf: ReadonlyMap<string | null, readonly SchemeItem[]>;
  rules: ReadonlyMap<string, Prepared>;
}

type Known = Pick<Judged, 'facts' | 'readings' | 'marks' | 'ties'>;

/** What is asked again and again about a subject, looked up once. */
export function knownOf(facts: SubjectFacts, { ties }: Pick<Scheme, 'ties'>): Known {
  const readings = new Map<string, Reading>(facts.readings.map((reading) => [reading.key, reading]));
  const marks = new Map<string, Mark[]>();
  for (const mark of facts.marks) {
    const those = marks.get(mark.item);
    if (those) those.push(mark);
    else marks.set(mark.item, [mark]);
  }
  return { facts, readings, marks, ties };
}

/** What holds for the whole group is worked out once, so that a year costs in proportion to its subjects. */
export function prepareItems(all: readonly SchemeItem[], group: string, subjects: readonly Known[]): PreparedItems {
  const byId = new Map(all.map((item) => [item.id, item]));
  const items = all.filter((item) => isFor(item, group, byId));
  const partsOf = new Map<string | null, SchemeItem[]>();
  const rules = new Map<string, Prepared>();
  for (const item of items) {
    const parts = partsOf.get(item.under);
    if (parts) parts.push(item);
    else partsOf.set(item.under, [item]);
    if (item.rule === null) continue;
    const { kind, ...settings } = item.rule;
    const rule = RULES[kind];
    const full = item.weight ?? Infinity;
    const about = rule.group ? subjects.map((known) => ({ ...known, item, full })) : [];
    rules.set(item.id, { item, full, rule, settings, group: rule.group?.(settings, about) });
  }
  return { items, partsOf, rules };
}

export interface JudgedItems {
  /** In the order of the scheme. */
  results: ItemResult[];
  /** Of the items at the top. */
  points: number;
  /** The weight of what applies. */
  applicable: number;
  missing: { item: string; words: SchemeItem['words']; reason: ItemResult['words'] }[];
  /** How many items without parts say something. */
  said: number;
}

interface Found {
  points: number | null;
  /** The weight of what applies; part of the whole in an item some of whose parts do not. */
  applicable: number;
}

/** How the line of a correction is called. */
export const CORRECTED: Readonly<Record<PointCorrection['source'], ScoreRule>> = {
  verification: 'verified',
  objection: 'objection-upheld',
  late: 'corrected',
};

const DOES_NOT_APPLY: Found = { points: null, applicable: 0 };

/** Every item about one subject: rules first, then what becomes of the points of parts. */
export function judgeItems(
  { items, partsOf, rules }: PreparedItems,
  known: Known,
  corrections: ReadonlyMap<string, readonly PointCorrection[]>,
): JudgedItems {
  const results = new Map<string, ItemResult>();
  const missing: JudgedItems['missing'] = [];
  const apart = new Map(known.facts.notApplicable.map(({ item, reason }) => [item, reason]));
  let count = 0;

  const judge = (item: SchemeItem): Found => {
    const lines: Line[] = [];
    const put = (found: Found): Found => {
      const { id, under, words, weight } = item;
      results.set(id, { item: id, under, words, weight, points: found.points, lines });
      return found;
    };
    const reason = apart.get(item.id);
    if (reason !== undefined) {
      lines.push(plainLine('does-not-apply', 0, { zh: `不适用：${reason}`, en: `Does not apply: ${reason}` }));
      return put(DOES_NOT_APPLY);
    }
    const own = rules.get(item.id);
    const found = own ? ask(own, item, lines) : together(item);
    if (found.points === null) return put(found);
    const fallen = worsened(item.zeroWhenWorse, known.readings);
    if (fallen) {
      lines.push({ ...fallen, points: -found.points || 0 });
      found.points = 0;
    }
    for (const { points, reason: why, source } of corrections.get(item.id) ?? []) {
      const after = within(found.points + points, item);
      lines.push(plainLine(CORRECTED[source], after - found.points, why));
      found.points = after;
    }
    return put(found);
  };

  const ask = ({ rule, settings, group, full }: Prepared, item: SchemeItem, lines: Line[]): Found => {
    const outcome = rule.score(settings, { ...known, item, full }, group);
    lines.push(...outcome.lines);
    if (outcome.missing) missing.push({ item: item.id, words: item.words, reason: outcome.missing });
    else if (outcome.points !== null && (rule.reads || rule.byHand)) count += 1;
    return { points: outcome.points, applicable: outcome.points === null ? 0 : (item.weight ?? 0) };
  };

  const together = (item: SchemeItem): Found => {
    const parts = (partsOf.get(item.id) ?? []).map(judge).filter(applies);
    if (parts.length === 0) return { ...DOES_NOT_APPLY };
    if (item.combine === 'lower-of')
      return { points: Math.min(...parts.map(({ points }) => points)), applicable: item.weight ?? 0 };
    return {
      points: parts.reduce((sum, { points }) => sum + points, 0),
      applicable: parts.reduce((sum, { applicable }) => sum + applicable, 0),
    };
  };

  const top = (partsOf.get(null) ?? []).map(judge).filter(applies);
  return {
    results: items.map(({ id }) => results.get(id)).filter((result) => result !== undefined),
    points: top.reduce((sum, { points }) => sum + points, 0),
    applicable: top.reduce((sum, { applicable }) => sum + applicable, 0),
    missing,
    said: count,
  };
}

const applies = (found: Found): found is Found & { points: number } => found.points !== null;

/** Nothing but a deduction goes below zero, and nothing above its weight. */
function within(points: number, { weight, rule }: SchemeItem): number {
  const limit = weight ?? Infinity;
  return rule !== null && RULES[rule.kind].beyondTotal === 'deduction'
    ? Math.min(0, Math.max(-limit, points))
    : Math.max(0, Math.min(limit, points));
}

const plainLine = (rule: string, points: number, reason: Line['reason']): Line => ({
  rule,
  points,
  reason,
  facts: [],
  events: [],
  obligations: [],
  evidence: [],
});
