import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repoRoot } from '@app/config';
import { itemBasisId, printedInForce } from '@app/domain/escalation';
import { Plan, Rehearsal } from '@app/persistence';
import { readCitingDocuments } from '@app/persistence/read-models';
import { basesOfPlan, rungsOfPlan, type RungsOfPlan } from '@app/use-cases';
import { rungTable } from '../../apps/cli/src/rehearsal/rung-table';
import { startRehearsal } from '../../apps/cli/src/rehearsal/run-rehearsal';
import { TestHouse } from '../setup/house';
import { byLength } from '../setup/length';
import { clausesOfPlan } from '../setup/part-of-plan';

const SEED_PLAN = join(repoRoot, '../shared/plans/00-liannan.txt');
const hasSeedPlan = existsSync(SEED_PLAN);
if (!hasSeedPlan) {
  process.stderr.write(
    'The issued plan is not beside this checkout (shared/plans); the demo plan is rehearsed instead.\n',
  );
}
const WHOLE = readFileSync(hasSeedPlan ? SEED_PLAN : join(repoRoot, 'config/demo/plan.txt'), 'utf8');
/** The short form leaves out all clauses but three, and the first year; what is left leads to every rung of both ladders. */
const { text: TEXT, from: FROM } = byLength({
  short: { text: clausesOfPlan(WHOLE, [2, 47, 49]), from: '2018-06-29' },
  long: { text: WHOLE, from: '2017-06-29' },
});
const PLAN = Buffer.from(TEXT);

/** Both ladders to their ends, on the real servers: nobody does anything, and those who check and sign do. */
describe('the rungs of a rehearsal', () => {
  let house: TestHouse;
  let planId: number;
  let climbed: RungsOfPlan;
  const em = () => house.duban.orm.em.fork();

  beforeAll(async () => {
    house = await TestHouse.open();
    await house.startWorker();
    const dates = { from: FROM, until: '2019-07-31' };
    const order = { fileName: 'plan.txt', bytes: PLAN, ...dates, seed: 1, profile: 'nobody' as const, pace: 0 };
    planId = await startRehearsal(house.duban, order);
    await house.until(async () => (await em().findOneOrFail(Rehearsal, { plan: planId })).state === 'finished');
    climbed = await rungsOfPlan(em(), planId, house.duban.settings);
    process.stderr.write(rungTable(climbed));
  }, 600_000);
  afterAll(() => house.close());

  it('are those of both ladders, each with its count, its dates and its legal basis', () => {
    const of = (ladder: string) => climbed.rungs.filter((one) => one.ladder === ladder).map(({ rung }) => rung);
    expect(of('A')).toEqual(
      expect.arrayContaining(['urge', 'supervision-notice', 'rectification-order', 'interview-notification']),
    );
    expect(of('B')).toEqual(['rectification-order', 'interview-notification', 'referral-proposal']);
    for (const { rung, count, basis, first, last } of climbed.rungs) {
      expect({ rung, counted: count > 0, inOrder: first <= last }).toEqual({ rung, counted: true, inOrder: true });
      expect([rung, basis.length > 0]).toEqual([rung, !rung.startsWith('remind')]);
    }
  });

  it('rest, document by document, on provisions that were in force on its date', async () => {
    const documents = await readCitingDocuments(em(), planId);
    expect(documents.length).toBe(climbed.documents);
    expect(documents.length).toBeGreaterThan(0);
    const plan = await em().findOneOrFail(Plan, planId, { populate: ['parsed'] });
    const items = plan.parsed.clauses.map(({ number }) => itemBasisId(number));
    const legalBases = await basesOfPlan(em(), house.duban.settings, plan, items);
    const faults = documents.filter(
      ({ bases, issuedOn }) => bases.length === 0 || bases.some((one) => !printedInForce(one, issuedOn, legalBases)),
    );
    expect(faults).toEqual([]);
    expect(climbed.notInForce).toEqual([]);
  });

  it('would show a document whose provision had ended before its date', async () => {
    const [first] = await readCitingDocuments(em(), planId);
    const ended = house.duban.settings.legalBases.map((basis) => ({ ...basis, validTo: '2017-06-29' }));
    const none = { supervision: null, accountability: null, 'early-warning': null };
    // Nothing of the plan itself either: as if it had been issued after all of its papers.
    await em().nativeUpdate(Plan, planId, { bases: none, issuedOn: '2030-01-01' });
    const told = await rungsOfPlan(em(), planId, { ...house.duban.settings, legalBases: ended });
    expect(told.notInForce.map(({ number }) => number)).toContain(first.number);
    expect(rungTable(told)).toContain(`其中 ${told.notInForce.length} 件`);
  });
});
