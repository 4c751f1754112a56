import fc from 'fast-check';
import { loadCalendar, loadEscalationPolicies, loadEscalationPolicy } from '@app/config';
import { addDays, earliestOf, isWorkingDay } from '../calendar';
import { aRung } from './a-rung.fixture';
import { agendaOf, rungDate, speaks, type Agenda, type LadderObligation, type LadderRules } from './agenda';
import type { LadderName, Rung } from './policy';

type Ladders = LadderRules;

const policy: Ladders = loadEscalationPolicy();
const calendar = loadCalendar();
const isReminder = (rung: Rung) => rung.act === 'remind';

/** A dated duty at the end of 2018 that nobody has touched; a test names what it is about. */
const anObligation = (facts: Partial<LadderObligation> = {}): LadderObligation => ({
  id: 1,
  key: 'plan-1/clause-1/milestone-2018-12-31-1',
  ladder: 'duty',
  dueOn: '2018-12-31',
  state: 'open',
  round: 1,
  fired: new Set(),
  ...facts,
});

const agenda = (obligations: LadderObligation[], today: string, startedOn = '2018-01-01', rules = policy): Agenda =>
  agendaOf(obligations, rules, calendar, { today, startedOn });

const idsOn = (today: string, facts: Partial<LadderObligation> = {}) =>
  agenda([anObligation(facts)], today).due.map(({ rung }) => rung.id);

/** A rung of an obligation, on the date it was carried out. */
interface Fired {
  id: number;
  rung: Rung;
  on: string;
  today: string;
}

/** Looks at each of the dates, as a clause workflow does: carries out what is due and looks again until nothing is. */
function climb(obligations: LadderObligation[], dates: string[], startedOn: string, rules: Ladders): Fired[] {
  const fired = new Map(obligations.map(({ id, fired }) => [id, new Set(fired)]));
  const carriedOut: Fired[] = [];
  for (const today of dates) {
    for (;;) {
      const now = obligations.map((obligation) => ({ ...obligation, fired: fired.get(obligation.id)! }));
      const { due } = agenda(now, today, startedOn, rules);
      if (due.length === 0) break;
      for (const { obligationId, rung, on } of due) {
        expect(fired.get(obligationId)!.has(rung.id)).toBe(false); // once in a round, and once in one agenda
        fired.get(obligationId)!.add(rung.id);
        carriedOut.push({ id: obligationId, rung, on, today });
      }
    }
  }
  return carriedOut;
}

describe('the ladder of a duty due on 31 December 2018, a holiday', () => {
  it('has every rung on a working day', () => {
    const dates = policy.ladders.duty.map((rung) => [rung.id, rungDate(rung, '2018-12-31', calendar)]);
    expect(dates).toEqual([
      ['remind-90', '2018-09-30'], // 2 October lies in the National Day week
      ['remind-30', '2018-11-30'], // 1 December is a Saturday
      ['remind-7', '2018-12-24'],
      ['urge', '2019-01-02'], // 1 January is a holiday
      ['supervision-notice', '2019-01-29'],
      ['rectification-order', '2019-03-01'], // over Spring Festival with its two make-up days
    ]);
  });

  it.each([
    ['2018-12-24', ['remind-7']],
    ['2018-12-29', ['remind-7']], // a Saturday that is worked
    ['2018-12-31', []], // a day of rest
    ['2019-01-01', []],
    ['2019-01-02', ['urge']],
    ['2019-01-28', ['urge']],
    ['2019-01-29', ['urge', 'supervision-notice']],
    ['2019-02-28', ['urge', 'supervision-notice']],
    ['2019-03-01', ['urge', 'supervision-notice', 'rectification-order']],
    ['2019-03-02', []], // Saturday
    ['2020-03-02', ['urge', 'supervision-notice', 'rectification-order']],
  ])('when nothing has been done by %s, has due %j', (today, due) => {
    expect(idsOn(today)).toEqual(due);
  });

  it('ends at the supervision notice where the county reads the plan strictly', () => {
    const strict = { ...policy, ordersForLateObligations: false };
    const due = agenda([anObligation()], '2020-03-02', '2018-01-01', strict).due.map(({ rung }) => rung.id);
    expect(due).toEqual(['urge', 'supervision-notice']);
  });

  it('ends after the rectification order: what follows hangs on a person', () => {
    const fired = new Set(policy.ladders.duty.map(({ id }) => id));
    expect(agenda([anObligation({ fired })], '2019-03-01')).toEqual({
      due: [],
      next: null,
      nextWord: null,
      nextAct: null,
      aside: [],
    });
  });
});

