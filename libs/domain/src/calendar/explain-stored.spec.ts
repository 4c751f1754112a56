import { explainDate, explainStored } from './index';
import { buildCalendar } from './working-calendar';

const calendar = buildCalendar([
  { year: 2018, notice: null, holidays: { '2018-01-01': '元旦' }, makeUpDays: {} },
  { year: 2019, notice: null, holidays: { '2019-01-01': '元旦' }, makeUpDays: {} },
]);
const rule = { kind: 'working-days' as const, n: 10 };
const from = '2018-12-31';

describe('a stored date', () => {
  it('that its rule still gives is explained by the rule', () => {
    const counted = explainDate(calendar, from, rule);
    expect(counted.result).toBe('2019-01-15');
    expect(explainStored(calendar, { on: '2019-01-15', from, rule })).toEqual(counted);
  });

  it('that was settled under another calendar stands, and both dates are said', () => {
    const stands = explainStored(calendar, { on: '2019-01-14', from, rule })!;
    expect(stands).toMatchObject({ result: '2019-01-14', counted: [], skipped: [], provisional: false });
    for (const date of ['2019年1月14日', '2019年1月15日']) expect(stands.sentence.zh).toContain(date);
    for (const date of ['2019-01-14', '2019-01-15']) expect(stands.sentence.en).toContain(date);
  });

  it('that a person set has no rule to explain', () => {
    expect(explainStored(calendar, { on: '2019-01-14', from: null, rule: null })).toBeNull();
  });
});
