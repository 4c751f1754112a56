import type { Client } from '@temporalio/client';
import { Outbox, startProcesses, wake, type NewProcess } from '@app/persistence';
import { lazyClient, OutboxRelay } from '@app/temporal';
import { planWorkflowId } from '@app/workflows';
import { ownDatabase } from '../setup/own-database';
import { testNamespace, testTemporalAddress } from '../setup/servers';
import { until } from '../setup/until';

/** What becomes of letters, on the real servers and without a worker. */
const own = ownDatabase();
const relays: OutboxRelay[] = [];
let client: Client;

const em = () => own.orm.em.fork();
const letters = () => em().find(Outbox, {}, { orderBy: { id: 1 } });
const plan = (id: number): NewProcess => ({ workflowId: planWorkflowId(id), planId: id, kind: 'plan', subjectId: id });
const write = (processes: NewProcess[]) => em().transactional((inside) => startProcesses(inside, processes));
const status = async (id: number) => (await client.workflow.getHandle(planWorkflowId(id)).describe()).status.name;

function relayTo(to: Client) {
  const said = { trouble: [] as unknown[], undeliverable: [] as string[] };
  const relay = new OutboxRelay(own.orm, to, {
    onTrouble: (error) => void said.trouble.push(error),
    onUndeliverable: ({ workflowId }) => void said.undeliverable.push(workflowId),
  });
  relays.push(relay);
  relay.start();
  return { relay, said };
}

beforeAll(async () => {
  client = lazyClient(testTemporalAddress(), await testNamespace());
});
afterEach(async () => {
  await Promise.all(relays.splice(0).map((relay) => relay.stop()));
  await em().execute('delete from outbox');
});
afterAll(() => client.connection.close());

it('a letter that nobody can deliver holds up no other, and is put off', async () => {
  const poisoned = Array.from({ length: 100 }, (_, index) => ({ ...plan(index + 1), kind: 'of-tomorrow' as never }));
  await write(poisoned); // a whole batch of them stands in front
  await write([plan(201), plan(202)]);
  const { said } = relayTo(client);
  await until(async () => (await letters()).every(({ attempts }) => attempts > 0));
  const left = await letters();
  expect(left).toHaveLength(100);
  expect(left[0]).toMatchObject({ lastError: expect.stringContaining('of-tomorrow') as string, leasedBy: null });
  expect(left[0].notBefore.getTime()).toBeGreaterThan(Date.now() - 1_000);
  expect([await status(201), await status(202)]).toEqual(['RUNNING', 'RUNNING']);
  expect(said.trouble).toEqual([]);
});

it('a letter is heard of when it is written, and told of once it was refused five times', async () => {
  const { said } = relayTo(client);
  await write([plan(301)]);
  await until(async () => (await letters()).length === 0);
  await write([{ ...plan(302), kind: 'of-tomorrow' as never }]);
  for (const attempts of [1, 2, 3, 4, 5]) {
    await until(async () => (await letters())[0].attempts === attempts);
    await em().execute('update outbox set not_before = now()');
    if (attempts < 5) expect(said.undeliverable).toEqual([]);
    relays[0].kick();
  }
  await until(async () => (await letters())[0].attempts > 5);
  expect(said.undeliverable).toEqual([planWorkflowId(302)]);
});

it('while Temporal is down nobody is to blame, and all is delivered once it is there', async () => {
  const nowhere = lazyClient('127.0.0.1:1', 'duban');
  await write([plan(401), plan(402)]);
  const { said, relay } = relayTo(nowhere);
  await until(async () => said.trouble.length > 0);
  await relay.stop();
  await nowhere.connection.close();
  expect((await letters()).map(({ attempts, lastError }) => ({ attempts, lastError }))).toEqual([
    { attempts: 0, lastError: null },
    { attempts: 0, lastError: null },
  ]);
  expect(said.undeliverable).toEqual([]);
  relayTo(client);
  await until(async () => (await letters()).length === 0);
  expect(await status(402)).toBe('RUNNING');
});

it('what somebody took who died is free at once, what somebody living took is not', async () => {
  await write([plan(501), plan(502)]);
  const living = '(select pid from pg_stat_activity where pid = pg_backend_pid())';
  await em().transactional(async (inside) => {
    await inside.execute(`update outbox set not_before = now() + interval '1 hour', leased_by =
      case when workflow_id = 'plan-501' then 2147483647 else ${living} end`);
    await inside.execute('select 1');
  });
  // The pool keeps the connection that took the second letter.
  relayTo(client);
  await until(async () => (await letters()).length === 1);
  expect((await letters())[0].process.workflowId).toBe(planWorkflowId(502));
});

it('there is no letter to nobody', async () => {
  await expect(em().execute("insert into outbox (workflow_id) values ('plan-9/clause-9')")).rejects.toThrow(
    /outbox_workflow_id_foreign/,
  );
  await write([plan(601)]);
  await em().transactional((inside) => wake(inside, ['plan-9/clause-9', planWorkflowId(601)]));
  expect(await letters()).toHaveLength(2);
});
