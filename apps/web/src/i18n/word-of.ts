/** The word for an id of a closed set; an id that an earlier version wrote and none knows any more is shown as it is. */
export const wordOf = <K extends string>(words: Readonly<Record<K, string>>, id: string): string =>
  Object.hasOwn(words, id) ? words[id as K] : id;
