import { notPassed, type YearScore } from './not-passed';

const policy = { poorWhenLastBelow: 70 };
const of = (...scores: number[]): YearScore[] =>
  scores.map((score, nth) => ({ body: `局${nth + 1}`, score, grade: score < 60 ? 'fail' : 'pass', group: 'all' }));
const names = (scores: YearScore[], by: { poorWhenLastBelow: number | null } = policy) =>
  notPassed(scores, 'fail', by).map(({ body, why }) => `${body} ${why}`);

describe('who did not pass a year', () => {
  it('is everybody who failed; nobody is poor beside them', () => {
    expect(names(of(59.9, 80, 10, 61))).toEqual(['局1 failed', '局3 failed']);
  });

  it('is the last in rank below the number where nobody failed, and not at it', () => {
    expect(names(of(90, 69.9, 80))).toEqual(['局2 poor']);
    expect(names(of(90, 70, 80))).toEqual([]);
    expect(names(of(65, 90, 65))).toEqual(['局1 poor', '局3 poor']);
  });

  it('is each group’s own: who failed in one makes nobody safe in another, and the last of all is not the last of each', () => {
    const [failed, good, poor, better] = of(50, 90, 65, 80);
    const towns = [poor, better].map((one) => ({ ...one, group: 'towns' }));
    expect(names([failed, good, ...towns])).toEqual(['局1 failed', '局3 poor']);
    const [one, two, three, four] = of(66, 90, 65, 80);
    expect(names([one, two, ...[three, four].map((town) => ({ ...town, group: 'towns' }))])).toEqual([
      ...['局1 poor', '局3 poor'],
    ]);
  });

  it('is nobody where there is no last, and where the county counts failed years alone', () => {
    expect([names(of(65)), names(of(65, 65)), names([])]).toEqual([[], [], []]);
    expect(names(of(90, 65), { poorWhenLastBelow: null })).toEqual([]);
  });
});
