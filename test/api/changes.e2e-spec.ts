import { Obligation, Plan } from '@app/persistence';
import { SHORT_PLAN, runPlan, startApi, type Agent, type TestApi } from './support';

let api: TestApi;
let planId: number;
const browser = {} as Record<string, Agent>;
const who = ['县国土环保局', '县政府办', '县林业局', '县科农局', '县住建局'];

beforeAll(async () => {
  api = await startApi();
  for (const name of who) browser[name] = await api.signedIn(name);
}, 60_000);
afterAll(() => api?.stop());

const coordinator = () => browser['县国土环保局'];

/** A plan of its own for each test, on a day that is set by hand. */
beforeEach(async () => {
  planId = await runPlan(api, coordinator(), SHORT_PLAN, '2018-12-03');
});

const itIs = (today: string) => api.em().nativeUpdate(Plan, { id: planId }, { today });
const clause = async (agent: Agent, number: number) =>
  (await agent.get(`/api/plans/${planId}/clauses/${number}`).expect(200)).body;
const milestone = async (agent: Agent, number: number) =>
  (await clause(agent, number)).obligations.find((o: { kind: string }) => o.kind === 'milestone');
const task = async (name: string) =>
  (await browser[name].get('/api/inbox').query({ planId })).body.tasks.find(
    ({ kind }: { kind: string }) => kind === 'decide-request',
  );

const EXTENSION = { kind: 'extension', reason: '样品要送省里复检，等结果', newDueOn: '2019-03-29' };
const SUSPENSION = { kind: 'suspension', reason: '等待国家技术规范出台' };
async function ask(owner: string, number: number, request: object): Promise<number> {
  const { id } = await milestone(browser[owner], number);
  const filed = await browser[owner].post(`/api/obligations/${id}/requests`).send(request).expect(201);
  return filed.body.requestId;
}
const decide = (agent: Agent, requestId: number, decision: string, reason?: string) =>
  agent.post(`/api/requests/${requestId}/decision`).send({ decision, reason });
const answered = async (sent: ReturnType<typeof decide>) => {
  const { status, body } = await sent;
  return [status, body.code];
};

