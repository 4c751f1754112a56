/** A straight line on a page, in points from its upper left corner. */
export interface Rule {
  /** True for one that runs from left to right. */
  across: boolean;
  /** Its height on the page, or its distance from the left where it runs down. */
  at: number;
  from: number;
  to: number;
}

export type Point = readonly [x: number, y: number];

/** As thick as a rule may be that was drawn as a filled box. */
const THICKEST = 3;
/** Shorter ones are parts of a drawing or of a character. */
const SHORTEST = 5;
/** A line leans by no more than this. */
const LEAN = 1;

/** The line between two points, where it is a rule. */
function ruleBetween([x1, y1]: Point, [x2, y2]: Point): Rule | null {
  const [width, height] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
  if (height <= LEAN && width >= SHORTEST) {
    return { across: true, at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) };
  }
  if (width <= LEAN && height >= SHORTEST) {
    return { across: false, at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) };
  }
  return null;
}

/** The rules of a path of straight lines: all of them where it is drawn, a thin box as one where it is filled. */
export function rulesOfPath(points: readonly Point[], isFilled: boolean): Rule[] {
  if (points.length < 2) return [];
  if (isFilled) {
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    if (bottom - top <= THICKEST) {
      const rule = ruleBetween([left, (top + bottom) / 2], [right, (top + bottom) / 2]);
      return rule ? [rule] : [];
    }
    if (right - left > THICKEST) return [];
    const rule = ruleBetween([(left + right) / 2, top], [(left + right) / 2, bottom]);
    return rule ? [rule] : [];
  }
  return points.slice(1).flatMap((point, i) => ruleBetween(points[i], point) ?? []);
}
