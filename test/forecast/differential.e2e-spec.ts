import { Plan, readStanding, Rehearsal } from '@app/persistence';
import { addDays } from '@app/domain/calendar';
import { dice } from '@app/domain/rehearsal';
import { startRehearsal } from '../../apps/cli/src/rehearsal/run-rehearsal';
import { TestHouse } from '../setup/house';
import { continuedCourse, foretoldCourse, foretoldFurther, recordedCourse, type Scenario } from './course';
import { smallPlan } from './small-plan';

/**
 * DUBAN_SCENARIOS and DUBAN_SEED make it longer or another one:
 *   DUBAN_SCENARIOS=200 DUBAN_SEED=1 npm run jest -- test/forecast --selectProjects servers
 */
const SCENARIOS = Number(process.env.DUBAN_SCENARIOS ?? 4);
const SEED = Number(process.env.DUBAN_SEED ?? 1);
/** Plans that run side by side in one house. */
const AT_ONCE = 12;

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
      const seeds = Array.from({ length: SCENARIOS }, (_, nth) => SEED * 1000 + nth);
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
    180_000 + SCENARIOS * 20_000,
  );
});
