import fc from 'fast-check';
import { addDays, endOfYear } from '../calendar';
import { lightOf, worstLight, type LightFacts } from './light';
import type { Light } from './obligation';

/** Open, with a hard date on Friday, 29 June 2018. */
const anObligation = (facts: Partial<LightFacts> = {}): LightFacts => ({
  state: 'open',
  dueOn: '2018-06-29',
  hardness: 'firm',
  submittedOn: null,
  ...facts,
});

const MEANT_ORDER: Light[] = ['grey', 'green', 'blue', 'yellow', 'red'];

describe('the light of an open obligation', () => {
  it('is not red on the Friday it is due, and red the day after, a Saturday', () => {
    expect(lightOf(anObligation(), '2018-06-29')).toBe('blue');
    expect(lightOf(anObligation(), '2018-06-30')).toBe('red');
  });

  it('is green 31 days before and blue 30 days before', () => {
    expect(lightOf(anObligation(), '2018-05-29')).toBe('green');
    expect(lightOf(anObligation(), '2018-05-30')).toBe('blue');
  });

  it('is yellow and never red when a 力争 date has passed', () => {
    const soft = anObligation({ hardness: 'soft' });
    expect(lightOf(soft, '2018-06-29')).toBe('blue');
    expect(lightOf(soft, '2018-06-30')).toBe('yellow');
    expect(lightOf(soft, '2030-06-30')).toBe('yellow');
  });

  it('stays where it is on a rest day: 31 December is a holiday, and the day after is late', () => {
    const endOf2018 = anObligation({ dueOn: '2018-12-31' });
    expect(lightOf(endOf2018, '2018-12-31')).toBe('blue');
    expect(lightOf(endOf2018, '2019-01-01')).toBe('red');
  });

  it('never gets better by waiting', () => {
    const days = fc.integer({ min: -400, max: 400 });
    fc.assert(
      fc.property(days, fc.nat(400), fc.constantFrom('firm' as const, 'soft' as const), (from, later, hardness) => {
        const at = (day: number) => lightOf(anObligation({ hardness }), addDays('2018-06-29', day));
        expect(MEANT_ORDER.indexOf(at(from + later))).toBeGreaterThanOrEqual(MEANT_ORDER.indexOf(at(from)));
      }),
    );
  });
});

describe('the light of an obligation whose date was moved', () => {
  const moved = (facts: Partial<LightFacts> = {}) =>
    anObligation({ dueOn: '2019-06-28', redUntil: '2018-12-31', ...facts });

  it('is yellow where it was red, until the year is over, and then what its new date makes it', () => {
    expect(lightOf(moved(), '2018-12-31')).toBe('yellow');
    expect(lightOf(moved(), '2019-01-01')).toBe('green');
  });

  it('is green at once where the date was moved in time', () => {
    expect(lightOf(moved({ redUntil: null }), '2018-12-31')).toBe('green');
  });

  it('is red again once the new date has passed', () => {
    expect(lightOf(moved({ redUntil: '2019-01-02' }), '2019-06-28')).toBe('yellow');
    expect(lightOf(moved({ redUntil: '2019-01-02' }), '2019-06-29')).toBe('red');
  });

  it('keeps the mark in the year though the report came in time by the new date', () => {
    const accepted = moved({ state: 'accepted', submittedOn: '2018-12-28', redUntil: '2018-12-27' });
    expect(lightOf(accepted, '2018-12-31')).toBe('yellow');
    expect(lightOf(accepted, '2019-01-01')).toBe('grey');
  });
});

describe('the light of a reported obligation', () => {
  it('is green while somebody checks what came on the last day, and yellow for what came a day later', () => {
    const on = (submittedOn: string) => anObligation({ state: 'submitted', submittedOn });
    expect(lightOf(on('2018-06-29'), '2018-07-20')).toBe('green');
    expect(lightOf(on('2018-06-30'), '2018-07-20')).toBe('yellow');
  });

  it('is grey once accepted in time', () => {
    expect(lightOf(anObligation({ state: 'accepted', submittedOn: '2018-06-29' }), '2018-07-02')).toBe('grey');
  });

  it('keeps the mark of having been late to the end of the year, and is grey from New Year on', () => {
    const caughtUp = anObligation({ state: 'accepted', submittedOn: '2018-06-30' });
    expect(lightOf(caughtUp, '2018-07-02')).toBe('yellow');
    expect(lightOf(caughtUp, '2018-12-31')).toBe('yellow');
    expect(lightOf(caughtUp, '2019-01-01')).toBe('grey');
  });

  it('counts the year in which it caught up, not the one it was due in', () => {
    const overNewYear = anObligation({ state: 'accepted', dueOn: '2018-12-31', submittedOn: '2019-01-03' });
    expect(lightOf(overNewYear, '2019-01-04')).toBe('yellow');
    expect(lightOf(overNewYear, endOfYear(2019))).toBe('yellow');
    expect(lightOf(overNewYear, '2020-01-01')).toBe('grey');
  });
});

describe('the light of a clause', () => {
  const someLights = fc.array(fc.constantFrom(...MEANT_ORDER), { minLength: 1 });

  it('is grey when it has no obligation', () => {
    expect(worstLight([])).toBe('grey');
  });

  it('is the worst of its obligations, wherever it stands', () => {
    fc.assert(
      fc.property(someLights, (lights) => {
        const worst = MEANT_ORDER.findLast((light) => lights.includes(light));
        expect(worstLight(lights)).toBe(worst);
        expect(worstLight(new Set(lights.toReversed()))).toBe(worst);
      }),
    );
  });

  it('keeps the mark of a late report that was sent back and came again within its new limit', () => {
    const again = { dueOn: '2018-07-20', wasLate: true };
    expect(lightOf(anObligation({ ...again, state: 'open' }), '2018-07-10')).toBe('yellow');
    expect(lightOf(anObligation({ ...again, state: 'submitted', submittedOn: '2018-07-18' }), '2018-07-18')).toBe(
      'yellow',
    );
    expect(lightOf(anObligation({ ...again, state: 'accepted', submittedOn: '2018-07-18' }), '2018-07-19')).toBe(
      'yellow',
    );
    expect(lightOf(anObligation({ ...again, state: 'accepted', submittedOn: '2018-07-18' }), '2019-01-02')).toBe(
      'grey',
    );
    expect(lightOf(anObligation({ ...again, wasLate: false, state: 'open' }), '2018-06-10')).toBe('green');
  });
});
