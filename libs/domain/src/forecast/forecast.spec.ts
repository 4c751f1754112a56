import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadDirectory, repoRoot } from '@app/config';
import { buildCalendar, dateByRule, isWorkingDay } from '../calendar';
import { addresseeKindOf, rowFrom, rungDate, type EscalationPolicy } from '../escalation';
import { parsePlan } from '../plan-text';
import { DATED_ACTS } from '../vocabulary';
import { asideIn, forecast, standingOf, type ForecastQuestion, type ForecastRow } from '.';
import { someRules } from './testing/some-rules';

const rules = someRules();
const text = readFileSync(join(repoRoot, 'config/demo/plan.txt'), 'utf8');
const { plan } = parsePlan(text, loadDirectory());
const FROM = '2017-06-29';

function ask(question: Partial<ForecastQuestion> = {}, by = rules): ForecastRow[] {
  return forecast(standingOf(plan, FROM, by), { from: FROM, until: '2019-12-31', assume: 'nobody', ...question }, by);
}

const nameOf = (row: ForecastRow) => [row.obligation, row.rung, row.body].join(' ');
const of = (rows: ForecastRow[], act: string, ladder = 'A') =>
  rows.filter((row) => row.act === act && row.ladder === ladder);

const kindOf = (body: string) =>
  addresseeKindOf(rules.bodyOf(body) ?? { kind: 'department', subordinateToCounty: true });

