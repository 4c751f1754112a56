import fc from 'fast-check';
import { aBodyYear, aReading, anEvent, anItem, anObligation, schemeOfItems, someScheme } from '../a-body-year.fixture';
import type { SubjectFacts } from '../facts';
import type { Scheme } from '../scheme/scheme';
import { schemeFaults } from '../scheme/faults';
import { scoreYear } from './score-year';

const one = (scheme: Scheme, facts: Partial<SubjectFacts> = {}) =>
  scoreYear(scheme, 2018, [aBodyYear(facts)]).subjects[0];
const ratio = (id: string, weight: number, more = {}) => anItem(id, weight, { kind: 'ratio', reading: id }, more);
const read = (values: Record<string, number>) => Object.entries(values).map(([key, value]) => aReading(key, value));

describe('what does not apply', () => {
  const scheme = schemeOfItems([ratio('a', 90), ratio('b', 10)]);
  const facts = { readings: read({ a: 88 / 90 }), notApplicable: [{ item: 'b', reason: '没有污染地块' }] };

  it('is scaled up: 88 ÷ 90 × 100 = 97.78, as published', () => {
    const { score, steps, rules } = one(scheme, facts);
    expect(score).toBe(97.78);
    expect(steps.map(({ stage }) => stage)).toEqual(['items', 'not-applicable', 'rounding']);
    expect(steps[1].reason.zh).toBe('不适用项目10分，按88÷90×100折算。');
    expect(rules.map(({ rule, points }) => [rule, points])).toEqual([
      ['item', 88],
      ['item', 0],
      ['scaled', 9.78],
    ]);
  });

  it('counts as done where the scheme says so', () => {
    expect(one({ ...scheme, notApplicable: 'as-done' }, facts).score).toBe(98);
  });

  it('counts as done where nothing applies at all, and the subject is marked', () => {
    const nothing = { notApplicable: ['a', 'b'].map((item) => ({ item, reason: '不涉及' })) };
    expect(one(scheme, nothing)).toMatchObject({ score: 100, fewItems: true });
  });

  it('is scaled within the part of the tree it belongs to, too', () => {
    const tree = schemeOfItems([
      anItem('top', 100, null),
      ratio('a', 60, { under: 'top' }),
      ratio('b', 40, { under: 'top' }),
    ]);
    const half = { readings: read({ a: 0.5 }), notApplicable: [{ item: 'b', reason: '' }] };
    expect(one(tree, half).score).toBe(50);
    expect(one(tree, half).items[0]).toMatchObject({ item: 'top', points: 30 });
  });
});

describe('the lower of two', () => {
  const scheme = schemeOfItems([
    anItem('air', 100, null, { combine: 'lower-of' }),
    ratio('quality', 100, { under: 'air' }),
    ratio('tasks', 100, { under: 'air' }),
  ]);

  it('counts', () => {
    expect(one(scheme, { readings: read({ quality: 0.7, tasks: 0.9 }) }).score).toBe(70);
    expect(one(scheme, { readings: read({ quality: 0.9, tasks: 0.7 }) }).score).toBe(70);
  });

  it('passes over what does not apply', () => {
    const facts = { readings: read({ quality: 0.7 }), notApplicable: [{ item: 'tasks', reason: '' }] };
    expect(one(scheme, facts).score).toBe(70);
  });
});

describe('a figure that became worse than last year', () => {
  const scheme = schemeOfItems([ratio('dust', 100, { zeroWhenWorse: { reading: 'dust', worse: 'higher' } })]);
  const dust = (value: number, previous: number | null) =>
    one(scheme, { readings: [aReading('dust', value, { previous })] });

  it.each([
    [0.5, 0.5, 50],
    [0.5, 0.6, 50],
    [0.6, 0.5, 0],
    [0.6, null, 60],
  ])('%f after %s gives %f', (value, previous, score) => expect(dust(value, previous).score).toBe(score));

  it('says so in a line of its own', () => {
    expect(dust(0.6, 0.5).items[0].lines.map(({ points }) => points)).toEqual([60, -60]);
  });
});