describe('an extension', () => {
  it('is asked for by the owner, decided by another body by a date of its own, and moves the date', async () => {
    const { id, may } = await milestone(browser['县林业局'], 1);
    expect(may).toEqual(['submit-report', 'ask-extension', 'ask-suspension', 'ask-coordination', 'ask-contribution']);
    expect(await answered(browser['县科农局'].post(`/api/obligations/${id}/requests`).send(EXTENSION))).toEqual([
      403,
      'not-permitted',
    ]);
    const requestId = await ask('县林业局', 1, EXTENSION);
    expect(await task('县国土环保局')).toMatchObject({ obligationId: id, dueOn: '2018-12-10', light: 'blue' });
    await itIs('2018-12-11');
    expect(await task('县国土环保局')).toMatchObject({ light: 'red' });
    for (const name of ['县林业局', '县政府办', '县科农局']) {
      expect(await answered(decide(browser[name], requestId, 'grant'))).toEqual([403, 'not-permitted']);
    }
    const { body } = await decide(coordinator(), requestId, 'grant').expect(201);
    expect(body).toEqual({ state: 'granted', dueOn: '2019-03-29' });
    expect(await milestone(browser['县林业局'], 1)).toMatchObject({
      dueOn: '2019-03-29',
      originalDueOn: '2018-12-31',
      state: 'open',
      requests: [{ id: requestId, state: 'granted', newDueOn: '2019-03-29', decideBy: '2018-12-10' }],
    });
    expect(await task('县国土环保局')).toBeUndefined();
  });

  it('of the coordinating body is decided by the county office, never by itself', async () => {
    const requestId = await ask('县国土环保局', 3, EXTENSION);
    expect(await answered(decide(coordinator(), requestId, 'grant'))).toEqual([403, 'not-permitted']);
    await decide(browser['县政府办'], requestId, 'grant').expect(201);
  });

  it('is refused with a reason, and leaves the date where it was', async () => {
    const requestId = await ask('县林业局', 1, EXTENSION);
    expect(await answered(decide(coordinator(), requestId, 'refuse', ' '))).toEqual([422, 'text-missing']);
    await decide(coordinator(), requestId, 'refuse', '可先报已完成部分').expect(201);
    const { dueOn, requests, may } = await milestone(browser['县林业局'], 1);
    expect(dueOn).toBe('2018-12-31');
    expect(requests[0]).toMatchObject({ state: 'refused', decisionReason: '可先报已完成部分' });
    expect(may).toContain('ask-extension');
  });

  it.each([
    ['on the last day', '2018-12-31', EXTENSION, 201, undefined],
    ['a day too late', '2019-01-01', EXTENSION, 409, 'asked-too-late'],
    ['without a date', '2018-12-03', { ...EXTENSION, newDueOn: undefined }, 422, 'date-missing'],
    ['to no later date', '2018-12-03', { ...EXTENSION, newDueOn: '2018-12-31' }, 422, 'extension-not-later'],
    ['to a date that does not exist', '2018-12-03', { ...EXTENSION, newDueOn: '2019-02-30' }, 422, 'invalid-date'],
    ['to a date nobody plans for', '2018-12-03', { ...EXTENSION, newDueOn: '2099-12-31' }, 422, 'date-too-late'],
    ['to the last year of all', '2018-12-03', { ...EXTENSION, newDueOn: '9999-12-31' }, 400, 'input-invalid'],
    ['without a reason', '2018-12-03', { ...EXTENSION, reason: ' ' }, 422, 'text-missing'],
  ])('asked for %s: %s', async (_, today, request, status, code) => {
    const { id } = await milestone(browser['县林业局'], 1);
    await itIs(today);
    expect(await answered(browser['县林业局'].post(`/api/obligations/${id}/requests`).send(request))).toEqual([
      status,
      code,
    ]);
  });

  it('is asked for one at a time, and granted at most as often as policy says', async () => {
    const { id } = await milestone(browser['县林业局'], 1);
    const again = () => browser['县林业局'].post(`/api/obligations/${id}/requests`);
    const dates = ['2019-03-29', '2019-06-28', '2019-09-30'];
    for (const newDueOn of dates.slice(0, api.duban.settings.accountability.changes.extensions)) {
      const requestId = await ask('县林业局', 1, { ...EXTENSION, newDueOn });
      expect(await answered(again().send(EXTENSION))).toEqual([409, 'already-done']);
      await decide(coordinator(), requestId, 'grant').expect(201);
    }
    expect(await answered(again().send({ ...EXTENSION, newDueOn: dates.at(-1) }))).toEqual([409, 'extensions-used-up']);
  });

  it('decided by two people in the same moment has one outcome', async () => {
    const requestId = await ask('县林业局', 1, EXTENSION);
    const second = await api.signedIn('县国土环保局');
    const answers = await Promise.all([
      answered(decide(coordinator(), requestId, 'grant')),
      answered(decide(second, requestId, 'refuse', '来得及')),
    ]);
    expect(answers.sort()).toEqual([
      [201, undefined],
      [409, 'already-done'],
    ]);
    const { events } = await clause(coordinator(), 1);
    const outcomes = events.filter(({ kind }: { kind: string }) => /^extension-(granted|refused)$/.test(kind));
    expect(outcomes).toHaveLength(1);
  });
});

describe('a request for coordination', () => {
  const COORDINATION = { kind: 'coordination', reason: '选址与自然保护区重叠，两局意见不一', decider: '县政府办' };

  it('is settled by the body above that was asked, which says how; its owner is given the days it took', async () => {
    const { id, superiors } = await milestone(browser['县林业局'], 1);
    expect(superiors).toEqual(['县政府办', '县政府']);
    const asked = (request: object) =>
      answered(browser['县林业局'].post(`/api/obligations/${id}/requests`).send(request));
    expect(await asked({ ...COORDINATION, decider: '县科农局' })).toEqual([422, 'decider-not-superior']);
    const requestId = await ask('县林业局', 1, COORDINATION);
    expect(await task('县政府办')).toMatchObject({ obligationId: id, dueOn: '2018-12-10' });
    expect(await task('县国土环保局')).toBeUndefined();
    const { waiting } = await milestone(coordinator(), 1);
    expect(waiting.now).toMatchObject({ bodies: ['县政府办'], why: 'decision' });
    await itIs('2018-12-07');
    expect(await answered(decide(coordinator(), requestId, 'grant', '已协调'))).toEqual([403, 'not-permitted']);
    expect(await answered(decide(browser['县政府办'], requestId, 'grant'))).toEqual([422, 'text-missing']);
    const { body } = await decide(browser['县政府办'], requestId, 'grant', '选址调整至河东，两局已同意').expect(201);
    expect(body).toEqual({ state: 'granted', dueOn: '2019-01-04' }); // four days after 2018-12-31
    const { requests, why } = await milestone(browser['县林业局'], 1);
    expect(requests[0]).toMatchObject({ decider: '县政府办', decisionReason: '选址调整至河东，两局已同意' });
    expect(why).toMatchObject({ from: '2018-12-31' });
    expect(await task('县政府办')).toBeUndefined();
  });
});

