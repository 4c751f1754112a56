import { buildCalendar } from '../calendar';
import { checksOfCase, type CheckableCase } from './checks-of-case';

/** Filed, reported or proposed on Friday 30 November 2018, checked by the Friday after. */
describe('what a case waits for from who checks it', () => {
  const calendar = buildCalendar([], {});
  const policy = { checks: { decideWorkingDays: 5 } };
  const ON = '2018-11-30';
  const BY = '2018-12-07';
  const bare: CheckableCase = {
    ...{ state: 'running', reportedOn: null, returns: 0, closingProposedOn: null },
    ...{ plan: null, items: [], extension: null },
  };
  const found = (about: Partial<CheckableCase>) => checksOfCase({ ...bare, ...about }, policy, calendar);
  const item = (nth: number, state: 'open' | 'reported' | 'accepted', returns = 0) => ({
    ...{ nth, state, returns },
    reportedOn: state === 'open' ? null : ON,
  });
  const filed = { state: 'filed' as const, filedOn: ON, returns: 0 };
  const agreed = { state: 'agreed' as const, filedOn: ON, returns: 0 };

  it('is a plan that was filed, but not one that lies with the body, and again when it comes again', () => {
    expect(found({ plan: filed })).toEqual([{ what: 'plan', nth: null, key: 'plan-1', decideBy: BY }]);
    expect(found({ plan: { ...filed, state: 'returned', returns: 1 } })).toEqual([]);
    expect(found({ plan: { ...filed, returns: 1 } })[0].key).toBe('plan-2');
  });

  it('is each item that was reported, once the plan is agreed', () => {
    const items = [item(1, 'open'), item(2, 'reported'), item(3, 'accepted'), item(4, 'reported', 2)];
    expect(found({ plan: agreed, items }).map(({ key, nth }) => [key, nth])).toEqual([
      ['item-2-1', 2],
      ['item-4-3', 4],
    ]);
    expect(found({ plan: filed, items }).map(({ what }) => what)).toEqual(['plan']);
  });

  it('is a later limit that was asked for, by the date of the request itself', () => {
    const extension = { id: 7, decideBy: '2018-12-03' };
    expect(found({ extension })).toEqual([
      { what: 'extension', nth: null, key: 'extension-7', decideBy: '2018-12-03' },
    ]);
    expect(found({ extension, plan: filed }).map(({ what }) => what)).toEqual(['extension', 'plan']);
  });

  it('is a report', () => {
    const reported = { state: 'reported' as const, reportedOn: ON };
    expect(found(reported)).toEqual([{ what: 'report', nth: null, key: 'report-1', decideBy: BY }]);
  });

  it('is the proposed end alone, whatever else lies there', () => {
    const about = { closingProposedOn: ON, plan: filed, extension: { id: 7, decideBy: BY } };
    expect(found(about).map(({ what, key, decideBy }) => [what, key, decideBy])).toEqual([
      ['closing', `closing-${ON}`, BY],
    ]);
  });

  it('is nothing before the document is out, nor after the end', () => {
    expect(found({ state: 'drafting', closingProposedOn: ON })).toEqual([]);
    expect(found({ state: 'closed', reportedOn: ON })).toEqual([]);
  });
});