describe('what goes beyond the total', () => {
  const beyond = (scheme: Partial<Scheme> = {}) =>
    schemeOfItems([ratio('a', 100)], {
      bonuses: [anItem('praise', 3, { kind: 'bonus', reading: 'praised', each: 1 })],
      deductions: [anItem('urged', 10, { kind: 'per-event', event: 'urged', each: 2 })],
      order: [
        'items',
        'not-applicable',
        'bonuses',
        'deductions',
        'multipliers',
        'corrections',
        'vetoes',
        'bounds',
        'rounding',
        'grade',
        'caps',
      ],
      ...scheme,
    });
  const doubled = beyond({
    multipliers: [{ times: 2, when: { reading: 'only listed', atLeast: 1 }, words: { zh: '扣分加倍', en: 'doubled' } }],
  });
  const urged = (count: number) => Array.from({ length: count }, (_, id) => anEvent(id, 'urged'));

  it('is added and taken off', () => {
    expect(one(beyond(), { readings: read({ a: 0.8, praised: 2 }), events: urged(3) }).score).toBe(76);
  });

  it('doubles deductions where it is so, and no bonus', () => {
    const facts = { readings: read({ a: 0.8, praised: 2, 'only listed': 1 }), events: urged(3) };
    expect(one(doubled, facts).score).toBe(70);
    expect(one(doubled, { ...facts, events: [] }).score).toBe(82);
  });

  it('never turns a bonus, whatever is doubled', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 12 }),
        fc.nat({ max: 8 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, praised, a) => {
          const facts = { readings: read({ a, praised, 'only listed': 1 }), events: urged(n) };
          const [plain, twice] = [one(beyond(), facts), one(doubled, facts)];
          expect(twice.score).toBeLessThanOrEqual(plain.score);
          const bonusOf = ({ items }: typeof plain) => items.find(({ item }) => item === 'praise')!.points;
          expect(bonusOf(twice)).toBe(bonusOf(plain));
          expect(bonusOf(twice)).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });

  it('is corrected beside its points, never over them', () => {
    const correction = { reason: { zh: '核查', en: 'checked' }, source: 'verification' as const };
    const facts = {
      readings: read({ a: 0.8 }),
      events: urged(2),
      corrections: [
        { ...correction, id: 1, item: 'a', points: -5 },
        { ...correction, id: 2, item: 'urged', points: 2 },
        { ...correction, id: 3, item: null, points: -1, source: 'objection' as const },
      ],
    };
    const { score, items, rules } = one(beyond(), facts);
    expect(score).toBe(72);
    expect(items[0].lines.map(({ rule, points }) => [rule, points])).toEqual([
      ['ratio', 80],
      ['verified', -5],
    ]);
    expect(rules.map(({ rule, points }) => [rule, points])).toEqual([
      ['item', 80],
      ['verified', -5],
      ['urged', -4],
      ['verified', 2],
      ['objection-upheld', -1],
    ]);
  });

  it('cannot be corrected beyond its weight, or below nothing', () => {
    const by = (item: string, points: number) => ({
      corrections: [{ id: 1, item, points, reason: { zh: '', en: '' }, source: 'late' as const }],
    });
    expect(one(beyond(), { readings: read({ a: 0.8 }), ...by('a', 50) }).score).toBe(100);
    expect(one(beyond(), { readings: read({ a: 0.8 }), ...by('a', -90) }).score).toBe(0);
    expect(one(beyond(), { readings: read({ a: 0.8 }), events: urged(1), ...by('urged', 9) }).score).toBe(80);
  });

  it('a cap of the grade dominates whatever the points are', () => {
    const capped = beyond({
      caps: [
        {
          when: { reading: 'serious event', atLeast: 1 },
          grade: 'good',
          words: { zh: '发生特别重大事件', en: 'an event' },
        },
      ],
    });
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat({ max: 5 }), (a, praised) => {
        const { score, grade } = one(capped, { readings: read({ a, praised, 'serious event': 1 }) });
        expect(grade).not.toBe('excellent');
        if (score < 80) expect(grade).toBe(score < 60 ? 'fail' : 'pass'); // and it promotes nobody
      }),
    );
    expect(
      one(capped, { readings: read({ a: 1, 'serious event': 1 }) }).gradeSteps.map(({ reason }) => reason.zh),
    ).toEqual(['100分，90分以上为优秀。', '发生特别重大事件，不高于良好。']);
    expect(one(capped, { readings: read({ a: 1, 'serious event': 0 }) }).grade).toBe('excellent');
  });

  it('says below which mark the lowest grade is, and from which on any other', () => {
    const said = (a: number) => one(beyond(), { readings: read({ a }) }).gradeSteps[0].reason;
    expect(said(0).zh).toMatch(/分，低于60分，为不合格。$/);
    expect(said(0).en).toMatch(/fail below 60\.$/);
    expect(said(1).zh).toMatch(/分以上为/);
  });

  it('falls within the bounds of the scheme', () => {
    expect(one(beyond({ bounds: { from: 0, to: 100 } }), { readings: read({ a: 1, praised: 3 }) }).score).toBe(100);
    expect(one(beyond({ bounds: { from: 0, to: null } }), { readings: read({ a: 0 }), events: urged(5) }).score).toBe(
      0,
    );
  });
});