describe('around the National Day week of 2018', () => {
  it('reminds before it on 30 September or after it on 8 October, never in it', () => {
    const reminder = policy.ladders.duty.find(({ id }) => id === 'remind-7')!;
    expect(rungDate(reminder, '2018-10-14', calendar)).toBe('2018-09-30');
    expect(rungDate(reminder, '2018-10-15', calendar)).toBe('2018-10-08');
  });

  it('urges on 8 October for 30 September, and leaves the week alone', () => {
    const due = { dueOn: '2018-09-30' };
    for (const holiday of ['2018-10-01', '2018-10-07']) expect(idsOn(holiday, due)).toEqual([]);
    expect(idsOn('2018-10-08', due)).toEqual(['urge']);
    expect(agenda([anObligation(due)], '2018-10-01').next).toBe('2018-10-08');
  });

  it('counts 29 September, a Saturday that is worked, as the day after Friday', () => {
    expect(idsOn('2018-09-28', { dueOn: '2018-09-28' })).toEqual(['remind-7']);
    expect(idsOn('2018-09-29', { dueOn: '2018-09-28' })).toEqual(['urge']);
  });
});

describe('the other ladders', () => {
  it('remind of a report five working days before, and ask for it in a slip', () => {
    const report = anObligation({ ladder: 'report', dueOn: '2019-01-15' });
    const dates = policy.ladders.report.map((rung) => [rung.id, rungDate(rung, report.dueOn, calendar)]);
    expect(dates).toEqual([
      ['remind-5', '2019-01-08'],
      ['urging-slip', '2019-01-16'],
      ['supervision-notice', '2019-02-15'], // twenty working days, Spring Festival between
      ['rectification-order', '2019-03-15'],
    ]);
  });

  it('ask for an explanation of a missed 力争 and nothing more', () => {
    expect(idsOn('2030-01-02', { ladder: 'soft' })).toEqual(['urge']);
    expect(agenda([anObligation({ ladder: 'soft', fired: new Set(['urge']) })], '2019-01-02').next).toBeNull();
  });

  it('pull a reminder for the very day forward from a rest day, or it would come too late', () => {
    for (const when of [{ workingDaysBefore: 0 }, { calendarDaysBefore: 0 }]) {
      const rung = aRung({ id: 'today', act: 'remind', when });
      expect(rungDate(rung, '2018-12-31', calendar)).toBe('2018-12-29');
      expect(rungDate(rung, '2019-01-02', calendar)).toBe('2019-01-02');
    }
  });
});

describe('reminders that were missed', () => {
  it('still come after a report was filed by mistake and taken back, and not after one was sent back', () => {
    const today = '2018-12-24';
    const first = idsOn(today);
    expect(first).not.toEqual([]);
    expect(idsOn(today, { round: 2, climbFrom: 1 })).toEqual(first);
    expect(idsOn(today, { round: 2, climbFrom: 2 })).toEqual([]);
  });

  it('are made up for by the latest alone', () => {
    expect(idsOn('2018-12-03')).toEqual(['remind-30']);
    expect(idsOn('2018-12-03', { fired: new Set(['remind-30']) })).toEqual([]);
    expect(idsOn('2018-12-03', { fired: new Set(['remind-90']) })).toEqual(['remind-30']);
  });

  it('are one where a holiday pulls two of them to the same day', () => {
    const remind = (id: string, calendarDaysBefore: number) =>
      aRung({ id, act: 'remind', when: { calendarDaysBefore } });
    const rules = {
      ordersForLateObligations: true,
      ladders: { ...policy.ladders, soft: [remind('a', 8), remind('b', 7)] },
    };
    const onHoliday = anObligation({ ladder: 'soft', dueOn: '2018-10-14' }); // both fall into the National Day week
    const due = (fired: string[]) =>
      agenda([{ ...onHoliday, fired: new Set(fired) }], '2018-09-30', '2018-01-01', rules).due.map(
        ({ rung }) => rung.id,
      );
    expect(due([])).toHaveLength(1);
    expect([due(['a']), due(['b'])]).toEqual([[], []]);
  });

  it('wait out the days of rest: what an extension granted on a Saturday leaves behind goes out on Monday', () => {
    expect(agenda([anObligation()], '2018-12-01')).toMatchObject({
      due: [],
      next: '2018-12-03',
      nextWord: '2018-12-03',
    });
    expect(idsOn('2018-12-03')).toEqual(['remind-30']);
  });

  it('do not come after the date, nor a second time in a later round', () => {
    expect(idsOn('2018-12-29')).toEqual(['remind-7']);
    expect(idsOn('2019-01-01')).toEqual([]);
    expect(idsOn('2018-12-29', { round: 2 })).toEqual([]);
  });
});

