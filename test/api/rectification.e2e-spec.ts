import { Body, CaseFile, Event, Plan, RectificationItem, RectificationPlan } from '@app/persistence';
import { runPlan, SHORT_PLAN, startApi, type Agent, type TestApi } from './support';

let api: TestApi;
let planId: number;
let caseId: number;
const browser = {} as Record<string, Agent>;
const bodies = {} as Record<string, number>;

/** An order of 县林业局 that is out, with the plan its workflow asks for; written here by hand. */
beforeAll(async () => {
  api = await startApi();
  for (const name of ['县国土环保局', '县政府办', '县林业局', '县财政局', '县科农局', '读者'])
    browser[name] = await api.signedIn(name);
  planId = await runPlan(api, browser['县国土环保局'], SHORT_PLAN, '2019-04-01');
  const em = api.em();
  for (const { id, name } of await em.find(Body, {})) bodies[name] = id;
  const file = em.create(CaseFile, {
    plan: em.getReference(Plan, planId),
    key: 'case-1',
    kind: 'rectification',
    cause: 'overdue',
    body: bodies['县林业局'] as never,
    findings: ['详查未按期完成'],
    openedOn: '2019-03-01',
    state: 'running',
    limitOn: '2019-06-04',
  });
  const dueRule = { kind: 'working-days' as const, n: 20 };
  em.create(RectificationPlan, { caseFile: file, dueOn: '2019-04-03', dueFrom: '2019-03-06', dueRule });
  await em.flush();
  caseId = file.id;
}, 60_000);
afterAll(() => api?.stop());

const anItem = (facts: object = {}) => ({
  ...{ problem: '三个镇未取样', goal: '取齐样品', measures: '增派两组人员', limitOn: '2019-05-31' },
  bodyId: bodies['县林业局'],
  acceptorId: bodies['县财政局'],
  ...facts,
});
const page = async (name: string) => (await browser[name].get(`/api/cases/${caseId}`).expect(200)).body;
const file = (name: string, items: object[]) => browser[name].put(`/api/cases/${caseId}/plan`).send({ items });
const check = (name: string, body: object) => browser[name].post(`/api/cases/${caseId}/plan/review`).send(body);
const itemIds = async () => (await page('县林业局')).subject.items.map(({ id }: { id: number }) => id);
const report = (name: string, id: number) =>
  browser[name]
    .post(`/api/rectification-items/${id}/report`)
    .field('text', '已补采完毕')
    .attach('evidence', Buffer.from('样品清单'), '清单.txt');
const accept = (name: string, id: number, body: object) =>
  browser[name].post(`/api/rectification-items/${id}/review`).send(body);
const tasks = async (name: string): Promise<string[]> => {
  const all = (await browser[name].get('/api/inbox').query({ planId }).expect(200)).body.tasks;
  const ours = all.filter((task: { caseId: number | null }) => task.caseId === caseId);
  return ours.map(({ kind, dueOn }: { kind: string; dueOn: string }) => `${kind} ${dueOn}`);
};
const itIs = (today: string) => api.em().nativeUpdate(Plan, { id: planId }, { today });

