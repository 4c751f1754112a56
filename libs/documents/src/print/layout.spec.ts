import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { repoRoot } from '../../../../config/paths';
import { documentSamples, type DocumentFacts, type RectificationOrderFacts } from '../index';
import { formOf } from '../title';
import { composePaper } from '../paper/compose';
import { TypstPrinter, type Mark } from './typst-printer';

/** Positions on the page against GB/T 9704—2012 (regulations: 5.2, 7.2 to 7.5, 10.1). Millimetres. */
const fontDirs = [join(repoRoot, 'libs/documents/assets/fonts')];
const printer = new TypstPrinter({ folders: fontDirs, families: {} });
const point = 25.4 / 72;
const pitch = 28.95 * point;
const cell = 156 / 28;

function measured(facts: DocumentFacts) {
  const { pages, marks } = printer.measure(composePaper(facts));
  const at = (name: string): Mark => {
    const found = marks.find((mark) => mark.name === name);
    if (!found) throw new Error(`no mark ${name}`);
    return found;
  };
  return { pages, marks, at };
}

it('fits 22 lines of 28 characters into 156 × 225 mm', () => {
  const compiler = NodeCompiler.create({
    workspace: join(repoRoot, 'libs/documents/templates/layout'),
    fontArgs: [{ fontPaths: fontDirs }],
  });
  const outcome = compiler.compile({
    mainFileContent: `#import "standard.typ": *
      #show: body-style
      #context [#metadata(range(27, 30).map(n => measure("文" * n).width / 1mm))<widths>]
      #for i in range(30) { par([文#mark("ruler")]) }`,
  });
  const [{ value: widths }] = compiler.query(outcome.result!, { selector: '<widths>' }) as { value: number[] }[];
  expect(widths[1]).toBeLessThanOrEqual(156);
  expect(widths[1]).toBeCloseTo(156, 1);

  const marks = compiler.query(outcome.result!, { selector: '<mark>' }) as { value: Mark }[];
  const firstPage = marks.map(({ value }) => value).filter((mark) => mark.page === 1);
  expect(firstPage).toHaveLength(22);
  expect(firstPage[1].y - firstPage[0].y).toBeCloseTo(pitch, 2);
});

describe('a notice', () => {
  const { pages, marks, at } = measured(documentSamples['supervision-notice'][0]);

  it('has its red head 35 mm below the upper edge of 版心, 72 mm from the top of the page', () => {
    expect(at('head').y).toBeCloseTo(72, 1);
  });

  it('has the red line 4 mm below the number and the title two lines below the line', () => {
    expect(at('red-line').y - at('number').y).toBeCloseTo(16 * point + 4, 1);
    expect(at('title').y - at('red-line').y).toBeCloseTo(2 * pitch, 1);
  });

  it('shows body text on the first page', () => {
    expect(at('addressee')).toMatchObject({ page: 1, x: 28 });
    expect(at('addressee').y + 2 * pitch).toBeLessThan(262);
  });

  it('has its date four characters from the right, and the name centred above it, for the seal', () => {
    const dateRight = 28 + 156 - 4 * cell;
    const dateMiddle = (at('date').x + dateRight) / 2;
    const nameWidth = 15 * cell; // 连南瑶族自治县人民政府办公室
    expect(Math.abs(at('sign').x + nameWidth / 2 - dateMiddle)).toBeLessThan(cell);
    expect(at('date').x).toBeGreaterThan(at('sign').x);
    expect(at('date').y - at('sign').y).toBeCloseTo(pitch, 1);
  });

  it('has one blank line between the title and whom it goes to', () => {
    const { titleLines } = composePaper(documentSamples['supervision-notice'][0]);
    const below = at('addressee').y - at('title').y - ((titleLines.length - 1) * 34 + 22) * point;
    expect(below).toBeCloseTo(2 * pitch - 16 * point, 1);
  });

  it('ends with 版记 on the lower edge of 版心 of the last page, which is the back of a sheet', () => {
    expect(at('imprint').page).toBe(pages);
    expect(pages % 2).toBe(0);
    expect(at('imprint-end').y).toBeCloseTo(262, 0);
  });

  it('has its page number 7 mm below 版心, right on odd and left on even pages', () => {
    const numbers = marks.filter((mark) => mark.name === 'page-number');
    expect(numbers.map((mark) => mark.page)).toEqual(Array.from({ length: pages }, (_, nth) => nth + 1));
    for (const mark of numbers) expect(Math.abs(mark.y - 269)).toBeLessThan(2);
    expect(numbers[0].x).toBeGreaterThan(150);
    expect(numbers[1].x).toBeCloseTo(28 + 14 * point, 1);
  });
});

