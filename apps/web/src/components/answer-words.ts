import type { Answer } from '../api/types';
import type { Dictionary } from '../i18n/zh';

/** The rhythms in which progress can be reported, in months. */
export const RHYTHM_MONTHS = [1, 3, 6, 12] as const;

export const monthsOf = (every: Answer['every']): number => (every?.years ? 12 * every.years : (every?.months ?? 0));

/** An answer to a doubt as a person reads it. */
export function answerWords(answer: Answer, t: Dictionary): string {
  const words = t.doubt.answer;
  switch (answer.kind) {
    case 'date':
      return answer.date ?? '';
    case 'anchor':
      return words.anchor(answer.from ?? '');
    case 'rhythm':
      return words.rhythm(monthsOf(answer.every));
    case 'body':
      return answer.body ?? '';
    case 'lead':
      return words.lead(answer.body ?? '');
    case 'value':
      return `${answer.value ?? ''}${answer.unit ?? ''} (${answer.source ?? ''})`;
    case 'drop':
      return words.drop;
    case 'accept':
      return words.accept;
  }
}
