import { Logger } from '@nestjs/common';
import { Alarm, Obligation, Process, unanswered, wake } from '@app/persistence';
import {
  closeOutObligation,
  confirmPlan,
  importPlan,
  lookInstant,
  perform,
  receivePlan,
  type Actor,
} from '@app/use-cases';
import { clauseWorkflowId } from '@app/workflows';
import { RepeatLostWakesTask } from '../../apps/worker/src/tasks/repeat-lost-wakes.task';
import { ReviveLostWorkflowsTask } from '../../apps/worker/src/tasks/revive-lost-workflows.task';
import { WakeOversleptTask } from '../../apps/worker/src/tasks/wake-overslept.task';
import { TestHouse } from '../setup/house';
import { planText } from '../setup/plan-text';
import { AS_WRITTEN } from '../setup/as-written';

const PLAN = planText(
  `一、任务

（一）清空堆场。2017年年底前清空堆场。（县林业局负责）`,
  '某县堆场清理工作方案',
);
const checker: Actor = {
  accountId: null,
  name: '某人',
  post: '局长',
  role: 'coordinator',
  bodyId: null,
  body: '县国土环保局',
};

let house: TestHouse;
let planId: number;

beforeAll(async () => {
  Logger.overrideLogger(false);
  house = await TestHouse.open();
  await house.startWorker();
  const file = { fileName: 'plan.txt', bytes: Buffer.from(PLAN) };
  const document = await receivePlan(house.duban, checker, file);
  planId = (await perform(house.duban, importPlan, checker, document)).planId;
  await perform(house.duban, confirmPlan, checker, { planId, ...AS_WRITTEN });
});
afterAll(() => house?.close());

const em = () => house.duban.orm.em.fork();
const id = () => clauseWorkflowId(planId, 1);
const process = () => em().findOneOrFail(Process, { workflowId: id() });
const letters = () => em().execute('select 1 from outbox where workflow_id = ?', [id()]);
const status = async () => (await house.client.workflow.getHandle(id()).describe()).status.name;

it('a wake-up that died with its workflow is repeated, once it is sure that nobody runs', async () => {
  const owed = await em().find(Obligation, { plan: planId });
  const reason = '任务已并入他项';
  for (const { id: obligationId } of owed) {
    await perform(house.duban, closeOutObligation, checker, { obligationId, outcome: 'not-applicable', reason });
  }
  await house.until(async () => (await process()).endedAt !== null && (await status()) === 'COMPLETED');

  // Reopened at the last moment: the letter was delivered to the workflow while it ended.
  await house.duban.orm.em.fork().transactional(async (inside) => {
    await inside.nativeUpdate(Obligation, { id: owed[0].id }, { state: 'open', closedOn: null });
    await inside.nativeUpdate(Process, { workflowId: id() }, { endedAt: null });
    await wake(inside as never, [id()]);
    await inside.execute('delete from outbox where workflow_id = ?', [id()]);
  });
  expect(await unanswered(em() as never, planId)).toBe(1);

  const task = new RepeatLostWakesTask(house.duban, house.client);
  await task.run();
  expect(await letters()).toHaveLength(0); // it may be at work: nobody is disturbed at first sight
  expect(await unanswered(em() as never, planId)).toBe(1);
  await task.run();
  await house.until(async () => (await unanswered(em() as never, planId)) === 0);
  expect(await status()).toBe('RUNNING');

  // Nothing more to do, and nothing is done.
  await task.run();
  await task.run();
  expect(await letters()).toHaveLength(0);
});

/** It has answered, and waits for a working day. */
const sleepsUntil = (wakeOn: string, lookedAt: string) =>
  em().execute('update process set wake_on = ?, looked_at = ? where workflow_id = ?', [wakeOn, lookedAt, id()]);

it('a workflow that was ended by hand is begun again within a minute, once the date it waited for has come', async () => {
  await sleepsUntil('2099-01-05', '2026-11-02T01:00:00Z');
  await house.client.workflow.getHandle(id()).terminate('by hand');
  const before = await process();
  const watchdog = new WakeOversleptTask(house.duban);
  const looks = Date.parse(lookInstant({ wakeOn: '2099-01-05', clauseId: before.subjectId }, house.duban.settings));
  await watchdog.run(new Date(looks + 29_999));
  expect(await process()).toMatchObject({ asked: before.asked }); // the timer has half a minute
  await watchdog.run(new Date(looks + 30_000));
  await house.until(async () => {
    const { asked, answered } = await process();
    return asked === before.asked + 1 && answered === asked;
  });
  expect(await status()).toBe('RUNNING');
});

it('a workflow that looked on its date and found nothing is not woken over and over', async () => {
  await sleepsUntil('2099-01-05', '2099-01-04T16:10:00Z');
  const { asked } = await process();
  await new WakeOversleptTask(house.duban).run(new Date('2099-01-05T09:00:00Z'));
  expect(await process()).toMatchObject({ asked });
});

it('one that waits for a day to come is missed by the comparison with Temporal, begun again and told of', async () => {
  const alarm = () => em().findOne(Alarm, { kind: 'workflow-not-running', subject: id() });
  await sleepsUntil('2099-01-05', '2026-11-02T01:00:00Z');
  const comparison = new ReviveLostWorkflowsTask(house.duban, house.client);
  await comparison.run();
  expect(await alarm()).toBeNull(); // whoever runs is left alone
  await house.client.workflow.getHandle(id()).terminate('by hand');
  await comparison.run();
  expect(await alarm()).toMatchObject({ detail: 'TERMINATED', settledAt: null });
  await house.until(async () => (await status()) === 'RUNNING' && (await unanswered(em() as never, planId)) === 0);
  await new WakeOversleptTask(house.duban).run();
  expect((await alarm())!.settledAt).not.toBeNull();
});

it('a workflow that is only busy is left alone', async () => {
  await em().execute('update process set asked = asked + 1 where workflow_id = ?', [id()]);
  const { asked } = await process();
  const task = new RepeatLostWakesTask(house.duban, house.client);
  await task.run();
  await task.run();
  expect(await letters()).toHaveLength(0);
  expect(await process()).toMatchObject({ asked, answered: asked - 1 });
});
