import type { DocumentFactsBase } from '../facts';
import { basesWords, bookTitle, clauseWords, planWords, selfWords, youWords } from '../words/names';

/** 联系人 and telephone, as a sentence; nothing where nobody is named. */
function contactWords({ contact, contactPerson }: DocumentFactsBase): string {
  if (!contactPerson) return '';
  const { section, name, telephone } = contactPerson;
  return `联系人：${contact}${section}${name}，电话：${telephone}。`;
}

/** Words every body template may use. Empty text counts as absent in `{{#if}}`. */
export function commonWords(facts: DocumentFactsBase) {
  const letter = !facts.addressee.subordinate;
  // The plan itself may be among the bases: it is cited once, with its number and the articles relied on.
  const isPlan = ({ title }: { title: string }) => bookTitle(title) === bookTitle(facts.plan.title);
  const articles = facts.bases.filter(isPlan).flatMap(({ article }) => article ?? []);
  return {
    letter,
    /** It asks for support and holds no delay against anybody. */
    asks: facts.manner?.asks ?? false,
    /** 经县政府同意，where the county government agreed. */
    consent: facts.consent && facts.consent.by !== facts.issuer ? '经县政府同意，' : '',
    /** How the addressee is spoken to. */
    you: youWords(facts.addressee.name, letter),
    we: selfWords(facts.issuer),
    addressee: facts.addressee.name,
    plan: planWords(facts.plan) + articles.join('、'),
    planArticles: articles.length > 0,
    /** The plan by itself, and apart from it the clauses relied on. */
    planName: planWords(facts.plan),
    planArticlesWords: articles.join('、'),
    clause: facts.clause ? clauseWords(facts.clause.ordinal) : '',
    clauseHeading: facts.clause?.heading ?? '',
    bases: basesWords(facts.bases.filter((basis) => !isPlan(basis))),
    contact: facts.contact,
    contactWords: contactWords(facts),
  };
}
