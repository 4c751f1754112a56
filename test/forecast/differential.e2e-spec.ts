import { Plan, readStanding, Rehearsal } from '@app/persistence';
import { addDays } from '@app/domain/calendar';
import { dice } from '@app/domain/rehearsal';
import { followRehearsal, startRehearsal } from '../../apps/cli/src/rehearsal/run-rehearsal';
import { TestHouse } from '../setup/house';
import { byLength } from '../setup/length';
import { continuedCourse, foretoldCourse, foretoldFurther, recordedCourse, type Scenario } from './course';
import { smallPlan } from './small-plan';

/**
 * DUBAN_SCENARIOS and DUBAN_SEED: as many, and other ones. The short form has a single one, in which reports are accepted and
 * returned, dates put off, cases opened, and a year is scored; how these meet in other orders is for the long one.
 */
const SCENARIOS = Number(process.env.DUBAN_SCENARIOS ?? byLength({ short: 1, long: 200 }));
const SEED = Number(process.env.DUBAN_SEED ?? 1);
const FIRST = SEED * 1000 + (SCENARIOS === 1 && SEED === 1 ? 186 : 0);
/** Plans that run side by side in one house. */
const AT_ONCE = 12;

/** A plan without clauses on supervision and assessment, from before there was a regulation to cite. */
const CITES_NOTHING = [
  '试验县办公室',
  '试办〔2020〕3号',
  '关于印发《试验县工作方案》的通知',
  '二〇二〇年三月二日',
  '试验县工作方案',
  '一、主要任务',
  '(一) 第一件事。2020年6月底前，完成清单。（县财政局牵头）',
].join('\n\n');

/** So that nobody takes for proven what never happened. */
const WHAT_PEOPLE_DID = `
  select kind, count(*)::int as n from event where plan_id = ? and kind in
    ('report-submitted', 'report-accepted', 'report-returned', 'extension-granted', 'extension-refused')
  group by kind order by kind`;

function scenario(seed: number): Scenario {
  const from = addDays('2017-06-29', Math.floor(dice(seed, 'from') * 300));
  const profile = dice(seed, 'profile') < 0.8 ? 'erratic' : 'mixed';
  return {
    text: smallPlan(seed),
    from,
    until: addDays(from, 500 + Math.floor(dice(seed, 'days') * 400)),
    seed,
    profile,
  };
}

/**
 * Two ways to the same table: workflows, activities and the database here, one pure function there. And a forecast that
 * goes on from the record goes on as one that began at the beginning.
 */
describe('the pure forecast and the real workflows', () => {
  let house: TestHouse;

  beforeAll(async () => {
    house = await TestHouse.open();
    await house.startWorker();
  });
  afterAll(() => house.close());

  async function live({ text, from, until, seed, profile }: Scenario): Promise<number> {
    const bytes = Buffer.from(text);
    return startRehearsal(house.duban, { fileName: 'plan.txt', bytes, from, until, seed, profile, pace: 0 });
  }

  const finished = (planIds: number[]) => async () =>
    (await house.duban.orm.em.fork().count(Rehearsal, { plan: { $in: planIds }, state: 'finished' })) ===
    planIds.length;

  it(
    `go the same way in ${SCENARIOS} random scenarios from seed ${SEED}`,
    async () => {
      let rungs = 0;
      const happened: Record<string, number> = {};
      const seeds = Array.from({ length: SCENARIOS }, (_, nth) => FIRST + nth);
      while (seeds.length > 0) {
        const scenarios = seeds.splice(0, AT_ONCE).map(scenario);
        const planIds: number[] = [];
        for (const one of scenarios) planIds.push(await live(one));
        await house.until(finished(planIds), Infinity);
        for (const [nth, one] of scenarios.entries()) {
          const recorded = await recordedCourse(house.duban.orm.em.fork(), planIds[nth]);
          expect({ seed: one.seed, ...recorded }).toEqual({
            seed: one.seed,
            ...foretoldCourse(one, house.duban.settings),
          });
          const further = addDays(one.until, 200);
          const em = house.duban.orm.em.fork();
          const standing = await readStanding(em, await em.findOneOrFail(Plan, planIds[nth]), one.until);
          expect({ seed: one.seed, ...continuedCourse(standing, one, further, house.duban.settings) }).toEqual({
            seed: one.seed,
            ...foretoldFurther(one, further, house.duban.settings),
          });
          rungs += recorded.rungs.length;
          for (const { kind, n } of await em.execute<{ kind: string; n: number }[]>(WHAT_PEOPLE_DID, [planIds[nth]])) {
            happened[kind] = (happened[kind] ?? 0) + n;
          }
        }
        if (seeds.length) process.stderr.write(`… ${seeds.length} scenarios to go, ${rungs} rungs the same so far\n`);
      }
      const people = Object.entries(happened).map(([kind, n]) => `${n} ${kind}`);
      process.stderr.write(
        `✔ ${SCENARIOS} scenarios from seed ${SEED}: ${rungs} rungs, the same on both sides (${people.join(', ')})\n`,
      );
      expect(rungs).toBeGreaterThan(SCENARIOS);
      for (const kind of ['report-accepted', 'report-returned', 'extension-granted']) {
        expect([kind, happened[kind] ?? 0]).not.toEqual([kind, 0]);
      }
    },
    180_000 + SCENARIOS * 120_000,
  );

  it('leave unsigned what has nothing in force to rest on, and sign it once it has', async () => {
    const scenarioUntil = (until: string): Scenario => ({
      text: CITES_NOTHING,
      from: '2020-06-22',
      until,
      seed: 3,
      profile: 'nobody',
    });
    // 政府督查工作条例 is in force from 2021-02-01, a Monday.
    const scenarios = [scenarioUntil('2021-01-29'), scenarioUntil('2021-02-26')];
    const planIds = [await live(scenarios[0]), await live(scenarios[1])];
    await house.until(finished(planIds));
    const em = house.duban.orm.em.fork();
    for (const [nth, one] of scenarios.entries()) {
      expect(await recordedCourse(em, planIds[nth])).toEqual(foretoldCourse(one, house.duban.settings));
    }
    const { withoutBasis, documents } = await followRehearsal(house.duban, planIds[0], () => undefined);
    // What a task demands rests on the plan's own words about it; a talk with a head does not.
    expect(new Set(documents.map(({ kind }) => kind))).toEqual(
      new Set(['urging-slip', 'supervision-notice', 'rectification-order']),
    );
    expect(new Set(withoutBasis.map(({ kind }) => kind))).toEqual(new Set(['interview-notification']));
    const later = await followRehearsal(house.duban, planIds[1], () => undefined);
    const talks = later.documents.filter(({ kind }) => kind === 'interview-notification');
    const days = talks.map(({ issuedOn }) => issuedOn).sort();
    expect(days[0]).toBe('2021-02-01');
    expect(days.filter((day) => day === '2021-02-01')).toHaveLength(withoutBasis.length);
    expect(later.withoutBasis).toEqual([]);
  }, 180_000);
});
