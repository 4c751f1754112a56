import fc from 'fast-check';
import { loadCalendar } from '@app/config';
import { addDays, workingDaysBetween, type DateRule } from '../calendar';
import { dateBeforeLead, movesWithLead, type OwedToLead } from './moves-with-lead';
import type { ObligationState } from './obligation';

const calendar = loadCalendar();
const policy = { contributions: { forKinds: ['milestone' as const], workingDaysBefore: 10 } };
const TEN_BEFORE: DateRule = { kind: 'working-days-before', n: 10 };

const owed = (facts: Partial<OwedToLead> = {}): OwedToLead => ({
  id: 1,
  state: 'open',
  dueOn: '2019-12-17',
  dueRule: TEN_BEFORE,
  ...facts,
});
const moved = (facts: Partial<OwedToLead>, leadDueOn = '2020-03-31', today = '2019-12-02') =>
  movesWithLead([owed(facts)], leadDueOn, policy, { today, calendar });

describe('what is owed to the lead, when the date of the lead moves', () => {
  it('moves by its own rule', () => {
    expect(moved({})).toEqual([
      { id: 1, before: '2019-12-17', dueOn: '2020-03-17', dueFrom: '2020-03-31', dueRule: TEN_BEFORE },
    ]);
    expect(moved({ dueRule: { kind: 'working-days-before', n: 5 } })[0].dueOn).toBe('2020-03-24');
  });

  it('moves also where it was late already: it is wanted for a report that has another date now', () => {
    expect(moved({}, '2020-03-31', '2019-12-27')).toHaveLength(1);
  });

  it('is due with the lead where the new date is too near, and gets its working days back where it is not', () => {
    expect(moved({}, '2019-12-30', '2019-12-16')[0]).toMatchObject({
      dueOn: '2019-12-30',
      dueRule: { kind: 'with-lead' },
    });
    expect(moved({ dueOn: '2019-12-30', dueRule: { kind: 'with-lead' } })[0]).toMatchObject({
      dueOn: '2020-03-17',
      dueRule: TEN_BEFORE,
    });
  });

  it.each<[string, Partial<OwedToLead>]>([
    ['a person asked for by a date', { dueRule: null }],
    ['was sent back with a limit', { dueRule: { kind: 'working-days', n: 10 } }],
    ['goes on after it stood still', { dueRule: { kind: 'days', n: 12 } }],
    ...(['submitted', 'suspended', 'accepted', 'not-done', 'not-applicable'] as ObligationState[]).map(
      (state): [string, Partial<OwedToLead>] => [`is ${state}`, { state }],
    ),
  ])('stays where it %s', (_, facts) => {
    expect(moved(facts)).toEqual([]);
  });

  it('stays where the new date of the lead has come, and where its own comes out the same', () => {
    expect(moved({}, '2019-12-16', '2019-12-16')).toEqual([]);
    expect(moved({}, '2019-12-17', '2019-12-16')).toHaveLength(0); // 17 December it was before
    expect(moved({}, '2019-12-31')).toEqual([]);
  });

  it('is never due today or before, never after the lead, and as many working days before it as the rule says', () => {
    const aDay = fc.integer({ min: 0, max: 2000 }).map((n) => addDays('2018-01-01', n));
    fc.assert(
      fc.property(aDay, aDay, aDay, fc.nat(30), (leadDueOn, today, dueOn, n) => {
        const dueRule: DateRule = { kind: 'working-days-before', n };
        for (const move of movesWithLead([owed({ dueOn, dueRule })], leadDueOn, policy, { today, calendar })) {
          expect(move.dueOn > today && move.dueOn <= leadDueOn).toBe(true);
          expect(move).toMatchObject({ ...dateBeforeLead(leadDueOn, n, today, calendar), before: dueOn });
          const [from, to] = [addDays(move.dueOn, -1), addDays(leadDueOn, -1)];
          if (move.dueRule.kind === 'with-lead') expect(move.dueOn).toBe(leadDueOn);
          else expect(workingDaysBetween(calendar, from, to)).toBeGreaterThanOrEqual(n);
        }
      }),
    );
  });
});
