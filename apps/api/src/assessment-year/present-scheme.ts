import {
  isByHand,
  mostPerBody,
  mostPerCheck,
  scorersOf,
  sentenceOf,
  termsOf,
  type Scheme,
  type SchemeItem,
} from '@app/domain/assessment';
import type { SchemeItemView, SchemeView } from '@app/persistence/read-models';

/** A scheme as people read it: what is scored, with how many points, by which rule in a sentence, and by whom; then the rest of it. */
export const presentScheme = (scheme: Scheme): SchemeView => {
  const { version, title, groups, excludeKinds, items, bonuses, deductions } = scheme;
  return {
    pointsPerCheck: mostPerCheck(scheme),
    pointsPerBody: mostPerBody(scheme),
    version,
    title,
    excludedKinds: excludeKinds,
    terms: termsOf(scheme),
    groups: groups.map(({ id, words }) => ({ id, words })),
    items: [...items.map(as('item')), ...bonuses.map(as('bonus')), ...deductions.map(as('deduction'))],
  };
};

const as =
  (part: SchemeItemView['part']) =>
  (item: SchemeItem): SchemeItemView => {
    const { id, under, words, weight, groups, rule } = item;
    const options = isByHand(item) && rule?.options ? Object.keys(rule.options as Record<string, number>) : null;
    return { id, under, words, weight, part, groups, sentence: sentenceOf(item), scorers: scorersOf(item), options };
  };
