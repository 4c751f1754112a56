import fc from 'fast-check';
import { loadCalendar } from '@app/config';
import { addDays, addWorkingDays } from '../calendar';
import { decideActs, type Stage } from './decide-acts';
import { PROFILES, type Act, type Situation } from './situation';
import { behaviourOf } from './behaviour';

const calendar = loadCalendar();
const BODIES = ['县乙局', '县丙局', '县丁局'];

/** Something to cite that is in force on every day. */
const ALWAYS = [{ validFrom: '0001-01-01', validTo: null }];

const aStage = (facts: Partial<Stage> = {}): Stage => ({
  profile: 'punctual',
  seed: 1,
  calendar,
  today: '2018-06-29',
  candidates: BODIES,
  ...facts,
});

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

const anObligation = (facts: Partial<Situation['obligations'][number]> = {}): Situation['obligations'][number] => ({
  id: 1,
  key: 'clause-1/milestone-2018-12-31-1',
  dueOn: '2018-12-31',
  round: 1,
  returnedOn: null,
  owners: ['县乙局'],
  pending: null,
  asked: 0,
  request: null,
  ...facts,
});

const aCase = (facts: Partial<Situation['cases'][number]> = {}): Situation['cases'][number] => ({
  caseId: 1,
  key: 'clause-1/rectification',
  kind: 'rectification',
  body: '县乙局',
  state: 'running',
  issuedOn: '2018-06-01',
  limitOn: '2018-09-03',
  talkOn: null,
  heldOn: null,
  reportedOn: null,
  returnedOn: null,
  returns: 0,
  closingProposedOn: null,
  plan: null,
  asked: 0,
  request: null,
  ...facts,
});

/** What the players do with this on their desks and nothing else. */
const acts = (situation: Partial<Situation>, stage: Partial<Stage> = {}) =>
  decideActs({ ...NOTHING, ...situation }, aStage(stage));

