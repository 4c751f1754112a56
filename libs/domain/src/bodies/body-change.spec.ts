import { checkChange, existsOn, type BodyChange, type DatedBody } from './body-change';

const body = (id: number, from: string | null = null, to: string | null = null): DatedBody => ({
  id,
  name: `县${id}局`,
  from,
  to,
});
const directory = (...bodies: DatedBody[]) => new Map(bodies.map((one) => [one.id, one]));
const change = (kind: BodyChange['kind'], before: number[], after: number[]): BodyChange => ({
  kind,
  on: '2019-03-20',
  before,
  after,
});

describe('a body in the directory', () => {
  it('exists from its first day to its last, both included', () => {
    const dated = body(1, '2019-03-20', '2019-12-31');
    const on = ['2019-03-19', '2019-03-20', '2019-12-31', '2020-01-01'];
    expect(on.map((date) => existsOn(dated, date))).toEqual([false, true, true, false]);
  });
});

describe('a change of bodies', () => {
  const all = directory(body(1), body(2), body(3, '2019-03-20'), body(4, '2019-03-20'));

  it.each([
    ['rename', [1], [3]],
    ['merge', [1, 2], [3]],
    ['merge', [1, 2], [2]],
    ['split', [1], [3, 4]],
    ['split', [1], [1, 3]],
    ['abolish', [1], []],
  ] as const)('%s %j → %j is in order', (kind, before, after) => {
    expect(() => checkChange(change(kind, [...before], [...after]), all)).not.toThrow();
  });

  it.each([
    ['rename', [1], [3, 4], /数目/],
    ['rename', [1], [1], /同一单位/],
    ['merge', [1], [3], /数目/],
    ['merge', [1, 1], [3], /数目/],
    ['split', [1], [3], /数目/],
    ['abolish', [1], [3], /数目/],
    ['abolish', [9], [], /“9”在2019-03-19不存在/],
    ['rename', [3], [4], /“县3局”在2019-03-19不存在/],
  ] as const)('%s %j → %j is refused', (kind, before, after, message) => {
    const check = () => checkChange(change(kind, [...before], [...after]), all);
    expect(check).toThrow(expect.objectContaining({ code: 'body-change-invalid' }));
    expect(check).toThrow(message);
  });

  it('cannot give to a body that ended the day before', () => {
    expect(() =>
      checkChange(change('merge', [1, 2], [5]), directory(...all.values(), body(5, null, '2019-03-19'))),
    ).toThrow(/“县5局”在2019-03-20不存在/);
  });
});
