import fc from 'fast-check';
import { addDays } from '../calendar';
import { headOn, holderOn, overlap, standingIn, type Office } from './office';

const HOLDERS = [
  { name: '李甲', post: '局长', from: '2016-12-01', to: '2019-03-19' },
  { name: '王乙', post: '局长', from: '2019-04-01', to: null },
];
const AWAY = [{ name: '赵丙', post: '副局长（主持工作）', from: '2018-05-02', to: '2018-05-31' }];

describe('the head of a body', () => {
  it.each([
    ['2016-11-30', null],
    ['2016-12-01', '李甲'],
    ['2018-05-01', '李甲'],
    ['2018-05-02', '赵丙'],
    ['2018-05-31', '赵丙'],
    ['2018-06-01', '李甲'],
    ['2019-03-19', '李甲'],
    ['2019-03-20', null],
    ['2019-04-01', '王乙'],
  ])('on %s is %s', (date, name) => {
    expect(headOn(HOLDERS, AWAY, date)?.name ?? null).toBe(name);
  });

  it('answers also for the days a substitute stood in', () => {
    expect(holderOn(HOLDERS, '2018-05-10')?.name).toBe('李甲');
  });
});

describe('what somebody is in a body', () => {
  const office: Office = { holders: HOLDERS, substitutions: AWAY, deputy: '赵丙' };

  it.each([
    ['李甲', '2018-05-01', 'head'],
    ['李甲', '2018-05-02', 'away'],
    ['赵丙', '2018-05-02', 'acting'],
    ['赵丙', '2018-06-01', 'deputy'],
    ['李甲', '2019-03-20', 'staff'], // the office is vacant, and who left it is nobody any more
    ['李甲', '2019-04-01', 'staff'],
    ['王乙', '2019-04-01', 'head'],
    ['钱丁', '2018-05-02', 'staff'],
  ])('%s on %s: %s', (name, on, standing) => {
    expect(standingIn(name, office, on)).toBe(standing);
  });

  it('is its head where nobody was ever named', () => {
    expect(standingIn('某某', { holders: [], substitutions: [], deputy: null }, '2018-05-02')).toBe('head');
    expect(standingIn('某某', { holders: [], substitutions: [], deputy: '赵丙' }, '2018-05-02')).toBe('staff');
  });

  it('never makes two persons act on one day', () => {
    const day = fc.integer({ min: 0, max: 60 }).map((n) => addDays('2018-01-01', n));
    const name = fc.constantFrom('甲', '乙', '丙', '丁');
    const span = fc.tuple(name, day, day).map(([who, a, b]) => ({
      name: who,
      post: '局长',
      ...(a < b ? { from: a, to: b } : { from: b, to: a }),
    }));
    /** As the record holds them: what shares a day with another is not there. */
    const apart = <T extends { from: string; to: string }>(some: readonly T[]): T[] =>
      some.reduce<T[]>((kept, one) => (kept.some((other) => overlap(one, other)) ? kept : [...kept, one]), []);
    fc.assert(
      fc.property(fc.array(span), fc.array(span), day, (holders, substitutions, on) => {
        const people = { holders: apart(holders), substitutions: apart(substitutions), deputy: null };
        if (people.holders.length + people.substitutions.length === 0) return;
        const acting = ['甲', '乙', '丙', '丁'].filter((one) =>
          ['head', 'acting'].includes(standingIn(one, people, on)),
        );
        expect(acting).toEqual([headOn(people.holders, people.substitutions, on)?.name].filter(Boolean));
      }),
    );
  });
});