describe('a player', () => {
  it('who is punctual reports two to four working days before a holiday, and waits until then', () => {
    const obligations = [anObligation()];
    const { now, next } = acts({ obligations }, { today: '2018-12-03' });
    expect(now).toEqual([]);
    expect(['2018-12-25', '2018-12-26', '2018-12-27']).toContain(next); // 29 December is worked, the 30th and 31st are not
    expect(acts({ obligations }, { today: next! }).now).toEqual([
      expect.objectContaining({ do: 'submit-report', obligationId: 1, by: '县乙局', on: next, late: false }),
    ]);
  });

  it('signs a joint report in turn, at once, and one who has signed is not asked again', () => {
    const pending = (signed: string[]) => [anObligation({ owners: BODIES, pending: { reportId: 9, signed } })];
    const signers = (signed: string[]) =>
      acts({ obligations: pending(signed) }).now.map((act) => 'by' in act && act.by);
    expect(signers(['县乙局'])).toEqual(['县丙局']);
    expect(signers(['县乙局', '县丙局'])).toEqual(['县丁局']);
    expect(signers(BODIES)).toEqual([]);
  });

  it('who reviews, signs or confirms does so on the next working day', () => {
    const friday = '2018-09-28'; // before 29 September, a Saturday that is worked
    const situation: Partial<Situation> = {
      reviews: [{ reportId: 1, key: 'a', round: 1, submittedOn: friday, owners: ['县乙局'], lead: null }],
      drafts: [{ documentId: 2, key: 'b', awaits: 'signature', round: 1, since: friday, bases: ALWAYS }],
      receipts: [{ documentId: 3, key: 'c', addressee: '县丙局', issuedOn: friday }],
    };
    expect(acts(situation, { today: friday })).toEqual({ now: [], next: '2018-09-29' });
    expect(acts(situation, { today: '2018-09-29' }).now.map((act) => act.do)).toEqual([
      'sign-document', // what lies on the desk goes first
      'review-report',
      'receive-document',
    ]);
    const overTheWeek = {
      drafts: [{ documentId: 2, key: 'b', awaits: 'signature' as const, round: 1, since: '2018-09-30', bases: ALWAYS }],
    };
    expect(acts(overTheWeek, { today: '2018-09-30' }).next).toBe('2018-10-08');
  });

  it('who reviews a draft does so on the day it comes, and what was sent back is revised the next working day', () => {
    const day = '2018-09-28';
    const draft = (awaits: 'review' | 'revision') => ({
      drafts: [{ documentId: 2, key: 'b', awaits, round: 1, since: day, bases: [] }],
    });
    expect(acts(draft('review'), { today: day }).now).toMatchObject([{ do: 'review-document', decision: 'accept' }]);
    expect(acts(draft('revision'), { today: day })).toEqual({ now: [], next: '2018-09-29' });
    expect(acts(draft('revision'), { today: '2018-09-29' }).now).toMatchObject([{ do: 'revise-document' }]);
  });

  describe('who is to sign a draft', () => {
    const since = '2021-01-28'; // a Thursday: the player signs on Friday, and Monday is 1 February
    const sign = (bases: Situation['drafts'][number]['bases'], today: string) =>
      acts({ drafts: [{ documentId: 2, key: 'b', awaits: 'signature', round: 1, since, bases }] }, { today });

    it('leaves it unsigned for good where there is nothing to rest on, or what there was has ended', () => {
      expect(sign([], '2021-01-29')).toEqual({ now: [], next: null });
      expect(sign([{ validFrom: '2019-01-01', validTo: '2021-01-28' }], '2021-01-29')).toEqual({ now: [], next: null });
      expect(sign([{ validFrom: '2019-01-01', validTo: '2021-01-29' }], '2021-01-29').now).toHaveLength(1);
      expect(sign([{ validFrom: '2019-01-01', validTo: '2021-01-29' }], '2021-02-01')).toEqual({ now: [], next: null });
    });

    it('signs it on the first working day on which something is in force', () => {
      const coming = [{ validFrom: '2021-01-30', validTo: null }]; // a Saturday
      expect(sign(coming, '2021-01-29')).toEqual({ now: [], next: '2021-02-01' });
      expect(sign(coming, '2021-02-01').now).toMatchObject([{ do: 'sign-document' }]);
      const both = [...coming, { validFrom: '2019-01-01', validTo: null }];
      expect(sign(both, '2021-01-29').now).toMatchObject([{ do: 'sign-document', on: '2021-01-29' }]);
      // It ends on the Sunday before anybody could sign.
      expect(sign([{ validFrom: '2021-01-30', validTo: '2021-01-31' }], '2021-01-29').next).toBeNull();
    });
  });

  it('holds the talk on its day before anything is reported on it', () => {
    const talk = aCase({ kind: 'interview', limitOn: null, talkOn: '2018-10-02' });
    expect(acts({ cases: [talk] }, { today: '2018-09-29' })).toEqual({ now: [], next: '2018-10-08' });
    expect(acts({ cases: [talk] }, { today: '2018-10-08' }).now.map((act) => act.do)).toEqual(['record-interview']);
    const held = { ...talk, heldOn: '2018-10-08', limitOn: '2018-11-07' };
    expect(acts({ cases: [held] }, { today: '2018-11-07' }).now.map((act) => act.do)).toEqual(['report-on-case']);
  });

  it('reports on an order before its limit, and again three working days after it was sent back', () => {
    expect(acts({ cases: [aCase()] }).next).toBe(addWorkingDays(calendar, '2018-09-03', -12));
    const returned = aCase({ returnedOn: '2018-08-20', returns: 1 });
    expect(acts({ cases: [returned] }, { today: '2018-08-20' }).next).toBe('2018-08-23');
  });

  it('decides on lifting an order on the next working day, and does nothing else with it before', () => {
    const proposed = { closingProposedOn: '2018-09-28' }; // a Friday; 29 September is worked
    const running = aCase({ ...proposed, limitOn: '2018-09-30' });
    const reported = aCase({ ...proposed, caseId: 2, key: 'clause-2/rectification', state: 'reported' });
    const cases = [running, reported, aCase({ ...proposed, caseId: 3, key: 'clause-3/interview', kind: 'interview' })];
    expect(acts({ cases }, { today: '2018-09-28' })).toEqual({ now: [], next: '2018-09-29' });
    expect(acts({ cases }, { today: '2018-09-29' }).now.map((act) => act.do)).toEqual(Array(3).fill('close-case'));
  });

  it('who takes over an order never sends it back a second time', () => {
    const seeds = Array.from({ length: 50 }, (_, i) => i);
    const decisions = (returns: number) =>
      seeds.map((seed) => {
        const file = aCase({ state: 'reported', reportedOn: '2018-08-16', returns });
        const [act] = acts({ cases: [file] }, { profile: 'mixed', seed, today: '2018-08-20' }).now;
        return act.do === 'review-case' ? act.decision : null;
      });
    expect(new Set(decisions(0))).toEqual(new Set(['accept', 'return']));
    expect(new Set(decisions(1))).toEqual(new Set(['accept']));
  });
});

