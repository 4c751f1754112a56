import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { rulesOfPath, type Point, type Rule } from '../layout/rules';

export type Transform = (a: number[], b: number[]) => number[];

/** What stands in the list of a path, and how many numbers follow it. */
const [MOVE, LINE, CURVE, QUADRATIC, CLOSE] = [0, 1, 2, 3, 4];
const NUMBERS: Record<number, number> = { [MOVE]: 2, [LINE]: 2, [CURVE]: 6, [QUADRATIC]: 4, [CLOSE]: 0 };
const MOST_RULES = 5000;

/** The rules of a page: straight lines that are drawn, and boxes filled so thin that they look like one. */
export async function readRules(
  page: PDFPageProxy,
  ops: Record<string, number>,
  transform: Transform,
  view: number[],
): Promise<Rule[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const filled = new Set([ops.fill, ops.eoFill]);
  const drawn = new Set([ops.stroke, ops.closeStroke, ops.fillStroke, ops.eoFillStroke, ops.closeFillStroke]);
  const rules: Rule[] = [];
  const kept: number[][] = [];
  let matrix = view;
  for (let i = 0; i < fnArray.length && rules.length < MOST_RULES; i++) {
    const [operator, args] = [fnArray[i], argsArray[i] as unknown[] | null];
    if (operator === ops.save) kept.push(matrix);
    else if (operator === ops.restore) matrix = kept.pop() ?? matrix;
    else if (operator === ops.transform) matrix = transform(matrix, args as number[]);
    else if (operator === ops.paintFormXObjectBegin) {
      kept.push(matrix);
      if (args?.[0]) matrix = transform(matrix, args[0] as number[]);
    } else if (operator === ops.paintFormXObjectEnd) matrix = kept.pop() ?? matrix;
    else if (operator === ops.constructPath) {
      const [paint, [path]] = args as [number, [ArrayLike<number> | null]];
      if (!path || (!filled.has(paint) && !drawn.has(paint))) continue;
      for (const points of partsOf(path, matrix)) rules.push(...rulesOfPath(points, filled.has(paint)));
    }
  }
  return rules;
}

/** The parts of a path that are straight, as points on the page. */
function partsOf(path: ArrayLike<number>, [a, b, c, d, e, f]: number[]): Point[][] {
  const parts: Point[][] = [];
  let points: Point[] = [];
  const point = (at: number): Point => [a * path[at] + c * path[at + 1] + e, b * path[at] + d * path[at + 1] + f];
  const end = (): void => {
    if (points.length > 1) parts.push(points);
    points = [];
  };
  for (let at = 0; at < path.length;) {
    const kind = path[at++];
    const numbers = NUMBERS[kind];
    if (numbers === undefined || at + numbers > path.length) break;
    if (kind === MOVE) end();
    if (kind === MOVE || kind === LINE) points.push(point(at));
    else if (kind === CLOSE) {
      if (points.length > 1) points.push(points[0]);
      end();
    } else points = [];
    at += numbers;
  }
  end();
  return parts;
}
