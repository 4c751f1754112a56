import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCalendar, loadDirectory, loadReportingPolicy } from '@app/config';
import { parsePlan } from '../plan-text/parse-plan';
import type { ParsedClause, ParsedDeadline } from '../plan-text/parsed-plan';
import { deriveObligations, horizonOf } from './derive-obligations';
import type { ObligationDraft } from './obligation';

const DEMO = join(__dirname, '../../../../config/demo');
const directory = loadDirectory();
const settings = { reporting: loadReportingPolicy(), calendar: loadCalendar(), coordinator: directory.coordinator };

/** An invented clause; of it only what the spec is about is named. */
const aClause = (facts: Partial<ParsedClause> = {}): ParsedClause => ({
  ordinal: '（一）',
  number: 1,
  heading: '示例条款。',
  section: null,
  text: '（一）示例条款。',
  span: [0, 8],
  roles: [],
  deadlines: [],
  targets: [],
  doubts: [],
  ...facts,
});

const aDeadline = (facts: Partial<ParsedDeadline> = {}): ParsedDeadline => ({
  text: '2018年底前',
  kind: 'by',
  date: '2018-12-31',
  hardness: 'firm',
  every: null,
  span: [0, 7],
  ...facts,
});

const dated = (drafts: ObligationDraft[]) => drafts.filter(({ kind }) => kind !== 'progress-report');
const derive = (clause: ParsedClause, issuedOn = '2017-06-29', horizon = '2030-12-31') =>
  deriveObligations(clause, { ...settings, issuedOn, horizon });