describe('a rectification plan', () => {
  it('is asked of the body under the order, by a date that says why', async () => {
    expect(await tasks('县林业局')).toEqual(['file-plan 2019-04-03']);
    const { subject } = await page('县林业局');
    expect(subject).toMatchObject({
      may: ['file-plan', 'ask-case-extension'],
      items: [],
      plan: { state: 'awaited', dueOn: '2019-04-03' },
    });
    expect(subject.plan.dueWhy).toMatchObject({ rule: 'working-days', from: '2019-03-06' });
    expect((await page('读者')).subject.may).toEqual([]);
    await browser['县林业局']
      .post(`/api/cases/${caseId}/report`)
      .send({ text: '已改' })
      .expect(409, /plan-not-agreed/);
  });

  it('is refused where an acceptor is not independent, a limit lies beyond the order, or nothing is in it', async () => {
    const refused = async (items: object[]) => (await file('县林业局', items).expect(422)).body;
    expect((await refused([])).code).toBe('items-missing');
    const own = await refused([anItem(), anItem({ acceptorId: bodies['县林业局'] })]);
    expect([own.code, own.title]).toEqual([
      'acceptor-not-independent',
      '第2项的验收单位不能是实施单位或被整改单位（谁验收、谁负责），请另选验收单位。',
    ]);
    const doer = anItem({ bodyId: bodies['县科农局'], acceptorId: bodies['县科农局'] });
    expect((await refused([doer])).code).toBe('acceptor-not-independent');
    expect((await refused([anItem({ limitOn: '2019-06-05' })])).code).toBe('item-limit-outside');
    expect((await refused([anItem({ measures: ' ' })])).code).toBe('text-missing');
    expect((await refused([anItem({ limitOn: '2019-02-30' })])).code).toBe('invalid-date');
    await file('县林业局', [anItem({ limitOn: '31.5.2019' })]).expect(400);
    await file('县林业局', [anItem({ acceptorId: 99_999 })]).expect(404);
    await file('县林业局', [anItem({ acceptorId: 'x' })]).expect(400);
    await file('县财政局', [anItem()]).expect(403);
    expect(await api.em().count(RectificationItem, { caseFile: caseId })).toBe(0);
  });

  it('is sent back with a reason, and filed anew as a whole', async () => {
    await file('县林业局', [anItem(), anItem(), anItem()]).expect(200);
    expect(await tasks('县林业局')).toEqual([]);
    expect(await tasks('县政府办')).toEqual(['review-plan null']);
    await file('县林业局', [anItem()]).expect(409, /already-done/); // it lies with somebody else now
    await check('县国土环保局', { decision: 'accept' }).expect(403);
    expect((await check('县政府办', { decision: 'return', reason: ' ' }).expect(422)).body.code).toBe('text-missing');
    await check('县政府办', { decision: 'return', reason: '措施太笼统' }).expect(201);
    const { plan } = (await page('县林业局')).subject;
    expect(plan).toMatchObject({ state: 'returned', returns: 1, reviewReason: '措施太笼统', dueOn: '2019-04-16' });
    expect(await tasks('县林业局')).toEqual(['file-plan 2019-04-16']);
    const second = anItem({ problem: '台账不全', bodyId: bodies['县科农局'], acceptorId: bodies['县政府办'] });
    await file('县林业局', [anItem(), second]).expect(200);
    const { items } = (await page('县林业局')).subject;
    expect(items.map(({ nth, body, acceptor }: Record<string, string>) => [nth, body, acceptor])).toEqual([
      [1, '县林业局', '县财政局'],
      [2, '县科农局', '县政府办'],
    ]);
  });

  it('is carried out item by item once it is agreed, each with evidence', async () => {
    const [first, second] = await itemIds();
    await report('县林业局', first).expect(403); // not agreed yet
    await check('县政府办', { decision: 'accept' }).expect(201);
    expect(await tasks('县林业局')).toEqual(['report-on-item 2019-05-31']);
    expect(await tasks('县科农局')).toEqual(['report-on-item 2019-05-31']);
    await report('县林业局', second).expect(403); // another body carries it out
    const bare = await browser['县林业局'].post(`/api/rectification-items/${first}/report`).field('text', '已改');
    expect([bare.status, bare.body.code]).toEqual([422, 'evidence-missing']);
    await report('县林业局', first).expect(201);
    expect(await tasks('县财政局')).toEqual(['review-item 2019-05-31']);
  });

  it('is accepted by the acceptor and nobody else, and sent back with a reason', async () => {
    const [first, second] = await itemIds();
    for (const name of ['县林业局', '县政府办', '县国土环保局', '县科农局'])
      await accept(name, first, { decision: 'accept' }).expect(403);
    expect((await accept('县财政局', first, { decision: 'return' }).expect(422)).body.code).toBe('text-missing');
    await accept('县财政局', first, { decision: 'return', reason: '缺一个镇' }).expect(201);
    await report('县林业局', first).expect(201);
    await accept('县财政局', first, { decision: 'accept' }).expect(201);
    await accept('县财政局', first, { decision: 'accept' }).expect(409, /already-done/);
    const early = (await browser['县林业局'].post(`/api/cases/${caseId}/report`).send({ text: '已改' }).expect(409))
      .body;
    expect([early.code, early.title]).toEqual(['items-open', expect.stringContaining('第2项')]);
    await report('县科农局', second).expect(201);
    expect(await tasks('县政府办')).toEqual(['review-item 2019-05-31']);
  });

  it('shows its evidence to those it concerns, and its history on the page of the case', async () => {
    const { subject, events, demanded } = await page('县财政局');
    const [{ evidence }] = subject.items;
    expect(evidence).toHaveLength(2); // of both reports
    for (const [name, status] of [
      ['县林业局', 200],
      ['县财政局', 200],
      ['县科农局', 200], // carries out another item of it
      ['读者', 404],
    ] as const)
      await browser[name].get(`/api/evidence/${evidence[0].id}`).expect(status);
    expect(events[0]).toMatchObject({ kind: 'item-reported', body: '县林业局' });
    expect(demanded).toEqual([]);
    await browser['县林业局'].get('/api/cases/99999').expect(404);
    const filed = await api.em().find(Event, { kind: 'plan-filed' }, { orderBy: { id: 1 } });
    expect(filed.map(({ data }) => (data as { items: object[] }).items.length)).toEqual([3, 2]);
  });

  it('gives more time once, asked for before the limit and decided by the county office', async () => {
    const ask = (name: string, newLimitOn: string) =>
      browser[name].post(`/api/cases/${caseId}/extension`).send({ reason: '雨季无法取样', newLimitOn });
    const decide = (name: string, body: object) =>
      browser[name].post(`/api/cases/${caseId}/extension/decision`).send(body);
    await ask('县财政局', '2019-06-07').expect(403);
    expect((await ask('县林业局', '2019-06-04').expect(422)).body.code).toBe('extension-not-later');
    expect((await ask('县林业局', '2019-06-07').expect(201)).body.decideBy).toBe('2019-04-09');
    await ask('县林业局', '2019-06-08').expect(409, /already-done/); // one at a time
    expect(await tasks('县政府办')).toContain('decide-case-extension 2019-04-09');
    await decide('县国土环保局', { decision: 'grant' }).expect(403);
    expect((await decide('县政府办', { decision: 'refuse' }).expect(422)).body.code).toBe('text-missing');
    expect((await decide('县政府办', { decision: 'grant' }).expect(201)).body.limitOn).toBe('2019-06-07');
    const { subject } = await page('县林业局');
    expect(subject).toMatchObject({ limitOn: '2019-06-07', originalLimitOn: '2019-06-04' });
    expect(subject.limitWhy).toMatchObject({ rule: null, decided: { what: 'extension' } });
    expect((await ask('县林业局', '2019-07-31').expect(409)).body.code).toBe('extensions-used-up');
  });

  it('leaves the case reported where its last item is accepted only after the limit', async () => {
    await itIs('2019-06-10');
    const [, second] = await itemIds();
    await accept('县政府办', second, { decision: 'accept' }).expect(201);
    const { subject } = await page('县政府办');
    expect(subject).toMatchObject({ state: 'reported', reportedOn: '2019-06-10', may: ['review-case'] });
    await browser['县政府办'].post(`/api/cases/${caseId}/review`).send({ decision: 'accept' }).expect(201);
    expect((await page('县政府办')).subject).toMatchObject({ state: 'closed', outcome: 'accepted' });
  });
});

