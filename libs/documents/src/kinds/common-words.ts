import type { DocumentFactsBase } from '../facts';
import { basesWords, clauseWords, planWords, selfWords } from '../words/names';

/** Words every body template may use. Empty text counts as absent in `{{#if}}`. */
export function commonWords(facts: DocumentFactsBase) {
  const letter = !facts.addressee.subordinate;
  return {
    letter,
    /** How the addressee is spoken to. */
    you: letter ? '贵单位' : '你单位',
    we: selfWords(facts.issuer),
    addressee: facts.addressee.name,
    plan: planWords(facts.plan),
    clause: facts.clause ? clauseWords(facts.clause.ordinal) : '',
    clauseHeading: facts.clause?.heading ?? '',
    bases: basesWords(facts.bases),
    contact: facts.contact,
  };
}