describe('what the demo plan demands', () => {
  const { plan } = parsePlan(readFileSync(join(DEMO, 'plan.txt'), 'utf8'), directory);
  const issuedOn = plan.issuedOn!;
  const horizon = horizonOf(plan, issuedOn);
  const clauses = plan.clauses.map((parsed) => ({
    parsed,
    number: parsed.number,
    drafts: deriveObligations(parsed, { ...settings, issuedOn, horizon }),
  }));
  const clause = (number: number) => clauses[number - 1];
  const datesOf = (number: number, kind: ObligationDraft['kind']) =>
    clause(number)
      .drafts.filter((draft) => draft.kind === kind)
      .map(({ dueOn }) => dueOn);

  it('ends with 2030', () => {
    expect(horizon).toBe('2030-12-31');
  });

  it('leaves no clause that owes nothing', () => {
    expect(clauses).toHaveLength(49);
    expect(clauses.filter(({ drafts }) => drafts.length === 0).map(({ number }) => number)).toEqual([]);
  });

  it('has a body of the directory behind every obligation', () => {
    const known = new Set(directory.bodies.map(({ name }) => name));
    for (const { drafts } of clauses) {
      for (const { owners } of drafts) {
        expect(owners.length).toBeGreaterThan(0);
        expect(owners.filter((owner) => !known.has(owner))).toEqual([]);
        expect(new Set(owners).size).toBe(owners.length);
      }
    }
  });

  it('gives every obligation of a clause a key of its own', () => {
    for (const { drafts } of clauses) expect(new Set(drafts.map(({ key }) => key)).size).toBe(drafts.length);
  });

  it('demands nothing before the issue and nothing after the horizon', () => {
    for (const { drafts } of clauses) {
      for (const { dueOn } of drafts) expect(dueOn > issuedOn).toBe(true);
      for (const { dueOn } of dated(drafts)) expect(dueOn <= horizon).toBe(true);
    }
  });

  it('awaits after the horizon only the report on the last period, in its ten working days', () => {
    for (const { drafts } of clauses) {
      const after = drafts.filter(({ dueOn }) => dueOn > horizon);
      expect(after.map(({ key, dueOn }) => [key.slice(0, 12), dueOn])).toEqual([['report-2030-', '2031-01-14']]);
    }
  });

  it('is listed in the order of the dates', () => {
    for (const { drafts } of clauses) {
      expect(drafts.map(({ dueOn }) => dueOn)).toEqual(drafts.map(({ dueOn }) => dueOn).sort());
    }
  });

  it('has a milestone for each date annotated by hand, on that very date', () => {
    const rows = JSON.parse(readFileSync(join(DEMO, 'plan.expected.json'), 'utf8')) as { deadlines?: string[] }[];
    const annotated = rows.map(({ deadlines = [] }) =>
      deadlines.flatMap((words) => /^(?:by|during) (\d{4}-\d\d-\d\d)$/.exec(words)?.[1] ?? []).sort(),
    );
    expect(clauses.map(({ number }) => datesOf(number, 'milestone'))).toEqual(annotated);
    expect(annotated.flat()).toHaveLength(22);
  });

  it('says of each milestone which words it comes from', () => {
    for (const { drafts } of clauses) {
      for (const { title, sourcePhrase } of dated(drafts)) {
        expect(title.length).toBeLessThanOrEqual(80);
        if (!title.endsWith('…')) expect(title).toContain(sourcePhrase!.replace(/\s+/g, ''));
      }
    }
  });

  it('shows the standing duties of clauses 13, 14 and 19 once a year from 2018 on', () => {
    const years = Array.from({ length: 13 }, (_, i) => `${2018 + i}-12-31`);
    expect(datesOf(14, 'standing')).toEqual(years);
    expect(datesOf(19, 'standing')).toEqual(years);
    expect(datesOf(13, 'standing')).toEqual(years.flatMap((day) => [day, day])); // two duties begin that year
    const others = clauses.filter(({ drafts }) => drafts.some(({ kind }) => kind === 'standing'));
    expect(others.map(({ number }) => number)).toEqual([13, 14, 19]);
  });

  it('repeats what recurs, counted from the issue without drifting', () => {
    expect(datesOf(2, 'recurring')).toEqual(['2027-06-29']);
    expect(datesOf(6, 'recurring')).toEqual(['2020-06-29', '2023-06-29', '2026-06-29', '2029-06-29']);
  });

  it('puts the one 力争 of clause 3 on the soft ladder and every other date on the hard one', () => {
    const soft = clauses.flatMap(({ number, drafts }) =>
      drafts.filter(({ ladder, hardness }) => ladder === 'soft' || hardness === 'soft').map((draft) => [number, draft]),
    );
    expect(soft).toEqual([
      [3, expect.objectContaining({ ladder: 'soft', hardness: 'soft', kind: 'milestone', dueOn: '2020-12-31' })],
    ]);
    for (const { drafts } of clauses) {
      for (const { kind, ladder, dueOn } of drafts) {
        if (kind === 'progress-report') expect(ladder).toBe('report');
        else if (ladder !== 'soft') expect([ladder, dueOn]).toEqual(['duty', dueOn]);
      }
    }
  });

  it('asks the organization department for the assessment of clause 49, the first of its two tails', () => {
    expect(clause(49).drafts.filter(({ kind }) => kind === 'milestone')).toEqual([
      expect.objectContaining({ segment: 1, owners: ['县委组织部'], dueOn: '2020-12-31' }),
    ]);
  });

  it('makes the two bodies of clause 15 answer together, and the lead of clause 7 alone', () => {
    for (const { owners } of clause(15).drafts) expect(owners).toEqual(['县国土环保局', '县住建局']);
    for (const { owners } of clause(7).drafts) expect(owners).toEqual(['县国土环保局']);
  });

  it('asks for reports each quarter where a clause says 定期, otherwise each half-year', () => {
    const periodically = clauses.filter(({ parsed }) => parsed.text.includes('定期')).map(({ number }) => number);
    expect(periodically).toEqual([2, 7, 17, 18, 22, 34, 47]);
    for (const { number, drafts } of clauses) {
      const reports = drafts.filter(({ kind }) => kind === 'progress-report').map(({ key }) => key);
      if (periodically.includes(number)) {
        expect(reports.slice(0, 3)).toEqual(['report-2017-Q3', 'report-2017-Q4', 'report-2018-Q1']);
        expect(reports).toHaveLength(2 + 13 * 4);
      } else {
        expect(reports.slice(0, 3)).toEqual(['report-2017-H2', 'report-2018-H1', 'report-2018-H2']);
        expect(reports).toHaveLength(1 + 13 * 2);
      }
    }
  });
});

describe('the horizon of a plan', () => {
  const aPlan = (...dates: (string | null)[]) =>
    ({
      outsideClauses: { deadlines: dates.slice(0, 1).map((date) => aDeadline({ date })), targets: [] },
      clauses: [aClause({ deadlines: dates.slice(1).map((date) => aDeadline({ date })) })],
    }) as unknown as Parameters<typeof horizonOf>[0];

  it('is the furthest date inside or outside the clauses', () => {
    expect(horizonOf(aPlan('2030-12-31', '2020-12-31'), '2017-06-29')).toBe('2030-12-31');
    expect(horizonOf(aPlan('2020-12-31', '2030-06-30'), '2017-06-29')).toBe('2030-06-30');
  });

  it('is the end of the year of issue where nothing lies beyond it', () => {
    expect(horizonOf(aPlan(null, '2017-09-30'), '2017-06-29')).toBe('2017-12-31');
  });

  it('is never a vision: twenty years after the issue are tracked, and not the day after', () => {
    expect(horizonOf(aPlan(null, '2037-12-31'), '2017-06-29')).toBe('2037-12-31');
    expect(horizonOf(aPlan('2020-12-31', '2038-01-01'), '2017-06-29')).toBe('2020-12-31');
  });
});

