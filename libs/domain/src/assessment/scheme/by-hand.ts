import type { Words } from '../../vocabulary';
import { RULES } from '../rules/catalogue';
import type { SchemeItem } from './scheme';

/** The kinds of rules by which persons give the points; their lines hold the reasons of these persons. */
export const HAND_RULES: readonly string[] = Object.keys(RULES).filter((kind) => RULES[kind].byHand !== undefined);

/** Whether persons give the points of an item. */
export const isByHand = ({ rule }: SchemeItem): boolean => rule !== null && RULES[rule.kind]?.byHand !== undefined;

/** The bodies that score an item, by name: those its rule names, else those the item names; none where it is worked out. */
export function scorersOf(item: SchemeItem): string[] {
  if (item.rule === null || !isByHand(item)) return [];
  const { kind, ...settings } = item.rule;
  return RULES[kind].byHand!(settings) ?? item.scorers;
}

/** The rule of an item in a sentence; of an item with parts, what becomes of theirs. */
export function sentenceOf({ rule, combine, weight }: SchemeItem): Words {
  if (rule !== null) {
    const { kind, ...settings } = rule;
    return RULES[kind].sentence(settings, weight ?? Infinity);
  }
  return combine === 'sum'
    ? { zh: '各分项得分之和。', en: 'The sum of its parts.' }
    : { zh: '取各分项中得分较低者。', en: 'The lowest of its parts.' };
}
