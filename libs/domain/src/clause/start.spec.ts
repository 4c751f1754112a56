import { buildCalendar } from '../calendar';
import type { ObligationDraft } from './obligation';
import { fromToday, pastOf } from './start';

const startedOn = '2026-11-30'; // a Monday
const draft = (kind: ObligationDraft['kind'], dueOn: string, parentKey?: string) =>
  ({ key: `${kind}-${dueOn}`, kind, dueOn, dueFrom: dueOn, ...(parentKey ? { parentKey } : {}) }) as ObligationDraft;

const drafts = [
  draft('milestone', '2026-11-29'),
  draft('milestone', startedOn),
  draft('recurring', '2026-06-30'),
  draft('recurring', '2027-06-30'),
  draft('standing', '2025-12-31'),
  draft('progress-report', '2026-07-14'),
  draft('contribution', '2026-11-16', 'milestone-2026-11-29'),
];

describe('dates that have passed when a plan begins to be watched', () => {
  it('are those before the first day of what the clause itself owes', () => {
    expect(pastOf(drafts, startedOn).map(({ key }) => key)).toEqual([
      'milestone-2026-11-29',
      'recurring-2026-06-30',
      'standing-2025-12-31',
      'progress-report-2026-07-14',
    ]);
  });

  it('from today: what is done once has time to be done, what is over is not asked for, all else stays', () => {
    const after = fromToday(drafts, {
      startedOn,
      calendar: buildCalendar([]),
      workingDays: 20,
      helpWorkingDaysBefore: 10,
    });
    expect(after.map(({ key, dueOn }) => [key, dueOn])).toEqual([
      ['milestone-2026-11-29', '2026-12-28'],
      [`milestone-${startedOn}`, startedOn],
      ['recurring-2027-06-30', '2027-06-30'],
      ['contribution-2026-11-16', '2026-12-14'],
    ]);
    expect(after.every(({ dueOn }) => dueOn >= startedOn)).toBe(true);
  });
});
