/** The words somebody looks for, as SQL compares them with a text. */
export interface WordsAsked {
  /** Whether capitals count makes no difference where there are none, and not to ask is several times faster. */
  like: 'like' | 'ilike';
  /** Means the words as they are. */
  pattern: string;
}

/** Words that are looked for in texts whatever their capitals. */
export function wordsAsked(words: string): WordsAsked {
  const isWithoutCase = words.toLowerCase() === words && words.toUpperCase() === words;
  return { like: isWithoutCase ? 'like' : 'ilike', pattern: `%${words.replace(/[\\%_]/g, '\\$&')}%` };
}