describe('a report that was sent back', () => {
  it('begins a new round: what follows the date comes again, once', () => {
    const again = { round: 2, dueOn: '2019-01-21' };
    expect(idsOn('2019-01-21', again)).toEqual([]);
    expect(idsOn('2019-01-22', again)).toEqual(['urge']);
    expect(idsOn('2019-01-22', { ...again, fired: new Set(['urge']) })).toEqual([]);
  });
});

describe('whatever the ladder, the dates and the moments somebody looks', () => {
  const LADDERS: LadderName[] = ['duty', 'report', 'soft'];
  const aDay = fc.integer({ min: 0, max: 1000 }).map((days) => addDays('2017-07-01', days));
  const anyRung = fc.oneof(
    fc.record({
      act: fc.constant('remind' as const),
      when: fc.oneof(fc.record({ calendarDaysBefore: fc.nat(120) }), fc.record({ workingDaysBefore: fc.nat(8) })),
    }),
    fc.record({
      act: fc.constantFrom('urge' as const, 'supervision-notice' as const, 'rectification-order' as const),
      when: fc.record({ workingDaysAfter: fc.integer({ min: 1, max: 60 }) }),
    }),
  );
  const aLadder = fc
    .array(anyRung, { minLength: 1, maxLength: 6 })
    .map((rungs) => rungs.map((rung, i) => aRung({ id: `rung-${i}`, ...rung })));
  const somePolicy: fc.Arbitrary<Ladders> = fc.oneof(
    fc.constant(policy),
    fc.record({
      ordersForLateObligations: fc.constant(true),
      ladders: fc.record({ duty: aLadder, report: aLadder, soft: aLadder, contribution: aLadder }),
    }),
  );
  const someObligations = fc
    .array(fc.record({ ladder: fc.constantFrom(...LADDERS), dueOn: aDay, round: fc.integer({ min: 1, max: 3 }) }), {
      minLength: 1,
      maxLength: 4,
    })
    .map((rows) => rows.map((row, i) => anObligation({ id: i + 1, key: `obligation-${i + 1}`, ...row })));
  /** The moments at which somebody looks, the last of them far behind every rung. */
  const looks = fc.array(aDay, { maxLength: 12 }).map((days) => [...new Set([...days, '2021-12-31'])].sort());

  /** What is about reports in a row has a spec of its own. */
  const rungsOf = ({ ladder }: LadderObligation, { ladders }: Ladders) => ladders[ladder].filter(({ row }) => !row);
  /** Every rung from the start of the watch on, with its own date. */
  const allRungs = (obligations: LadderObligation[], startedOn: string, rules: Ladders) =>
    obligations.flatMap((obligation) =>
      rungsOf(obligation, rules)
        .map((rung) => ({ obligation, rung, on: rungDate(rung, obligation.dueOn, calendar) }))
        .filter(({ on }) => on >= startedOn),
    );
  const names = (rows: { id: number; rung: Rung }[]) => rows.map(({ id, rung }) => `${id}/${rung.id}`).sort();

  it('each rung fires at most once in a round, never before its date or before the watch began', () => {
    fc.assert(
      fc.property(somePolicy, someObligations, aDay, looks, (rules, obligations, startedOn, dates) => {
        const carriedOut = climb(obligations, dates, startedOn, rules);
        expect(new Set(names(carriedOut)).size).toBe(carriedOut.length);
        for (const { id, rung, on, today } of carriedOut) {
          expect(on >= startedOn && on <= today && isWorkingDay(calendar, today)).toBe(true);
          expect(on).toBe(rungDate(rung, obligations[id - 1].dueOn, calendar));
        }
      }),
    );
  });

  it('every step after the date comes, no matter when somebody looked', () => {
    fc.assert(
      fc.property(somePolicy, someObligations, aDay, looks, (rules, obligations, startedOn, dates) => {
        const steps = climb(obligations, dates, startedOn, rules).filter(({ rung }) => !isReminder(rung));
        const all = allRungs(obligations, startedOn, rules).filter(({ rung }) => !isReminder(rung));
        expect(names(steps)).toEqual(names(all.map(({ obligation, rung }) => ({ id: obligation.id, rung }))));
      }),
    );
  });

  it('of the reminders missed between two looks only the latest comes, in the first round and up to the date', () => {
    fc.assert(
      fc.property(somePolicy, someObligations, aDay, looks, (rules, obligations, startedOn, dates) => {
        const sent = climb(obligations, dates, startedOn, rules).filter(({ rung }) => isReminder(rung));
        for (const obligation of obligations) {
          const meant = new Set<string>();
          const reminders = allRungs([obligation], startedOn, rules).filter(({ rung }) => isReminder(rung));
          for (const today of dates) {
            if (obligation.round > 1 || today > obligation.dueOn || !isWorkingDay(calendar, today)) continue;
            const latest = reminders.filter(({ on }) => on <= today).map(({ on }) => on);
            if (latest.length > 0) meant.add(latest.sort().at(-1)!);
          }
          // Told apart by date: two reminders that a holiday pulls to one day are one reminder.
          expect(sent.filter(({ id }) => id === obligation.id).map(({ on }) => on)).toEqual([...meant].sort());
        }
      }),
    );
  });

  it('stepping along `next` finds every rung on its own date', () => {
    fc.assert(
      fc.property(somePolicy, someObligations, aDay, (rules, obligations, startedOn) => {
        const dates: string[] = [];
        const fired = new Map(obligations.map(({ id }) => [id, new Set<string>()]));
        const found: Fired[] = [];
        let nextDates: Pick<Agenda, 'next' | 'nextWord' | 'nextAct'> = { next: null, nextWord: null, nextAct: null };
        for (let today: string | null = startedOn; today !== null;) {
          dates.push(today);
          expect(dates.length).toBeLessThan(100);
          const now = obligations.map((obligation) => ({ ...obligation, fired: fired.get(obligation.id)! }));
          const { due, next, nextWord, nextAct }: Agenda = agenda(now, today, startedOn, rules);
          if (dates.length > 1) expect(due.length).toBeGreaterThan(0); // it did not wake anybody for nothing
          for (const { obligationId: id, rung, on } of due) {
            expect(on).toBe(today);
            fired.get(id)!.add(rung.id);
            found.push({ id, rung, on, today });
          }
          if (next !== null) expect(next > today && isWorkingDay(calendar, next)).toBe(true);
          // Whoever waits for the words and whoever waits for the rest miss nothing between them.
          expect(next).toBe(earliestOf(nextWord, nextAct));
          if (due.length && today === nextDates.next) {
            expect(due.some(({ rung }) => speaks(rung))).toBe(today === nextDates.nextWord);
            expect(due.some(({ rung }) => !speaks(rung))).toBe(today === nextDates.nextAct);
          }
          nextDates = { next, nextWord, nextAct };
          today = next;
        }
        const meant = allRungs(obligations, startedOn, rules)
          .filter(({ obligation, rung }) => !isReminder(rung) || obligation.round === 1)
          .map(({ obligation, rung, on }) => `${obligation.id}/${isReminder(rung) ? 'remind' : rung.id}/${on}`);
        const stepped = found.map(({ id, rung, on }) => `${id}/${isReminder(rung) ? 'remind' : rung.id}/${on}`);
        expect(stepped.sort()).toEqual([...new Set(meant)].sort());
      }),
    );
  });

  it('what was submitted or accepted climbs no further and waits for nothing', () => {
    const closed = fc.constantFrom('submitted' as const, 'accepted' as const);
    fc.assert(
      fc.property(somePolicy, someObligations, aDay, aDay, closed, (rules, obligations, startedOn, today, state) => {
        const checked = obligations.map((obligation) => ({ ...obligation, state }));
        expect(agenda(checked, today, startedOn, rules)).toEqual({
          due: [],
          next: null,
          nextWord: null,
          nextAct: null,
          aside: [],
        });
      }),
    );
  });

  it('the order of the obligations changes nothing, and none stands in the way of another', () => {
    const shuffled = someObligations.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length })),
    );
    fc.assert(
      fc.property(somePolicy, shuffled, aDay, aDay, (rules, [obligations, inOtherOrder], startedOn, today) => {
        const steps = ({ due }: Agenda) =>
          due.map(({ obligationId, rung, on }) => `${obligationId}/${rung.id}/${on}`).sort();
        const all = agenda(obligations, today, startedOn, rules);
        const other = agenda(inOtherOrder, today, startedOn, rules);
        const alone = obligations.map((obligation) => agenda([obligation], today, startedOn, rules));
        expect(steps(other)).toEqual(steps(all));
        expect(other.next).toBe(all.next);
        expect(alone.flatMap(steps).sort()).toEqual(steps(all));
        expect(alone.flatMap(({ next }) => next ?? []).sort()[0] ?? null).toBe(all.next);
      }),
    );
  });

  it('what cannot be counted is set aside, and the others are as if it were not there', () => {
    const far = fc.constantFrom('9999-12-31', '2101-01-01', '10000-01-01', '1999-12-31', '0001-01-01', 'infinity', '');
    const bad = fc.oneof(
      far.map((dueOn) => anObligation({ dueOn })),
      fc.constant(anObligation({ ladder: 'no such ladder' as LadderName })),
    );
    const mixed = fc
      .tuple(someObligations, fc.array(bad, { minLength: 1, maxLength: 5 }))
      .map(([good, some]) => ({ good, bad: some.map((one, at) => ({ ...one, id: 1000 + at })) }))
      .chain(({ good, bad }) => {
        const all = [...good, ...bad];
        return fc.tuple(fc.constant({ good, bad }), fc.shuffledSubarray(all, { minLength: all.length }));
      });
    fc.assert(
      fc.property(somePolicy, mixed, aDay, aDay, (rules, [{ good, bad }, all], startedOn, today) => {
        const steps = ({ due }: Agenda) =>
          due.map(({ obligationId, rung, on }) => `${obligationId}/${rung.id}/${on}`).sort();
        const [alone, together] = [good, all].map((some) => agenda(some, today, startedOn, rules));
        expect(steps(together)).toEqual(steps(alone));
        expect(together.next).toBe(alone.next);
        expect(together.aside.map(({ obligationId }) => obligationId).sort()).toEqual(bad.map(({ id }) => id).sort());
      }),
    );
  });
});