describe('the year the plan ends in', () => {
  const goals = ['受污染耕地安全利用率', '污染地块安全利用率'];
  const scheme = schemeOfItems([anItem('completion', 100, { kind: 'completion', lateShare: 0.6 })], {
    vetoes: [{ when: { event: 'falsified' }, score: 0, words: { zh: '经查实弄虚作假', en: 'Falsified data' } }],
    caps: [
      { when: { event: 'falsified' }, grade: 'fail', words: { zh: '弄虚作假', en: 'falsified data' } },
      { when: { reading: '特别重大事件', atLeast: 1 }, grade: 'good', words: { zh: '特别重大事件', en: 'an event' } },
    ],
    final: { years: [2018], goals, keyWorkBelow: 60 },
    order: ['items', 'not-applicable', 'corrections', 'vetoes', 'bounds', 'rounding', 'grade', 'final', 'caps'],
  });
  const reached = (...values: (number | null)[]) =>
    values.map((value, nth) => aReading(goals[nth], value, { target: 0.9 }));
  const done = (count: number, of: number) =>
    Array.from({ length: of }, (_, nth) => anObligation(String(nth), { done: nth < count ? '2018-12-01' : null }));
  const gradeOf = (facts: Partial<SubjectFacts>) => one(scheme, facts).grade;

  it('is a scheme in order', () => expect(schemeFaults(scheme)).toEqual([]));

  it('is decided by the goals, and key work below the mark lowers it by one', () => {
    expect(gradeOf({ readings: reached(0.9, 0.95), obligations: done(6, 10) })).toBe('excellent');
    expect(gradeOf({ readings: reached(0.9, 0.95), obligations: done(5, 10) })).toBe('good');
  });

  it.each([
    [0, 60, 'excellent'],
    [-0.01, 59.99, 'good'],
    // What is below the mark is asked of the score as it is printed.
    [-0.005, 60, 'excellent'],
    [-0.0051, 59.99, 'good'],
    [0.01, 60.01, 'excellent'],
  ])('key work at the mark and a hundredth below it: 60 %+d is %d, %s', (points, score, grade) => {
    const reason = { zh: '核查', en: 'found' };
    const corrections = points === 0 ? [] : [{ id: 1, item: null, points, reason, source: 'verification' as const }];
    const all = { readings: reached(0.9, 0.95), obligations: done(6, 10), corrections };
    expect(one(scheme, all)).toMatchObject({ score, grade });
    // By key work alone both would be the grade of their points, whatever the goals say.
    expect(one({ ...scheme, final: null }, all).grade).toBe(score >= 60 ? 'pass' : 'fail');
  });

  it('lowers by one alone, however little was done, and never below what the goals are worth', () => {
    fc.assert(
      fc.property(fc.nat(10), (count) => {
        const grade = gradeOf({ readings: reached(0.9, 0.95), obligations: done(count, 10) });
        expect(grade).toBe(count >= 6 ? 'excellent' : 'good');
      }),
    );
  });

  it('fails whoever missed one of them, whatever else was done', () => {
    const { grade, gradeSteps } = one(scheme, { readings: reached(0.9, 0.8999), obligations: done(10, 10) });
    expect(grade).toBe('fail');
    expect(gradeSteps.at(-1)!.reason.zh).toBe('指标未达到：“污染地块安全利用率”为0.8999，目标0.9，不合格。');
  });

  it('is no other year', () => {
    const missed = { readings: reached(0.1, 0.1), obligations: done(10, 10), year: 2018 };
    expect(one({ ...scheme, final: { years: [2020], goals, keyWorkBelow: 60 } }, missed).grade).toBe('excellent');
  });

  it('takes the word of the plan where the number alone does not decide: 约, 以内', () => {
    const about = (met: boolean) => [{ ...reached(0.89)[0], met }];
    expect(gradeOf({ readings: about(true), obligations: done(9, 10) })).toBe('excellent');
    expect(gradeOf({ readings: about(false), obligations: done(9, 10) })).toBe('fail');
  });

  it('leaves a goal nobody has measured to a person: it decides nothing, and is named as missing', () => {
    const { grade, missing } = one(scheme, { readings: reached(0.9, null), obligations: done(9, 10) });
    expect(grade).toBe('excellent');
    expect(missing).toEqual([
      {
        item: '污染地块安全利用率',
        reason: { zh: '缺少“污染地块安全利用率”的数据', en: 'no figure for "污染地块安全利用率"' },
      },
    ]);
  });

  it('grades by key work alone whoever answers for no goal', () => {
    expect(gradeOf({ obligations: done(7, 10) })).toBe('pass');
  });

  it('fails falsified data, and keeps an especially serious event from the best grade', () => {
    const readings = reached(0.95, 0.95);
    expect(gradeOf({ readings, obligations: done(9, 10), events: [anEvent(1, 'falsified')] })).toBe('fail');
    const event = aReading('特别重大事件', 1);
    expect(gradeOf({ readings: [...readings, event], obligations: done(9, 10) })).toBe('good');
  });
});

describe('rounding', () => {
  it('is done once, half up', () => {
    const third = schemeOfItems(
      ['a', 'b', 'c'].map((id) => ratio(id, 33.335)),
      { total: 100.005 },
    );
    expect(one(third, { readings: read({ a: 1, b: 1, c: 1 }) }).score).toBe(100.01);
    expect(one(schemeOfItems([ratio('a', 100)]), { readings: read({ a: 0.90005 }) }).score).toBe(90.01);
  });

  it('comes before the grade', () => {
    expect(one(schemeOfItems([ratio('a', 100)]), { readings: read({ a: 0.899951 }) }).grade).toBe('excellent');
    expect(one(schemeOfItems([ratio('a', 100)]), { readings: read({ a: 0.89994 }) }).grade).toBe('good');
  });

  it('is of no matter to the scheme of 2018, whose lines are printed to one decimal', () => {
    expect(someScheme().rounding.decimals).toBe(1);
  });
});
