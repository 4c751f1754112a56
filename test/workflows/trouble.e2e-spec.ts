import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Alarm, Process, unanswered, wake } from '@app/persistence';
import { confirmPlan, importPlan, perform, receivePlan } from '@app/use-cases';
import { clauseWorkflowId, TASK_QUEUE, WORKFLOW_TYPE } from '@app/workflows';
import { WakeOversleptTask } from '../../apps/worker/src/tasks/wake-overslept.task';
import { actorOf } from '../setup/actor';
import { AS_WRITTEN } from '../setup/as-written';
import { TestHouse } from '../setup/house';
import { manyClauses, planText } from '../setup/plan-text';
import { asOwner } from '../setup/servers';

/** More than the SDK's own number of places for workflows (40), all of which they would keep. */
const FAILING = 45;

const PRELOAD = join(__dirname, '../setup/clock-behind.mjs');
const BEHIND = { NODE_OPTIONS: `--import ${PRELOAD}`, CLOCK_BEHIND_MS: '2000' };

let house: TestHouse;
beforeAll(async () => {
  house = await TestHouse.open();
  house.alone = true; // its log is read
});
afterAll(() => house?.close());

const em = () => house.duban.orm.em.fork();
const process = (workflowId: string) => em().findOneOrFail(Process, { workflowId });
const alarms = (kind: Alarm['kind']) => em().find(Alarm, { kind }, { orderBy: { subject: 1 } });
const logged = () => readFileSync(join(house.stateDir, 'worker.log'), 'utf8');

async function confirmed(count: number): Promise<number> {
  const coordinator = await actorOf(house.duban, '县国土环保局', 'coordinator');
  const text = planText(manyClauses(count, '2030年年底前完成清单。（县林业局负责）'));
  const document = await receivePlan(house.duban, coordinator, { fileName: 'plan.txt', bytes: Buffer.from(text) });
  const { planId } = await perform(house.duban, importPlan, coordinator, document);
  await perform(house.duban, confirmPlan, coordinator, { planId, ...AS_WRITTEN });
  return planId;
}

const skews = async () => (await alarms('clock-skew')).filter(({ settledAt }) => settledAt === null);

it('a worker whose clock is behind says so of each server, as an alarm and in its log', async () => {
  const worker = await house.start('worker', BEHIND);
  await house.until(async () => (await skews()).length === 2);
  for (const { subject, detail } of await skews()) {
    expect(subject).toMatch(/^worker .+ – (PostgreSQL|Temporal)$/);
    expect(detail).toMatch(/ is [12]\.\d s behind that of (PostgreSQL|Temporal):/);
  }
  expect(logged()).toMatch(/"level":"warn".* behind that of PostgreSQL[^]*"level":"warn".* behind that of Temporal/);
  const gone = new Promise((resolve) => worker.once('exit', resolve));
  worker.kill('SIGTERM');
  await gone;
});

/** Both troubles stand ready before the worker comes, which takes as long to start as the rest of this. */
describe('a worker whose clock agrees', () => {
  let failing: number;
  let buggy: number;
  const healthy = () => clauseWorkflowId(failing, 1);

  beforeAll(async () => {
    failing = await confirmed(FAILING + 1);
    buggy = await confirmed(1);
    // A sequence counts what is rolled back, too.
    await asOwner(house.ownerUrl, async (client) => {
      await client.query('create sequence tries; grant usage on sequence tries to public');
      await client.query(
        `create function fail() returns trigger as $$ begin
         perform nextval('tries'); raise exception 'a row that nobody can write'; end $$ language plpgsql`,
      );
      await client.query(
        `create trigger fail before update on process for each row
       when (new.plan_id = ${failing} and new.kind = 'clause' and new.workflow_id <> '${healthy()}' and new.answered > 1)
       execute function fail()`,
      );
    });
    const all = Array.from({ length: FAILING + 1 }, (_, nth) => clauseWorkflowId(failing, nth + 1));
    await em().transactional((inside) => wake(inside as never, all));
    // Without its input the code of a clause throws, whatever it is told.
    const { clause: type } = WORKFLOW_TYPE;
    const workflowId = clauseWorkflowId(buggy, 1);
    await house.client.workflow.start(type, { workflowId, taskQueue: TASK_QUEUE, args: [] });
    await house.startWorker();
  });

  it('settles the alarms', async () => {
    await house.until(async () => (await skews()).length === 0);
  });

  it(`lets a clause answer while ${FAILING} others fail at each attempt, and they go on by themselves when they can`, async () => {
    const tries = () =>
      asOwner(house.ownerUrl, (client) => client.query<{ n: string }>('select last_value as n from tries'));
    await house.until(async () => Number((await tries()).rows[0].n) >= 2 * FAILING);
    const { asked } = await process(healthy());
    await em().transactional((inside) => wake(inside as never, [healthy()]));
    await house.until(async () => (await process(healthy())).answered === asked + 1);
    expect(await unanswered(em() as never, failing)).toBe(FAILING);
    await asOwner(house.ownerUrl, (client) => client.query('drop trigger fail on process'));
    await house.until(async () => (await unanswered(em() as never, failing)) === 0);
  });

  it('logs a bug in the code of a workflow by its id, as an alarm, which is over once it answers again', async () => {
    const id = clauseWorkflowId(buggy, 1);
    const alarm = await house.until(async () =>
      (await alarms('workflow-failing')).find(({ subject }) => subject === id),
    );
    expect(alarm).toMatchObject({ settledAt: null, detail: expect.stringMatching(/^TypeError: /) as string });
    expect(logged()).toContain(`the code of workflow ${id} cannot go on: TypeError: `);

    await house.client.workflow.getHandle(id).terminate('repaired');
    await em().transactional((inside) => wake(inside as never, [id]));
    await house.until(async () => (await unanswered(em() as never, buggy)) === 0);
    await new WakeOversleptTask(house.duban).run();
    expect((await alarms('workflow-failing')).find(({ subject }) => subject === id)!.settledAt).not.toBeNull();
  });
});
