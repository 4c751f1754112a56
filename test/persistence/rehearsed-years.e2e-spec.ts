import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repoRoot } from '@app/config';
import { scoreYear, whoMoves } from '@app/domain/assessment';
import { Assessment, AssessmentScore, OfficialDocument, type Body, type RehearsalResult } from '@app/persistence';
import { verifyYear, type YearReport } from '@app/use-cases';
import { movesTable } from '../../apps/cli/src/assessment/league-tables';
import { yearLines } from '../../apps/cli/src/assessment/year-lines';
import { followRehearsal, startRehearsal } from '../../apps/cli/src/rehearsal/run-rehearsal';
import { yearsTable } from '../../apps/cli/src/rehearsal/years-table';
import { TestHouse } from '../setup/house';
import { byLength } from '../setup/length';
import { planText } from '../setup/plan-text';
import { tamper } from '../setup/servers';

const BY_OCTOBER = (what: string) => `2020年10月底前完成${what}。`;
/** Every body owes one thing; two towns, so that one stands behind the other; two headline figures, each for a body of its own. */
const SMALL = planText(`主要指标

到2020年，污染地块安全利用率不低于90%，受污染耕地安全利用率不低于90%。

一、主要任务

（一）三江镇的耕地。${BY_OCTOBER('耕地巡查')}（三江镇负责）

（二）大麦山镇的耕地。${BY_OCTOBER('耕地巡查')}（大麦山镇负责）

（三）安全利用受污染耕地。${BY_OCTOBER('取样')}（县科农局负责）

（四）治理污染地块。${BY_OCTOBER('污染地块治理')}（县林业局负责）

（五）开展年度考核。${BY_OCTOBER('督促检查')}县政府办对各单位开展督查，向县政府报告；较差的通报批评，并约谈主要负责人。（县财政局负责）`);

const SEED_PLAN = join(repoRoot, '../shared/plans/00-liannan.txt');
const WHOLE = existsSync(SEED_PLAN) ? SEED_PLAN : join(repoRoot, 'config/demo/plan.txt');

/**
 * The short form has a plan of five clauses and its final year, until what follows from that is known, with a seed by which all of it
 * happens in one year; the long one all of the issued plan from its first day on, and all three years.
 */
const STORY = byLength({
  short: {
    bytes: Buffer.from(SMALL),
    from: '2019-12-02',
    until: '2021-08-13',
    seed: 1440,
    displaced: 0,
    years: [2020],
  },
  long: {
    ...{ bytes: readFileSync(WHOLE), from: '2017-06-29', until: '2021-09-30', seed: 4, displaced: 1 },
    years: [2018, 2019, 2020],
  },
});
const YEARS = STORY.years;

