import fc from 'fast-check';
import { aBodyYear, anEvent, anObligation, someScheme } from '../a-body-year.fixture';
import { ifDone } from './if-done';

const at = { year: 2018, today: '2018-11-01', draftOn: '2019-03-01' };

describe('what a task still brings if it is finished by a day', () => {
  it('is full points by its own date, a share by the day of the draft where that has passed', () => {
    const obligations = [
      anObligation('a', { done: '2018-12-01' }),
      anObligation('b'),
      anObligation('c', { dueOn: '2018-06-30' }),
      anObligation('d', { dueOn: '2018-11-01' }),
    ];
    expect(ifDone(someScheme(), at, [aBodyYear({ obligations })], '县科农局')).toEqual([
      { key: 'd', clause: 1, title: 'd', by: '2018-11-01', adds: 25 },
      { key: 'b', clause: 1, title: 'b', by: '2018-12-31', adds: 25 },
      { key: 'c', clause: 1, title: 'c', by: '2019-03-01', adds: 15 },
    ]);
  });

  it('is promised for nothing that has ended', () => {
    const obligations = [anObligation('a'), anObligation('b')];
    const found = ifDone(someScheme(), at, [aBodyYear({ obligations })], '县科农局', new Set(['a']));
    expect(found.map(({ key, adds }) => [key, adds])).toEqual([['b', 50]]);
  });

  it('counts what was reported in time and waits for its check as in time', () => {
    const obligations = [anObligation('a', { dueOn: '2018-06-30', submittedOn: '2018-06-29' }), anObligation('b')];
    const found = ifDone(someScheme(), at, [aBodyYear({ obligations })], '县科农局');
    expect(found.map(({ key, adds }) => [key, adds])).toEqual([
      ['b', 50],
      ['a', 50],
    ]);
  });

  it('does not disappear in the rounding of the scheme, and is nothing where the year is at 0 anyhow', () => {
    const obligations = Array.from({ length: 3 }, (_, nth) => anObligation(`${nth}`));
    const [first] = ifDone(someScheme({ rounding: { decimals: 0 } }), at, [aBodyYear({ obligations })], '县科农局');
    expect(first.adds).toBe(33.3);
    const falsified = aBodyYear({ obligations, events: [anEvent(1, 'falsified')] });
    expect(ifDone(someScheme(), at, [falsified], '县科农局').map(({ adds }) => adds)).toEqual([0, 0, 0]);
  });

  it('is nothing for a body the scheme leaves out, and for one that owes nothing', () => {
    const court = aBodyYear({ body: '县法院', kind: 'court', obligations: [anObligation('a')] });
    expect(ifDone(someScheme(), at, [court], '县法院')).toEqual([]);
    expect(ifDone(someScheme(), at, [aBodyYear()], '县科农局')).toEqual([]);
    expect(ifDone(someScheme(), at, [aBodyYear()], '县林业局')).toEqual([]);
  });

  it('is never less than nothing, never more than all points, and no order of tasks changes it', () => {
    const day = fc
      .integer({ min: 0, max: 364 })
      .map((n) => new Date(Date.UTC(2018, 0, 1 + n)).toISOString().slice(0, 10));
    const task = fc.record({ dueOn: day, done: fc.option(day) });
    fc.assert(
      fc.property(fc.array(task, { minLength: 1, maxLength: 12 }), day, (tasks, today) => {
        const obligations = tasks.map((one, nth) => anObligation(`t${nth}`, one));
        const asked = (list: typeof obligations) =>
          ifDone(someScheme(), { ...at, today }, [aBodyYear({ obligations: list })], '县科农局');
        const found = asked(obligations);
        expect(found).toHaveLength(tasks.filter(({ done }) => done === null).length);
        for (const { adds } of found) expect(adds >= 0 && adds <= 100).toBe(true);
        expect(asked([...obligations].reverse())).toEqual(found);
      }),
    );
  });
});
