import fc from 'fast-check';
import { addDays, buildCalendar } from '../../calendar';
import { CYCLE_STAGE_IDS } from '../../vocabulary';
import { announceUntil, cycleDates, decideObjectionBy, nextStage, objectBy, receivedOn, type YearInHand } from '.';
import { inTime } from './self-assessment';

const calendar = buildCalendar([], {});
const settings = {
  ...{ selfAssessmentBy: '01-31', verifyBy: '03-15', draftOn: '04-07', receiptDays: 5 },
  ...{ objectionDays: 30, decisionDays: 30, siteChecks: 2, scorersPerItem: 2 },
};
const dates = cycleDates(2018, settings, calendar);
const year = (facts: Partial<YearInHand> = {}): YearInHand => ({
  ...{ stage: 'self-assessment', dates, marked: false, objectBy: null, pending: 0, signed: false },
  ...facts,
});

describe('the days of a year', () => {
  it('are those of the scheme, in the year that follows; only the draft moves to a working day', () => {
    expect(dates).toEqual({ selfAssessmentBy: '2019-01-31', verifyBy: '2019-03-15', draftOn: '2019-04-08' });
    expect(announceUntil(2018, { announceBy: '12-31' })).toBe('2017-12-31');
  });

  it('a draft counts as received on the day it was confirmed, and after five working days at the latest', () => {
    const on = (confirmedOn: string | null) => receivedOn({ draftedOn: '2019-04-08', confirmedOn }, settings, calendar);
    expect(on('2019-04-09')).toBe('2019-04-09');
    expect(on(null)).toBe('2019-04-15');
    expect(on('2019-05-20')).toBe('2019-04-15');
  });

  it('thirty days to object and thirty to decide, and on to Monday from a Saturday', () => {
    expect(objectBy('2019-04-09', settings, calendar)).toBe('2019-05-09');
    expect(objectBy('2019-04-11', settings, calendar)).toBe('2019-05-13');
    expect(decideObjectionBy('2019-05-09', settings, calendar)).toBe('2019-06-10');
  });

  it('a self-assessment counts on its last day, and not on the day after', () => {
    expect(inTime('2019-01-31', dates.selfAssessmentBy)).toBe(true);
    expect(inTime('2019-02-01', dates.selfAssessmentBy)).toBe(false);
  });
});

describe('the stages of a year', () => {
  it('self-assessment and verification end by their day alone, not a day before', () => {
    expect(nextStage(year(), '2019-01-31')).toEqual({ stage: null, on: '2019-02-01' });
    expect(nextStage(year(), '2019-02-01')).toEqual({ stage: 'verification', on: null });
    expect(nextStage(year({ stage: 'verification' }), '2019-03-16').stage).toBe('scoring');
  });

  it('the draft waits for its day and for all points by hand', () => {
    const scoring = (marked: boolean, today: string) => nextStage(year({ stage: 'scoring', marked }), today);
    expect(scoring(true, '2019-04-07')).toEqual({ stage: null, on: '2019-04-08' });
    expect(scoring(true, '2019-04-08').stage).toBe('objection');
    expect(scoring(false, '2019-07-01')).toEqual({ stage: null, on: null });
  });

  it('nothing is signed before the last day to object, nor while an objection is open', () => {
    const objecting = (pending: number, today: string) =>
      nextStage(year({ stage: 'objection', objectBy: '2019-05-15', pending }), today);
    expect(objecting(0, '2019-05-15')).toEqual({ stage: null, on: '2019-05-16' });
    expect(objecting(0, '2019-05-16').stage).toBe('sign-off');
    expect(objecting(1, '2019-06-16')).toEqual({ stage: null, on: null });
  });

  it('a year is frozen once it is signed, and stays so', () => {
    expect(nextStage(year({ stage: 'sign-off' }), '2019-06-01')).toEqual({ stage: null, on: null });
    expect(nextStage(year({ stage: 'sign-off', signed: true }), '2019-06-01').stage).toBe('frozen');
    expect(nextStage(year({ stage: 'frozen', signed: true }), '2030-01-01')).toEqual({ stage: null, on: null });
  });

  it('no stage is left out and none comes again, whatever day it is and whatever was done', () => {
    const facts = fc.record({
      stage: fc.constantFrom(...CYCLE_STAGE_IDS),
      marked: fc.boolean(),
      pending: fc.nat(3),
      signed: fc.boolean(),
      objectBy: fc.option(fc.nat(400).map((n) => addDays('2019-04-08', n))),
    });
    const days = fc.nat(900).map((n) => addDays('2018-12-01', n));
    fc.assert(
      fc.property(facts, days, (inHand, today) => {
        const next = nextStage(year(inHand), today);
        if (next.on !== null) expect(next.on > today).toBe(true);
        if (next.stage === null) return;
        expect(CYCLE_STAGE_IDS.indexOf(next.stage)).toBe(CYCLE_STAGE_IDS.indexOf(inHand.stage) + 1);
        // A day later it would go on as well.
        expect(nextStage(year(inHand), addDays(today, 1)).stage).toBe(next.stage);
      }),
    );
  });
});
