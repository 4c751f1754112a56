import type { DoubtCode } from './doubt-codes';
import type { Doubt, DoubtAnswer, Span } from './parsed-plan';

/** A doubt with its sentence in both languages. The key `proposal` is left out where there is nothing to propose. */
export function doubt(
  code: DoubtCode,
  sentence: { zh: string; en: string },
  span: Span,
  proposal?: DoubtAnswer | null,
): Doubt {
  return { code, message: sentence.zh, messageEn: sentence.en, span, ...(proposal ? { proposal } : {}) };
}
