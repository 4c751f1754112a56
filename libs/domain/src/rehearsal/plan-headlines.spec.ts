import { loadCalendar } from '@app/config';
import { addWorkingDays } from '../calendar';
import type { HeadlinesInPlay } from './headlines-in-play';
import { ownerOfHeadline } from './owner-of-headline';
import { planHeadlines } from './plan-headlines';
import { PROFILES, type Act, type Profile } from './situation';
import { behaviourOf } from './behaviour';

const calendar = loadCalendar();
const at = { seed: 7, calendar, after: (date: string, days: number) => addWorkingDays(calendar, date, days) };
const target = {
  ...{ text: '安全利用率达到90%以上', indicator: '安全利用率', operator: '>=' as const, value: 90, unit: '%' },
  span: [0, 9] as [number, number],
};
const NONE: HeadlinesInPlay = { planId: 1, unassigned: [], unfiled: [], unchecked: [] };
const unfiled: HeadlinesInPlay['unfiled'] = Array.from({ length: 80 }, (_, nth) => ({
  ...{
    headlineId: nth,
    year: 2020,
    indicator: `指标${nth}`,
    text: `指标${nth}`,
    nth: 0,
    target,
    owner: '县丁局',
    dataBy: '2021-01-31',
  },
  ...{ given: 0, returnedOn: null },
}));
const acts = (facts: Partial<HeadlinesInPlay>, profile: Profile): Act[] =>
  planHeadlines({ ...NONE, ...facts }, behaviourOf(profile, 7, ['县乙局']), at);
const filed = (all: HeadlinesInPlay['unfiled'], profile: Profile) =>
  acts({ unfiled: all }, profile).flatMap((act) => (act.do === 'file-headline' ? [act] : []));

describe('the headline figures of a plan, played', () => {
  it.each(PROFILES)('%s: somebody is named for each soon after the plan begins', (profile) => {
    const bodies = { owner: '县丁局', checker: '县丙局' };
    const [act] = acts(
      { unassigned: [{ year: 2020, indicator: '率', text: '率达到90%', nth: 0, ...bodies, since: '2017-06-29' }] },
      profile,
    );
    expect(act).toMatchObject({ do: 'assign-headline', planId: 1, year: 2020, indicator: '率', ...bodies });
    expect(act.on >= '2017-06-29' && act.on < '2017-08-01').toBe(true);
  });

  it.each(PROFILES)('%s: none is given before its year is over', (profile) => {
    for (const dataBy of ['2021-01-04', '2021-01-31'])
      for (const { on } of filed(
        unfiled.map((one) => ({ ...one, dataBy })),
        profile,
      ))
        expect(on > '2020-12-31').toBe(true);
  });

  it('punctual owners give all of them in time and reach the target; of mixed ones some are late and some fall short', () => {
    const punctual = filed(unfiled, 'punctual');
    expect(punctual.map(({ value }) => value)).toEqual(unfiled.map(() => 90));
    for (const { on } of punctual) expect(on < '2021-01-31').toBe(true);
    const mixed = filed(unfiled, 'mixed');
    expect(new Set(mixed.map(({ value }) => value))).toEqual(new Set([90, 81]));
    expect(new Set(mixed.map(({ on }) => on <= '2021-01-31'))).toEqual(new Set([true, false]));
    expect(filed(unfiled, 'nobody')).toEqual([]);
  });

  it('nobody gives a figure for a target that was never set', () => {
    expect(filed([{ ...unfiled[0], target: { ...target, value: null } }], 'punctual')).toEqual([]);
  });

  it('one that was sent back is given again a few days later, as it was measured', () => {
    const again = filed(
      unfiled.map((one) => ({ ...one, given: 1, returnedOn: '2021-02-08' })),
      'mixed',
    );
    for (const { on } of again) expect(on > '2021-02-08' && on < '2021-02-20').toBe(true);
    const values = new Map(filed(unfiled, 'mixed').map(({ headlineId, value }) => [headlineId, value]));
    for (const { headlineId, value } of again) expect(value).toBe(values.get(headlineId));
  });

  it('the other body checks it: confirms all that punctual people give, sends back some of the others at first', () => {
    const unchecked = unfiled.map(({ year, indicator, text }, nth) => ({
      ...{ year, indicator, text, nth: 0, valueId: nth, checker: '县丙局', given: 1, filedOn: '2021-01-20' },
    }));
    const outcomes = (given: number, profile: Profile) =>
      new Set(
        acts({ unchecked: unchecked.map((one) => ({ ...one, given })) }, profile).flatMap((act) =>
          act.do === 'check-headline' ? [act.outcome] : [],
        ),
      );
    expect(outcomes(1, 'punctual')).toEqual(new Set(['confirmed']));
    expect(outcomes(1, 'mixed')).toEqual(new Set(['confirmed', 'returned']));
    expect(outcomes(2, 'mixed')).toEqual(new Set(['confirmed']));
  });
});

describe('who would be named for a headline figure', () => {
  const clauses = [
    { text: '制定受污染耕地安全利用方案', owner: '县农局' },
    { text: '建立污染地块名录', owner: '县环保局' },
    { text: '治理污染地块', owner: '县环保局' },
    { text: '污染地块开发管理', owner: '县住建局' },
  ];

  it('answers for the clauses that come nearest to its words, and for most of them', () => {
    expect(ownerOfHeadline('受污染耕地安全利用率', clauses)).toBe('县农局');
    expect(ownerOfHeadline('污染地块利用率', clauses)).toBe('县环保局');
    expect(ownerOfHeadline('污染地块利用率', clauses.toReversed())).toBe('县环保局');
    expect(ownerOfHeadline('率', [])).toBeNull();
  });
});
