import type { RoleKind, Span } from './parsed-plan';
import type { ResponsibilityTail } from './responsibility';

/** A rule stated once for the whole document: whoever is listed first leads. */
export interface FirstListedRule {
  span: Span;
  /** What the others are then; null: what they are called where they stand. */
  others: RoleKind | null;
}

const RULE =
  /(?:(?:列|排|排名|排序|位列|列在|排在|位于|居|署名|处于)[^。；，）】〕\n]{0,8}(?:第一|首|最前|前列)|(?:第一|首)(?:个|家|位))[^。；，）】〕\n]{0,12}(?:为|是|作为|系)(?:总|主要)?(?:牵头|主办|汇总|第一责任|主责)[^。；，）】〕\n]{0,14}(?:[，；]其(?:他|余|它)[^。；）】〕\n]{0,14}?(?<others>配合|参与|协办|参加|协助|责任))?/;
const OTHERS: Record<string, RoleKind> = {
  配合: 'cooperator',
  协办: 'cooperator',
  协助: 'cooperator',
  参与: 'participant',
  参加: 'participant',
};

/** Finds 列第一位者为牵头单位，下同 and its relatives, wherever the document states it. */
export function readFirstListedRule(text: string): FirstListedRule | null {
  const match = RULE.exec(text);
  if (!match) return null;
  return { span: [match.index, match.index + match[0].length], others: OTHERS[match.groups?.others ?? ''] ?? null };
}

/**
 * Gives the lead to the first of those who answer, where nobody is said to lead; who takes part or goes along stays that. Where the rule stands among the clauses with 下同,
 * it counts from there on; otherwise for all of them.
 */
export function applyFirstListed(tails: readonly ResponsibilityTail[], rule: FirstListedRule, from: number): void {
  for (const tail of tails) {
    const named = tail.roles.filter((role) => !role.openList);
    const first = named.find(({ role }) => role === 'responsible' || role === 'unspecified');
    if (
      !first ||
      named.some(({ role }) => role === 'lead' || role === 'executor') ||
      tail.rule === 'prose' ||
      tail.rule === 'duty-list' ||
      tail.span[1] < from
    )
      continue;
    for (const role of tail.roles) {
      if (rule.others && (role.role === 'responsible' || role.role === 'unspecified')) role.role = rule.others;
    }
    first.role = 'lead';
    first.byRule = true;
  }
}