describe('a letter', () => {
  const { pages, marks, at } = measured(documentSamples['rectification-order'][1]);

  it('has the name 30 mm from the top and a rule 20 mm from the foot of page 1 only', () => {
    expect(at('head').y).toBeCloseTo(30, 1);
    const foot = marks.filter((mark) => mark.name === 'foot-rule');
    expect(foot.map((mark) => mark.page)).toEqual([1]);
    expect(Math.abs(foot[0].y - 277)).toBeLessThan(1.5);
  });

  it('has the number at the right, seven eighths of a character below the rule', () => {
    expect(at('number').x).toBeGreaterThan(100);
    expect(at('number').y - at('red-line').y).toBeGreaterThan(14 * point);
  });

  it('has no page number on page 1', () => {
    const numbers = marks.filter((mark) => mark.name === 'page-number').map((mark) => mark.page);
    expect(numbers).toEqual(Array.from({ length: pages - 1 }, (_, i) => i + 2));
  });
});

it('centres a short name over a longer date', () => {
  const facts = { ...documentSamples['supervision-notice'][0], issuer: '某办', issuedOn: '2018-12-31' };
  const { at } = measured(facts);
  expect(at('date').x).toBeLessThan(at('sign').x);
  expect((at('date').x + 28 + 156 - 4 * cell) / 2).toBeCloseTo(at('sign').x + cell, 0);
});

describe('a paper to all, which is not sealed', () => {
  const { at } = measured(documentSamples['assessment-circular'][0]);

  it('has its name two characters from the right, and the date two further in on the next line', () => {
    const nameWidth = 15 * cell; // 连南瑶族自治县人民政府办公室, without the pitch behind the last
    expect(Math.abs(at('sign').x + nameWidth - (28 + 156 - 2 * cell))).toBeLessThan(cell + 0.3);
    expect(Math.abs(at('date').x - at('sign').x - 2 * cell)).toBeLessThan(0.3);
    expect(at('date').y - at('sign').y).toBeCloseTo(pitch, 1);
  });

  it('moves the name where the date is longer', () => {
    const facts = { ...documentSamples['assessment-circular'][0], issuer: '某办', issuedOn: '2018-12-31' };
    const { at: where } = measured(facts);
    expect(Math.abs(where('date').x - where('sign').x - 2 * cell)).toBeLessThan(0.3);
  });
});

describe('a report upwards', () => {
  const { at, pages } = measured(documentSamples['progress-report'][0]);

  it('has its number one character in at the left and 签发人 in the same line', () => {
    expect(Math.abs(at('number').x - 28)).toBeLessThan(0.3);
    expect(at('signers').x).toBeGreaterThan(105);
    expect(Math.abs(at('signers').y - at('number').y)).toBeLessThan(0.3);
    expect(pages % 2).toBe(0);
  });
});

describe('minutes', () => {
  it('have a red head of their own, neither addressee nor signature', () => {
    const { marks, at } = measured(documentSamples['interview-minutes'][0]);
    expect(at('head').y).toBeCloseTo(72, 1);
    const names = new Set(marks.map(({ name }) => name));
    expect([names.has('addressee'), names.has('sign'), names.has('imprint')]).toEqual([false, false, true]);
  });
});

