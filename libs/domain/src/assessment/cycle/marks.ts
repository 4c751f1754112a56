/** An item of one body that is scored by hand. */
export interface HandScored {
  body: number;
  item: string;
}

/** Whether every item of every body has points of so many persons; persons of one name in two bodies are two. */
export const isMarked = (
  needed: readonly HandScored[],
  marks: readonly (HandScored & { scorer: string; scorerBody: number })[],
  persons: number,
): boolean =>
  needed.every(({ body, item }) => {
    const given = marks.filter((one) => one.body === body && one.item === item);
    return new Set(given.map(({ scorer, scorerBody }) => `${scorerBody} ${scorer}`)).size >= persons;
  });
