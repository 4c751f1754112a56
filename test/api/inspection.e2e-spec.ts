import { createHash } from 'node:crypto';
import { verifyChain } from '@app/persistence';
import type { SpotChecksView } from '@app/persistence/read-models';
import { SHORT_PLAN, runPlan, startApi, type Agent, type TestApi } from './support';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

let api: TestApi;
let planId: number;
const browser = {} as Record<string, Agent>;
const who = ['县国土环保局', '县政府办', '县林业局', '县科农局', '县住建局', '读者'];

beforeAll(async () => {
  api = await startApi();
  for (const name of who) browser[name] = await api.signedIn(name);
}, 60_000);
afterAll(() => api?.stop());

const coordinator = () => browser['县国土环保局'];
const office = () => browser['县政府办'];
const TODAY = '2019-03-04';

/** A plan of its own for each test, in which every obligation of the three clauses was accepted. */
beforeEach(async () => {
  planId = await runPlan(api, coordinator(), SHORT_PLAN, TODAY);
  await api
    .em()
    .execute(`update obligation set state = 'accepted', closed_on = due_on, submitted_on = due_on where plan_id = ?`, [
      planId,
    ]);
});

const draw = (agent: Agent, fields: object = {}) =>
  agent.post(`/api/plans/${planId}/spot-checks`).send({ size: 4, checkBy: '2019-03-29', ...fields });
const draws = async (agent = browser['读者']): Promise<SpotChecksView> =>
  (await agent.get(`/api/plans/${planId}/spot-checks`).expect(200)).body;
const tasks = async (name: string) =>
  (await browser[name].get('/api/inbox').query({ planId }).expect(200)).body.tasks.filter(
    ({ kind }: { kind: string }) => kind === 'site-check',
  );
const clause = async (number: number, agent = coordinator()) =>
  (await agent.get(`/api/plans/${planId}/clauses/${number}`).expect(200)).body;
const milestone = async (number: number, agent = coordinator()) =>
  (await clause(number, agent)).obligations.find(({ kind }: { kind: string }) => kind === 'milestone');

const SEEN = {
  inspectors: '唐某、李某',
  checkedOn: TODAY,
  place: '三排镇一号地块',
  findings: '现场未见采样点标识',
  conclusion: 'not-confirmed',
};
function record(agent: Agent, obligationId: number, fields: Partial<typeof SEEN> = {}) {
  const form = agent.post(`/api/obligations/${obligationId}/site-checks`);
  for (const [name, value] of Object.entries({ ...SEEN, ...fields })) void form.field(name, value);
  return form;
}
const answered = async (sent: ReturnType<typeof record>) => {
  const { status, body } = await sent;
  return [status, body.code];
};

describe('a drawing', () => {
  it('can be worked out again by anybody from seed and candidates, with a checksum program alone', async () => {
    const { body } = await draw(coordinator()).expect(201);
    const [shown] = (await draws()).draws;
    const list = (await browser['读者'].get(`/api/spot-checks/${shown.id}/candidates`).expect(200)).text;
    const keys = list.trimEnd().split('\n');
    expect(sha256(list)).toBe(shown.candidatesSha256);
    expect(keys).toHaveLength(body.candidates);
    const order = keys.map((key) => `${sha256(`${shown.seed}|${key}`)} ${key}`).sort();
    expect(body.drawn).toEqual(order.slice(0, 4).map((line) => line.split(' ')[1]));
    expect(shown.items.map(({ key }) => key).sort()).toEqual([...body.drawn].sort());
    expect(shown).toMatchObject({ size: 4, holds: true, body: '县国土环保局', checkBy: '2019-03-29' });
  });

  it('stands in the chain with its seed and hash; what is changed later is seen', async () => {
    await draw(coordinator()).expect(201);
    const [shown] = (await draws()).draws;
    const [event] = await api
      .em()
      .execute<{ data: object }[]>(`select data from event where plan_id = ? and kind = 'spot-checks-drawn'`, [planId]);
    expect(event.data).toMatchObject({ seed: shown.seed, candidatesSha256: shown.candidatesSha256, size: 4 });
    expect((await verifyChain(api.em(), planId)).faults).toEqual([]);
    await api.em().execute('update spot_draw set seed = seed # 1 where id = ?', [shown.id]);
    expect((await draws()).draws[0].holds).toBe(false);
  });

  it('gives what a body answers for to another one, and a task to whoever checks', async () => {
    await draw(coordinator(), { size: 100 }).expect(201);
    const { items } = (await draws()).draws[0];
    for (const { owners, checker } of items) {
      expect(owners).not.toContain(checker);
      expect(checker).toBe(owners.includes('县国土环保局') ? '县政府办' : '县国土环保局');
    }
    const drawn = (checker: string) => items.filter((item) => item.checker === checker).length;
    expect(await tasks('县国土环保局')).toHaveLength(Math.min(100, drawn('县国土环保局')));
    expect(await tasks('县政府办')).toHaveLength(drawn('县政府办'));
    expect(drawn('县政府办')).toBeGreaterThan(0);
    expect(await tasks('县林业局')).toEqual([]);
    expect((await tasks('县政府办'))[0]).toMatchObject({ dueOn: '2019-03-29', light: 'blue' });
  });

  it('passes over what waits for a check, and what was closed too early', async () => {
    const first = await draw(office(), { closedSince: '2018-12-31' }).expect(201);
    const second = await draw(office(), { closedSince: '2018-12-31' }).expect(201);
    expect(second.body.candidates).toBe(first.body.candidates - 4);
    expect(first.body.drawn.filter((key: string) => second.body.drawn.includes(key))).toEqual([]);
    expect([(await draw(office(), { closedSince: TODAY })).body.code]).toEqual(['nothing-to-draw']);
  });

  it.each([
    ['with no day left', { checkBy: TODAY }, 422, 'date-not-ahead'],
    ['by the next day', { checkBy: '2019-03-05' }, 201, undefined],
    ['of nothing', { size: 0 }, 400, 'input-invalid'],
    ['by a day nobody plans for', { checkBy: '2099-01-01' }, 422, 'date-too-late'],
    ['by a day that does not exist', { checkBy: '2019-02-29' }, 422, 'invalid-date'],
  ])('%s is answered with %s', async (_, fields, status, code) => {
    const sent = await draw(coordinator(), fields);
    expect([sent.status, sent.body.code]).toEqual([status, code]);
  });
});