describe('what happens to the demo plan if nobody does anything', () => {
  const rows = ask();
  const standing = standingOf(plan, FROM, rules);

  it('comes in the order of the dates, each rung once for each body', () => {
    expect(rows.map(({ at }) => at)).toEqual([...rows.map(({ at }) => at)].sort());
    expect(new Set(rows.map(nameOf)).size).toBe(rows.length);
  });

  it('has every step after a date on the very day the ladder names, for every owner', () => {
    // The county gives no order to a party organ, a court or a procuratorate.
    const ordered = (body: string) => ['department', 'town'].includes(kindOf(body));
    // Nobody reports, so the reports of a clause are one row, and its first report begins it.
    const reportsOf = (clause: number) =>
      standing.owed.filter((owed) => owed.clause === clause && owed.ladder === 'report');
    const rowAt = ({ id, clause }: (typeof standing.owed)[number]) =>
      reportsOf(clause)[0].id === id ? reportsOf(clause).map(({ dueOn }) => dueOn) : undefined;
    const meant = standing.owed.flatMap((owed) =>
      rules.escalation.ladders[owed.ladder]
        .filter(({ act }) => act !== 'remind')
        .map((rung) => ({ rung, from: rung.row ? rowFrom(rowAt(owed), rung.row) : owed.dueOn }))
        .flatMap(({ rung, from }) => (from ? { rung, at: rungDate(rung, from, rules.calendar) } : []))
        .filter(({ at }) => at >= FROM && at <= '2019-12-31')
        .flatMap(({ rung, at }) =>
          owed.owners
            .filter((body) => rung.act !== 'rectification-order' || ordered(body))
            .map((body) => `${at} ${owed.key} ${rung.id} ${body}`),
        ),
    );
    const afterDate: readonly string[] = DATED_ACTS.filter((act) => act !== 'remind');
    const foretold = rows
      .filter(({ ladder, act }) => ladder === 'A' && afterDate.includes(act))
      .map((row) => `${row.at} ${nameOf(row)}`);
    expect(foretold.sort()).toEqual(meant.sort());
  });

  it('goes from the order to the interview when the limit has passed, and to the proposal of a referral', () => {
    // Due on Sunday 31 December; forty working days; signed on 2 March, three months end on a Saturday and roll to
    // 4 June; signed on the 6th, the talk on the 13th, thirty days end on 13 July, a Friday.
    const row = (act: string) =>
      of(rows, act).find(({ obligation }) => obligation === 'clause-2/milestone-2017-12-31-1');
    expect(row('rectification-order')?.at).toBe('2018-03-01');
    expect(row('interview-notification')?.at).toBe('2018-06-05');
    expect(row('referral-proposal')?.at).toBe('2018-07-16');
  });

  it('ends, and says nothing twice, though nobody answers for twelve years', () => {
    const one = parsePlan(text.slice(0, text.indexOf('（三）')), loadDirectory()).plan;
    const question = { from: FROM, until: '2029-12-31', assume: 'nobody' } as const;
    const said = forecast(standingOf(one, FROM, rules), question, rules).filter(
      ({ obligation }) => obligation === 'clause-2/milestone-2017-12-31-1',
    );
    const bodies = new Set(said.map(({ body }) => body)).size;
    const ladder = rules.escalation.ladders.duty.length;
    expect(new Set(said.map(nameOf)).size).toBe(said.length);
    expect(said.length).toBeLessThanOrEqual(bodies * (ladder + 2)); // after the ladder: the interview, the proposal to refer
    expect(said.at(-1)).toMatchObject({ act: 'referral-proposal', at: '2018-07-16' });
  });

  it('opens everything on a working day', () => {
    expect(rows.filter(({ at }) => !isWorkingDay(rules.calendar, at))).toEqual([]);
  });

  it('climbs ladder B after the year that nobody passed, and not before it was signed', () => {
    const orders = of(rows, 'rectification-order', 'B');
    expect(orders.length).toBeGreaterThan(0);
    expect([...new Set(orders.map(({ at, obligation }) => `${at} ${obligation}`))]).toEqual([
      '2019-03-06 assessment-2018', // drafted on 1 March, signed three working days later
    ]);
    expect(orders.every(({ clause }) => clause === null)).toBe(true);
    expect(orders.map(({ body }) => body)).not.toContain(rules.organizationDepartment);
    expect(of(rows, 'interview-notification', 'B').length).toBe(orders.length);
  });

  it('names only legal bases that are in force on the date', () => {
    const from = '2020-06-29';
    const later = forecast(standingOf(plan, from, rules), { from, until: '2021-12-31', assume: 'nobody' }, rules);
    const regulation = '《政府督查工作条例》';
    const cites = (row: ForecastRow) => row.basis.some((basis) => basis.startsWith(regulation));
    expect(later.filter((row) => cites(row) && row.at < '2021-02-01')).toEqual([]);
    const notices = of(later, 'supervision-notice').filter(({ at }) => at >= '2021-02-01');
    expect(notices.length).toBeGreaterThan(0);
    // The regulation is for bodies of the county government; a party organ or a procuratorate is not supervised by it.
    const ordered = notices.filter(({ body }) => ['department', 'town'].includes(kindOf(body)));
    expect(ordered.every(cites)).toBe(true);
    expect(notices.filter((row) => !ordered.includes(row)).some(cites)).toBe(false);
  });

  it('marks dates of years whose holidays are not published', () => {
    const later = ask({ until: '2027-12-31' });
    const isLate = (row: ForecastRow) => row.at >= '2027-01-01';
    expect(later.some(isLate)).toBe(true);
    expect(later.filter((row) => row.provisional !== isLate(row))).toEqual([]);
  });
});

