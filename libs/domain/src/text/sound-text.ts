/** Why a text cannot be kept: it holds the character U+0000, or one half of a character without the other. */
export type TextFault = 'nul' | 'half-character';

/** What PostgreSQL would refuse in a text (U+0000) or in jsonb (a lone surrogate); null where the text is sound. */
export function textFault(text: string): TextFault | null {
  if (text.includes('\0')) return 'nul';
  return isWellFormed(text) ? null : 'half-character';
}

/** Whether every half of a character has its other half. */
export const isWellFormed = (text: string): boolean => !/\p{Surrogate}/u.test(text);
