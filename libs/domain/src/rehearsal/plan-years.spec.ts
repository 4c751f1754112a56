import fc from 'fast-check';
import { loadCalendar } from '@app/config';
import { decideActs, type Stage } from './decide-acts';
import { PROFILES, type Act, type Situation } from './situation';
import type { YearInPlay, YearsInPlay } from './years-in-play';

const calendar = loadCalendar();
const NOTHING: Situation = {
  obligations: [],
  reviews: [],
  drafts: [],
  receipts: [],
  cases: [],
  assessments: [],
  unpublished: [],
  assignments: [],
};
const aYear = (facts: Partial<YearInPlay> = {}): YearInPlay => ({
  assessmentId: 4,
  year: 2018,
  stage: 'self-assessment',
  since: '2019-01-02',
  unfiled: [],
  selfAssessmentBy: '2019-01-31',
  unchecked: [],
  verifyBy: '2019-02-25',
  unmarked: [],
  unreceived: [],
  corrected: [],
  objections: [],
  presented: false,
  reviewed: false,
  ...facts,
});
const decide = (years: YearsInPlay, facts: Partial<Stage> = {}) =>
  decideActs(
    { ...NOTHING, years },
    { profile: 'mixed', seed: 7, calendar, today: '2019-01-02', candidates: ['县乙局'], ...facts },
  );
const NO_YEARS: YearsInPlay = {
  ...{ toAnnounce: null, lists: [], inHand: [] },
  headlines: { planId: 1, unassigned: [], unfiled: [], unchecked: [] },
};
const inHand = (facts: Partial<YearInPlay>): YearsInPlay => ({ ...NO_YEARS, inHand: [aYear(facts)] });
const named = <D extends Act['do']>(acts: readonly Act[], does: D) =>
  acts.filter((act): act is Act & { do: D } => act.do === does);

const BODIES = Array.from({ length: 60 }, (_, nth) => `第${nth}局`);
const TASK = { bodyId: 1, obligationId: 9, key: 'clause-1/milestone-2018-10-31-1' };
const BY = { body: '县审计局', seat: 'head' as const };

