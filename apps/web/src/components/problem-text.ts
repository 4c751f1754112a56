import { Problem } from '../api/problem';
import type { Language } from '../i18n/language';
import type { Dictionary } from '../i18n/zh';

/** What a refusal says to a person: the Chinese title, or in English the detail. */
export function problemText(error: unknown, language: Language, t: Dictionary): string {
  if (!(error instanceof Problem)) return t.app.unknownProblem;
  if (error.code === 'unreachable') return t.app.unreachable;
  const words = language === 'zh' ? (error.title ?? error.detail) : (error.detail ?? error.title);
  return words ?? `${t.app.unknownProblem} (${error.code})`;
}
