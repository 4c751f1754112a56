/** Points as they are read: two decimals at most; the score itself is rounded by its scheme. */
export const pointsShown = (points: number): number =>
  Number((Math.sign(points) * Math.round(Math.abs(points) * 100)) / 100) || 0;
