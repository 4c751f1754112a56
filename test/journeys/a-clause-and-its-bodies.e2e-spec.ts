import request from 'supertest';
import { Plan, Rehearsal, unanswered, wakeAllDue } from '@app/persistence';
import { acceptProposals, confirmPlan, importPlan, perform, receivePlan, type Actor } from '@app/use-cases';
import { WAKE_SIGNAL, clauseWorkflowId } from '@app/workflows';
import { anyFreePort } from '../../apps/cli/src/launcher/ports';
import { TestHouse } from '../setup/house';
import { planText } from '../setup/plan-text';
import { createCountyDatabase } from '../setup/servers';

const LEAD = '县国土环保局';
const EXECUTOR = '县科农局';
const LATE = '县林业局';
const OBJECTOR = '县住建局';
const SUCCESSOR = '县水利局';
const OFFICE = '县政府办';

/** A clause with lead, executor, participants and two milestones, and a small one beside it. */
const PLAN = planText(
  `一、分类管护

（一）划定耕地类别。2019年年底前完成试点片区的类别划定，2020年年底前完成其余片区的类别划定。（县国土环保局牵头；县科农局主抓；县林业局、县住建局参与）

（二）落实经费。2019年9月30日前报出经费方案。（县财政局负责）`,
  '某县耕地分类管护工作方案',
);

interface Owed {
  id: number;
  kind: string;
  owners: string[];
  dueOn: string;
  originalDueOn: string;
  state: string;
  waiting: { dueOn: string; delay: number; shares: { body: string; days: number }[]; now: { bodies: string[] } | null };
  reports: { id: number; round: number }[];
}

