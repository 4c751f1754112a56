import { Problem } from '../api/problem';
import type { DoorWords } from '../i18n/door';
import type { Language } from '../i18n/language';

/** Refused by a rule: asking again changes nothing. */
export const isRefused = (error: unknown): boolean =>
  error instanceof Problem && error.status >= 400 && error.status < 500 && error.status !== 429;

/** What a refusal says to a person: the Chinese title, or in English the detail. */
export function problemText(error: unknown, language: Language, t: DoorWords): string {
  if (!(error instanceof Problem)) return t.app.unknownProblem;
  if (error.code === 'unreachable') return t.app.unreachable;
  const words = language === 'zh' ? (error.title ?? error.detail) : (error.detail ?? error.title);
  return words ?? `${t.app.unknownProblem} (${error.code})`;
}
