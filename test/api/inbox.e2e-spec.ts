import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Assignment, Body } from '@app/persistence';
import { acceptProposals, confirmPlan, importPlan, inTransaction, perform, receivePlan } from '@app/use-cases';
import { SHORT_PLAN, startApi, type Agent, type TestApi } from './support';
import { AS_WRITTEN } from '../setup/as-written';

interface Task {
  kind: string;
  dueOn: string | null;
  obligationId: number | null;
}

/** The questions that the pages ask again and again. */
const QUESTIONS = join(__dirname, '../../apps/web/src/api/queries');
const questions = readdirSync(QUESTIONS).flatMap((file) =>
  readFileSync(join(QUESTIONS, file), 'utf8').split(/\n(?=export )/),
);
/** The path of a question, or of the one it is made of (`...boardQuery(planId)`). */
const pathOf = (question: string): string => {
  const path = /api\.GET\(\s*'([^']+)'/.exec(question)?.[1];
  if (path) return path;
  const [, madeOf] = /\.\.\.(\w+Query)\b/.exec(question)!;
  return pathOf(questions.find((one) => one.startsWith(`export const ${madeOf} `))!);
};
const polled = questions
  .filter((question) => question.includes('refetchInterval'))
  .map(pathOf)
  // There is no case, no test of a channel and no assessment here.
  .filter(
    (path) => !['/api/cases/{id}', '/api/account/contacts/tests/{id}', '/api/assessments/{id}/year'].includes(path),
  );

