import { loadCalendar } from '@app/config';
import { planWorkList } from './plan-work-lists';
import { PROFILES } from './situation';
import { behaviourOf } from './behaviour';
import { addWorkingDays } from '../calendar';
import type { WorkListInPlay } from './work-list-in-play';

const calendar = loadCalendar();
const at = { calendar, after: (date: string, days: number) => addWorkingDays(calendar, date, days) };
const LIST = { planId: 1, year: 2019, decideBy: '2018-12-31' };
const items = Array.from({ length: 200 }, (_, nth) => ({
  itemId: nth,
  body: `第${nth}局`,
  key: 'clause-1/m',
  weight: 3,
}));
const open = (facts: Partial<NonNullable<WorkListInPlay['list']>> = {}): WorkListInPlay => ({
  ...LIST,
  list: { listId: 4, proposedOn: '2018-12-07', objectBy: '2018-12-12', items, objections: [], ...facts },
});
const filed = items.slice(0, 60).map(({ body, key }, nth) => ({ objectionId: nth, body, key, filedOn: '2018-12-12' }));
const acts = (list: WorkListInPlay, profile: (typeof PROFILES)[number]) =>
  planWorkList(list, behaviourOf(profile, 7, []), at);
const named = (list: WorkListInPlay, profile: (typeof PROFILES)[number], what: string) =>
  acts(list, profile).filter((act) => act.do === what);

describe('the work list of a year, played', () => {
  it.each(PROFILES)(
    '%s: is proposed with days left to object and to answer, and decided before its year',
    (profile) => {
      expect(acts({ ...LIST, list: null }, profile)).toMatchObject([
        { on: '2018-12-10', do: 'propose-work-list', year: 2019 },
      ]);
      const [{ on }] = named(open(), profile, 'decide-work-list');
      expect(on > '2018-12-12' && on <= '2018-12-31').toBe(true);
    },
  );

  it.each(PROFILES)('%s: is decided only once every objection is answered, in time', (profile) => {
    const list = open({ objections: filed });
    expect(named(list, profile, 'decide-work-list')).toEqual([]);
    const answers = named(list, profile, 'answer-work-list-objection');
    expect(answers).toHaveLength(60);
    for (const { on } of answers) expect(on <= '2018-12-31').toBe(true);
  });

  it('is objected to by some, in time, and never over a task that could not weigh less; by nobody where all is in order', () => {
    const count = (profile: (typeof PROFILES)[number]) => named(open(), profile, 'object-to-work-list').length;
    expect([count('punctual'), count('nobody')]).toEqual([0, 0]);
    for (const profile of ['mixed', 'erratic'] as const) {
      const objections = named(open(), profile, 'object-to-work-list');
      expect(objections.length > 0 && objections.length < 100).toBe(true);
      for (const { on } of objections) expect(on <= '2018-12-12').toBe(true);
      const light = open({ items: items.map((item) => ({ ...item, weight: 1 })) });
      expect(named(light, profile, 'object-to-work-list')).toEqual([]);
      const outcomes = named(open({ objections: filed }), profile, 'answer-work-list-objection');
      expect(new Set(outcomes.map((act) => 'outcome' in act && act.outcome))).toEqual(new Set(['upheld', 'rejected']));
    }
  });
});