describe('another date', () => {
  /** A behaviour that always asks, for thirty days more, five working days before the date. */
  const asking = (grants: boolean): Stage['behaviour'] => ({
    ...behaviourOf('punctual', 1, []),
    reportAfter: () => null,
    asksForTime: () => ({ before: 5, days: 30 }),
    grants: () => grants,
  });
  const doing = (facts: Parameters<typeof anObligation>[0], today: string, grants = true) =>
    acts({ obligations: [anObligation({ dueOn: '2018-06-29', ...facts })] }, { today, behaviour: asking(grants) });

  it('is asked for before the date, and not after it', () => {
    expect(doing({}, '2018-06-01')).toEqual({ now: [], next: '2018-06-22' });
    expect(doing({}, '2018-06-29').now).toEqual([
      expect.objectContaining({ do: 'ask-extension', by: '县乙局', newDueOn: '2018-07-29' }),
    ]);
    expect(doing({}, '2018-06-30').now).toEqual([]);
    expect(doing({ asked: null }, '2018-06-22').now).toEqual([]);
  });

  it('is granted while it still lies ahead, and refused where it was passed', () => {
    const request = { requestId: 4, askedOn: '2018-06-22', newDueOn: '2018-07-29' };
    const decision = (today: string, facts = {}, grants = true) =>
      doing({ request, ...facts }, today, grants).now.map((act) => act.do === 'decide-request' && act.decision);
    expect(decision('2018-06-25')).toEqual(['grant']);
    expect(decision('2018-06-25', {}, false)).toEqual(['refuse']);
    expect(decision('2018-07-29')).toEqual(['refuse']);
    expect(decision('2018-06-25', { dueOn: '2018-08-01' })).toEqual(['refuse']); // a return gave more time already
  });
});

