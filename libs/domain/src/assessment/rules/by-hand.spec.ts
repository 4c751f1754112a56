import fc from 'fast-check';
import { anItem, ruledBy } from '../a-body-year.fixture';
import type { Mark } from '../facts';

const mark = (scorer: string, points: number | null, more: Partial<Mark> = {}): Mark => ({
  item: 'by hand',
  scorer,
  body: '县委组织部',
  points,
  choice: null,
  reason: '资料齐全',
  evidence: [],
  ...more,
});
const item = anItem('by hand', 10, { kind: 'by-hand' }, { scorers: ['县委组织部'] });
const marked = (of: typeof item, marks: Mark[]) => ruledBy(of, { marks });

describe('points by hand', () => {
  it('are the mean of the scorers, each with its reason', () => {
    const { points, lines } = marked(item, [mark('甲', 8), mark('乙', 9)]);
    expect(points).toBe(8.5);
    expect(lines.map(({ points, reason }) => [points, reason.zh])).toEqual([
      [4.5, '县委组织部评9分（占50%）：资料齐全'],
      [4, '县委组织部评8分（占50%）：资料齐全'],
    ]);
  });

  it('count the later mark of one scorer', () => expect(marked(item, [mark('甲', 2), mark('甲', 8)]).points).toBe(8));

  it('stay between nothing and the weight', () => {
    expect(marked(item, [mark('甲', 99)]).points).toBe(10);
    expect(marked(item, [mark('甲', -3)]).points).toBe(0);
  });

  it('are missing before anybody has given any', () => {
    expect(marked(item, [mark('甲', null)]).missing).toBeDefined();
    expect(marked(item, [mark('甲', 3, { item: 'another' })]).missing).toBeDefined();
  });

  it('do not depend on who was first', () => {
    const marks = fc.uniqueArray(fc.record({ scorer: fc.string(), points: fc.nat({ max: 10 }) }), {
      selector: ({ scorer }) => scorer,
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(marks, (all) => {
        const given = all.map(({ scorer, points }) => mark(scorer, points));
        expect(marked(item, given)).toEqual(marked(item, [...given].reverse()));
      }),
    );
  });
});

describe('a rubric by hand', () => {
  const rubric = anItem('by hand', 5, { kind: 'rubric', options: { 优: 5, 良: 4, 合格: 3, 不合格: 2 } });
  const chose = (...choices: string[]) =>
    marked(
      rubric,
      choices.map((choice, nth) => mark(String(nth), null, { choice })),
    );

  it('gives what each word is worth, and the mean of several', () => {
    expect([chose('优').points, chose('不合格').points, chose('优', '良').points]).toEqual([5, 2, 4.5]);
  });

  it('knows no other word', () => expect(chose('极好').missing).toBeDefined());
});

describe('a panel of scoring bodies', () => {
  const panel = anItem('by hand', 100, {
    kind: 'panel',
    weights: { 甲: 0.25, 乙: 0.3, 丙: 0.1, 丁: 0.1, 戊: 0.25 },
  });
  const gave = (points: Record<string, number[]>) =>
    marked(
      panel,
      Object.entries(points).flatMap(([body, all]) => all.map((one, nth) => mark(`${body}${nth}`, one, { body }))),
    );

  it('adds up by weight, the mean of a body with several scorers', () => {
    expect(gave({ 甲: [80], 乙: [90], 丙: [100], 丁: [60], 戊: [70] }).points).toBeCloseTo(80.5, 9);
    expect(gave({ 甲: [70, 90], 乙: [90], 丙: [100], 丁: [60], 戊: [70] }).points).toBeCloseTo(80.5, 9);
  });

  it('names who has not scored yet, and passes over whom it does not know', () => {
    expect(gave({ 甲: [80], 乙: [90], 丙: [100] }).missing).toMatchObject({ zh: '丁、戊还没有评分' });
    expect(gave({ 己: [80] }).missing).toMatchObject({ zh: '还没有人评分' });
  });
});
