import { DubanError } from '@app/domain/errors';
import { nameAsSeen, textAsSeen } from '@app/domain/text';

/** The longest report, reason or minutes a person may file, in characters. */
const LONGEST_TEXT = 20_000;

/**
 * The reason of a decision: whoever says no says why, whoever agrees may leave it out.
 *
 * @throws DubanError `text-missing` or `text-too-long` of a refusal
 */
export const reasonOf = (agrees: boolean, reason: string | null, what: { zh: string; en: string }): string | null =>
  agrees ? reason : requiredText(reason ?? '', what);

/**
 * A text that a person filed, as it is seen and trimmed. One that is too long is refused and never cut: what was cut is missing unnoticed.
 *
 * @throws DubanError `text-missing` or `text-too-long`
 */
export function requiredText(text: string, what: { zh: string; en: string }, most = LONGEST_TEXT): string {
  const trimmed = textAsSeen(text).trim();
  if (!trimmed) {
    throw new DubanError('text-missing', { zh: `请填写${what.zh}。`, en: `Fill in the ${what.en}.` });
  }
  if (trimmed.length > most) {
    throw new DubanError('text-too-long', {
      zh: `${what.zh}不能超过${most}字，请精简后再报。`,
      en: `The ${what.en} may have at most ${most} characters; shorten it.`,
    });
  }
  return trimmed;
}

/** The longest name of a person, a post or a body, in characters. */
const LONGEST_NAME = 100;

/**
 * The name of a person, a post, a place or a body, as it is seen.
 *
 * @throws DubanError `text-missing` or `text-too-long`
 */
export const requiredName = (name: string, what: { zh: string; en: string }, most = LONGEST_NAME): string =>
  requiredText(nameAsSeen(name), what, most);
