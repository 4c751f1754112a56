import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Alarm, Event, Rehearsal, unanswered, wake } from '@app/persistence';
import { confirmPlan, importPlan, perform, receivePlan, shanghaiDate } from '@app/use-cases';
import { clauseWorkflowId } from '@app/workflows';
import { startRehearsal } from '../../apps/cli/src/rehearsal/run-rehearsal';
import { actorOf } from '../setup/actor';
import { AS_WRITTEN } from '../setup/as-written';
import { TestHouse } from '../setup/house';
import { manyClauses, planText } from '../setup/plan-text';

const TWO_YEARS_MS = 2 * 366 * 86_400_000;
const PRELOAD = join(__dirname, '../setup/clock-behind.mjs');
const AHEAD = { NODE_OPTIONS: `--import ${PRELOAD}`, CLOCK_BEHIND_MS: String(-TWO_YEARS_MS) };

const CLAUSES = 3;
/** Half a year from now at least, and long past by the clock that is ahead. */
const DUE = `${Number(shanghaiDate(new Date()).slice(0, 4)) + 1}年6月30日前完成清单。（县林业局负责）`;
const BYTES = Buffer.from(planText(manyClauses(CLAUSES, DUE)));

let house: TestHouse;
let planId: number;
beforeAll(async () => {
  house = await TestHouse.open();
  house.alone = true; // its log is read
  const coordinator = await actorOf(house.duban, '县国土环保局', 'coordinator');
  const document = await receivePlan(house.duban, coordinator, { fileName: 'plan.txt', bytes: BYTES });
  ({ planId } = await perform(house.duban, importPlan, coordinator, document));
  await perform(house.duban, confirmPlan, coordinator, { planId, ...AS_WRITTEN });
  const clauses = Array.from({ length: CLAUSES }, (_, nth) => clauseWorkflowId(planId, nth + 1));
  await em().transactional((inside) => wake(inside as never, clauses));
});
afterAll(() => house?.close());

const em = () => house.duban.orm.em.fork();
const logged = () => readFileSync(join(house.stateDir, 'worker.log'), 'utf8');
/** What happened to the plan. */
const happened = () => em().count(Event, { planId });
/** What the record holds of days that have not come. */
const ofFuture = () => em().count(Event, { planId, on: { $gt: shanghaiDate(new Date()) } });

it('a worker whose clock is ahead does nothing to a real plan, and a rehearsal goes on', async () => {
  const before = await happened();
  const worker = await house.start('worker', AHEAD);
  const isHeld = () => /speakUp[^\n]*held back/.test(logged()) && /due today is held back/.test(logged());
  await house.until(async () => isHeld() || (await happened()) > before);
  const rehearsed = await startRehearsal(house.duban, {
    ...{ fileName: 'plan.txt', bytes: BYTES, seed: 7, profile: 'punctual', pace: 0 },
    ...{ from: '2017-11-20', until: '2017-12-20' },
  });
  await house.until(async () => (await em().findOneOrFail(Rehearsal, { plan: rehearsed })).state === 'finished');
  const after = await happened();
  const waiting = await unanswered(em() as never, planId);
  const gone = new Promise((resolve) => worker.once('exit', resolve));
  worker.kill('SIGTERM');
  await gone;
  expect({ after, held: waiting >= CLAUSES }).toEqual({ after: before, held: true });
});

it('once the clocks agree the clauses go on by themselves', async () => {
  await house.startWorker();
  await house.until(async () => (await unanswered(em() as never, planId)) === 0);
  expect(await ofFuture()).toBe(0);
  await house.until(async () => (await em().count(Alarm, { kind: 'clock-skew', settledAt: null })) === 0);
});