describe('what a plan gives to its bodies', () => {
  const given = (facts: Partial<Situation['assignments'][number]> = {}): Situation['assignments'][number] => ({
    assignmentId: 1,
    planId: 9,
    key: 'clause-1/assignment-县乙局',
    body: '县乙局',
    assignedOn: '2018-09-28', // a Friday; 29 September is worked, 1 to 7 October are not
    objectBy: '2018-10-08',
    objectedOn: null,
    ...facts,
  });
  const taking = (after: number | null, objects: string[] = []): Stage['behaviour'] => ({
    ...behaviourOf('punctual', 1, []),
    acknowledgesAfter: () => after,
    objects: (key) => objects.includes(key),
    decidesAfter: () => 1,
  });
  const both = [given(), given({ assignmentId: 2, key: 'clause-2/assignment-县乙局' })];

  it('is acknowledged at one stroke, in time', () => {
    expect(acts({ assignments: both }, { today: '2018-09-28', behaviour: taking(2) })).toEqual({
      now: [],
      next: '2018-09-30',
    });
    const { now } = acts({ assignments: both }, { today: '2018-09-30', behaviour: taking(2) });
    expect(now).toEqual([expect.objectContaining({ do: 'acknowledge-assignments', planId: 9, by: '县乙局' })]);
    expect(acts({ assignments: both }, { today: '2018-12-31', behaviour: taking(null) }).now).toEqual([]);
  });

  it('is objected to before the rest is acknowledged, and on the last day where the rest comes later', () => {
    const behaviour = taking(2, ['clause-2/assignment-县乙局']);
    const { now } = acts({ assignments: both }, { today: '2018-09-30', behaviour });
    expect(now.map((act) => act.do)).toEqual(['object-to-assignment', 'acknowledge-assignments']);
    const slow = taking(6, ['clause-2/assignment-县乙局']);
    expect(acts({ assignments: both }, { today: '2018-09-30', behaviour: slow }).next).toBe('2018-10-08');
  });

  it('is taken note of where it is too late to object, and by nobody twice where everything was objected to', () => {
    const all = taking(
      1,
      both.map(({ key }) => key),
    );
    const late = acts({ assignments: both }, { today: '2018-10-09', behaviour: all }).now;
    expect(late.map((act) => act.do)).toEqual(['acknowledge-assignments']);
    const inTime = acts({ assignments: both }, { today: '2018-09-29', behaviour: all }).now;
    expect(inTime.map((act) => act.do)).toEqual(['object-to-assignment', 'object-to-assignment']);
  });

  it('stays where the plan says it is, as decided on the next working day', () => {
    const objected = [given({ objectedOn: '2018-09-30' })];
    expect(acts({ assignments: objected }, { today: '2018-09-30' })).toEqual({ now: [], next: '2018-10-08' });
    expect(acts({ assignments: objected }, { today: '2018-10-08' }).now).toEqual([
      expect.objectContaining({ do: 'decide-objection', assignmentId: 1, body: '县乙局' }),
    ]);
  });
});

