import { DOCUMENT_KINDS, termsOf, type DocumentKind } from '@app/domain/vocabulary';
import type { DocumentFacts } from './facts';
import { definitionOf } from './kinds';
import { withParts } from './with-parts';

/** `slip`: a working form, without a red head; `upward`: a report or a request to who is above. */
export type PaperForm = 'notice' | 'letter' | 'slip' | 'upward' | 'minutes';

/** The form a document takes: what its kind always has, else a letter to whoever the county cannot order. */
export function formOf({ kind, addressee }: Pick<DocumentFacts, 'kind' | 'addressee'>): PaperForm {
  const { form } = termsOf(kind);
  if (form === 'upward' || form === 'minutes') return form;
  if (!addressee.subordinate || form === 'letter') return 'letter';
  return form === 'slip' ? 'slip' : 'notice';
}

/** Whether a paper has a red head: every official document does, and a working form does not (条例 art. 8). */
export const hasRedHead = (facts: Pick<DocumentFacts, 'kind' | 'addressee'>): boolean => formOf(facts) !== 'slip';

/** What a document calls itself at the end of its title: 通知, 函, 通报, 报告 …, or the name of a working form. */
export function formWord(kind: DocumentKind, form: PaperForm): string {
  if (form === 'slip') return DOCUMENT_KINDS[kind].words.zh;
  return form === 'letter' ? '函' : (termsOf(kind).ends ?? '通知');
}

/**
 * Issuing body + subject + kind (条例 art. 9). A body the county cannot order gets a 函, everybody else a 通知 or what its kind is
 * called; a working form (督办单, 催办单) is no kind of official document (条例 art. 8), so it keeps its own name and has no red
 * head; minutes are named by what was met about (GB/T 9704—2012, 10.3).
 */
export function documentTitle(given: DocumentFacts): string {
  const facts = withParts(given);
  const form = formOf(facts);
  const subject = definitionOf(facts).subject(facts);
  if (form === 'minutes') return `${subject}${formWord(facts.kind, form)}`;
  return `${facts.issuer}关于${subject}的${formWord(facts.kind, form)}`;
}
