import { doubtCodeRow } from './doubt-codes';
import type { DoubtAnswer } from './parsed-plan';
import type { NumberedDoubt } from './numbered-doubts';

/**
 * What to answer where nobody can be asked (a rehearsal, the demo): the reader's proposal; else a body is taken as it
 * is written, the coordinating body leads what names nobody, and the rest stays as written, as does what usually does. Null where only a person can
 * know: a date that may be one of two years.
 */
export function strictAnswer({ doubt, clause }: NumberedDoubt, coordinator: string): DoubtAnswer | null {
  if (doubt.proposal) return doubt.proposal;
  const { answers } = doubtCodeRow(doubt.code);
  // A cell that was not understood says nothing about who leads.
  if (answers[0] === 'accept') return { kind: 'accept' };
  if (answers.includes('lead')) return { kind: 'lead', body: coordinator };
  if (answers.includes('body') && clause) {
    const [from, to] = doubt.span;
    return { kind: 'body', body: clause.text.slice(from - clause.span[0], to - clause.span[0]) };
  }
  return answers.includes('accept') ? { kind: 'accept' } : null;
}