describe('what if', () => {
  const before = ask();

  it('everybody goes on in time: nothing but reminders', () => {
    const rows = ask({ assume: 'as-is' });
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ act }) => act !== 'remind')).toEqual([]);
  });

  it('one body is late today: it goes on like that, and the others in time', () => {
    const from = '2018-03-01';
    const standing = standingOf(plan, FROM, rules);
    for (const owed of standing.owed) {
      const isPast = owed.dueOn < from && !owed.owners.includes('县科农局');
      if (isPast) Object.assign(owed, { state: 'accepted', closedOn: owed.dueOn, submittedOn: owed.dueOn });
    }
    const rows = forecast(standing, { from, until: '2018-12-31', assume: 'as-is' }, rules);
    const urged = rows.filter(({ act }) => act === 'urge' || act === 'urging-slip');
    const owners = (key: string) => standing.owed.find((owed) => owed.key === key)!.owners;
    expect(urged.length).toBeGreaterThan(0);
    expect(urged.filter(({ obligation }) => !owners(obligation).includes('县科农局'))).toEqual([]);
    expect(rows.some(({ body }) => body !== '县科农局')).toBe(true);
  });

  it('one obligation is put off: its ladder moves, all others stay', () => {
    const obligation = 'clause-2/milestone-2017-12-31-1';
    const rows = ask({ extensions: [{ obligation, to: '2018-06-30' }] });
    const steps = (all: ForecastRow[], mine: boolean) =>
      all
        .filter((row) => row.ladder === 'A' && (row.obligation === obligation) === mine)
        .map((row) => `${row.at} ${nameOf(row)}`);
    expect(steps(rows, false)).toEqual(steps(before, false));
    expect(of(rows, 'urge').find((row) => row.obligation === obligation)?.at).toBe('2018-07-02');
  });

  it('a holiday is moved: what fell on it moves to the next working day', () => {
    const { years, holidays, makeUpDays } = rules.calendar;
    const notices = [...years].map((year) => ({ year, notice: null, holidays: {}, makeUpDays: {} }));
    notices[0].holidays = Object.fromEntries(holidays);
    notices[0].makeUpDays = Object.fromEntries(makeUpDays);
    const calendar = buildCalendar(notices, { '2018-01-02': '地方假日' });
    const moved = ask({}, someRules({ calendar }));
    const urged = (all: ForecastRow[]) =>
      of(all, 'urge').find(({ obligation }) => obligation === 'clause-2/milestone-2017-12-31-1')?.at;
    expect([urged(before), urged(moved)]).toEqual(['2018-01-02', '2018-01-03']);
    expect(isWorkingDay(calendar, '2018-01-02')).toBe(false);
  });

  it('another policy has no orders for late obligations: they come from ladder B alone', () => {
    const strict: EscalationPolicy = { ...rules.escalation, ordersForLateObligations: false };
    const rows = ask({}, someRules({ escalation: strict }));
    expect(of(rows, 'rectification-order')).toEqual([]);
    expect(of(rows, 'interview-notification')).toEqual([]);
    expect(of(rows, 'rectification-order', 'B').length).toBeGreaterThan(0);
  });
});

