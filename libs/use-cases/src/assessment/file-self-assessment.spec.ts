import { inTime } from '@app/domain/assessment';
import { planToday } from '../plan-time';

describe('the last day of self-assessments', () => {
  const at = (instant: string) => inTime(planToday({ clock: 'real', today: null }, new Date(instant)), '2019-01-31');

  it('lasts until its last second by the clock of the county, and not a second longer', () => {
    expect(at('2019-01-31T15:59:59.999Z')).toBe(true);
    expect(at('2019-01-31T16:00:00.000Z')).toBe(false);
  });
});
