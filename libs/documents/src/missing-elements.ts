import type { DocumentFacts } from './facts';
import { termsOf } from '@app/domain/vocabulary';
import { definitionOf } from './kinds';
import { withParts } from './with-parts';
import { inEachPlace } from './wording';
import { element, isText, type MissingElement, type Said } from './words/elements';

export type { MissingElement } from './words/elements';

const CONTACT = element('联系人和电话', 'contact person and telephone');
const BASIS = element('依据', 'legal basis');

/**
 * What a paper of its kind must have (addressee, provision, facts, requirements, dates, contact) and this one has not, in the
 * order of the paper. Who signs and under which number comes with the signature.
 */
export function missingElements(given: DocumentFacts): MissingElement[] {
  const facts = withParts(given);
  const checks: Said[] = [
    [isText(facts.addressee.name), element('主送机关', 'addressee')],
    [facts.bases.length > 0 || facts.manner?.asks === true || termsOf(facts.kind).factual === true, BASIS],
    [isText(facts.publicity), element('公开属性', 'publicity')],
    ...ofKind(facts),
    [facts.contactPerson != null && isText(facts.contactPerson.telephone), CONTACT],
  ];
  return checks.filter(([there]) => !there).map(([, missing]) => missing);
}

/**
 * What a draft lacks of the contents of its kind and no correction of its wording can supply, because it would have to come from
 * the record: such a draft can never be signed. Basis, contact and publicity may still follow, and are asked for at the signature.
 */
export function neverSupplied(facts: DocumentFacts): MissingElement[] {
  const worded = inEachPlace(facts, ({ text }) => (isText(text) ? text : '09:30'));
  return ofKind(withParts(worded)).flatMap(([there, missing]) => (there ? [] : [missing]));
}

const ofKind = (facts: DocumentFacts): Said[] => definitionOf(facts).elements(facts);
