import type { ParsedDeadline, ParsedRole, ParsedTarget } from '../plan-text/parsed-plan';
import type { Change, RoleChange } from './difference';

const dense = (text: string): string => text.replace(/\s/g, '');

/** Which date is meant and how firmly, and in which words. */
const dateKey = ({ text, kind, date, hardness, every }: ParsedDeadline): string =>
  JSON.stringify([dense(text), kind, date, hardness, every]);

const targetKey = ({ text, indicator, operator, value, unit }: ParsedTarget): string =>
  JSON.stringify([dense(text), indicator, operator, value, unit]);

/** Dates that differ. A date is set beside one of the same kind, in the order of the text. */
export const diffDates = (before: readonly ParsedDeadline[], after: readonly ParsedDeadline[]) =>
  diffList(before, after, dateKey, ({ kind }) => kind);

/** Figures that differ. A figure is set beside the one of the same indicator. */
export const diffTargets = (before: readonly ParsedTarget[], after: readonly ParsedTarget[]) =>
  diffList(before, after, targetKey, ({ indicator }) => indicator);

/** What both lists hold is left out; of the rest, items that are about the same thing are one change. */
function diffList<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (item: T) => string,
  aboutOf: (item: T) => string,
): Change<T | null>[] {
  const gone = without(before, after, keyOf);
  const waiting = new Map<string, T[]>();
  for (const item of gone) waiting.set(aboutOf(item), [...(waiting.get(aboutOf(item)) ?? []), item]);
  const changes: Change<T | null>[] = without(after, before, keyOf).map((item) => ({
    from: waiting.get(aboutOf(item))?.shift() ?? null,
    to: item,
  }));
  const left = new Set([...waiting.values()].flat());
  return [...changes, ...gone.filter((item) => left.has(item)).map((item) => ({ from: item, to: null }))];
}

/** The items of a list that another one has no equal for, each counted as often as it occurs. */
function without<T>(items: readonly T[], others: readonly T[], keyOf: (item: T) => string): T[] {
  const counts = new Map<string, number>();
  for (const other of others) counts.set(keyOf(other), (counts.get(keyOf(other)) ?? 0) + 1);
  return items.filter((item) => {
    const left = counts.get(keyOf(item)) ?? 0;
    if (left > 0) counts.set(keyOf(item), left - 1);
    return left === 0;
  });
}

/** Bodies whose part in the clause differs, in the order of the later version; those no longer named come last. */
export function diffRoles(before: readonly ParsedRole[], after: readonly ParsedRole[]): RoleChange[] {
  const [had, has] = [partsByBody(before), partsByBody(after)];
  return [...new Set([...has.keys(), ...had.keys()])]
    .map((body) => ({ body, from: had.get(body) ?? [], to: has.get(body) ?? [] }))
    .filter(({ from, to }) => JSON.stringify(from) !== JSON.stringify(to));
}

function partsByBody(roles: readonly ParsedRole[]): Map<string, RoleChange['from']> {
  const parts = new Map<string, RoleChange['from']>();
  for (const { body, role, segment } of roles) parts.set(body, [...(parts.get(body) ?? []), { role, segment }]);
  for (const list of parts.values()) {
    list.sort((a, b) => a.segment - b.segment || (a.role < b.role ? -1 : a.role > b.role ? 1 : 0));
  }
  return parts;
}
