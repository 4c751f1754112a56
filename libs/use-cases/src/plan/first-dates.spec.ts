import { loadCalendar, loadEscalationPolicy } from '@app/config';
import type { ObligationDraft } from '@app/domain/clause';
import { firstDates } from './first-dates';

const policy = loadEscalationPolicy();
const calendar = loadCalendar();

const draft = (dueOn: string, more: Partial<ObligationDraft> = {}): ObligationDraft => ({
  ...{ key: `milestone-${dueOn}-1`, kind: 'milestone', ladder: 'duty', title: '清空堆场', sourcePhrase: null },
  ...{ dueOn, dueFrom: dueOn, dueRule: { kind: 'fixed' } as never, hardness: 'firm', segment: 0, owners: ['县林业局'] },
  ...more,
});
const datesOf = (drafts: ObligationDraft[], startedOn = '2018-01-02') =>
  firstDates(drafts, policy, { calendar }, startedOn);

it('a clause begins with its first reminder for the sweep, and with its first paper for its workflow', () => {
  expect(datesOf([draft('2018-12-31')])).toEqual({ wordsOn: '2018-09-30', wakeOn: '2019-01-29' });
});

it('what is owed to the lead counts as well', () => {
  const help = draft('2018-02-28', { key: 'help', parentKey: 'milestone-2018-12-31-1', ladder: 'contribution' });
  const { wordsOn, wakeOn } = datesOf([draft('2018-12-31'), help])!;
  expect(wordsOn! < '2018-02-28').toBe(true);
  expect(wakeOn).toBe('2019-01-29');
});

it('one that is past before it begins waits for people alone', () => {
  expect(datesOf([draft('2017-06-30')], '2018-06-01')).toEqual({ wordsOn: null, wakeOn: null });
});

it.each([
  ['nothing at all', [], '2018-01-02'],
  ['a reminder due today', [draft('2018-03-02')], '2018-01-31'],
  ['a date nobody can mean', [draft('9999-12-31')], '2018-01-02'],
])('with %s its workflow looks at once', (_, drafts, startedOn) => {
  expect(datesOf(drafts, startedOn)).toBeNull();
});