/** On the real servers, over HTTP, date by date: who owes what, who waits for whom, and who decides. */
describe('a clause and its bodies', () => {
  let house: TestHouse;
  let url: string;
  let planId: number;

  beforeAll(async () => {
    house = await TestHouse.open({}, createCountyDatabase);
    const port = await anyFreePort();
    url = `http://127.0.0.1:${port}`;
    const api = { PORT: String(port), HOST: '127.0.0.1', DUBAN_DEMO: '1' };
    await Promise.all([house.startWorker(), house.start('api', api)]);
    const actor: Actor = {
      accountId: null,
      name: '督办员',
      post: '主任',
      role: 'county-office',
      standing: 'head',
      bodyId: null,
      body: null,
    };
    const file = { fileName: 'plan.txt', bytes: Buffer.from(PLAN) };
    const document = await receivePlan(house.duban, actor, file);
    ({ planId } = await perform(house.duban, importPlan, actor, document));
    await perform(house.duban, acceptProposals, actor, { planId, strictly: true });
    // A rehearsal that ends on its first day leaves the plan on a clock that is set by hand.
    const rehearsal = { from: '2019-09-02', until: '2019-09-02', seed: 1, profile: 'nobody' as const, pace: 0 };
    await perform(house.duban, confirmPlan, actor, { planId, rehearsal });
    await house.until(async () => (await em().findOneOrFail(Rehearsal, { plan: planId })).state === 'finished');
  });
  afterAll(() => house?.close());

  const em = () => house.duban.orm.em.fork();
  const settled = () => house.until(async () => (await unanswered(em(), planId)) === 0);

  /** Sets the plan's date, as a rehearsal does, and waits until every workflow has answered. */
  async function itIs(today: string): Promise<void> {
    await em().transactional(async (one) => {
      await one.nativeUpdate(Plan, { id: planId }, { today });
      await wakeAllDue(one, planId, today);
    });
    await settled();
  }

  const browsers = new Map<string, ReturnType<typeof request.agent>>();
  async function as(username: string) {
    const known = browsers.get(username);
    if (known) return known;
    const agent = request.agent(url).set('X-Duban', '1');
    await agent.post('/api/demo/session').send({ username }).expect(201);
    browsers.set(username, agent);
    return agent;
  }
  const post = async (who: string, path: string, body: object) => (await as(who)).post(`/api/${path}`).send(body);
  const done = async (who: string, path: string, body: object = {}) => {
    const { status, body: answer } = await post(who, path, body);
    expect({ path, status, code: answer.code }).toEqual({ path, status: 201, code: undefined });
    return answer;
  };
  const clause = async (number = 1) =>
    (await (await as(LEAD)).get(`/api/plans/${planId}/clauses/${number}`).expect(200)).body;
  const owed = async (kind: string, body: string, year = '2019'): Promise<Owed> =>
    (await clause()).obligations.find(
      (one: Owed) => one.kind === kind && one.owners.includes(body) && one.originalDueOn.startsWith(year),
    );
  const milestone = (year = '2019') => owed('milestone', LEAD, year);
  const kinds = async (obligationId: number): Promise<string[]> =>
    (await clause()).events
      .filter((event: { obligationId: number }) => event.obligationId === obligationId)
      .map(({ kind, on }: { kind: string; on: string }) => `${on} ${kind}`)
      .reverse();
  const file = async (who: string, { id }: Owed) => {
    const sent = await (await as(who)).post(`/api/obligations/${id}/reports`).field('text', '已完成，清单见附件。');
    expect(sent.status).toBe(201);
    return sent.body.reportId;
  };
  const review = (who: string, reportId: number, decision: 'accept' | 'return', reason = '缺一个镇的图斑') =>
    done(who, `reports/${reportId}/review`, { decision, reason });

  it('is assigned: bodies acknowledge, one objects in time, and the coordinating body gives its part to another', async () => {
    const { assignments } = await clause();
    expect(assignments.map(({ body }: { body: string }) => body).sort()).toEqual(
      [EXECUTOR, LEAD, LATE, OBJECTOR].sort(),
    );
    expect(assignments[0]).toMatchObject({ acknowledgeBy: '2019-09-04', objectBy: '2019-09-05', state: 'assigned' });
    for (const body of [LEAD, EXECUTOR, LATE]) {
      expect(await done(body, `plans/${planId}/acknowledgement`)).toEqual({ acknowledged: 1 });
    }
    const { id } = assignments.find(({ body }: { body: string }) => body === OBJECTOR);
    const objection = { reason: '职责已划出' };
    expect((await post(LATE, `assignments/${id}/objection`, objection)).status).toBe(403);
    await itIs('2019-09-05');
    await done(OBJECTOR, `assignments/${id}/objection`, objection);
    const transfer = (toBody: string) => ({ decision: 'transfer', toBody, reason: '由水利部门承担' });
    expect((await post(OBJECTOR, `assignments/${id}/decision`, transfer(SUCCESSOR))).status).toBe(403);
    expect((await post(LEAD, `assignments/${id}/decision`, transfer(EXECUTOR))).body.code).toBe('body-not-suitable');
    expect(await done(LEAD, `assignments/${id}/decision`, transfer(SUCCESSOR))).toEqual({
      state: 'transferred',
      transferred: 2, // its contributions to both milestones
    });
    const again = await post(LEAD, `assignments/${id}/decision`, { decision: 'keep', reason: '再议' });
    expect([again.status, again.body.code]).toEqual([409, 'already-done']); // says who decided it
    expect(await owed('contribution', OBJECTOR)).toBeUndefined();
    expect(await owed('contribution', SUCCESSOR)).toMatchObject({ dueOn: '2019-12-17', state: 'open' });
  });

  it('a report filed in the moment the deadline fires, and a signal delivered twice, have one outcome each', async () => {
    const [{ id, key }] = await em().execute<{ id: number; key: string }[]>(
      `select id, key from obligation where plan_id = ? and kind = 'milestone' and due_on = '2019-09-30'`,
      [planId],
    );
    const agent = await as('县财政局');
    const workflow = house.client.workflow.getHandle(clauseWorkflowId(planId, 2));
    await Promise.all([
      itIs('2019-10-08'), // the first working day after the holidays: the urging is due
      workflow.signal(WAKE_SIGNAL),
      workflow.signal(WAKE_SIGNAL),
      ...[1, 2, 3].map(() => agent.post(`/api/obligations/${id}/reports`).field('text', '经费方案已报。')),
    ]);
    await settled();
    const events = await em().execute<{ kind: string }[]>(
      `select kind from event where obligation_id = ? and kind in ('urged', 'report-filed', 'report-submitted') order by id`,
      [id],
    );
    const order = events.map(({ kind }) => kind);
    expect(['report-filed report-submitted', 'urged report-filed report-submitted']).toContain(order.join(' '));
    const reports = await em().execute('select id from report where obligation_id = ?', [id]);
    expect({ key, reports: reports.length }).toEqual({ key, reports: 1 });
  });

  it('is helped: one contribution is taken, one is sent back first, one stays out and is urged', async () => {
    await itIs('2019-12-10');
    await review(LEAD, await file(EXECUTOR, await owed('execution-report', EXECUTOR)), 'accept');
    const contribution = await owed('contribution', SUCCESSOR);
    await review(LEAD, await file(SUCCESSOR, contribution), 'return');
    await review(LEAD, await file(SUCCESSOR, contribution), 'accept');
    await itIs('2019-12-18');
    const late = await owed('contribution', LATE);
    expect(late.state).toBe('open');
    expect(await kinds(late.id)).toContain('2019-12-18 urged');
    expect((await milestone()).waiting.now).toMatchObject({ bodies: [LATE] });
  });

  it('is extended by another body than its owner, and its ladder moves', async () => {
    await itIs('2019-12-23');
    const { id } = await milestone();
    const wish = { kind: 'extension', reason: '等待复检结果', newDueOn: '2020-02-28' };
    const { requestId } = await done(LEAD, `obligations/${id}/requests`, wish);
    expect((await post(LEAD, `requests/${requestId}/decision`, { decision: 'grant' })).status).toBe(403);
    await itIs('2019-12-25');
    await done(OFFICE, `requests/${requestId}/decision`, { decision: 'grant' });
    await itIs('2020-01-02');
    expect(await milestone()).toMatchObject({ dueOn: '2020-02-28', originalDueOn: '2019-12-31' });
    expect(await kinds(id)).not.toContain('2020-01-02 urged');
    await itIs('2020-03-02');
    expect(await kinds(id)).toContain('2020-03-02 urged');
  });

  it('is late, sent back and accepted; the days of the bodies add up to the delay', async () => {
    await itIs('2020-03-10');
    const late = await file(LATE, await owed('contribution', LATE));
    await itIs('2020-03-11');
    await review(LEAD, late, 'accept');
    await itIs('2020-03-16');
    const first = await file(LEAD, await milestone());
    expect((await post(LEAD, `reports/${first}/review`, { decision: 'accept' })).status).toBe(403);
    await itIs('2020-03-18');
    await review(OFFICE, first, 'return');
    await itIs('2020-03-20');
    const second = await file(LEAD, await milestone());
    await itIs('2020-03-23');
    await review(OFFICE, second, 'accept');
    const { state, waiting } = await milestone();
    expect(state).toBe('accepted');
    expect(waiting).toMatchObject({ dueOn: '2020-02-28', delay: 24, now: null });
    const days = Object.fromEntries(waiting.shares.map(({ body, days: n }) => [body, n]));
    expect(days).toEqual({ [LATE]: 11, [LEAD]: 8, [OFFICE]: 5 });
    expect(Object.values(days).reduce((sum, n) => sum + n, 0)).toBe(waiting.delay);
    process.stderr.write(`✔ ${waiting.delay} days late: ${JSON.stringify(days)}\n`);
  });

  it('goes on: the second milestone stands as it was, with the new body among its helpers', async () => {
    expect(await milestone('2020')).toMatchObject({ state: 'open', dueOn: '2020-12-31' });
    expect(await owed('contribution', SUCCESSOR, '2020')).toMatchObject({ state: 'open', dueOn: '2020-12-17' });
  });
});
