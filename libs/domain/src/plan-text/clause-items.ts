import type { Item } from './item-tree';
import type { ItemLevel } from './ordinals';
import { ITEM_LEVELS, depthOf } from './ordinals';
import { endOf } from './text-region';
import { carriesProse, carriesResponsibility } from './responsibility';
import { headsDuty } from './responsibility-duties';

/** What an item of the tree turns out to be. */
export type Verdict = { kind: 'clause'; rule: string; whole: boolean } | { kind: 'section' } | { kind: 'outside' };

/** These say what the plan is about and why; nobody can be responsible for them. */
const GENERAL =
  /^(?:总体(?:要求|思路|目标)(?:[和与及、].{1,8})?|指导思想|基本(?:原则|情况|思路)|(?:工作|主要|发展|行动|建设|总体|年度)?(?:目标|原则|思路)|(?:编制)?(?:背景|依据)|适用范围|明确范围|附则|形势分析|现状.{0,8})$/;
/** Levels that hold less than this share of the responsibilities do not make the rule. */
const SHARE = 0.2;
/** Without any responsibility, what is usually a clause. */
const USUAL: readonly ItemLevel[] = ['clause', 'article', 'section', 'point', 'subpoint', 'division', 'chapter'];

/**
 * Decides which items are clauses: the lowest numbered item that carries a responsibility or, where nobody is named,
 * could carry one. Items above are sections, items below belong to the clause.
 */
export function judgeItems(roots: readonly Item[]): Map<Item, Verdict> {
  const carrying = findCarrying(roots);
  const levels = levelsOf(roots, carrying);
  const verdicts = new Map<Item, Verdict>();
  const tailAtEnd = levelsWithTailAtEnd(roots, carrying);
  const clause = (item: Item, rule: string, whole = true): void =>
    void verdicts.set(item, { kind: 'clause', rule, whole });

  const judge = (item: Item, general: boolean): void => {
    const inside = item.children.filter((child) => carrying.within.has(child));
    const parted = inside.length === 0 && (namesBodies(item.children) || areStages(item.children));
    if (inside.length === 0 && !parted && carrying.own.has(item)) return clause(item, 'carries-responsibility');
    if (
      inside.length === 1 &&
      item.children.length > 1 &&
      inside[0] === item.children.at(-1) &&
      !carrying.own.has(item)
    ) {
      if (tailAtEnd.has(inside[0].level)) return clause(item, 'responsibility-after-last-point');
    }
    if (inside.length > 0) {
      if (carrying.own.has(item)) clause(item, 'carries-responsibility-beside-points', false);
      else verdicts.set(item, { kind: 'section' });
      for (const child of item.children) judge(child, general || GENERAL.test(item.heading));
      return;
    }
    if (item.opensTable && item.children.length === 0) return void verdicts.set(item, { kind: 'section' });
    if (parted) {
      if (carrying.own.has(item) || saysMore(item)) clause(item, 'carries-responsibility-beside-points', false);
      else verdicts.set(item, { kind: 'section' });
      for (const child of item.children) clause(child, 'part-of-its-own');
      return;
    }
    judgeWithoutRoles(item, general || GENERAL.test(item.heading));
  };

  const judgeWithoutRoles = (item: Item, general: boolean): void => {
    if (namesBodies(item.children) || areStages(item.children)) return judge(item, general);
    const deepEnough = depthOf(item.level) >= depthOf(levels.typical);
    if (item.children.length > 0 && !deepEnough) {
      verdicts.set(item, { kind: 'section' });
      for (const child of item.children) judgeWithoutRoles(child, general || GENERAL.test(child.heading));
    } else if (
      (!general || item.level === 'article') &&
      (levels.carrying.has(item.level) || deepEnough || depthOf(item.level) >= depthOf('article'))
    ) {
      clause(item, 'could-carry-responsibility');
    } else {
      verdicts.set(item, { kind: 'outside' });
      for (const child of item.children) judgeWithoutRoles(child, general);
    }
  };

  // A paper attached to the plan that names nobody – technical rules, a form – asks nobody for anything.
  const attached = roots.filter((root) => root.attached);
  const rules = attached.some((root) => carrying.within.has(root)) ? [] : attached;
  const leave = (item: Item): void => {
    verdicts.set(item, { kind: 'outside' });
    item.children.forEach(leave);
  };
  for (const root of roots)
    if (rules.includes(root)) leave(root);
    else judge(root, false);
  return verdicts;
}

