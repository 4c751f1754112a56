import fc from 'fast-check';
import { addDays, daysBetween } from '../calendar';
import { lateDays, termsOf } from './terms';
import { waitingOf, waitingSpans, type WaitingFacts } from './waiting';
import type { Happening } from './happening';

const LEAD = '县甲局';
const HELPER = '县丙局';
const CHECKER = '县政府办';

const some = (fields: Partial<WaitingFacts> = {}): WaitingFacts => ({
  startsOn: '2017-06-29',
  originalDueOn: '2019-12-31',
  owners: [LEAD],
  reviewers: [CHECKER],
  happenings: [],
  contributions: [],
  ...fields,
});
const at = (on: string, kind: string, body: string | null = LEAD, data = {}): Happening => ({ on, kind, body, data });
const shares = (facts: WaitingFacts, today: string) =>
  Object.fromEntries(waitingOf(facts, today).shares.map(({ body, days }) => [body, days]));

describe('waiting for whom', () => {
  it('is nobody’s delay on the last day, and the owner’s on the next', () => {
    expect(waitingOf(some(), '2019-12-31')).toMatchObject({
      delay: 0,
      shares: [],
      now: { bodies: [LEAD], why: 'report' },
    });
    expect(waitingOf(some(), '2020-01-01')).toMatchObject({ delay: 1, shares: [{ body: LEAD, days: 1 }] });
  });

  it('gives the days before the report to the owner, those after it to whoever checks', () => {
    const happenings = [at('2020-01-05', 'report-filed'), at('2020-01-05', 'report-submitted')];
    expect(shares(some({ happenings }), '2020-01-08')).toEqual({ [LEAD]: 5, [CHECKER]: 3 });
    const closed = [...happenings, at('2020-01-08', 'report-accepted')];
    expect(waitingOf(some({ happenings: closed }), '2020-01-08')).toMatchObject({ delay: 8, now: null });
    expect(waitingOf(some({ happenings: closed }), '2021-01-01')).toMatchObject({ delay: 8, now: null });
  });

  it('waits for the body above that was asked by name, and gives the days it took where the date moved', () => {
    const asked = at('2019-12-20', 'coordination-requested', LEAD, { decider: '县政府' });
    expect(waitingOf(some({ happenings: [asked] }), '2019-12-27').now).toMatchObject({
      bodies: ['县政府'],
      why: 'decision',
    });
    const settled = at('2019-12-27', 'coordination-granted', LEAD, { dueOn: '2020-01-07' });
    expect(waitingOf(some({ happenings: [asked, settled] }), '2020-01-08')).toMatchObject({
      delay: 1,
      now: { bodies: [LEAD], why: 'report' },
    });
    const refused = at('2019-12-27', 'coordination-refused', LEAD);
    expect(waitingOf(some({ happenings: [asked, refused] }), '2020-01-08').delay).toBe(8);
  });

  it('counts a contribution that is late with its body, until it comes; the lead has the rest', () => {
    const contributions = [
      { body: HELPER, originalDueOn: '2019-12-17', happenings: [at('2020-01-10', 'report-submitted', HELPER)] },
    ];
    expect(shares(some({ contributions }), '2020-01-16')).toEqual({ [HELPER]: 10, [LEAD]: 6 });
    expect(waitingOf(some({ contributions }), '2020-01-09').now).toEqual({
      from: '2019-12-17',
      to: '2020-01-09',
      why: 'contribution',
      bodies: [HELPER],
    });
  });

  it('divides a day that several are waited for, and loses none', () => {
    const contributions = ['县丙局', '县丁局'].map((body) => ({ body, originalDueOn: '2019-12-17', happenings: [] }));
    expect(shares(some({ contributions }), '2020-01-05')).toEqual({ 县丙局: 3, 县丁局: 2 });
  });

  it('waits for the bodies that have not signed', () => {
    const happenings = [at('2020-01-02', 'report-filed', LEAD)];
    expect(shares(some({ owners: [LEAD, '县乙局'], happenings }), '2020-01-05')).toEqual({ [LEAD]: 1, 县乙局: 4 });
  });

  it('counts from the date that was granted, not from the limit after a return', () => {
    const extended = [
      at('2019-12-20', 'extension-requested'),
      at('2019-12-30', 'extension-granted', CHECKER, { dueOn: '2020-03-31' }),
    ];
    expect(waitingOf(some({ happenings: extended }), '2020-04-02')).toMatchObject({ dueOn: '2020-03-31', delay: 2 });
    const returned = [
      at('2019-12-30', 'report-submitted'),
      at('2020-01-03', 'report-returned', LEAD, { dueOn: '2020-01-17' }),
    ];
    expect(shares(some({ happenings: returned }), '2020-01-10')).toEqual({ [CHECKER]: 3, [LEAD]: 7 });
  });

  it('keeps with a helper the days until its date moved with the lead’s, and begins anew after its new one', () => {
    const helper = (today: string, happenings: Happening[]) =>
      waitingOf(some({ owners: [HELPER], reviewers: [LEAD], originalDueOn: '2019-12-17', happenings }), today);
    const moved = (data: object) => [at('2019-12-27', 'moved-with-lead', HELPER, { dueOn: '2020-03-17', ...data })];
    expect(helper('2020-03-17', moved({})).shares).toEqual([{ body: HELPER, days: 10 }]);
    expect(helper('2020-03-18', moved({}))).toMatchObject({ dueOn: '2020-03-17', delay: 11 });
    // While the lead's clock stood still nobody waited for its helpers.
    expect(helper('2020-03-18', moved({ since: '2019-12-20' })).delay).toBe(4);
    expect(helper('2020-03-18', moved({ since: '2019-12-10' })).delay).toBe(1);
  });

  it('waits for a helper by the date that held on the day, and the lead is late by its own new one', () => {
    const happenings = [at('2019-12-27', 'extension-granted', CHECKER, { dueOn: '2020-03-31' })];
    const theirs = [at('2019-12-27', 'moved-with-lead', HELPER, { dueOn: '2020-03-17' })];
    const contributions = [{ body: HELPER, originalDueOn: '2019-12-17', happenings: theirs }];
    const facts = some({ happenings, contributions });
    expect(waitingOf(facts, '2019-12-26').now).toMatchObject({ bodies: [HELPER], from: '2019-12-17' });
    expect(waitingOf(facts, '2020-03-17').now).toMatchObject({ bodies: [HELPER], from: '2020-03-17' });
    expect(waitingOf(facts, '2020-03-16').now).toMatchObject({ bodies: [LEAD], from: '2019-12-27' });
    expect(shares(facts, '2020-04-02')).toEqual({ [HELPER]: 2 });
  });

  it('counts from a date that was amended, from that day on', () => {
    const happenings = [at('2020-01-10', 'date-amended', null, { dueOn: '2020-06-30' })];
    expect(waitingOf(some({ happenings }), '2020-07-01')).toMatchObject({ dueOn: '2020-06-30', delay: 11 });
  });

  it('takes the date by which a request was to be decided for no date of the duty', () => {
    const happenings = [at('2019-12-20', 'date-moved', null, { what: 'decide-request', dueOn: '2020-01-20' })];
    expect(waitingOf(some({ happenings }), '2020-01-01')).toMatchObject({ dueOn: '2019-12-31', delay: 1 });
    const own = [at('2019-12-20', 'date-moved', null, { what: 'obligation', dueOn: '2020-01-20' })];
    expect(waitingOf(some({ happenings: own }), '2020-01-21')).toMatchObject({ dueOn: '2020-01-20', delay: 1 });
  });

  it('counts what lies with a body that took over from the day it did', () => {
    const happenings = [at('2020-01-04', 'duty-transferred', null, { from: ['县乙局'], to: [LEAD] })];
    expect(shares(some({ happenings }), '2020-01-10')).toEqual({ 县乙局: 4, [LEAD]: 6 });
  });
});

