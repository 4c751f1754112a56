import fc from 'fast-check';
import { loadCalendar, loadEscalationPolicy } from '@app/config';
import { addDays } from '../calendar';
import { agendaOf, type LadderObligation } from './agenda';
import { rowFrom, rowsOf } from './reports-in-a-row';

const policy = loadEscalationPolicy();
const calendar = loadCalendar();
const TWO_OR_SIX_MONTHS = { reports: 2, months: 6 };

const reports = (...dues: (string | [string, LadderObligation['state']])[]): LadderObligation[] =>
  dues.map((due, nth) => {
    const [dueOn, state] = typeof due === 'string' ? [due, 'open' as const] : due;
    const fired = new Set(['urging-slip']);
    return { id: nth + 1, key: `clause-1/report-${nth + 1}`, ladder: 'report', dueOn, state, round: 1, fired };
  });

const firing = (obligations: LadderObligation[], today: string, rules = policy) =>
  agendaOf(obligations, rules, calendar, {
    today,
    startedOn: '2018-01-01',
    rows: rowsOf(obligations, '2018-01-01'),
  }).due.map(({ obligationId, rung, from }) => [obligationId, rung.id, from]);

describe('reports that stay out in a row', () => {
  it('are a row from the first that is open until one that was filed', () => {
    const some = reports('2018-07-13', '2019-01-15', ['2019-07-12', 'accepted'], '2020-01-15', [
      '2020-07-14',
      'submitted',
    ]);
    expect([...rowsOf(some, '2018-01-01')]).toEqual([
      [1, ['2018-07-13', '2019-01-15']],
      [4, ['2020-01-15']],
    ]);
    expect([...rowsOf(some, '2018-09-01')][0]).toEqual([2, ['2019-01-15']]); // nobody is chased for the time before
  });

  it('are complete when the second is late, or half a year after the first', () => {
    expect(rowFrom(['2018-04-16', '2018-07-13'], TWO_OR_SIX_MONTHS)).toBe('2018-07-13');
    expect(rowFrom(['2018-07-13', '2019-01-15'], TWO_OR_SIX_MONTHS)).toBe('2019-01-13');
    expect(rowFrom(['2019-01-15', '2020-01-15'], TWO_OR_SIX_MONTHS)).toBe('2019-07-15');
    expect(rowFrom(['2019-01-15'], TWO_OR_SIX_MONTHS)).toBe('2019-07-15');
    expect(rowFrom(undefined, TWO_OR_SIX_MONTHS)).toBeNull();
  });

  it('lead to one notice and one order, which are about the first of them', () => {
    const two = reports('2018-04-16', '2018-07-13');
    expect(firing(two, '2018-08-09')).toEqual([]);
    expect(firing(two, '2018-08-10')).toEqual([[1, 'supervision-notice', '2018-07-13']]); // twenty working days
    two[0].fired = new Set(['urging-slip', 'supervision-notice']);
    expect(firing(two, '2018-09-06')).toEqual([]);
    expect(firing(two, '2018-09-07')).toEqual([[1, 'rectification-order', '2018-07-13']]);
  });

  it('are those of one series: seven towns that are late once each are no row', () => {
    const towns = ['甲', '乙', '丙'].map((town, nth) => ({
      ...{ ...reports('2018-04-16')[0], id: nth + 1, key: `clause-1/each-${town}镇/report-2018-Q1` },
    }));
    expect([...rowsOf(towns, '2018-01-01').values()]).toEqual([['2018-04-16'], ['2018-04-16'], ['2018-04-16']]);
    expect(firing(towns, '2018-08-10')).toEqual([]);
  });

  it('count anew from a filing: whoever makes up for the first is not chased for the rest on the same day', () => {
    const five = reports('2018-04-16', '2018-05-15', '2018-06-15', '2018-07-13', '2018-08-15');
    Object.assign(five[0], { state: 'submitted', submittedOn: '2018-10-08' });
    expect(firing(five, '2018-10-08')).toEqual([]);
    expect(firing(five, '2018-11-02')).toEqual([]);
    expect(firing(five, '2018-11-05')).toEqual([[2, 'supervision-notice', '2018-10-08']]);
  });

  it('lead to nothing where one of two was filed', () => {
    for (const state of ['submitted', 'accepted'] as const)
      expect(firing(reports('2018-04-16', ['2018-07-13', state]), '2018-08-10')).toEqual([]);
  });

  it('climb no further than the slip where the county says so in one line', () => {
    const two = reports('2018-04-16', '2018-07-13');
    expect(firing(two, '2018-09-07', { ...policy, lateReportsClimb: false })).toEqual([]);
  });

  it('climb once each, whatever was filed, looked at day by day', () => {
    const dues = ['2018-04-16', '2018-07-13', '2018-10-22', '2019-01-15', '2019-04-15', '2019-07-12'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom('open', 'accepted'), { minLength: 6, maxLength: 6 }), (states) => {
        const all = reports(...dues.map((due, nth): [string, LadderObligation['state']] => [due, states[nth]]));
        const climbed: string[] = [];
        for (let today = '2018-04-02'; today < '2019-12-31'; today = addDays(today, 1)) {
          for (;;) {
            const due = firing(all, today);
            if (due.length === 0) break;
            for (const [id, rung] of due) {
              climbed.push(`${id} ${rung}`);
              const one = all.find((other) => other.id === id)!;
              one.fired = new Set([...one.fired, rung as string]);
            }
          }
        }
        const above = climbed.filter((one) => !one.endsWith('remind-5')).sort();
        // The last rows are complete in 2020.
        const rows = [...rowsOf(all, '2018-01-01')].filter(
          ([, row]) => rowFrom(row, TWO_OR_SIX_MONTHS)! < '2019-11-01',
        );
        expect(above).toEqual(rows.flatMap(([id]) => [`${id} rectification-order`, `${id} supervision-notice`]).sort());
      }),
      { numRuns: 30 },
    );
  });
});
