import type { DatedBody } from './body-change';
import { checkAhead, requireNothingPlanned, type PlannedChange } from './planned-change';

const DAY = '2027-01-01';
const body = (id: number, facts: Partial<DatedBody> = {}): [number, DatedBody] => [
  id,
  { id, name: `县${id}局`, from: null, to: null, ...facts },
];
const directory = new Map([body(1), body(2), body(3, { to: '2026-12-30' }), body(4, { from: DAY })]);
const invalid = expect.objectContaining({ code: 'body-change-invalid' });

describe('a change of bodies that is entered ahead of its day', () => {
  const check = (kind: 'rename' | 'merge' | 'split' | 'abolish', before: number[], after: (number | string)[]) => () =>
    checkAhead({ kind, on: DAY, before }, after, directory);

  it('may name bodies that begin with it, and bodies that exist by then', () => {
    expect(check('rename', [1], ['县新局'])).not.toThrow();
    expect(check('merge', [1, 2], [4])).not.toThrow();
    expect(check('split', [1], [1, '县新局'])).not.toThrow();
    expect(check('abolish', [1], [2])).not.toThrow();
  });

  it('is refused where it does not fit what is known', () => {
    expect(check('rename', [1], [])).toThrow(invalid);
    expect(check('merge', [1], ['县新局'])).toThrow(invalid);
    expect(check('rename', [3], ['县新局'])).toThrow(invalid); // ends two days before, not one
    expect(check('rename', [4], ['县新局'])).toThrow(invalid); // begins with the day itself
    expect(check('abolish', [1], [3])).toThrow(invalid);
  });
});

describe('while a change waits', () => {
  const waiting: PlannedChange[] = [{ id: 7, on: DAY, before: [1], existing: [2], fresh: ['县新局'] }];
  const enter = (change: Partial<PlannedChange>) => () =>
    requireNothingPlanned({ before: [], existing: [], fresh: [], ...change }, waiting, (id) => `县${id}局`);

  it.each([
    ['what it ends', { before: [1] }],
    ['what takes over in it', { before: [2] }],
    ['giving something to what it ends', { before: [9], existing: [1] }],
    ['a body of the name that begins with it', { before: [9], fresh: ['县新局'] }],
  ])('no other is entered about %s', (_, change) => {
    expect(enter(change)).toThrow(expect.objectContaining({ code: 'body-change-planned' }));
  });

  it('others may be', () => {
    expect(enter({ before: [5], existing: [6], fresh: ['县别局'] })).not.toThrow();
  });
});