/** The inbox page by page: nothing twice, nothing left out, what is late first. */
describe('the inbox', () => {
  let api: TestApi;
  let coordinator: Agent;
  let office: Agent;
  let planId: number;

  beforeAll(async () => {
    api = await startApi();
    planId = await runPlan(api);
    coordinator = await api.signedIn('县国土环保局');
    office = await api.signedIn('县政府办');
  });
  afterAll(() => api.stop());

  const page = async (agent: Agent, query: string) =>
    (await agent.get(`/api/inbox?${query}`).expect(200)).body as { tasks: Task[]; total: number };

  it('works what was touched beside the acts out by itself, and holds nobody up over what cannot be worked out', async () => {
    const em = api.em();
    const broken = 'obligation-99999999999'; // no number of a row
    const [{ subject }] = await em.execute<{ subject: string }[]>(
      `update todo set open_key = null, closed_at = now()
        where id = (select min(id) from todo where open_key is not null and act = 'submit-report') returning subject`,
    );
    await em.execute('insert into todo_touched (subject) values (?), (?)', [subject, broken]);
    const touched = () => em.execute('select subject, set_aside_at is not null as aside from todo_touched order by id');
    await coordinator.post(`/api/plans/${planId}/acknowledgement`); // whatever it comes to, it leaves alone what is not its own
    expect(await touched()).toEqual([
      { subject, aside: false },
      { subject: broken, aside: false },
    ]);
    await page(coordinator, '');
    expect(await touched()).toEqual([{ subject: broken, aside: true }]);
    const [{ open }] = await em.execute<{ open: number }[]>(
      'select count(*)::int as open from todo where subject = ? and open_key is not null',
      [subject],
    );
    expect(open).toBeGreaterThan(0);
    await em.execute('delete from todo_touched');
  });

  it('comes in pages that hold every task once, by date, and its count is that of the badge', async () => {
    const whole = await page(coordinator, '');
    expect(whole.total).toBeGreaterThan(1);
    const pages: Task[] = [];
    for (let after = 0; after < whole.total; after += 2) {
      pages.push(...(await page(coordinator, `after=${after}&limit=2`)).tasks);
    }
    expect(pages).toEqual(whole.tasks);
    const dates = pages.map(({ dueOn }) => dueOn ?? '9999');
    expect(dates).toEqual([...dates].sort());
    await coordinator.get('/api/inbox/count').expect(200, { total: whole.total });
    expect(await page(coordinator, `after=${whole.total + 5}&limit=2`)).toMatchObject({
      tasks: [],
      total: whole.total,
    });
  });

  it.each(polled)('and whatever else a page asks again and again is sent once: %s', async (path) => {
    const asking = path === '/api/accounts' ? await api.signedIn('管理员') : office;
    const address = path.replace('{id}', String(planId)).replace('{number}', '1');
    const query = /mails|inbox/.test(path) ? { planId } : {};
    const { headers, text } = await asking.get(address).query(query).expect(200);
    expect(headers.etag).toBeDefined();
    const again = asking.get(address).query(query).set({ 'If-None-Match': headers.etag, 'Cache-Control': 'max-age=0' });
    expect((await again.expect(304)).text).toBe('');
    expect(text).not.toBe('');
    const other = asking.get(address).query(query).set({ 'If-None-Match': 'W/"other"', 'Cache-Control': 'max-age=0' });
    expect((await other.expect(200)).text).toBe(text);
  });

  it('has nothing for a body that owes nothing, and says so', async () => {
    const town = await api.signedIn('香坪镇');
    expect(await page(town, '')).toMatchObject({ total: 0, tasks: [] });
    await town.get('/api/inbox/count').expect(200, { total: 0 });
  });

  it('has mails behind the two hundred of a page: each once, the latest first', async () => {
    await api.em().execute(
      `insert into mail (key, plan_id, recipient, subject, text, sent_on, channel, recorded_at)
       select 'many/' || n, ?, '县林业局', n::text, 'x', date '2018-01-01' + n / 7, 'recorder', now() from generate_series(1, 450) n`,
      [planId],
    );
    const found: { subject: string; on: string }[] = [];
    const sizes: number[] = [];
    for (let [more, before] = [true, '']; more;) {
      const { body } = await office.get(`/api/mails?planId=${planId}${before}`).expect(200);
      found.push(...body.mails);
      sizes.push(body.mails.length);
      [more, before] = [body.more, `&before=${body.mails.at(-1)!.id}`];
    }
    expect(sizes).toEqual([200, 200, 50]);
    expect(found.map(({ subject }) => Number(subject))).toEqual(Array.from({ length: 450 }, (_, i) => 450 - i));
  });

  it('has older notifications behind the last one', async () => {
    const { body } = await coordinator.get('/api/inbox').expect(200);
    const last = body.notifications.at(-1)?.id ?? 1;
    const older = await coordinator.get(`/api/inbox/notifications?before=${last}`).expect(200);
    expect(older.body).toEqual({ notifications: [], more: false });
    await coordinator.get('/api/inbox?limit=101').expect(400);
    await coordinator.get('/api/inbox?after=1e1').expect(400);
  });

  it('keeps nothing that two persons of a body answered at the same instant, each one half of it', async () => {
    const em = api.em();
    const idOf = async (name: string) => (await em.findOneOrFail(Body, { name })).id;
    const bodyId = await idOf('县林业局');
    await em.nativeUpdate(Assignment, { plan: planId, body: await idOf('县住建局') }, { body: bodyId });
    const both = await em.find(Assignment, { plan: planId, body: bodyId, state: 'assigned' });
    expect(both).toHaveLength(2);
    let written = 0;
    let go!: () => void;
    const together = new Promise<void>((resolve) => (go = resolve));
    await Promise.all(
      both.map(({ id }) =>
        inTransaction(api.duban, async (tx) => {
          await tx.nativeUpdate(Assignment, id, { state: 'acknowledged' });
          if (++written === both.length) go();
          await together; // neither sees what the other has written
        }),
      ),
    );
    const waits = 'select title from todo where subject = ? and open_key is not null';
    expect(await em.execute(waits, [`assigned-${planId}-${bodyId}`])).toEqual([]);
  });
});