describe('what one clause demands', () => {
  const keys = (...deadlines: ParsedDeadline[]) => dated(derive(aClause({ deadlines }))).map(({ key }) => key);

  it('stays on a rest day', () => {
    expect(dated(derive(aClause({ deadlines: [aDeadline()] })))[0].dueOn).toBe('2018-12-31'); // a holiday
  });

  it('is nothing dated where the words give no date, or one after the horizon', () => {
    expect(keys(aDeadline({ date: null }))).toEqual([]);
    expect(keys(aDeadline({ date: '2031-01-01' }))).toEqual([]);
    expect(keys(aDeadline({ date: '2030-12-31' }))).toEqual(['milestone-2030-12-31-1']);
  });

  it('tells two demands for the same day apart', () => {
    expect(keys(aDeadline(), aDeadline())).toEqual(['milestone-2018-12-31-1', 'milestone-2018-12-31-2']);
  });

  it('recurs on the last day of February for a plan issued on 29 February', () => {
    const everyOtherYear = aClause({ deadlines: [aDeadline({ kind: 'recurring', date: null, every: { years: 2 } })] });
    expect(dated(derive(everyOtherYear, '2020-02-29', '2024-12-31')).map(({ dueOn }) => dueOn)).toEqual([
      '2022-02-28',
      '2024-02-29',
    ]);
  });

  it('recurs within a year where the rhythm is one of months', () => {
    const quarterly = aClause({ deadlines: [aDeadline({ kind: 'recurring', date: null, every: { months: 3 } })] });
    expect(dated(derive(quarterly, '2017-11-30', '2018-08-30')).map(({ dueOn }) => dueOn)).toEqual([
      '2018-02-28',
      '2018-05-30',
      '2018-08-30',
    ]);
  });

  it('recurs from the day a person fixed, and asks for nothing before the plan', () => {
    const anchored = aClause({
      deadlines: [aDeadline({ kind: 'recurring', date: '2014-03-31', every: { years: 3 } })],
    });
    expect(dated(derive(anchored, '2017-06-29', '2023-12-31')).map(({ dueOn }) => dueOn)).toEqual([
      '2020-03-31',
      '2023-03-31',
    ]);
  });

  it('reports in the rhythm a person decided on, whatever its words call for', () => {
    const reports = (clause: ParsedClause) => derive(clause, '2018-01-01', '2018-12-31').map(({ key }) => key);
    const clause = aClause({ text: '（一）示例条款。定期巡查。' });
    expect(reports(clause)).toHaveLength(4);
    expect(reports({ ...clause, reportEvery: { years: 1 } })).toEqual(['report-2018']);
    expect(reports({ ...clause, reportEvery: { months: 1 } })).toHaveLength(10); // not yet for the first 60 days
  });

  it('recurs never without a whole number of years or months', () => {
    expect(keys(aDeadline({ kind: 'recurring', date: null, every: null }))).toEqual([]);
    expect(keys(aDeadline({ kind: 'recurring', date: null, every: { years: 0 } }))).toEqual([]);
    expect(keys(aDeadline({ kind: 'recurring', date: null, every: { months: 0 } }))).toEqual([]);
  });

  it('stands from the year of the issue on, where the duty is older than the plan', () => {
    const from = (date: string) => keys(aDeadline({ kind: 'from', date })).slice(0, 2);
    expect(from('2019-01-01')).toEqual(['standing-1-2019', 'standing-1-2020']);
    expect(from('2015-01-01')).toEqual(['standing-1-2017', 'standing-1-2018']);
  });

  it('falls to the coordinator where the clause names nobody', () => {
    for (const { owners } of derive(aClause({ deadlines: [aDeadline()] }))) {
      expect(owners).toEqual([directory.coordinator]);
    }
  });

  it('belongs to the responsibility tail that follows the words', () => {
    const tail = (body: string, segment: number, span: [number, number]) => ({
      role: 'lead' as const,
      body,
      written: body,
      phrase: '牵头',
      segment,
      openList: false,
      inProse: false,
      span,
    });
    const clause = aClause({
      roles: [tail('县乙局', 1, [20, 23]), tail('县丙局', 2, [60, 63])],
      deadlines: [aDeadline({ span: [30, 37] }), aDeadline({ span: [10, 17], date: '2019-12-31' })],
    });
    expect(dated(derive(clause)).map(({ dueOn, segment, owners }) => [dueOn, segment, owners])).toEqual([
      ['2018-12-31', 2, ['县丙局']],
      ['2019-12-31', 1, ['县乙局']],
    ]);
  });

  it('is titled by its sentence, shortened where it is long', () => {
    const long = `2018年底前，${'很'.repeat(90)}`;
    const titled = (text: string, at: number) =>
      dated(derive(aClause({ text, span: [0, text.length], deadlines: [aDeadline({ span: [at, at + 7] })] })))[0].title;
    expect(titled('（一）甲。乙；2018年底前，办完 丙。丁。', 7)).toBe('2018年底前，办完丙');
    expect(titled(`（一）甲。${long}。`, 5)).toBe(`${long.slice(0, 79)}…`);
  });
});