describe('a year by an announced scheme, played', () => {
  const toAnnounce = { planId: 1, year: 2018, version: 'v', until: '2017-12-31' };

  it.each(PROFILES)(
    '%s: is published some days after everybody was told its own result, announced or not',
    (profile) => {
      const told = { ...NOTHING, unpublished: [{ assessmentId: 4, year: 2018, toldOn: '2019-05-10' }] };
      const on = (today: string) => decideActs(told, { profile, seed: 7, calendar, today, candidates: [] });
      expect(on('2019-05-14')).toEqual({ now: [], next: '2019-05-15' });
      expect(on('2019-05-15').now).toEqual([
        { on: '2019-05-15', key: 'assessment-2018', do: 'publish-assessment', assessmentId: 4 },
      ]);
    },
  );

  it.each(PROFILES)('%s: is announced some days before its last day, or at once where that has passed', (profile) => {
    const until = { ...NO_YEARS, toAnnounce };
    expect(decide(until, { profile, today: '2017-12-18' })).toEqual({ now: [], next: '2017-12-22' });
    expect(decide(until, { profile, today: '2017-12-29' }).now).toEqual([
      { on: '2017-12-22', key: 'assessment-2018', do: 'announce-scheme', planId: 1, year: 2018, version: 'v' },
    ]);
  });

  it('has self-assessments of most heads, in time; of nobody where nobody does anything', () => {
    const year = inHand({ unfiled: BODIES });
    const filed = named(decide(year, { today: '2019-01-31' }).now, 'file-self-assessment');
    expect(filed.length).toBeGreaterThan(40);
    expect(filed.length).toBeLessThan(60);
    for (const { on } of filed) expect(on > '2019-01-02' && on <= '2019-01-31').toBe(true);
    expect(named(decide(year, { today: '2019-01-31', profile: 'punctual' }).now, 'file-self-assessment')).toHaveLength(
      60,
    );
    expect(decide(year, { today: '2019-01-31', profile: 'nobody' })).toEqual({ now: [], next: null });
  });

  it('finds some of what was drawn short, all of it as reported with punctual people, always within the stage', () => {
    const unchecked = BODIES.map((body) => ({ ...TASK, body, by: BY }));
    const year = inHand({ stage: 'verification', since: '2019-02-01', unchecked });
    const points = (profile: Stage['profile']) =>
      named(decide(year, { today: '2019-02-25', profile }).now, 'verify-points').map((act) => act.points);
    expect(new Set(points('punctual'))).toEqual(new Set([null]));
    expect(new Set(points('mixed'))).toEqual(new Set([null, -2]));
    for (const profile of PROFILES) expect(points(profile)).toHaveLength(60);
  });

  it('gets points by hand that follow what was completed, within the weight of the item', () => {
    const options = { 优: 10, 良: 8, 合格: 6, 不合格: 2 };
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer(), (done, seed) => {
        const about = { bodyId: 1, body: '县乙局', by: BY, full: 10, done };
        const unmarked = [
          { ...about, item: 'cooperation', options: null },
          { ...about, item: 'responsibility', options },
        ];
        const year = inHand({ stage: 'scoring', since: '2019-02-26', unmarked });
        const [a, b] = named(decide(year, { seed, today: '2019-04-01' }).now, 'give-points');
        expect(Math.abs(a.points! - done * 10)).toBeLessThanOrEqual(1.25);
        expect(a.points! >= 0 && a.points! <= 10).toBe(true);
        expect(Math.abs(options[b.choice as '优'] - done * 10)).toBeLessThanOrEqual(3);
      }),
    );
    const all = { bodyId: 1, body: '县乙局', by: BY, full: 10, item: 'responsibility', options };
    const chosen = (done: number) =>
      named(
        decide(inHand({ stage: 'scoring', since: '2019-02-26', unmarked: [{ ...all, done }] }), { today: '2019-04-01' })
          .now,
        'give-points',
      )[0].choice;
    expect([chosen(0), chosen(1)]).toEqual(['不合格', '优']);
  });

  it('is objected to by whoever was corrected, some on the last day, never after it', () => {
    const corrected = BODIES.map((body) => ({ ...TASK, body, objectBy: '2019-04-26' }));
    const year = inHand({ stage: 'objection', since: '2019-03-20', corrected });
    const days = (profile: Stage['profile']) =>
      named(decide(year, { today: '2019-04-26', profile }).now, 'object-to-score').map(({ on }) => on);
    expect(days('mixed').length).toBeGreaterThan(30);
    expect(days('mixed').length).toBeLessThan(60);
    expect(days('mixed').filter((on) => on === '2019-04-26').length).toBeGreaterThan(5);
    for (const profile of PROFILES) expect(days(profile).every((on) => on <= '2019-04-26')).toBe(true);
    expect(days('punctual')).toEqual([]);
  });

  it('is decided by what the record bears out, by the day the scheme gives', () => {
    const objection = { objectionId: 1, key: '县乙局-a', filedOn: '2019-04-26', decideBy: '2019-05-27' };
    const objections = [
      { ...objection, borneOut: 2 },
      { ...objection, objectionId: 2, key: '县乙局-b', borneOut: null },
    ];
    for (const profile of PROFILES) {
      const year = inHand({ stage: 'objection', since: '2019-03-20', objections });
      const decided = named(decide(year, { profile, today: '2019-05-27' }).now, 'decide-score-objection');
      expect(decided.map(({ objectionId, points }) => [objectionId, points])).toEqual([
        [1, 2],
        [2, null],
      ]);
    }
  });

  it('is presented, reviewed and signed one after the other', () => {
    const step = (facts: Partial<YearInPlay>) =>
      decide(inHand({ stage: 'sign-off', since: '2019-05-28', ...facts }), { today: '2019-06-30' }).now.map(
        (act) => act.do,
      );
    expect(step({})).toEqual(['present-assessment']);
    expect(step({ presented: true })).toEqual(['review-assessment']);
    expect(step({ presented: true, reviewed: true })).toEqual(['sign-assessment']);
  });
});

describe('the figures of a report', () => {
  const target = {
    text: '利用率达到90%以上',
    indicator: '利用率',
    operator: '>=' as const,
    value: 90,
    unit: '%',
    span: [0, 9] as [number, number],
  };
  const report = (
    targets: Situation['obligations'][number]['targets'],
    seed: number,
    profile: Stage['profile'] = 'mixed',
  ) => {
    const owed = {
      id: 1,
      key: 'clause-1/m',
      dueOn: '2020-10-30',
      round: 1,
      returnedOn: null,
      owners: ['县丁局'],
      pending: null,
      asked: 0,
      request: null,
    };
    const { now } = decideActs(
      { ...NOTHING, obligations: [{ ...owed, targets }] },
      { profile, seed, calendar, today: '2021-03-01', candidates: ['县乙局'] },
    );
    return named(now, 'submit-report')[0].measured;
  };

  it('are given where years are announced, and reach their targets with punctual people', () => {
    expect(report(undefined, 7)).toBeUndefined();
    expect(report(null, 7)).toBeUndefined();
    expect(report([target], 7, 'punctual')).toEqual([
      { indicator: '利用率', text: target.text, value: 90, baseValue: null },
    ]);
    expect(
      report(
        [
          { ...target, value: null },
          { ...target, operator: 'change' },
        ],
        7,
      ),
    ).toEqual([]);
    const values = Array.from({ length: 60 }, (_, seed) => report([target], seed)![0].value);
    expect(new Set(values)).toEqual(new Set([90, 81]));
    const less = Array.from({ length: 60 }, (_, seed) => report([{ ...target, operator: '<=' }], seed)![0].value);
    expect(new Set(less)).toEqual(new Set([90, 99]));
  });
});