/** 模拟运行（沙盘）: a rehearsal of the very same plan beside the real one, and neither is seen in the other's place. */
describe('a rehearsal beside the real plan', () => {
  let api: TestApi;
  let planId: number;
  let rehearsedId: number;
  let office: Agent;
  let owner: Agent;
  let before: unknown;

  /** All that somebody sees of their work without naming a plan; the rehearsal is to leave it as it was. */
  const seen = async (world = '') => {
    const ask = async (agent: Agent, path: string) => (await agent.get(`${path}?${world}`).expect(200)).body;
    const bodies: { id: number; name: string; open: number }[] = (await ask(office, '/api/bodies')).bodies;
    const { id, open } = bodies.find(({ name }) => name === '县林业局')!;
    return {
      open,
      work: (await ask(office, `/api/bodies/${id}`)).work.map((one: { planId: number }) => one.planId),
      transfers: (await ask(office, '/api/transfers')).map((one: { planId: number }) => one.planId),
      mails: (await ask(office, '/api/mails')).mails,
      inbox: await ask(owner, '/api/inbox'),
      count: await ask(owner, '/api/inbox/count'),
      notifications: await ask(owner, '/api/inbox/notifications'),
    };
  };

  beforeAll(async () => {
    api = await startApi();
    planId = await runPlan(api);
    [office, owner] = [await api.signedIn('县政府办'), await api.signedIn('县林业局')];
    before = await seen();
    rehearsedId = await runPlan(api, { from: '2018-12-03', until: '2019-12-31', seed: 1, profile: 'nobody', pace: 0 });
    await api.em().execute(
      `insert into notification (key, plan_id, body_id, kind, title, sent_on)
       select 'played', ?, id, 'reminder', '演练提醒', '2018-12-03' from body where name = '县林业局'`,
      [rehearsedId],
    );
    await api.em().execute(
      `insert into mail (key, plan_id, recipient, subject, text, sent_on, channel, recorded_at)
       values ('played', ?, '县林业局', '演练', '演练', '2018-12-03', 'recorder', now())`,
      [rehearsedId],
    );
    await api.em().execute(
      `insert into duty_transfer (plan_id, obligation_id, from_body_id, to_bodies, state, opened_on, reason)
       select o.plan_id, o.id, w.body_id, '[]', 'gap', '2018-12-03', '演练'
         from obligation o join obligation_owner w on w.obligation_id = o.id where o.plan_id = ? limit 1`,
      [rehearsedId],
    );
  });
  afterAll(() => api?.stop());

  it('changes nothing of what is seen of real work', async () => {
    expect(await seen()).toEqual(before);
    expect(await seen('world=real')).toEqual(before);
    expect(before).toMatchObject({ open: expect.any(Number), work: [planId], count: { total: expect.any(Number) } });
  });

  it('stands in the sandbox, with an inbox of its own', async () => {
    const sandbox = await seen('world=sandbox');
    expect(sandbox).toMatchObject({
      work: [rehearsedId],
      transfers: [rehearsedId],
      mails: [{ subject: '演练' }],
      notifications: { notifications: [{ title: '演练提醒', planId: rehearsedId }] },
    });
    expect(sandbox.open).toBeGreaterThan(0);
    expect(sandbox.count.total).toBeGreaterThan(0);
    expect(sandbox.inbox.total).toBe(sandbox.count.total);
    const plans = sandbox.inbox.tasks.map((task: { planId: number }) => task.planId);
    expect(new Set(plans)).toEqual(new Set([rehearsedId]));
    // Asked for by its number, a plan is shown in whichever world it stands.
    const byNumber = (await owner.get('/api/inbox').query({ planId: rehearsedId }).expect(200)).body;
    expect(byNumber).toEqual(sandbox.inbox);
    await owner.get('/api/inbox?world=other').expect(400);
  });

  it('is no alarm when it stands still, and no earlier version of what is imported', async () => {
    await api.em().execute(`update process set unanswered_since = now() - interval '2 hours'`);
    const alarms: { kind: string; subject: string }[] = (await office.get('/api/alarms').expect(200)).body;
    const subjects = alarms.filter(({ kind }) => kind === 'process-unanswered').map(({ subject }) => subject);
    expect(new Set(subjects.map((subject) => subject.split('/')[0]))).toEqual(new Set([`plan-${planId}`]));
    const file = { fileName: 'plan.txt', bytes: Buffer.from(SHORT_PLAN) };
    const actor = await api.actor('县政府办', 'county-office');
    const later = await perform(api.duban, importPlan, actor, await receivePlan(api.duban, actor, file));
    expect((await office.get(`/api/plans/${later.planId}`)).body).toMatchObject({ amendsId: planId });
  });
});

async function runPlan(
  { duban, actor }: TestApi,
  rehearsal?: Parameters<typeof confirmPlan>[2]['rehearsal'],
): Promise<number> {
  const office = await actor('县政府办', 'county-office');
  const file = { fileName: 'plan.txt', bytes: Buffer.from(SHORT_PLAN) };
  const { planId } = await perform(duban, importPlan, office, await receivePlan(duban, office, file));
  await perform(duban, acceptProposals, office, { planId, strictly: true });
  await perform(duban, confirmPlan, office, { planId, ...AS_WRITTEN, rehearsal });
  return planId;
}