describe('what the ladders say', () => {
  const changed = (change: (policy: EscalationPolicy) => void) => {
    const escalation = structuredClone(rules.escalation);
    change(escalation);
    return someRules({ escalation });
  };
  const first = (rows: ForecastRow[], act: string) =>
    of(rows, act).find(({ obligation }) => obligation === 'clause-2/milestone-2017-12-31-1');

  it('a town that failed: beside the order a line proposes to consider a restriction; for a department none does', () => {
    expect(ask().filter(({ act }) => act === 'restriction-proposal')).toEqual([]);
    const bodyOf = () => ({ kind: 'town', subordinateToCounty: true });
    const rows = ask({}, someRules({ bodyOf }));
    const failed = of(rows, 'rectification-order', 'B').map(({ at, body }) => `${at} ${body}`);
    expect(failed.length).toBeGreaterThan(0);
    expect(of(rows, 'restriction-proposal', 'B').map(({ at, body }) => `${at} ${body}`)).toEqual(failed);
    expect(of(rows, 'restriction-proposal', 'B')[0].basis.join()).toContain('环境保护法');
  });

  it('grace: the interview opens so many working days later, over a weekend', () => {
    expect(first(ask(), 'interview-notification')?.at).toBe('2018-06-05'); // Tuesday
    const patient = changed(({ followUp }) => (followUp[0].graceWorkingDays = 4));
    expect(first(ask({}, patient), 'interview-notification')?.at).toBe('2018-06-11'); // Monday
  });

  it('vacancy: an interview waits where nobody holds the post, and the order does not', () => {
    const standing = { ...standingOf(plan, FROM, rules), vacant: new Set(['县科农局']) };
    const rows = forecast(standing, { from: FROM, until: '2019-12-31', assume: 'nobody' }, rules);
    const bodies = (act: string) => new Set(rows.filter((row) => row.act === act).map(({ body }) => body));
    expect(bodies('rectification-order')).toContain('县科农局');
    expect(bodies('interview-notification')).not.toContain('县科农局');
    expect(bodies('interview-notification').size).toBeGreaterThan(0);
  });

  it('exit: a date that was put off ends an order, unless its rung does not name that', () => {
    const withoutRelief = changed(({ ladders, followUp }) => {
      for (const rung of [ladders.duty.at(-1)!, followUp[0]]) rung.exit = ['accepted'];
    });
    const world = (by: typeof rules) => {
      const standing = standingOf(plan, FROM, by);
      forecast(standing, { from: FROM, until: '2018-04-30', assume: 'nobody' }, by);
      const owed = standing.owed.find(({ key }) => key === 'clause-2/milestone-2017-12-31-1')!;
      owed.extensions += 1;
      owed.dueOn = '2018-12-31';
      const rows = forecast(standing, { from: '2018-05-02', until: '2018-06-30', assume: 'nobody' }, by);
      return first(rows, 'interview-notification')?.at;
    };
    expect([world(rules), world(withoutRelief)]).toEqual([undefined, '2018-06-05']);
  });

  it('no rung: where the ladders end with the order, nobody is interviewed', () => {
    const rows = ask(
      {},
      changed((policy) => (policy.followUp = [])),
    );
    expect(of(rows, 'rectification-order').length).toBeGreaterThan(0);
    expect(rows.filter(({ act }) => act === 'interview-notification' || act === 'referral-proposal')).toEqual([]);
  });
});

describe('the day of each row', () => {
  const counted = ask().filter(({ ladder }) => ladder === 'A');
  const limits = ['interview-notification', 'referral-proposal'];

  it('is the one its rule gives; what follows a limit comes when that is over', () => {
    expect(counted.length).toBeGreaterThan(0);
    for (const { at, act, counted: date } of counted) {
      expect(dateByRule(rules.calendar, date!.from!, date!.rule!)).toBe(date!.on);
      if (limits.includes(act)) expect(at > date!.on).toBe(true);
      else if (date!.on >= FROM) expect(at).toBe(date!.on);
    }
    expect(counted.map(({ act }) => act)).toEqual(expect.arrayContaining(limits));
  });
});

describe('a date from which nothing can be counted', () => {
  it.each(['9999-12-31', '10000-01-01', '0001-01-01'])(
    '%s: nothing is foretold of it, and all else as before',
    (dueOn) => {
      const standing = standingOf(plan, FROM, rules);
      const bad = standing.owed.find(({ kind }) => kind === 'milestone')!;
      bad.dueOn = dueOn;
      expect(asideIn(standing)).toEqual([bad]);
      const rows = forecast(standing, { from: FROM, until: '2018-02-28', assume: 'nobody' }, rules);
      const others = ask({ until: '2018-02-28' }).filter(({ obligation }) => obligation !== bad.key);
      expect(rows.map(nameOf).sort()).toEqual(others.map(nameOf).sort());
    },
  );
});

describe('a question that makes no sense', () => {
  it.each([
    ['ends before it begins', { from: '2019-01-01', until: '2018-12-31' }, 'forecast-dates'],
    ['ends in the last year of all', { until: '9999-12-31' }, 'date-too-late'],
    ['names no obligation', { extensions: [{ obligation: 'clause-99/x', to: '2020-01-01' }] }, 'obligation-unknown'],
  ])('%s', (_name, question, code) => {
    expect(() => ask(question)).toThrow(expect.objectContaining({ code }));
  });

  it('cannot count from a plan without a date', () => {
    expect(() => standingOf({ ...plan, issuedOn: null }, FROM, rules)).toThrow(
      expect.objectContaining({ code: 'plan-without-date' }),
    );
  });
});
