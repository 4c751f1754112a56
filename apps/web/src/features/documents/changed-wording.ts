interface Wording {
  place: string;
  text: string;
}

/** The places whose text somebody changed, with the new one. @param texts in the order of the wording */
export const changedWording = (wording: readonly Wording[], texts: readonly string[]): Wording[] =>
  wording.flatMap(({ place, text }, nth) =>
    texts[nth] === undefined || texts[nth] === text ? [] : [{ place, text: texts[nth] }],
  );