describe('a request for coordination whose owner has reported meanwhile', () => {
  it('is settled all the same, and leaves the date as it is', async () => {
    const { id, dueOn } = await milestone(coordinator(), 1);
    const asked = { kind: 'coordination', reason: '两局意见不一', decider: '县政府办' };
    const requestId = await ask('县林业局', 1, asked);
    await itIs('2018-12-10');
    const filed = browser['县林业局'].post(`/api/obligations/${id}/reports`).field('text', '已完成。');
    await filed.expect(201);
    const { body } = await decide(browser['县政府办'], requestId, 'grant', '两局已达成一致').expect(201);
    expect(body).toEqual({ state: 'granted', dueOn });
  });
});

describe('a suspension', () => {
  it('stops the clock for an outside cause, and credits the days that were left', async () => {
    await itIs('2018-12-21');
    const requestId = await ask('县林业局', 1, SUSPENSION);
    await decide(coordinator(), requestId, 'grant').expect(201);
    await itIs('2019-06-03');
    const suspended = await milestone(coordinator(), 1);
    expect(suspended).toMatchObject({ state: 'suspended', suspendedOn: '2018-12-21', light: 'green' });
    expect(suspended.may).toEqual(['resume', 'close-out', 'site-check']);
    expect((await milestone(browser['县林业局'], 1)).may).toEqual([]);
    const resume = (agent: Agent) =>
      agent.post(`/api/obligations/${suspended.id}/resumption`).send({ reason: '规范已发布' });
    await resume(browser['县林业局']).expect(403);
    expect((await resume(coordinator()).expect(201)).body).toEqual({ dueOn: '2019-06-13' });
    await resume(coordinator()).expect(409, /already-done/);
    expect(await milestone(browser['县林业局'], 1)).toMatchObject({
      state: 'open',
      dueOn: '2019-06-13',
      originalDueOn: '2018-12-31',
    });
  });

  it('granted only after the date has passed is refused', async () => {
    const requestId = await ask('县林业局', 1, SUSPENSION);
    await itIs('2019-01-02');
    expect(await answered(decide(coordinator(), requestId, 'grant'))).toEqual([409, 'suspended-after-due']);
  });
});

describe('closing out', () => {
  it.each(['not-done', 'not-applicable'])('as %s is for the body that checks, with a reason', async (outcome) => {
    const { id } = await milestone(coordinator(), 1);
    const close = (agent: Agent, reason: string) =>
      agent.post(`/api/obligations/${id}/closure`).send({ outcome, reason });
    await close(browser['县林业局'], '已无必要').expect(403);
    await close(coordinator(), '').expect(422);
    expect((await close(coordinator(), '上级已调整任务').expect(201)).body).toEqual({ state: outcome });
    await close(coordinator(), '再销号').expect(409, /already-done/);
    expect((await milestone(browser['县林业局'], 1)).may).toEqual([]);
    expect((await milestone(coordinator(), 1)).may).toEqual(['reopen', 'site-check']);
  });

  it('is taken back by reopening, with a reason and a new limit', async () => {
    const { id } = await milestone(coordinator(), 1);
    await coordinator().post(`/api/obligations/${id}/closure`).send({ outcome: 'not-done', reason: '未开展' });
    await itIs('2019-02-12');
    const reopen = (agent: Agent) => agent.post(`/api/obligations/${id}/reopening`).send({ reason: '抽查发现问题' });
    await reopen(browser['县林业局']).expect(403);
    expect((await reopen(coordinator()).expect(201)).body).toEqual({ dueOn: '2019-02-26' });
    await reopen(coordinator()).expect(409, /already-done/);
    expect(await milestone(browser['县林业局'], 1)).toMatchObject({ state: 'open', closedOn: null });
    expect(await api.em().findOneOrFail(Obligation, id)).toMatchObject({ round: 2 });
  });

  it('lets a request that waits lapse', async () => {
    const requestId = await ask('县林业局', 1, EXTENSION);
    const { id } = await milestone(coordinator(), 1);
    await coordinator().post(`/api/obligations/${id}/closure`).send({ outcome: 'not-applicable', reason: '并入他项' });
    expect((await milestone(coordinator(), 1)).requests[0].state).toBe('lapsed');
    expect(await answered(decide(coordinator(), requestId, 'grant'))).toEqual([409, 'already-done']);
  });
});
