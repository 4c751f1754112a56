import type { DocumentFactsBase } from '../facts';
import { basesWords, bookTitle, clauseWords, planWords, selfWords } from '../words/names';

/** Words every body template may use. Empty text counts as absent in `{{#if}}`. */
export function commonWords(facts: DocumentFactsBase) {
  const letter = !facts.addressee.subordinate;
  // The plan itself may be among the bases: it is cited once, with its number and the articles relied on.
  const isPlan = ({ title }: { title: string }) => bookTitle(title) === bookTitle(facts.plan.title);
  const articles = facts.bases.filter(isPlan).flatMap(({ article }) => article ?? []);
  return {
    letter,
    /** How the addressee is spoken to. */
    you: letter ? '贵单位' : '你单位',
    we: selfWords(facts.issuer),
    addressee: facts.addressee.name,
    plan: planWords(facts.plan) + articles.join('、'),
    planArticles: articles.length > 0,
    clause: facts.clause ? clauseWords(facts.clause.ordinal) : '',
    clauseHeading: facts.clause?.heading ?? '',
    bases: basesWords(facts.bases.filter((basis) => !isPlan(basis))),
    contact: facts.contact,
  };
}
