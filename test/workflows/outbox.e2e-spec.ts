import type { Client } from '@temporalio/client';
import { Outbox, Process, startProcesses, wake, type Letter, type NewProcess } from '@app/persistence';
import { ensureSearchAttributes, lazyClient, OutboxRelay } from '@app/temporal';
import { CLAUSE_LOOK, clauseWorkflowId, LONGEST_REST_MS, planWorkflowId } from '@app/workflows';
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

type SignalWithStart = (...[type, options]: Parameters<Client['workflow']['signalWithStart']>) => Promise<void>;

/** A client of whose calls this becomes. */
const calling = (signalWithStart: SignalWithStart) =>
  ({
    withDeadline: (_: number, call: () => Promise<unknown>) => call(),
    workflow: { signalWithStart },
  }) as unknown as Client;

function relayTo(to: Client) {
  const said = { trouble: [] as unknown[], undeliverable: [] as string[] };
  const reports = {
    onTrouble: (error: unknown) => void said.trouble.push(error),
    onUndeliverable: ({ workflowId }: Letter) => void said.undeliverable.push(workflowId),
  };
  const relay = new OutboxRelay(own.orm, to, reports, () => Promise.resolve((date) => `${date}T00:30:00Z`));
  relays.push(relay);
  relay.start();
  return { relay, said };
}

beforeAll(async () => {
  const namespace = await testNamespace();
  client = lazyClient(testTemporalAddress(), namespace);
  await ensureSearchAttributes(client, namespace);
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

it('a letter whose call never comes back is to blame when others got through before, though it is alone', async () => {
  const others = Array.from({ length: 25 }, (_, index) => plan(801 + index)); // as many as one takes
  await write([...others, plan(830)]);
  let through = 0;
  const { said } = relayTo(
    calling(async (type, options) => {
      if (options.workflowId === planWorkflowId(830)) {
        await until(() => through >= others.length);
        throw Object.assign(new Error('4 DEADLINE_EXCEEDED'), { code: 4, details: '', metadata: {} });
      }
      await client.workflow.signalWithStart(type, options);
      through += 1;
    }),
  );
  await until(async () => (await letters())[0]?.attempts > 0);
  expect(await letters()).toMatchObject([{ lastError: expect.stringContaining('DEADLINE_EXCEEDED') as string }]);
  expect(said.trouble).toEqual([]);
});

it('who is told to stop takes no more letters', async () => {
  await write(Array.from({ length: 60 }, (_, index) => plan(851 + index)));
  let calls = 0;
  const { relay } = relayTo(calling(async () => void (calls += 1)));
  await relay.stop(); // its carriers wait for their turn to take some
  expect(calls).toBe(0);
  expect(await letters()).toHaveLength(60);
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

it('many are on their way at once, and to one workflow one at a time', async () => {
  const many = Array.from({ length: 60 }, (_, index) => plan(701 + index));
  await write(many);
  for (const _ of ['again', 'and again']) {
    await em().transactional((inside) =>
      wake(
        inside,
        many.map(({ workflowId }) => workflowId),
      ),
    );
  }
  const underWay: string[] = [];
  const most = { atOnce: 0, ofOne: 0 };
  const { said } = relayTo(
    calling(async (type, options) => {
      const { workflowId } = options;
      underWay.push(workflowId);
      most.atOnce = Math.max(most.atOnce, underWay.length);
      most.ofOne = Math.max(most.ofOne, underWay.filter((one) => one === workflowId).length);
      await client.workflow.signalWithStart(type, options);
      underWay.splice(underWay.indexOf(workflowId), 1);
    }),
  );
  await until(async () => (await letters()).length === 0);
  expect(most.ofOne).toBe(1);
  expect(most.atOnce).toBeGreaterThan(25); // more than one round takes
  expect(most.atOnce).toBeLessThanOrEqual(100);
  expect(said).toEqual({ trouble: [], undeliverable: [] });
});

describe('a clause on the real clock', () => {
  const id = clauseWorkflowId(1, 7);
  const handle = () => client.workflow.getHandle(id);
  const events = async () => (await handle().fetchHistory()).events!;

  beforeAll(async () => {
    const [{ clause }] = await em().execute<{ clause: number }[]>(
      `with p as (insert into plan (id, title, file_name, sha256, text, parsed, imported_by)
           values (1, '方案', 'plan.txt', repeat('0', 64), '', '{}', '某人') returning id),
         b as (insert into body (name, kind, subordinate_to_county, aliases)
           values ('县林业局', 'department', true, '[]') returning id),
         c as (insert into clause (plan_id, number, ordinal, heading, text, span_from, span_to, targets, doubts, light)
           select id, 7, '（七）', '清空堆场', '', 0, 1, '[]', '[]', 'yellow' from p returning id)
       insert into clause_role (clause_id, role, body_id, written, phrase, segment, open_list, in_prose)
         select c.id, 'lead', b.id, '', '', 0, false, false from c, b returning clause_id as clause`,
    );
    const dates = { wakeOn: '2099-01-05', wordsOn: null };
    await write([{ workflowId: id, planId: 1, kind: 'clause', subjectId: clause, dates }]);
  });

  it('begins with its first date: until then it is an open workflow that has made no work', async () => {
    expect(await em().findOneOrFail(Process, id)).toMatchObject({ answered: 1, wakeOn: '2099-01-05' });
    relayTo(client);
    await until(async () => (await letters()).length === 0);
    const { status, type, searchAttributes } = await handle().describe();
    expect([status.name, type]).toEqual(['RUNNING', CLAUSE_LOOK]);
    expect(searchAttributes).toMatchObject({ DubanClause: [7], DubanLead: ['县林业局'], DubanLight: ['yellow'] });
    const [started, ...more] = await events();
    expect(more.some(({ workflowTaskScheduledEventAttributes }) => workflowTaskScheduledEventAttributes)).toBe(false);
    const rest = Number(started.workflowExecutionStartedEventAttributes!.firstWorkflowTaskBackoff!.seconds) * 1_000;
    expect(rest).toBe(LONGEST_REST_MS); // the day lies further ahead than it may rest
  });

  it('is left at rest by a letter that comes once more, since it has answered all it was asked', async () => {
    const before = (await events()).length;
    await em().transactional((inside) => inside.execute('insert into outbox (workflow_id) values (?)', [id]));
    relayTo(client);
    await until(async () => (await letters()).length === 0);
    expect(await events()).toHaveLength(before);
  });

  it('is woken out of that rest by the next letter, and not by a signal alone', async () => {
    const tasks = async () => (await events()).filter((event) => event.workflowTaskScheduledEventAttributes).length;
    await handle().signal('wake');
    expect(await tasks()).toBe(0);
    await em().transactional((inside) => wake(inside, [id]));
    relayTo(client);
    await until(async () => (await tasks()) === 1);
  });
});
