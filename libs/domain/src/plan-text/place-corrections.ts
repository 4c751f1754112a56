import type { Correction } from './correction';
import type { Span } from './parsed-plan';

/** A correction with the words it was about and those before them, to find its place in another text. */
export interface QuotedCorrection {
  correction: Correction;
  words: string;
  before: string;
}

const CONTEXT = 20;

export function quoted(text: string, correction: Correction): QuotedCorrection {
  const [from, to] = correction.span;
  return { correction, words: text.slice(from, to), before: text.slice(Math.max(0, from - CONTEXT), from) };
}

/**
 * The correction at its place in another text, e.g. that of a later version: where the same words stand at the same place
 * or, behind the same words, exactly once; null where that cannot be told.
 */
export function placedIn(text: string, { correction, words, before }: QuotedCorrection): Correction | null {
  if (text.slice(...correction.span) === words) return correction;
  const whole = before + words;
  const at = text.indexOf(whole);
  if (at < 0 || text.indexOf(whole, at + 1) >= 0) return null;
  const span: Span = [at + before.length, at + whole.length];
  return { ...correction, span };
}
