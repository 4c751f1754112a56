import fc from 'fast-check';
import { addDays } from '../calendar';
import {
  afterEntryMove,
  correctHoldings,
  effectiveFrom,
  ENTRY_LIFECYCLE,
  mayEnter,
  maySettleEntry,
  requireDates,
  requireFree,
  requireNoOwnGain,
  requireSecondPerson,
  type AuthorityTerms,
  type EntryMove,
  type EntryState,
  type HoldingRow,
  type Subject,
} from './entry';
import { headOn, overlap, type Standing } from './office';

const TODAY = '2026-11-30';
const terms: AuthorityTerms = {
  substitutionMostDays: 42,
  substitutionAheadDays: 60,
  appointmentAheadDays: 180,
  reorganisationAheadDays: 730,
  confirmWithinDays: 30,
  correctionBackDays: 100,
};
const refused = (code: string) => expect.objectContaining({ code });

describe('the days of an entry', () => {
  const check =
    (kind: Parameters<typeof requireDates>[0], from: string, to: string | null = null) =>
    () =>
      requireDates(kind, { from, to }, TODAY, terms);

  it.each([
    ['substitution', addDays(TODAY, -1), TODAY, 'authority-back-dated'],
    ['substitution', '1950-01-01', '1950-01-02', 'authority-back-dated'],
    ['substitution', addDays(TODAY, 61), addDays(TODAY, 61), 'authority-too-far'],
    ['substitution', TODAY, addDays(TODAY, 42), 'authority-too-long'],
    ['substitution', TODAY, '9999-12-31', 'authority-too-long'],
    ['substitution', addDays(TODAY, 2), addDays(TODAY, 1), 'office-dates-invalid'],
    ['appointment', addDays(TODAY, -1), null, 'authority-back-dated'],
    ['appointment', '9999-12-31', null, 'authority-too-far'],
    ['reorganisation', addDays(TODAY, -1), null, 'authority-back-dated'],
    ['reorganisation', addDays(TODAY, 731), null, 'authority-too-far'],
    ['correction', addDays(TODAY, -101), null, 'authority-back-dated'],
    ['correction', addDays(TODAY, 181), null, 'authority-too-far'],
  ] as const)('%s from %s to %s is refused: %s', (kind, from, to, code) => {
    expect(check(kind, from, to)).toThrow(refused(code));
  });

  it.each([
    ['substitution', TODAY, TODAY],
    ['substitution', TODAY, addDays(TODAY, 41)],
    ['substitution', addDays(TODAY, 60), addDays(TODAY, 101)],
    ['appointment', TODAY, null],
    ['appointment', addDays(TODAY, 180), null],
    ['reorganisation', addDays(TODAY, 730), null],
    ['correction', addDays(TODAY, -100), null],
    ['transfer', TODAY, null],
  ] as const)('%s from %s to %s may be', (kind, from, to) => {
    expect(check(kind, from, to)).not.toThrow();
  });

  it('have no effect before the day of the confirmation, and none when they are over by then', () => {
    expect(effectiveFrom({ from: addDays(TODAY, -3), to: addDays(TODAY, 3) }, TODAY)).toBe(TODAY);
    expect(effectiveFrom({ from: addDays(TODAY, 3), to: null }, TODAY)).toBe(addDays(TODAY, 3));
    expect(() => effectiveFrom({ from: addDays(TODAY, -3), to: addDays(TODAY, -1) }, TODAY)).toThrow(
      refused('entry-settled'),
    );
  });
});

describe('who enters and who confirms', () => {
  const subject: Subject = {
    kind: 'substitution',
    gainer: '丙',
    ofOffice: false,
    officeHeaded: true,
    officeHead: '甲',
  };
  const may = (name: string, standing: Standing, facts: Partial<Subject> = {}) =>
    mayEnter({ name, standing }, { ...subject, ...facts });

  it('is the head of the county office, also by a substitute, but not about that headship itself', () => {
    expect(may('甲', 'head')).toBe(true);
    expect(may('甲', 'head', { ofOffice: true })).toBe(true);
    expect(may('丁', 'acting')).toBe(true);
    expect(may('丁', 'acting', { ofOffice: true })).toBe(false);
    expect(may('甲', 'away')).toBe(false); // whoever is back ends the substitution first
    expect(may('戊', 'staff')).toBe(false);
  });

  it('is the deputy where nobody heads the office, or where its head is the one who gains', () => {
    expect(may('乙', 'deputy')).toBe(false);
    expect(may('乙', 'deputy', { officeHeaded: false, officeHead: null })).toBe(true);
    expect(may('乙', 'deputy', { gainer: '甲' })).toBe(true);
    expect(may('乙', 'deputy', { officeHeaded: false, gainer: '乙' })).toBe(false);
  });

  it('confirms as the head of the organization department, or as its deputy where nobody heads it', () => {
    const settles = (standing: Standing, headed = true) => maySettleEntry({ standing }, headed);
    expect([settles('head'), settles('acting'), settles('deputy'), settles('staff')]).toEqual([
      ...[true, true, false, false],
    ]);
    expect(settles('deputy', false)).toBe(true);
  });

  it('is never one person, by account or by name, and nobody gains by an act of his own', () => {
    const entered = { accountId: 1, name: '甲', gainer: '丙' };
    expect(() => requireSecondPerson({ accountId: 2, name: '甲' }, entered)).toThrow(refused('authority-same-person'));
    expect(() => requireSecondPerson({ accountId: 1, name: '庚' }, entered)).toThrow(refused('authority-same-person'));
    expect(() => requireSecondPerson({ accountId: 3, name: '丙' }, entered)).toThrow(refused('authority-own-gain'));
    expect(() => requireSecondPerson({ accountId: 3, name: '庚' }, entered)).not.toThrow();
    expect(() => requireNoOwnGain('丙', '丙')).toThrow(refused('authority-own-gain'));
    const standing = fc.constantFrom<Standing>('head', 'away', 'acting', 'deputy', 'staff', 'operator');
    const person = fc.constantFrom('甲', '乙', '丙');
    fc.assert(
      fc.property(person, standing, person, fc.boolean(), fc.boolean(), (name, who, gainer, ofOffice, headed) => {
        const facts = { gainer, ofOffice, officeHeaded: headed, officeHead: headed ? '甲' : null };
        if (may(name, who, facts)) expect(name).not.toBe(gainer);
      }),
    );
  });
});