/** The organization department's years in a mixed rehearsal: announced, contested, frozen, and what follows from them. */
describe('years by announced schemes, rehearsed', () => {
  let house: TestHouse;
  let years: NonNullable<RehearsalResult['years']>;
  let planId: number;
  const em = () => house.duban.orm.em.fork();

  beforeAll(async () => {
    house = await TestHouse.open();
    await house.startWorker();
    const { bytes, from, until, seed } = STORY;
    const people = { profile: 'mixed' as const, announces: true, pace: 0, fileName: 'plan.txt' };
    planId = await startRehearsal(house.duban, { bytes, from, until, seed, ...people });
    years = (await followRehearsal(house.duban, planId, () => undefined)).years!;
    process.stderr.write(`${yearsTable(years)}\n`);
  }, 3_600_000);
  afterAll(() => house?.close());

  it('each was announced before it began, went through every step, and was signed by a third person', () => {
    expect(years.map(({ year }) => year)).toEqual(YEARS);
    for (const { year, announcedOn, stage, selfAssessments, drawn, marks, scorers, ...signed } of years) {
      expect(announcedOn < `${year}-01-01`).toBe(true);
      expect([year, stage]).toEqual([year, 'frozen']);
      for (const [what, count] of Object.entries({ selfAssessments, drawn, marks, scorers }))
        expect([year, what, count > 1]).toEqual([year, what, true]);
      expect(new Set([signed.presentedBy, signed.reviewedBy, signed.signedBy]).size).toBe(3);
    }
  });

  it('rank towns and departments apart', () => {
    for (const { league } of years) {
      for (const group of ['towns', 'departments']) {
        const those = league.filter((one) => one.group === group);
        expect(those.length).toBeGreaterThan(1);
        expect(those[0].place).toBe(1);
        those.forEach(({ score }, nth) => nth > 0 && expect(score).toBeLessThanOrEqual(those[nth - 1].score));
      }
    }
  });

  it('one objection is upheld and one rejected, each by its record', () => {
    const all = years.flatMap(({ objections }) => objections);
    expect(new Set(all.map(({ state }) => state))).toEqual(new Set(['upheld', 'rejected']));
    for (const { state, points } of all) expect(points).toBe(state === 'upheld' ? 2 : null);
  });

  it('a correction that comes late moves others, whose own points stay', async () => {
    const displaced = years.flatMap(({ league }) =>
      league.filter(({ drafted, place, score }) => drafted!.score === score && drafted!.place !== place),
    );
    expect(displaced.length).toBeGreaterThanOrEqual(STORY.displaced); // by objections; of two towns none need be near
    const { dossier } = await em().findOneOrFail(Assessment, { plan: planId, year: YEARS[0] });
    const { scheme, inputs } = dossier!;
    const before = scoreYear(scheme, YEARS[0], inputs);
    const [first] = before.subjects.filter(({ group }) => group === 'towns');
    const found = {
      id: 1_000_000,
      kind: 'falsified' as const,
      on: `${YEARS[0]}-11-02`,
      obligation: null,
      clause: null,
    };
    const corrected = inputs.map((one) => (one.body === first.body ? { ...one, events: [...one.events, found] } : one));
    const moved = whoMoves(before, scoreYear(scheme, YEARS[0], corrected));
    process.stderr.write(movesTable(moved));
    expect(moved.find(({ body }) => body === first.body)).toMatchObject({ score: [first.score, 0] });
    expect(moved.some(({ score, place }) => score[0] === score[1] && place[0]! > place[1]!)).toBe(true);
    expect(moved.every(({ group }) => group === 'towns')).toBe(true);
  });

  it('a poor result becomes an order, and where that is neglected an interview', () => {
    const followed = years.flatMap(({ cases }) => cases.map(({ kind }) => kind));
    expect(new Set(followed)).toEqual(new Set(['rectification', 'interview']));
  });

  it('each is assessed by a work list that was decided before it began, over which somebody objected, and which was issued', () => {
    for (const { year, list } of years) {
      expect(list!.decidedOn < `${year}-01-01`).toBe(true);
      expect(list!.tasks).toBeGreaterThan(list!.issued);
      expect(list!.issued).toBeGreaterThan(4);
      expect(list!.objections.filter(({ state }) => state === 'pending')).toEqual([]);
    }
    expect(years.flatMap(({ list }) => list!.objections).length).toBeGreaterThan(0);
  });

  it('the final year is decided by its headline figures, for whoever answers for them: who missed one fails', async () => {
    const { headlines } = years.find(({ year }) => year === 2020)!;
    const { id, dossier } = await em().findOneOrFail(Assessment, { plan: planId, year: 2020 });
    const { goals } = dossier!.scheme.final!;
    expect(headlines.map(({ indicator }) => indicator).sort()).toEqual([...goals].sort());
    const scores = await em().find(AssessmentScore, { assessment: id }, { populate: ['body'] });
    const failed: string[] = [];
    for (const { indicator, owner, checker, filedOn, value, state } of headlines) {
      expect([owner === checker, filedOn! > '2020-12-31', state]).toEqual([false, true, 'confirmed']);
      const { readings } = dossier!.inputs.find(({ body }) => body === owner)!;
      expect(readings.find(({ key }) => key === indicator)).toMatchObject({ value });
    }
    for (const { body, readings } of dossier!.inputs) {
      const { grade, score } = scores.find((row) => (row.body as Body).name === body)!;
      const own = readings.filter(({ key }) => goals.includes(key));
      for (const { key, value, met } of own)
        process.stderr.write(`2020 ${body}：${key} ${value}（${met}），${score}分，${grade}\n`);
      if (own.some(({ met }) => met === false)) {
        expect([body, grade]).toEqual([body, 'fail']);
        if (Number(score) >= 60) failed.push(body); // by key work alone it would have passed
      }
    }
    expect(failed.length).toBeGreaterThan(0);
  });

  it('each is published once every body has its own notice, and told to all by the circular', async () => {
    for (const { state, publishedOn, year } of await em().find(Assessment, { plan: planId, year: { $in: YEARS } }))
      expect([year, state, publishedOn]).toEqual([year, 'frozen', expect.any(String)]);
    const circulars = await em().find(OfficialDocument, { plan: planId, kind: 'assessment-circular' });
    expect(circulars.length).toBe(YEARS.length);
  });

  it('each comes out as it was frozen, by the command', async () => {
    for (const year of YEARS) {
      const reports = await house.run<YearReport[]>('assessment', 'verify', String(year));
      expect(reports).toMatchObject([{ year, verdict: 'same', copy: true, difference: null, schemeFile: null }]);
      process.stderr.write(reports.map(yearLines).join(''));
    }
  });

  it('one changed byte of what it rests on is named, and one changed value of its scheme', async () => {
    const { id, dossier } = await em().findOneOrFail(Assessment, { plan: planId, year: YEARS[0] });
    const [{ body, obligations }] = dossier!.inputs;
    const set = (path: string, value: string) =>
      tamper(
        house.ownerUrl,
        `update assessment set dossier = jsonb_set(dossier, $1::text[], $2::jsonb) where id = $3`,
        [path, value, id],
      );
    const named = async (path: string, value: string, before: string, place: string) => {
      await set(path, value);
      const report = await verifyYear(em(), house.duban.settings, id);
      expect(report).toMatchObject({ verdict: 'inputs-changed', difference: { place } });
      process.stderr.write(yearLines(report));
      await set(path, before);
    };
    const [{ key, title }] = obligations;
    const at = `inputs[${body}].obligations[${key}].title`;
    await named('{inputs,0,obligations,0,title}', JSON.stringify(`${title}。`), JSON.stringify(title), at);
    await named('{scheme,items,0,weight}', '79', '80', 'scheme.items[completion].weight');
    expect(await verifyYear(em(), house.duban.settings, id)).toMatchObject({ verdict: 'same' });
  });
});
