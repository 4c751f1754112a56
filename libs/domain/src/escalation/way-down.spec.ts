import fc from 'fast-check';
import { buildCalendar } from '../calendar';
import type { ObligationState } from '../clause/obligation';
import { caseOutcome, type CaseCourse } from './case-course';
import { climbOf, isClimbOf, rungKey } from './agenda';
import type { CaseState } from './case';
import type { DocumentState } from './document-lifecycle';
import { RUNG_EXITS } from './rung-terms';
import { RELIEFS, reliefOf, wayDown, type Relief } from './way-down';

/** A rung that every relief ends. */
const ANY = { exit: [...RUNG_EXITS] };
const KEY = 'plan-1/clause-2/milestone-2018-12-31-1';
const OVER = `${KEY}/r1/rectification-order/县乙局`;

describe('whether a demand still stands', () => {
  it.each<[ObligationState, string | null]>([
    ['open', null],
    ['submitted', null], // somebody else is checking; nothing is met yet
    ['suspended', null],
    ['not-done', null], // closed as not done: the order is the more needed
    ['accepted', 'caught-up'],
    ['not-applicable', 'not-applicable'],
  ])('over an obligation that is %s: %s', (state, relief) => {
    expect(reliefOf({ state, extensions: 0 }, OVER, ANY)).toBe(relief);
  });

  it('stands in spite of a relief that its rung does not name', () => {
    const strict = { exit: ['accepted' as const, 'caught-up' as const] };
    expect(reliefOf({ state: 'open', extensions: 1 }, OVER, strict)).toBeNull();
    expect(reliefOf({ state: 'accepted', extensions: 1 }, OVER, strict)).toBe('caught-up');
  });

  it('falls with the date it was made over, and not with a report that is sent back', () => {
    expect(reliefOf({ state: 'open', extensions: 1 }, OVER, ANY)).toBe('date-moved');
    expect(reliefOf({ state: 'open', extensions: 0 }, `${KEY}/r2/rectification-order/县乙局`, ANY)).toBeNull();
  });

  it('stands where it was made after the date was moved, and falls when that is moved again', () => {
    const later = `${KEY}/r1x1/rectification-order/县乙局/interview`;
    expect(reliefOf({ state: 'open', extensions: 1 }, later, ANY)).toBeNull();
    expect(reliefOf({ state: 'open', extensions: 2 }, later, ANY)).toBe('date-moved');
  });

  it('stands again when an acceptance is taken back', () => {
    expect(reliefOf({ state: 'accepted', extensions: 0 }, OVER, ANY)).toBe('caught-up');
    expect(reliefOf({ state: 'open', extensions: 0 }, OVER, ANY)).toBeNull();
  });
});

describe('the climb of a key', () => {
  it('is read back from whatever a rung made', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99 }),
        fc.nat(9),
        fc.constantFrom('', '/县乙局', '/县乙局/interview'),
        (round, extensions, rest) => {
          const key = rungKey({ key: KEY, round, extensions }, 'urge') + rest;
          expect(climbOf(key)).toEqual({ round, extensions });
          expect(isClimbOf(KEY, key)).toBe(true);
        },
      ),
    );
  });

  it('of what another body owes to the lead is not that of the lead', () => {
    expect(isClimbOf(KEY, `${KEY}/contribution-县丙局/r1/urge`)).toBe(false);
    expect(isClimbOf(KEY, `${KEY}0/r1/urge`)).toBe(false);
  });
});

describe('what becomes of a case', () => {
  const file = (state: CaseState, relief: Relief | null = null) => ({ state, relief });
  const STATES: CaseState[] = ['drafting', 'running', 'reported', 'closed'];
  const PAPERS: (DocumentState | null)[] = [null, 'draft', 'returned', 'reviewed', 'signed', 'issued', 'received'];

  it('nothing, while its demand stands', () => {
    const ways = STATES.flatMap((state) => PAPERS.map((paper) => wayDown(file(state), paper, null)));
    expect(new Set(ways)).toEqual(new Set([null]));
  });

  it('lapses while nobody has signed, and is proposed to be lifted once it was issued', () => {
    expect(wayDown(file('drafting'), null, 'caught-up')).toBe('lapse');
    expect(wayDown(file('drafting'), 'draft', 'caught-up')).toBe('lapse');
    expect(wayDown(file('drafting'), 'signed', 'caught-up')).toBeNull(); // has its number: it goes out first
    expect(wayDown(file('running'), 'issued', 'caught-up')).toBe('propose');
    expect(wayDown(file('reported'), 'received', 'date-moved')).toBe('propose');
  });

  it('is proposed once for each reason, and never ends by itself', () => {
    expect(wayDown(file('running', 'date-moved'), 'issued', 'date-moved')).toBeNull();
    expect(wayDown(file('running', 'date-moved'), 'issued', 'caught-up')).toBe('propose');
    for (const relief of RELIEFS) {
      for (const state of ['running', 'reported'] as const)
        expect(wayDown(file(state), 'issued', relief)).toBe('propose');
      for (const paper of PAPERS) expect(wayDown(file('closed', relief), paper, relief)).toBeNull();
    }
  });

  it('does not lapse where it was decided before that it goes on', () => {
    expect(wayDown(file('drafting', 'date-moved'), 'draft', 'date-moved')).toBeNull();
    expect(wayDown(file('drafting', 'date-moved'), 'draft', 'caught-up')).toBe('lapse');
  });

  it('stays revoked, whatever becomes of the obligation', () => {
    for (const relief of [null, ...RELIEFS]) {
      for (const state of STATES) expect(wayDown(file(state, 'revoked'), 'issued', relief)).toBeNull();
    }
  });

  it('goes on when the demand stands again, unless it has ended', () => {
    expect(wayDown(file('running', 'caught-up'), 'issued', null)).toBe('take-back');
    expect(wayDown(file('closed', 'caught-up'), 'issued', null)).toBeNull();
  });
});

describe('a case whose end is proposed', () => {
  const calendar = buildCalendar([], {});
  const limitOn = '2018-06-01'; // a Friday
  const running = (facts: Partial<CaseCourse> = {}): CaseCourse => ({
    state: 'running',
    outcome: null,
    limitOn,
    returns: 0,
    closingProposed: false,
    othersTurn: false,
    ...facts,
  });

  it('does not fall short while somebody has to decide, and does once it goes on', () => {
    expect(caseOutcome(running(), limitOn, calendar, 'fell-short')).toEqual({ outcome: null, next: '2018-06-04' });
    expect(caseOutcome(running(), '2018-06-04', calendar, 'fell-short').outcome).toBe('fell-short');
    const proposed = running({ closingProposed: true });
    expect(caseOutcome(proposed, '2018-12-31', calendar, 'fell-short')).toEqual({ outcome: null, next: null });
  });

  it('ends as decided', () => {
    const lifted = running({ state: 'closed', outcome: 'caught-up', closingProposed: true });
    expect(caseOutcome<string>(lifted, '2018-12-31', calendar, 'fell-short')).toEqual({
      outcome: 'caught-up',
      next: null,
    });
  });
});
