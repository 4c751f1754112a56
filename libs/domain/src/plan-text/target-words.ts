import type { TargetOperator } from './parsed-plan';

type Verb = [word: string, operator: TargetOperator, sign?: -1 | 1];

/** What stands before the figure, longest first. A change counts from a base year, the others are states to reach. */
const VERBS: Verb[] = [
  ['不低于', '>='],
  ['不少于', '>='],
  ['不小于', '>='],
  ['不超过', '<='],
  ['不高于', '<='],
  ['不多于', '<='],
  ['控制在', '<='],
  ['保持在', '='],
  ['稳定在', '='],
  ['提高到', '>='],
  ['提高至', '>='],
  ['提升到', '>='],
  ['提升至', '>='],
  ['增加到', '>='],
  ['增加至', '>='],
  ['增长到', '>='],
  ['压缩到', '<='],
  ['压缩至', '<='],
  ['缩短到', '<='],
  ['缩短至', '<='],
  ['下降到', '<='],
  ['下降至', '<='],
  ['降低到', '<='],
  ['降低至', '<='],
  ['减少到', '<='],
  ['减少至', '<='],
  ['降到', '<='],
  ['降至', '<='],
  ['达到', '>='],
  ['超过', '>='],
  ['高于', '>='],
  ['低于', '<='],
  ['下降', 'change', -1],
  ['降低', 'change', -1],
  ['减少', 'change', -1],
  ['削减', 'change', -1],
  ['压减', 'change', -1],
  ['增长', 'change', 1],
  ['增加', 'change', 1],
  ['提高', 'change', 1],
  ['提升', 'change', 1],
  ['上升', 'change', 1],
  ['达', '>='],
];

/** The verb directly before a figure. */
export function verbBefore(text: string): { word: string; operator: TargetOperator; sign: -1 | 1 } | null {
  const verb = VERBS.find(([word]) => text.endsWith(word));
  return verb ? { word: verb[0], operator: verb[1], sign: verb[2] ?? 1 } : null;
}

/** 以上 and its relatives after the figure overrule the verb, except for changes. */
export function operatorOf(verb: TargetOperator, after: string): TargetOperator {
  if (verb === 'change') return verb;
  if (/左右|上下/.test(after)) return '~';
  if (after.includes('以上')) return '>=';
  if (/以内|以下|之内/.test(after)) return '<=';
  return verb;
}