describe('whatever lies on the desks', () => {
  const aDay = fc.integer({ min: 0, max: 700 }).map((days) => addDays('2018-01-01', days));
  const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null });
  const owners = fc.shuffledSubarray(BODIES, { minLength: 1 });
  /** Rows with natural keys of their own; ids are given out afterwards. */
  const rows = <T extends { key: string }>(row: { [K in keyof Omit<T, 'key'>]: fc.Arbitrary<T[K]> }, name: string) =>
    fc
      .array(fc.record(row as Record<string, fc.Arbitrary<unknown>>), { maxLength: 5 })
      .map((list) => list.map((facts, i) => ({ ...facts, key: `clause-${(i * 7) % 5}/${name}-${i}` }) as unknown as T));
  const id = fc.constant(0);

  const obligations = rows<Situation['obligations'][number]>(
    {
      id,
      // One that was sent back has a limit ten working days later at least; see the use case that sends it back.
      dueOn: aDay,
      round: fc.integer({ min: 1, max: 3 }),
      returnedOn: maybe(aDay),
      owners,
      pending: maybe(fc.record({ reportId: id, signed: fc.shuffledSubarray(BODIES) })),
      asked: maybe(fc.integer({ min: 0, max: 3 })),
      request: maybe(fc.record({ requestId: id, askedOn: aDay, newDueOn: aDay })),
    },
    'milestone',
  ).map((list) =>
    list.map((row) => {
      const newLimit = row.returnedOn && addWorkingDays(calendar, row.returnedOn, 10);
      return newLimit && newLimit > row.dueOn ? { ...row, dueOn: newLimit } : row;
    }),
  );
  const situations: fc.Arbitrary<Situation> = fc.record({
    unpublished: fc.constant([]),
    obligations,
    reviews: rows<Situation['reviews'][number]>(
      { reportId: id, round: fc.integer({ min: 1, max: 3 }), submittedOn: aDay, owners, lead: fc.constant(null) },
      'report',
    ),
    drafts: rows<Situation['drafts'][number]>(
      {
        documentId: id,
        awaits: fc.constantFrom('review', 'signature', 'revision'),
        round: fc.integer({ min: 1, max: 3 }),
        since: aDay,
        bases: fc.constant(ALWAYS),
      },
      'draft',
    ),
    receipts: rows<Situation['receipts'][number]>(
      { documentId: id, addressee: fc.constantFrom(...BODIES), issuedOn: aDay },
      'issued',
    ),
    cases: rows<Situation['cases'][number]>(
      {
        caseId: id,
        kind: fc.constantFrom('rectification', 'interview'),
        body: fc.constantFrom(...BODIES),
        state: fc.constantFrom('running', 'reported'),
        issuedOn: aDay,
        limitOn: maybe(aDay),
        talkOn: maybe(aDay),
        heldOn: maybe(aDay),
        reportedOn: maybe(aDay),
        returnedOn: maybe(aDay),
        returns: fc.nat(2),
        closingProposedOn: maybe(aDay),
        asked: fc.nat(2),
        request: maybe(fc.record({ askedOn: aDay, newLimitOn: aDay })),
        plan: maybe(
          fc.record({
            state: fc.constantFrom('awaited', 'filed', 'returned', 'agreed'),
            dueOn: aDay,
            movedOn: aDay,
            returns: fc.nat(2),
            items: fc.constantFrom('open', 'reported', 'accepted'),
            itemsMovedOn: aDay,
            itemReturns: fc.nat(2),
          }),
        ),
      },
      'case',
    ),
    assessments: fc.uniqueArray(
      fc.record({ assessmentId: id, year: fc.integer({ min: 2018, max: 2030 }), draftedOn: aDay }),
      {
        selector: ({ year }) => year,
        maxLength: 3,
      },
    ),
    assignments: rows<Situation['assignments'][number]>(
      {
        assignmentId: id,
        planId: id,
        body: fc.constantFrom(...BODIES),
        assignedOn: aDay,
        objectBy: aDay,
        objectedOn: maybe(aDay),
      },
      'assignment',
    ),
  });
  const stages = fc.record({
    profile: fc.constantFrom(...PROFILES),
    seed: fc.integer({ min: 0, max: 1_000_000 }),
    today: aDay,
  });

  /** Every act that is planned at all: on the last day there is, nothing is left for later. */
  const allActs = (situation: Situation, stage: Partial<Stage>): Act[] =>
    decideActs(situation, aStage({ ...stage, today: '2099-12-31' })).now;

  it('acts come in the order of their keys, and `next` is later than today', () => {
    fc.assert(
      fc.property(situations, stages, (any, stage) => {
        // More time is asked for before a date only: what is planned of that is not planned any more at the end of time.
        // So it is with objections.
        const obligations = any.obligations.map((row) => ({ ...row, asked: null }));
        const assignments = any.assignments.map((row) => ({ ...row, objectBy: '2099-12-31' }));
        const situation = { ...any, obligations, assignments };
        const { now, next } = decideActs(situation, aStage(stage));
        const ofDraft = /^(review|revise|sign)-document$/;
        const order = now.map((act) => `${ofDraft.test(act.do) ? 'drafts first' : 'then'} ${act.key}|${act.do}`);
        expect(order).toEqual(order.toSorted((a, b) => (a < b ? -1 : 1)));
        for (const { on } of now) expect(on <= stage.today).toBe(true);
        const later = allActs(situation, stage).filter(({ on }) => on > stage.today);
        if (next === null) expect(later).toEqual([]);
        else expect(next).toBe(later.map(({ on }) => on).sort()[0]);
        if (next !== null) expect(next > stage.today).toBe(true);
        expect(now.length + later.length).toBe(allActs(situation, stage).length);
      }),
    );
  });

  it('the order in which the rows were found changes nothing', () => {
    const shuffled = <T>(list: T[]) => fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length });
    const twice = situations.chain((situation) =>
      fc.tuple(
        fc.constant(situation),
        fc.record({
          obligations: shuffled(situation.obligations),
          reviews: shuffled(situation.reviews),
          drafts: shuffled(situation.drafts),
          receipts: shuffled(situation.receipts),
          cases: shuffled(situation.cases),
          assessments: shuffled(situation.assessments),
          assignments: shuffled(situation.assignments),
          unpublished: fc.constant<Situation['unpublished']>([]),
        }),
      ),
    );
    fc.assert(
      fc.property(twice, stages, ([situation, inOtherOrder], stage) => {
        expect(decideActs(inOtherOrder, aStage(stage))).toEqual(decideActs(situation, aStage(stage)));
      }),
    );
  });

  it('the numbers of the rows change nothing but themselves, so that two runs with one seed are alike', () => {
    const IDS = ['id', 'obligationId', 'reportId', 'documentId', 'caseId', 'assessmentId', 'assignmentId', 'planId'];
    const renumbered = (value: unknown, by: number) =>
      JSON.parse(JSON.stringify(value, (name, part) => (IDS.includes(name) ? part + by : part)));
    fc.assert(
      fc.property(situations, stages, fc.integer({ min: 1, max: 1000 }), (situation, stage, by) => {
        const decided = decideActs(situation, aStage(stage));
        expect(decideActs(renumbered(situation, by), aStage(stage))).toEqual(renumbered(decided, by));
      }),
    );
  });

  it('the punctual never plan a report after its date', () => {
    fc.assert(
      fc.property(situations, fc.integer(), (situation, seed) => {
        const dueOn = new Map(situation.obligations.map(({ key, dueOn }) => [key, dueOn]));
        for (const act of allActs(situation, { profile: 'punctual', seed })) {
          if (act.do !== 'submit-report') continue;
          expect([act.on <= dueOn.get(act.key)!, act.late]).toEqual([true, false]);
        }
      }),
    );
  });

  it('the punctual leave no obligation without a plan', () => {
    fc.assert(
      fc.property(situations, fc.integer(), (situation, seed) => {
        const planned = allActs(situation, { profile: 'punctual', seed }).filter((act) => act.do === 'submit-report');
        const open = situation.obligations.filter(({ pending }) => pending === null);
        expect(planned.map(({ key }) => key).sort()).toEqual(open.map(({ key }) => key).sort());
      }),
    );
  });

  it('a request about a matter is decided before the last signature takes the matter from its owners', () => {
    fc.assert(
      fc.property(situations, fc.constantFrom(...PROFILES), fc.integer(), (situation, profile, seed) => {
        const turn = allActs(situation, { profile, seed });
        const decided = turn.flatMap((act, place) => (act.do === 'decide-request' ? [{ key: act.key, place }] : []));
        for (const { key, place } of decided) {
          const signed = turn.findIndex((act) => act.do === 'sign-report' && act.key.startsWith(key));
          expect(signed === -1 || signed > place).toBe(true);
        }
      }),
    );
  });

  it('nobody plans nothing for the departments, while those who check and sign go on', () => {
    const OFFICES: Act['do'][] = [
      'decide-request',
      'review-report',
      'review-document',
      'revise-document',
      'sign-document',
      'review-case',
      'close-case',
      'record-interview',
      'sign-assessment',
      'decide-objection',
      'review-plan',
      'review-item',
      'decide-case-extension',
    ];
    fc.assert(
      fc.property(situations, fc.integer(), (situation, seed) => {
        const planned = allActs(situation, { profile: 'nobody', seed });
        expect(planned.filter((act) => !OFFICES.includes(act.do))).toEqual([]);
        const { reviews, drafts, assessments } = situation;
        const count = (...kinds: Act['do'][]) => planned.filter((act) => kinds.includes(act.do)).length;
        const signedOff = count('review-document', 'revise-document', 'sign-document');
        expect([count('review-report'), signedOff, count('sign-assessment')]).toEqual([
          reviews.length,
          drafts.length,
          assessments.length,
        ]);
      }),
    );
  });
});
