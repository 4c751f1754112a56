import fc from 'fast-check';
import { addDays, daysBetween } from '../calendar';
import { waitingOf, waitingSpans, type WaitingFacts } from './waiting';
import type { Happening } from './waiting-holders';

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

  it('counts a contribution that is late with its body, until it comes; the lead has the rest', () => {
    const contributions = [
      { body: HELPER, dueOn: '2019-12-17', happenings: [at('2020-01-10', 'report-submitted', HELPER)] },
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
    const contributions = ['县丙局', '县丁局'].map((body) => ({ body, dueOn: '2019-12-17', happenings: [] }));
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
  const aDay = fc.integer({ min: -200, max: 400 }).map((n) => addDays('2019-12-31', n));
  const happenings = (body: string) =>
    fc
      .array(fc.record({ on: aDay, kind: fc.constantFrom(...KINDS, ...CHANGES), body: fc.constant(body) }), {
        maxLength: 8,
      })
      .map((list) => list.sort((a, b) => (a.on < b.on ? -1 : 1)));
  const facts = fc.record({
    startsOn: fc.constant('2019-01-01'),
    originalDueOn: aDay,
    owners: fc.constantFrom([LEAD], [LEAD, '县乙局'], [LEAD, '县乙局', '县戊局']),
    reviewers: fc.constant([CHECKER]),
    happenings: happenings(LEAD),
    contributions: fc.array(
      fc.record({ body: fc.constantFrom(HELPER, '县丁局'), dueOn: aDay, happenings: happenings(HELPER) }),
      {
        maxLength: 3,
      },
    ),
  });

  it('the days of the bodies add up to the delay, and with the days that stood still to all days after the date', () => {
    fc.assert(
      fc.property(facts, aDay, (some, today) => {
        const { delay, shares: parts, dueOn } = waitingOf(some, today);
        expect(parts.reduce((sum, { days }) => sum + days, 0)).toBe(delay);
        const late = (from: string, to: string) => Math.max(0, daysBetween(from > dueOn ? from : dueOn, to));
        const stood = waitingSpans(some, today).filter(({ bodies }) => bodies.length === 0);
        const still = stood.reduce((sum, { from, to }) => sum + late(from, to), 0);
        expect(delay + still).toBe(late(some.startsOn, today));
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