describe('an on-site check', () => {
  const TASK_OF = '县国土环保局';

  it('that does not confirm opens again what was closed, with a reason; its owner is told and sees the evidence', async () => {
    await draw(coordinator(), { size: 100 }).expect(201);
    const { id } = await milestone(1);
    const photo = { filename: '现场.jpg', contentType: 'image/jpeg' };
    const sent = await record(coordinator(), id).attach('evidence', Buffer.from('照片'), photo);
    expect([sent.status, sent.body.reopened]).toEqual([201, true]);
    const { state, round, siteChecks, may } = { round: 2, ...(await milestone(1, browser['县林业局'])) };
    expect({ state, round, may }).toMatchObject({
      state: 'open',
      round: 2,
      may: expect.arrayContaining(['submit-report']),
    });
    expect(siteChecks[0]).toMatchObject({
      ...SEEN,
      body: TASK_OF,
      recordedOn: TODAY,
      checkBy: '2019-03-29',
      evidence: [{ fileName: '现场.jpg', sha256: sha256('照片') }],
    });
    const { events } = await clause(1);
    const kinds = events
      .slice(0, 2)
      .map(({ kind, data }: { kind: string; data: { reason: string } }) => [kind, data.reason]);
    expect(kinds).toEqual([
      ['reopened', '现场核查不属实：现场未见采样点标识'],
      ['site-check-not-confirmed', '现场未见采样点标识'],
    ]);
    const told = (await browser['县林业局'].get('/api/inbox').query({ planId })).body.notifications;
    expect(told.map(({ kind }: { kind: string }) => kind)).toEqual(
      expect.arrayContaining(['reopened', 'site-check-not-confirmed']),
    );
    const file = `/api/evidence/${siteChecks[0].evidence[0].id}`;
    await browser['县林业局'].get(file).expect(200);
    await browser['县科农局'].get(file).expect(404);
    expect((await tasks(TASK_OF)).map((task: { obligationId: number }) => task.obligationId)).not.toContain(id);
    expect((await verifyChain(api.em(), planId)).faults).toEqual([]);
  });

  it('that confirms leaves closed what was closed, and is kept without a drawing as well', async () => {
    const { id } = await milestone(1);
    const sent = await record(office(), id, { conclusion: 'confirmed', findings: '属实' }).expect(201);
    expect(sent.body.reopened).toBe(false);
    const { state, siteChecks } = await milestone(1);
    expect(state).toBe('accepted');
    expect(siteChecks[0]).toMatchObject({ conclusion: 'confirmed', drawId: null, checkBy: null, body: '县政府办' });
  });

  it('of what is open is kept, and there is nothing to open', async () => {
    const { id } = await milestone(1);
    await api.em().execute(`update obligation set state = 'open', closed_on = null where id = ?`, [id]);
    expect((await record(coordinator(), id).expect(201)).body.reopened).toBe(false);
    expect((await milestone(1)).state).toBe('open');
  });

  it('is never made by a body that answers for it, nor by one that was not asked', async () => {
    await draw(coordinator(), { size: 100 }).expect(201);
    const [own, joint, others] = [await milestone(3), await milestone(2), await milestone(1)];
    expect(await answered(record(coordinator(), own.id))).toEqual([403, 'not-permitted']);
    expect(await answered(record(browser['县住建局'], joint.id))).toEqual([403, 'not-permitted']);
    expect(await answered(record(browser['县科农局'], others.id))).toEqual([403, 'not-permitted']);
    expect(own.may).not.toContain('site-check');
    expect(others.may).toContain('site-check');
    expect(await answered(record(office(), own.id, { conclusion: 'confirmed' }))).toEqual([201, undefined]);
  });

  it.each([
    ['made today', { checkedOn: TODAY }, 201, undefined],
    ['made before the plan', { checkedOn: '2001-01-01' }, 422, 'date-too-early'],
    ['made tomorrow', { checkedOn: '2019-03-05' }, 422, 'record-date-ahead'],
    ['without a place', { place: ' ' }, 422, 'text-missing'],
    ['without a conclusion', { conclusion: 'perhaps' }, 400, 'input-invalid'],
  ])('%s is answered with %s', async (_, fields, status, code) => {
    const { id } = await milestone(1);
    expect(await answered(record(coordinator(), id, fields))).toEqual([status, code]);
  });

  it('takes no program as evidence', async () => {
    const { id } = await milestone(1);
    const sent = record(coordinator(), id).attach('evidence', Buffer.from('MZ'), { filename: '照片.exe' });
    expect(await answered(sent)).toEqual([415, 'evidence-kind']);
    expect((await milestone(1)).siteChecks).toEqual([]);
  });
});
