import { buildCalendar } from '../calendar';
import { dueCalls, signOffCalls, signOffRule } from './sign-off-clock';

const terms = {
  reviewRequired: true,
  distinctPersons: true,
  reviewWorkingDays: 2,
  signWorkingDays: 3,
  deputyAfterWorkingDays: 2,
  reviseWorkingDays: 4,
};
const calendar = buildCalendar([], {});
const monday = '2018-12-03';

describe('the clock of a sign-off', () => {
  it('reminds whoever reviews, signs or revises on the working day after the last one, and calls the deputy later', () => {
    expect(signOffCalls('draft', monday, terms, calendar)).toEqual([{ call: 'review-late', on: '2018-12-06' }]);
    expect(signOffCalls('returned', monday, terms, calendar)).toEqual([{ call: 'revision-late', on: '2018-12-10' }]);
    expect(signOffCalls('reviewed', monday, terms, calendar)).toEqual([
      { call: 'signature-late', on: '2018-12-07' },
      { call: 'deputy-called', on: '2018-12-11' },
    ]);
  });

  it('counts from the signature at once where no review is asked for, and stops with it', () => {
    const unreviewed = { ...terms, reviewRequired: false };
    expect(signOffCalls('draft', monday, unreviewed, calendar)[0].call).toBe('signature-late');
    for (const state of ['signed', 'issued', 'received', 'withdrawn'] as const) {
      expect([signOffCalls(state, monday, terms, calendar), signOffRule(state, terms)]).toEqual([[], null]);
    }
  });

  it('is due on its day and not the day before, and says which date comes next', () => {
    const calls = signOffCalls('reviewed', monday, terms, calendar);
    expect(dueCalls(calls, '2018-12-06')).toEqual({ due: [], next: '2018-12-07' });
    expect(dueCalls(calls, '2018-12-07')).toEqual({ due: ['signature-late'], next: '2018-12-11' });
    expect(dueCalls(calls, '2018-12-10')).toEqual({ due: ['signature-late'], next: '2018-12-11' });
    expect(dueCalls(calls, '2018-12-11')).toEqual({ due: ['signature-late', 'deputy-called'], next: null });
  });

  it('goes by working days: a day off moves it', () => {
    const off = buildCalendar([], { '2018-12-05': 'day off' });
    expect(signOffCalls('draft', monday, terms, off)).toEqual([{ call: 'review-late', on: '2018-12-07' }]);
  });
});