describe('a relapse', () => {
  const record = (name: string) => browser[name].post(`/api/cases/${caseId}/relapse`).field('text', '两个地块再次倾倒');
  const withProof = (name: string) => record(name).attach('evidence', Buffer.from('照片'), '现场.jpg');

  it('is recorded with evidence by those who check, once, and opens an order that names the old case', async () => {
    await itIs('2020-06-10');
    await withProof('县林业局').expect(403);
    expect((await record('县国土环保局').expect(422)).body.code).toBe('evidence-missing');
    const opened = (await withProof('县国土环保局').expect(201)).body;
    expect(opened.kind).toBe('rectification');
    const file = (await browser['县国土环保局'].get(`/api/cases/${opened.caseId}`).expect(200)).body.subject;
    expect(file).toMatchObject({ cause: 'relapse', state: 'drafting', parentId: caseId, body: '县林业局' });
    expect(file.findings.at(-1)).toContain('反弹：两个地块再次倾倒');
    expect(file.evidence).toMatchObject([{ fileName: '现场.jpg', size: 6 }]);
    const proof = `/api/evidence/${file.evidence[0].id}`;
    await browser['县林业局'].get(`/api/cases/${opened.caseId}`).expect(404); // until the order is out
    await browser['县林业局'].get(proof).expect(404);
    await api.em().nativeUpdate(CaseFile, { id: opened.caseId }, { state: 'running' });
    expect((await browser['县林业局'].get(proof).expect(200)).body.toString()).toBe('照片'); // it is held against this body
    await browser['县财政局'].get(proof).expect(404);
    await api.em().nativeUpdate(CaseFile, { id: opened.caseId }, { state: 'drafting' });
    expect((await withProof('县政府办').expect(409)).body.code).toBe('already-done');
  });

  it('is not recorded when the period after the closing is over', async () => {
    await itIs('2020-06-11');
    await api.em().nativeUpdate(CaseFile, { key: 'case-1/relapse' }, { key: 'another' });
    expect((await withProof('县政府办').expect(409)).body.code).toBe('relapse-too-late');
  });
});
