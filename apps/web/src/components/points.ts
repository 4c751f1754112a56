/** Points as they are read: two decimals at most; the score itself is rounded by its scheme. */
export const pointsShown = (points: number): number =>
  Number((Math.sign(points) * Math.round(Math.abs(points) * 100)) / 100) || 0;

/** The same of a change: what was added has its sign. */
export const pointsSigned = (points: number): string => `${points > 0 ? '+' : ''}${pointsShown(points)}`;