describe('the law of waiting', () => {
  const KINDS = ['report-filed', 'report-signed', 'report-submitted', 'report-returned', 'report-accepted', 'reopened'];
  const CHANGES = [
    'extension-requested',
    'extension-refused',
    'suspension-requested',
    'suspension-granted',
    'resumed',
    'reminded',
  ];
  const MOVES = ['extension-granted', 'resumed', 'moved-with-lead', 'date-amended', 'report-returned'];
  const aDay = fc.integer({ min: -200, max: 400 }).map((n) => addDays('2019-12-31', n));
  const happenings = (body: string): fc.Arbitrary<Happening[]> => {
    const plain = fc.record({ on: aDay, kind: fc.constantFrom(...KINDS, ...CHANGES), body: fc.constant(body) });
    const moving = fc
      .record({ on: aDay, kind: fc.constantFrom(...MOVES), dueOn: aDay, earlier: fc.option(fc.nat(200)) })
      .map(({ on, kind, dueOn, earlier }) => {
        const since = earlier === null ? undefined : addDays(on, -earlier);
        return { on, kind, body, data: { dueOn, since } };
      });
    return fc
      .array(fc.oneof(plain, moving), { maxLength: 8 })
      .map((list) => list.sort((a, b) => (a.on < b.on ? -1 : 1)));
  };
  const facts = fc.record({
    startsOn: fc.constant('2019-01-01'),
    originalDueOn: aDay,
    owners: fc.constantFrom([LEAD], [LEAD, '县乙局'], [LEAD, '县乙局', '县戊局']),
    reviewers: fc.constant([CHECKER]),
    happenings: happenings(LEAD),
    contributions: fc.array(
      fc.record({ body: fc.constantFrom(HELPER, '县丁局'), originalDueOn: aDay, happenings: happenings(HELPER) }),
      {
        maxLength: 3,
      },
    ),
  });

  it('the days of the bodies add up to the delay, and with the days that stood still to all days after the date', () => {
    fc.assert(
      fc.property(facts, aDay, (some, today) => {
        const { delay, shares: parts } = waitingOf(some, today);
        expect(parts.reduce((sum, { days }) => sum + days, 0)).toBe(delay);
        const terms = termsOf(some.originalDueOn, some.happenings);
        const stood = waitingSpans(some, today).filter(({ bodies }) => bodies.length === 0);
        const still = stood.reduce((sum, { from, to }) => sum + lateDays(terms, from, to), 0);
        const all = today > some.startsOn ? lateDays(terms, some.startsOn, today) : 0;
        expect(delay + still).toBe(all);
        // No day is late twice, whatever moved when: counted day by day it is the same.
        const days = Math.max(0, daysBetween(some.startsOn, today));
        const each = Array.from({ length: days }, (_, n) => addDays(some.startsOn, n));
        expect(each.reduce((sum, day) => sum + lateDays(terms, day, addDays(day, 1)), 0)).toBe(all);
      }),
    );
  });

  it('a date that moves with the lead’s takes no waiting day from the body, and gives it none before the new one', () => {
    const when = fc.tuple(aDay, aDay, fc.nat(300), fc.integer({ min: 1, max: 300 }));
    fc.assert(
      fc.property(facts, when, (any, [originalDueOn, on, later, ahead]) => {
        const asItWas = { ...any, originalDueOn, happenings: any.happenings.filter(({ on: day }) => day <= on) };
        const dueOn = addDays(on, ahead);
        const moved: Happening = { on, kind: 'moved-with-lead', body: LEAD, data: { dueOn } };
        const happenings = [...asItWas.happenings, moved];
        const until = addDays(on, later);
        const [before, after] = [waitingOf(asItWas, on), waitingOf({ ...asItWas, happenings }, until)];
        if (until <= dueOn) expect(after.shares).toEqual(before.shares);
        else expect(after.delay).toBeGreaterThanOrEqual(before.delay);
        expect(after.dueOn).toBe(dueOn);
      }),
    );
  });

  it('the spans leave no day out and count none twice', () => {
    fc.assert(
      fc.property(facts, aDay, (some, today) => {
        const spans = waitingSpans(some, today);
        spans.slice(1).forEach((span, i) => expect(span.from).toBe(spans[i].to));
        for (const { from, to } of spans) expect(daysBetween(from, to)).toBeGreaterThan(0);
        if (spans.length) expect([spans[0].from, spans.at(-1)!.to]).toEqual([some.startsOn, today]);
      }),
    );
  });
});
