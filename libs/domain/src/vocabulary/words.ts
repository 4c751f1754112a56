/** One saying in the two languages of the screens. */
export interface Words {
  zh: string;
  en: string;
}

export type Language = keyof Words;

export const words = (zh: string, en: string): Words => ({ zh, en });

/** The names of a catalogue's entries in one language, e.g. for a table or a list to choose from. */
export const namesIn = <K extends string>(
  catalogue: Readonly<Record<K, { words: Words }>>,
  language: Language,
): Record<K, string> => {
  const entries = Object.entries(catalogue) as [K, { words: Words }][];
  return Object.fromEntries(entries.map(([id, { words }]) => [id, words[language]])) as Record<K, string>;
};

/** The same, where a name stands alone: English with a capital letter. */
export const headingsIn = <K extends string>(
  catalogue: Readonly<Record<K, { words: Words }>>,
  language: Language,
): Record<K, string> => {
  const entries = Object.entries<string>(namesIn(catalogue, language));
  return Object.fromEntries(entries.map(([id, name]) => [id, name[0].toUpperCase() + name.slice(1)])) as Record<
    K,
    string
  >;
};

/** The ids of a catalogue, in its order. */
export const idsOf = <K extends string>(catalogue: Readonly<Record<K, unknown>>): readonly K[] =>
  Object.keys(catalogue) as K[];
