import fc from 'fast-check';
import { loadEscalationPolicy } from '@app/config';
import { addDays, addWorkingDays, buildCalendar, isWorkingDay } from '../calendar';
import { rungUrged, urgeByHand, type LateItem, type UrgingScene } from './urge-by-hand';

const calendar = buildCalendar([], {});
const rules = { everyWorkingDays: 5, bodyWeek: 2 };
const WEDNESDAY = '2018-12-12';
const scene: UrgingScene = { today: WEDNESDAY, calendar, by: 99, urgedThisWeek: new Map() };
const late = (id: number, about: Partial<LateItem> = {}): LateItem => ({
  id,
  dueOn: '2018-11-30',
  ownerIds: [1],
  urgedOn: null,
  ...about,
});

describe('urging by a person', () => {
  it.each([
    ['2018-12-05', true], // five working days ago
    ['2018-12-06', false],
    [WEDNESDAY, false],
    [null, true],
  ])('of what was urged on %s: %s', (urgedOn, may) => {
    const { urge, leftOut } = urgeByHand([late(1, { urgedOn })], rules, scene);
    expect(urge.length === 1).toBe(may);
    if (!may) expect(leftOut).toEqual([{ item: expect.anything(), why: 'urged-lately', from: expect.any(String) }]);
  });

  it('says from which day on it may be urged again', () => {
    const { leftOut } = urgeByHand([late(1, { urgedOn: '2018-12-06' })], rules, scene);
    expect(leftOut[0].from).toBe('2018-12-13');
  });

  it('rests on a day of rest', () => {
    const { urge, leftOut } = urgeByHand([late(1)], rules, { ...scene, today: '2018-12-15' });
    expect([urge, leftOut.map(({ why }) => why)]).toEqual([[], ['rest-day']]);
  });

  it('is never of oneself', () => {
    const { leftOut } = urgeByHand([late(1, { ownerIds: [1, 99] })], rules, scene);
    expect(leftOut.map(({ why }) => why)).toEqual(['own']);
  });

  it('leaves out what is least late once a body has been urged often enough this week', () => {
    const items = [late(1, { dueOn: '2018-12-11' }), late(2, { dueOn: '2018-12-10' }), late(3, { ownerIds: [2] })];
    const { urge, leftOut } = urgeByHand(items, rules, { ...scene, urgedThisWeek: new Map([[1, 1]]) });
    expect(urge.map(({ id }) => id)).toEqual([3, 2]);
    expect(leftOut.map(({ item, why }) => [item.id, why])).toEqual([[1, 'enough-this-week']]);
  });

  const items = fc
    .array(
      fc.record({
        dueOn: fc.integer({ min: 1, max: 60 }).map((days) => addDays(WEDNESDAY, -days)),
        ownerIds: fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }),
        urgedOn: fc.option(fc.integer({ min: 0, max: 20 }).map((days) => addDays(WEDNESDAY, -days))),
      }),
      { maxLength: 30 },
    )
    .map((drawn) => drawn.map((item, id) => ({ id, ...item })));

  it('tells of every item once, keeps both caps, and does not hang on the order of the marks', () => {
    fc.assert(
      fc.property(items, fc.integer({ min: 0, max: 6 }), (drawn, ahead) => {
        const today = addDays(WEDNESDAY, ahead);
        const at = { ...scene, today };
        const { urge, leftOut } = urgeByHand(drawn, rules, at);
        const told = [...urge, ...leftOut.map(({ item }) => item)].map(({ id }) => id);
        expect(told.toSorted((a, b) => a - b)).toEqual(drawn.map(({ id }) => id));
        for (const body of [1, 2, 3, 4]) {
          expect(urge.filter(({ ownerIds }) => ownerIds.includes(body)).length).toBeLessThanOrEqual(rules.bodyWeek);
        }
        for (const { urgedOn } of urge) {
          expect(isWorkingDay(calendar, today)).toBe(true);
          if (urgedOn) expect(addWorkingDays(calendar, urgedOn, rules.everyWorkingDays) <= today).toBe(true);
        }
        expect(urgeByHand(drawn.toReversed(), rules, at)).toEqual({ urge, leftOut });
      }),
    );
  });
});

describe('the rung in whose place a person urges', () => {
  const policy = loadEscalationPolicy();
  const rung = (about: { ladder?: 'duty' | 'report'; fired?: string[]; startedOn?: string }) =>
    rungUrged(
      { ladder: about.ladder ?? 'duty', dueOn: '2018-11-30', fired: new Set(about.fired) },
      policy,
      calendar,
      about.startedOn ?? '2018-01-01',
    )?.id ?? null;

  it('is the urging of the ladder, once in a climb', () => {
    expect(rung({})).toBe('urge');
    expect(rung({ fired: ['remind-7', 'urge'] })).toBeNull();
  });

  it('is none where the ladder asks in writing, or would not have urged for the time before', () => {
    expect(rung({ ladder: 'report' })).toBeNull();
    expect(rung({ startedOn: '2018-12-03' })).toBe('urge'); // the day of the rung
    expect(rung({ startedOn: '2018-12-04' })).toBeNull();
  });
});
