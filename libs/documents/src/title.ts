import { DOCUMENT_KINDS, termsOf, type DocumentKind } from '@app/domain/vocabulary';
import type { DocumentFacts } from './facts';
import { definitionOf } from './kinds';
import { withParts } from './with-parts';

/** The form a document takes: a letter to whoever the county cannot order, else what its kind says. */
export function formOf({ kind, addressee }: Pick<DocumentFacts, 'kind' | 'addressee'>): 'notice' | 'letter' | 'slip' {
  if (!addressee.subordinate) return 'letter';
  return termsOf(kind).form === 'slip' ? 'slip' : 'notice';
}

/** What a document calls itself at the end of its title: 通知, 函, or the name of a working form. */
export const formWord = (kind: DocumentKind, form: ReturnType<typeof formOf>): string =>
  form === 'slip' ? DOCUMENT_KINDS[kind].words.zh : { notice: '通知', letter: '函' }[form];

/**
 * Issuing body + subject + kind (条例 art. 9). A body the county cannot order gets a 函, everybody else a 通知; a working
 * form (督办单, 催办单) is no kind of official document (条例 art. 8), so it keeps its own name and has no red head.
 */
export function documentTitle(given: DocumentFacts): string {
  const facts = withParts(given);
  return `${facts.issuer}关于${definitionOf(facts).subject(facts)}的${formWord(facts.kind, formOf(facts))}`;
}
