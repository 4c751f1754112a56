import fc from 'fast-check';
import { aBodyYear, anEvent, anObligation } from '../a-body-year.fixture';
import { completion } from '../rules/completion';
import { byList, decideListUntil, inTimeForYear, type ListedTask } from '.';

const listed = (key: string, facts: Partial<ListedTask> = {}): ListedTask => ({
  ...{ key, body: '县科农局', weight: 1, standing: 'counts' },
  ...facts,
});
const year = (...keys: string[]) => aBodyYear({ obligations: keys.map((key) => anObligation(key)) });
const keysOf = (all: ReturnType<typeof byList>) =>
  all.facts.map(({ body, obligations }) => [body, obligations.map(({ key, weight }) => [key, weight])]);

describe('a year by its work list', () => {
  it('counts what is on the list with its weight, and says of the rest why not', () => {
    const all = byList(
      [year('a', 'b', 'c', 'd', 'e')],
      [
        listed('a', { weight: 3 }),
        listed('b', { standing: 'struck' }),
        listed('c', { standing: 'withdrawn' }),
        listed('d', { standing: 'suspended' }),
      ],
    );
    expect(keysOf(all)).toEqual([['县科农局', [['a', 3]]]]);
    expect(all.notCounted.map(({ key, why }) => [key, why])).toEqual([
      ['b', 'struck'],
      ['c', 'withdrawn'],
      ['d', 'suspended'],
      ['e', 'not-listed'],
    ]);
  });

  it('leaves out what was demanded over a task that does not count, and keeps what is about no task', () => {
    const events = [
      anEvent(1, 'urged', { obligation: 'a' }),
      anEvent(2, 'urged', { obligation: 'b' }),
      anEvent(3, 'falsified'),
    ];
    const { facts } = byList([{ ...year('a', 'b'), events }], [listed('a')]);
    expect(facts[0].events.map(({ id }) => id)).toEqual([1, 3]);
  });

  it('follows a task to the body that answers for it now, but not past what was struck off for one of several', () => {
    const heir = { ...year('a', 'b'), body: '县农业农村局' };
    expect(keysOf(byList([heir], [listed('a', { weight: 5 })]))).toEqual([['县农业农村局', [['a', 5]]]]);
    const weighed = [listed('a', { body: '县财政局', weight: 7 }), listed('a', { body: '县住建局', weight: 2 })];
    for (const list of [weighed, weighed.toReversed()])
      expect(keysOf(byList([heir], list))).toEqual([['县农业农村局', [['a', 7]]]]);
    const joint = [year('a'), { ...year('a'), body: '县财政局' }];
    const list = [listed('a', { standing: 'struck' }), listed('a', { body: '县财政局' })];
    expect(keysOf(byList(joint, list))).toEqual([['县财政局', [['a', 1]]]]);
  });

  it('has no body of which nothing counts', () => {
    expect(byList([year('a')], [listed('a', { standing: 'suspended' })]).facts).toEqual([]);
  });

  it('with every task on it at one weight comes to what it comes to without a list', () => {
    const task = fc.record({ done: fc.constantFrom(null, '2018-06-01', '2019-02-01'), key: fc.uuid() });
    const tasks = fc.uniqueArray(task, { selector: ({ key }) => key, minLength: 1, maxLength: 12 });
    const score = (facts: ReturnType<typeof aBodyYear>) =>
      completion.score({ lateShare: 0.6 }, { full: 70, facts } as never, undefined as never);
    fc.assert(
      fc.property(tasks, fc.integer({ min: 1, max: 100 }), (some, weight) => {
        const facts = aBodyYear({ obligations: some.map(({ key, done }) => anObligation(key, { done })) });
        const { facts: asked } = byList(
          [facts],
          some.map(({ key }) => listed(key, { weight })),
        );
        const [with_, without] = [score(asked[0]), score(facts)].map(({ points }) => points);
        expect(with_).toBeCloseTo(without!, 9);
      }),
    );
  });

  it('gives a task of weight three the points of three', () => {
    const done = anObligation('a', { done: '2018-06-01', weight: 3 });
    const facts = aBodyYear({ obligations: [done, anObligation('b', { weight: 1 })] });
    const { points, lines } = completion.score({ lateShare: 0.6 }, { full: 80, facts } as never, undefined as never);
    expect(points).toBe(60);
    expect(lines[0].reason.zh).toBe('应完成2项，按期完成1项（权重3/4），得60分。');
  });

  it('is decided before its year, with a day left after the last to object', () => {
    expect(decideListUntil(2019)).toBe('2018-12-31');
    expect(inTimeForYear(2019, '2018-12-30')).toBe(true);
    expect(inTimeForYear(2019, '2018-12-31')).toBe(false);
  });
});