describe('a plan that adopts another version of the ladders', () => {
  const versions = loadEscalationPolicies();
  const names = Object.keys(policy.ladders) as LadderName[];
  const moves = versions.flatMap((before, nth) =>
    versions.slice(nth + 1).flatMap((after) => names.map((ladder) => [before.version, ladder, before, after] as const)),
  );

  it.each(moves)(
    'from %s has nothing done twice on the ladder of a %s, on whichever day',
    (_, ladder, before, after) => {
      const rows = new Map([[1, ['2018-03-15', '2018-06-15']]]);
      const late = anObligation({ ladder, dueOn: '2018-06-15' });
      const fired = new Set<string>();
      const due = (rules: Ladders, today: string) =>
        agendaOf([{ ...late, fired }], rules, calendar, { today, startedOn: '2018-01-01', rows }).due;
      const known = new Set(before.ladders[ladder].map(({ when }) => JSON.stringify(when)));
      for (let today = '2018-03-01'; today < '2018-10-01'; today = addDays(today, 1)) {
        for (const { rung } of due(before, today)) fired.add(rung.id);
        const again = due(after, today).filter(({ rung }) => known.has(JSON.stringify(rung.when)));
        expect(again).toEqual([]);
      }
      expect(fired.size).toBeGreaterThan(1);
    },
  );

  it('gets no slip for a late report that was urged, and one for a report that was not', () => {
    const report = { ladder: 'report' as const, dueOn: '2018-06-15' };
    expect(idsOn('2018-06-22', { ...report, fired: new Set(['remind-5', 'urge']) })).toEqual([]);
    expect(idsOn('2018-06-22', { ...report, fired: new Set(['remind-5']) })).toEqual(['urging-slip']);
  });
});