describe('a substitution', () => {
  const one = { name: '丙', post: '副主任', from: '2026-12-01', to: '2026-12-10' };

  it.each([
    ['2026-11-20', '2026-12-01', true],
    ['2026-12-10', '2026-12-20', true],
    ['2026-12-03', '2026-12-04', true],
    ['2026-11-20', '2026-11-30', false],
    ['2026-12-11', '2026-12-20', false],
  ])('beside one from %s to %s is refused: %s', (from, to, refuses) => {
    const check = () => requireFree(one, [{ name: '丁', from, to }], []);
    if (refuses) expect(check).toThrow(refused('substitution-overlaps'));
    else expect(check).not.toThrow();
  });

  it('is never for oneself', () => {
    const head = { name: '丙', post: '主任', from: '2020-01-01', to: null };
    expect(() => requireFree(one, [], [head])).toThrow(refused('substitution-own-head'));
    expect(() => requireFree(one, [], [{ ...head, to: '2026-11-30' }])).not.toThrow();
  });
});

describe('a correction', () => {
  const row = (id: number, name: string, from: string, to: string | null): HoldingRow => ({
    ...{ id, name, post: '局长', from, to },
  });
  const rows = [row(1, '甲', '2016-12-01', '2026-11-09'), row(2, '乙', '2026-11-10', null)];
  const right = { name: '乙', post: '局长', never: false };

  it('moves the first day, and the last one of whoever was there before', () => {
    expect(correctHoldings(rows, 2, { ...right, from: '2026-11-15' })).toEqual([
      row(1, '甲', '2016-12-01', '2026-11-14'),
      row(2, '乙', '2026-11-15', null),
    ]);
    expect(correctHoldings(rows, 2, { ...right, from: '2026-11-01', name: '一' })).toEqual([
      row(1, '甲', '2016-12-01', '2026-10-31'),
      row(2, '一', '2026-11-01', null),
    ]);
  });

  it('takes it out where it never was', () => {
    expect(correctHoldings(rows, 2, { ...right, from: '2026-11-10', never: true })).toEqual([
      row(1, '甲', '2016-12-01', null),
    ]);
  });

  it('is refused where it would not follow the one before', () => {
    for (const from of ['2016-12-01', '2010-01-01'])
      expect(() => correctHoldings(rows, 2, { ...right, from })).toThrow(refused('office-dates-invalid'));
    expect(() => correctHoldings(rows, 1, { ...right, from: '2026-11-10' })).toThrow(refused('office-dates-invalid'));
  });

  it('never leaves two heads on one day, whatever is corrected', () => {
    const gap = fc.integer({ min: 1, max: 40 });
    const tenures = fc.array(fc.record({ gap, length: gap }), { minLength: 1, maxLength: 5 }).map((list) => {
      let day = '2020-01-01';
      return list.map(({ gap, length }, nth): HoldingRow => {
        const from = addDays(day, gap);
        day = addDays(from, length);
        return row(nth + 1, `第${nth + 1}任`, from, nth === list.length - 1 ? null : day);
      });
    });
    const picked = fc.tuple(tenures, fc.nat(4), fc.integer({ min: -60, max: 60 }), fc.boolean());
    fc.assert(
      fc.property(picked, ([list, nth, shift, never]) => {
        const wrong = list[nth % list.length];
        let after: HoldingRow[];
        try {
          after = correctHoldings(list, wrong.id, { ...right, name: '新', from: addDays(wrong.from, shift), never });
        } catch {
          return; // refused: nothing changes
        }
        for (const [at, a] of after.entries()) {
          if (a.to !== null) expect(a.from <= a.to).toBe(true);
          for (const b of after.slice(at + 1)) expect(overlap(a, b)).toBe(false);
        }
        expect(headOn(after, [], addDays(wrong.from, shift))?.name === '新').toBe(!never);
      }),
    );
  });
});

it('nothing that was settled is settled again, and only what was confirmed has ever an effect', () => {
  const states = Object.keys(ENTRY_LIFECYCLE) as EntryState[];
  const moves: EntryMove[] = ['confirm', 'refuse', 'withdraw', 'lapse', 'end', 'correct'];
  for (const state of states) {
    for (const move of moves) {
      const allowed = ENTRY_LIFECYCLE[state][move] !== undefined;
      if (!allowed) expect(() => afterEntryMove(state, move)).toThrow(refused('entry-settled'));
      if (move === 'end' || move === 'correct') expect(allowed).toBe(state === 'confirmed');
      if (move === 'confirm' || move === 'refuse') expect(allowed).toBe(state === 'entered');
    }
  }
});