describe('a secret and urgent paper', () => {
  const marks = { secrecy: { level: '秘密', period: '1年' }, urgency: '特急' };
  const corner = (facts: DocumentFacts) => measured(facts).marks.filter(({ name }) => name === 'corner');

  it('has copy number, degree and urgency in the upper left corner, a line each, and moves nothing', () => {
    const [notice] = documentSamples['supervision-notice'];
    const places = corner({ ...notice, ...marks });
    expect(places.map(({ x }) => Math.round(x))).toEqual([28, 28, 28]);
    expect(Math.abs(places[0].y - 37)).toBeLessThan(0.3);
    expect(places[1].y - places[0].y).toBeCloseTo(pitch, 1);
    expect(measured({ ...notice, ...marks }).at('title').y).toBe(measured(notice).at('title').y);
  });

  it('has them below the rule in a letter', () => {
    const [, letter] = documentSamples['supervision-notice'];
    const { at } = measured({ ...letter, ...marks });
    expect(at('corner').y - at('red-line').y).toBeGreaterThan(14 * point);
  });
});

describe('a wide table', () => {
  const [assignment] = documentSamples['task-assignment'];
  const [order] = documentSamples['rectification-order'] as RectificationOrderFacts[];

  it('lies across a page of its own, its number where every page has it', () => {
    const { marks, at } = measured(assignment);
    const annex = at('annex');
    expect(annex.page).toBeGreaterThan(at('sign').page);
    expect(Math.abs(annex.y - 28 - 0.8 * 16 * point)).toBeLessThan(0.3); // the baseline of its first line
    expect(Math.abs(annex.x - 35)).toBeLessThan(0.3); // 297 − 37 − 225
    expect(marks.filter(({ name, page }) => name === 'page-number' && page === annex.page)).toHaveLength(1);
  });

  it('leaves the foot of its sheet to 版记 where that is a back, so that no sheet more is needed', () => {
    const longer = { ...order, findings: [...order.findings, ...order.findings, ...order.findings] };
    for (const facts of [order, longer]) {
      const { pages, at } = measured(facts);
      expect([pages % 2, at('imprint').page]).toEqual([0, pages]);
      expect(pages - at('annex').page).toBe(at('annex').page % 2); // behind it only where it lies on a front
    }
    const onBack = [order, longer].map(measured).find(({ at, pages }) => at('annex').page === pages)!;
    // The sheet is turned left, so its foot is 35 mm from the left side, and what stands there begins at the top.
    expect(Math.abs(onBack.at('imprint-end').x - 35)).toBeLessThan(0.5);
    expect(onBack.at('table').x).toBeGreaterThan(onBack.at('imprint').x);
  });
});

it('names whom a letter is copied to beside its wide table, and on no page more', () => {
  const { pages, at } = measured(documentSamples['rectification-order'][1]);
  expect([at('imprint').page, at('annex').page]).toEqual([pages, pages]);
});

it.each(['rectification-order', 'task-assignment', 'assessment-result'] as const)(
  'has one blank line between the title of an annex and its table: %s',
  (kind) => {
    const { at } = measured(documentSamples[kind][0]);
    expect(at('table').page).toBe(at('annex-title').page);
    expect(Math.abs(at('table').y - at('annex-title').y - 22 * point - (2 * pitch - 16 * point))).toBeLessThan(0.3);
  },
);

it('sets a notice about three matters on the two sides of one sheet', () => {
  const [notice] = documentSamples['supervision-notice'];
  const { pages, at } = measured(notice);
  expect([pages, at('sign').page, at('imprint').page]).toEqual([2, 2, 2]);
});

it.each(Object.values(documentSamples).flat())('ends every notice on the back of a sheet: $kind $number', (facts) => {
  const { pages, at } = measured(facts);
  if (facts.addressee.subordinate && formOf(facts) !== 'slip')
    expect([pages % 2, at('imprint').page]).toEqual([0, pages]);
});

it('puts the annex on pages of its own before 版记', () => {
  const { at, marks } = measured(documentSamples['assessment-result'][0]);
  const annex = marks.find(({ name }) => name === 'annex')!;
  expect(annex.page).toBeGreaterThan(at('sign').page);
  expect(at('imprint').page).toBeGreaterThanOrEqual(annex.page);
});

it('is a PDF for the archive', () => {
  const pdf = Buffer.from(printer.print(composePaper(documentSamples['supervision-notice'][0]))).toString('latin1');
  expect(pdf).toContain('pdfaid:part>2<');
  expect(pdf).toContain('pdfaid:conformance>B<');
});
