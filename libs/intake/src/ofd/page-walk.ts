import type { Attributes, XmlVisitor } from '../container/walk-xml';
import { rulesOfPath, type Point, type Rule } from '../layout/rules';
import type { Fragment } from '../layout/page-lines';
import { Unreadable } from '../unreadable';

const MOST_FRAGMENTS = 200_000;
const MOST_RULES = 5000;
/** Rules are measured in points, a page of OFD in millimetres. */
const POINTS = 72 / 25.4;
/** Wider than any blank in a sentence, in heights of the type. */
const GAP = 2.2;

interface TextObject {
  x: number;
  y: number;
  size: number;
  matrix: number[];
}

/** Walks over a page of an OFD document (GB/T 33190—2016, 11) and collects where its characters and rules stand. */
export class PageWalk implements XmlVisitor {
  readonly fragments: Fragment[] = [];
  readonly rules: Rule[] = [];
  readonly templates: string[] = [];
  hasPicture = false;
  height: number | undefined;
  private object: TextObject | null = null;
  private code: Attributes | null = null;
  private path: { origin: Point; matrix: number[]; fill: boolean; stroke: boolean } | null = null;
  private words = '';
  private collecting = false;

  open(name: string, a: Attributes): void {
    switch (localOf(name)) {
      case 'TextObject': {
        const [x, y] = numbers(a.Boundary);
        this.object = { x: x ?? 0, y: y ?? 0, size: Number(a.Size) || 0, matrix: matrixOf(a.CTM) };
        if (a.Visible === 'false') this.object = null;
        break;
      }
      case 'TextCode':
        this.code = a;
        this.begin();
        break;
      case 'PathObject': {
        const [x, y] = numbers(a.Boundary);
        const fill = a.Fill === 'true';
        this.path = { origin: [x ?? 0, y ?? 0], matrix: matrixOf(a.CTM), fill, stroke: a.Stroke !== 'false' };
        break;
      }
      case 'AbbreviatedData':
      case 'PhysicalBox':
        this.begin();
        break;
      case 'ImageObject':
        this.hasPicture = true;
        break;
      case 'Template':
        if (a.TemplateID) this.templates.push(a.TemplateID);
        break;
    }
  }

  close(name: string): void {
    switch (localOf(name)) {
      case 'TextCode':
        if (this.object && this.code) this.addText(this.object, this.code, this.end());
        this.code = null;
        this.collecting = false;
        break;
      case 'TextObject':
        this.object = null;
        break;
      case 'AbbreviatedData':
        if (this.path) this.addPath(this.path, this.end());
        this.collecting = false;
        break;
      case 'PathObject':
        this.path = null;
        break;
      case 'PhysicalBox':
        this.height = numbers(this.end())[3];
        break;
    }
  }

  text(words: string): void {
    if (this.collecting) this.words += words;
  }

  private begin(): void {
    [this.words, this.collecting] = ['', true];
  }

  private end(): string {
    this.collecting = false;
    return this.words;
  }

  /** Characters advance by DeltaX; where they stand far apart they are printed as pieces of their own. */
  private addText({ x, y, size, matrix: [a, b, c, d, e, f] }: TextObject, code: Attributes, words: string): void {
    const height = size * Math.hypot(c, d);
    // Words that lie across the page are a watermark; those that run downwards stand on no line.
    if (height === 0 || Math.abs(b) > Math.abs(a) * 0.05 || (code.DeltaY && !code.DeltaX)) return;
    const characters = [...words];
    const steps = deltas(code.DeltaX, characters.length);
    let at = Number(code.X) || 0;
    const down = Number(code.Y) || 0;
    let piece: Fragment | null = null;
    characters.forEach((character, i) => {
      const step = steps[i] ?? size * (character.charCodeAt(0) < 0x2e80 ? 0.5 : 1);
      const advance = Math.min(step, size * 1.2);
      const left = (x + a * at + c * down + e) * POINTS;
      if (piece === null) {
        if (this.fragments.length >= MOST_FRAGMENTS) throw new Unreadable('too-complex');
        const base = (y + b * at + d * down + f) * POINTS;
        this.fragments.push((piece = { text: '', x: left, y: base, width: 0, size: height * POINTS }));
      }
      piece.text += character;
      piece.width = left + advance * a * POINTS - piece.x;
      at += step;
      if (step > size * GAP) piece = null;
    });
  }

  /** M x y L x y … C: straight lines from point to point (GB/T 33190—2016, table 35). */
  private addPath({ origin, matrix, fill, stroke }: NonNullable<typeof this.path>, data: string): void {
    const [a, b, c, d, e, f] = matrix;
    const place = (x: number, y: number): Point => [
      (origin[0] + a * x + c * y + e) * POINTS,
      (origin[1] + b * x + d * y + f) * POINTS,
    ];
    let points: Point[] = [];
    const end = (): void => {
      if (this.rules.length < MOST_RULES) this.rules.push(...rulesOfPath(points, fill && !stroke));
      points = [];
    };
    for (const [, operator, operands] of data.matchAll(/([SMLQBAC])([^SMLQBAC]*)/g)) {
      const [x, y] = numbers(operands);
      if (operator === 'S' || operator === 'M') end();
      if ((operator === 'S' || operator === 'M' || operator === 'L') && y !== undefined) points.push(place(x, y));
      else if (operator === 'C' && points.length > 1) points.push(points[0]);
      else if (operator !== 'L') points = [];
    }
    end();
  }
}

const localOf = (name: string): string => name.slice(name.indexOf(':') + 1);

const numbers = (list: string | undefined): number[] =>
  (list ?? '')
    .trim()
    .split(/[\s,]+/)
    .slice(0, 20)
    .map(Number)
    .filter(Number.isFinite);

function matrixOf(list: string | undefined): number[] {
  const matrix = numbers(list);
  return matrix.length === 6 ? matrix : [1, 0, 0, 1, 0, 0];
}

/** 3.2 g 5 4.1 2: the advances of a text; `g n v` stands for n times v. Bounded by the characters there are. */
function deltas(list: string | undefined, most: number): number[] {
  const found: number[] = [];
  const parts = (list ?? '').split(/\s+/).filter((part) => part !== '');
  for (let i = 0; i < parts.length && found.length < most; i++) {
    if (parts[i] !== 'g') found.push(Number(parts[i]) || 0);
    else {
      const count = Math.min(Number(parts[i + 1]) || 0, most - found.length);
      for (let n = 0; n < count; n++) found.push(Number(parts[i + 2]) || 0);
      i += 2;
    }
  }
  return found;
}
