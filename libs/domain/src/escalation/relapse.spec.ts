import { stepOfRelapse } from './relapse';

const policy = (relapse?: { withinMonths: number; opens: 'rectification' | 'interview' }) => ({
  rectification: { limitMonths: 3, extensions: 1, basis: [], relapse },
});
const year = { withinMonths: 12, opens: 'interview' as const };
const closed = { closedOn: '2019-06-10', relapsed: false };

const outcome = (act: () => string) => {
  try {
    return act();
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('a relapse', () => {
  it('is recorded until the last day of the period, and not on the day after', () => {
    expect(outcome(() => stepOfRelapse(closed, policy(year), '2020-06-10'))).toBe('interview');
    expect(outcome(() => stepOfRelapse(closed, policy(year), '2020-06-11'))).toBe('relapse-too-late');
  });

  it('begins at the step the ladders name, once', () => {
    const again = policy({ ...year, opens: 'rectification' });
    expect(outcome(() => stepOfRelapse(closed, again, '2019-12-31'))).toBe('rectification');
    expect(outcome(() => stepOfRelapse({ ...closed, relapsed: true }, again, '2019-12-31'))).toBe('already-done');
  });

  it('is unknown to ladders from before there were relapses', () => {
    expect(outcome(() => stepOfRelapse(closed, policy(), '2019-12-31'))).toBe('relapse-unknown');
  });
});