/** 1.社区。… 2.各中小学校。…: each part is headed by the bodies it binds. */
const namesBodies = (items: readonly Item[]): boolean =>
  items.length > 1 && items.every(({ heading, children }) => children.length === 0 && headsDuty(heading));

/** Whether an item says something beside its heading. */
const saysMore = ({ heading, ordinal, lines }: Item): boolean =>
  lines.length > 1 || lines[0].text.length > ordinal.length + heading.length + MORE;
const MORE = 30;

/** 1.第一阶段（7月至12月）: each part has a time of its own. */
const STAGE = /^[^。（]{2,20}(?:阶段|时期|环节|步)[^。（]{0,8}（[^（）]*[年月日][^（）]*）/;
const areStages = (items: readonly Item[]): boolean =>
  items.length > 1 &&
  items.every(({ line, ordinal }) => STAGE.test(line.text.slice(ordinal.length, ordinal.length + 60)));

interface Carrying {
  /** Items whose own lines say who does it. */
  own: Set<Item>;
  /** Items that say it themselves, hold one that does, or stand above a table that does. */
  within: Set<Item>;
}

function findCarrying(roots: readonly Item[]): Carrying {
  const own = new Set<Item>();
  const within = new Set<Item>();
  const visit = (item: Item): boolean => {
    if (carriesResponsibility(ownText(item))) own.add(item);
    let carries = own.has(item) || item.opensTable === true;
    for (const child of item.children) carries = visit(child) || carries;
    if (carries) within.add(item);
    return carries;
  };
  for (const root of roots) visit(root);
  return { own, within };
}

function levelsOf(roots: readonly Item[], { own }: Carrying): { typical: ItemLevel; carrying: Set<ItemLevel> } {
  let votes = count(own);
  if (votes.size === 0)
    votes = count(allItems(roots).filter((item) => item.children.length === 0 && carriesProse(ownText(item))));
  const most = Math.max(0, ...votes.values());
  const carrying = new Set([...votes].filter(([, n]) => n >= most * SHARE).map(([level]) => level));
  const present = new Set(allItems(roots).map((item) => item.level));
  const typical =
    most > 0
      ? ITEM_LEVELS.find((level) => votes.get(level) === most)!
      : (USUAL.find((level) => present.has(level)) ?? 'clause');
  return { typical, carrying: most > 0 ? carrying : new Set([typical]) };
}

function count(items: Iterable<Item>): Map<ItemLevel, number> {
  const votes = new Map<ItemLevel, number>();
  for (const item of items) votes.set(item.level, (votes.get(item.level) ?? 0) + 1);
  return votes;
}

/** Levels whose items mostly say it once, after the last of them: the responsibility is that of the item above. */
function levelsWithTailAtEnd(roots: readonly Item[], { own, within }: Carrying): Set<ItemLevel> {
  const each = new Map<ItemLevel, number>();
  const atEnd = new Map<ItemLevel, number>();
  for (const item of allItems(roots)) {
    const inside = item.children.filter((child) => within.has(child));
    if (item.children.length < 2 || inside.length === 0 || own.has(item) || inside[0].opensTable) continue;
    const level = item.children[0].level;
    const votes = inside.length === 1 && inside[0] === item.children.at(-1) ? atEnd : each;
    votes.set(level, (votes.get(level) ?? 0) + 1);
  }
  return new Set(
    [...atEnd].filter(([level, n]) => n >= leastOf(level) && n >= (each.get(level) ?? 0)).map(([level]) => level),
  );
}

/** Points (1.) are often parts of one task; items above them seldom are, so one such case is no habit. */
const leastOf = (level: ItemLevel): number => (depthOf(level) >= depthOf('point') ? 1 : 2);

function allItems(roots: readonly Item[]): Item[] {
  const all: Item[] = [];
  const visit = (item: Item): void => {
    all.push(item);
    item.children.forEach(visit);
  };
  roots.forEach(visit);
  return all;
}

const ownText = (item: Item): { text: string; from: number } => ({
  text: item.lines.map((line) => line.text).join('\n'),
  from: item.line.from,
});

/** Where the last line of an item, with all items inside it, ends. */
export function endOfItem(item: Item): number {
  const last = item.children.at(-1);
  return last ? endOfItem(last) : endOf(item.lines.at(-1)!);
}
