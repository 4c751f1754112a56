import fc from 'fast-check';
import { previousKey, reportableFrom } from './reportable-from';
import { reportingPeriods, type ReportingPolicy, type Rhythm } from './reporting-rhythm';
import { calendar2017to2019 } from '../calendar/testing/some-calendars';

const at = (kind: Parameters<typeof reportableFrom>[0]['kind'], key: string, previousDueOn: string | null = null) =>
  reportableFrom({ kind, key: `plan-1/clause-2/${key}`, previousDueOn });

describe('the first day on which something may be reported', () => {
  it.each([
    ['report-2018', '2018-01-01'],
    ['report-2018-H1', '2018-01-01'],
    ['report-2018-H2', '2018-07-01'],
    ['report-2018-Q4', '2018-10-01'],
    ['report-2018-M07', '2018-07-01'],
  ])('is the first day of the period of %s', (key, begins) => {
    expect(at('progress-report', key)).toBe(begins);
  });

  it('is New Year for a standing duty of a year', () => {
    expect(at('standing', 'standing-2-2021')).toBe('2021-01-01');
  });

  it('is the day after the turn before, and any day for the first turn', () => {
    expect(at('recurring', 'recurring-1-2', '2026-12-28')).toBe('2026-12-29');
    expect(at('recurring', 'recurring-1-1')).toBeNull();
  });

  it('is any day for a milestone and for a contribution', () => {
    expect(at('milestone', 'milestone-2018-12-31-1')).toBeNull();
    expect(at('contribution', 'milestone-2018-12-31-1/contribution-7')).toBeNull();
  });

  it('knows the turn before by its key', () => {
    expect(previousKey('plan-1/clause-2/recurring-1-10')).toBe('plan-1/clause-2/recurring-1-9');
    expect(previousKey('plan-1/clause-2/recurring-1-1')).toBeNull();
  });

  it('never lies after the end of the period, in any rhythm', () => {
    const policy = { dueWorkingDaysAfterPeriod: 10, firstPeriodMinimumDays: 0 } as ReportingPolicy;
    const rhythms: Rhythm[] = ['monthly', 'quarterly', 'half-yearly', 'yearly'];
    fc.assert(
      fc.property(fc.constantFrom(...rhythms), fc.integer({ min: 2000, max: 2090 }), (rhythm, year) => {
        const periods = reportingPeriods(rhythm, `${year}-03-05`, `${year + 2}-12-31`, policy, calendar2017to2019);
        for (const { name, endsOn } of periods) {
          const begins = at('progress-report', `report-${name}`)!;
          expect(begins <= endsOn && begins.slice(0, 4) === endsOn.slice(0, 4)).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });
});
