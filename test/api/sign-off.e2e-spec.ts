import fc from 'fast-check';
import { samePerson } from '@app/domain/bodies';
import { DubanError } from '@app/domain/errors';
import { Body, CaseFile, Notification, OfficialDocument, Plan, type EntityManager } from '@app/persistence';
import {
  appointOfficeHolder,
  perform,
  returnDocument,
  reviewDocument,
  reviseDocument,
  signDocument,
  type Actor,
} from '@app/use-cases';
import { aDraftOf } from './a-draft';
import { SHORT_PLAN, runPlan, settleAsProposed, startApi, type Agent, type TestApi } from './support';
import { AS_WRITTEN } from '../setup/as-written';
import { planText } from '../setup/plan-text';
import { ofOffice, officePeople } from '../setup/sign-off';

const HEAD = '县政府办';
const CLERK = '县政府办秘书股股长';
const DEPUTY = '县政府办副主任';
const COORDINATOR = '县国土环保局';
const TODAY = '2019-03-04'; // a Monday

let api: TestApi;
let planId: number;
const browser = {} as Record<string, Agent>;
const who = [HEAD, CLERK, DEPUTY, COORDINATOR, '县林业局', '读者'];

beforeAll(async () => {
  api = await startApi();
  for (const name of who) browser[name] = await api.signedIn(name);
  planId = await runPlan(api, browser[COORDINATOR], SHORT_PLAN, TODAY);
}, 90_000);
afterAll(() => api?.stop());

/** A draft as a workflow writes one, by nobody's hand unless `by` drafted it. */
const aDraft = (by: string | null = null, { of = planId, caseFile }: { of?: number; caseFile?: CaseFile } = {}) =>
  aDraftOf(api.em(), of, TODAY, { by, caseFile });

/** A case about the coordinating body itself. */
async function caseOfCoordinator(): Promise<CaseFile> {
  const em = api.em();
  const body = await em.findOneOrFail(Body, { name: COORDINATOR });
  const about = { plan: em.getReference(Plan, planId), body, openedOn: TODAY, findings: ['甲'] };
  const caseFile = em.create(CaseFile, { ...about, key: 'test/own', kind: 'interview', cause: 'overdue' });
  await em.flush();
  return caseFile;
}

const post = (name: string, id: number, what: string, body: object = {}) =>
  browser[name].post(`/api/documents/${id}/${what}`).send(body);
const review = (name: string, id: number) => post(name, id, 'review');
const sendBack = (name: string, id: number, reason = '请写明依据') => post(name, id, 'return', { reason });
const revise = (name: string, id: number, wording: object[] = []) =>
  post(name, id, 'revision', { changed: '已补充', wording });
const sign = (name: string, id: number) => post(name, id, 'signature');
const put = (id: number, state: 'issued' | 'signed') => api.em().nativeUpdate(OfficialDocument, { id }, { state });
const page = async (name: string, id: number) => (await browser[name].get(`/api/documents/${id}`).expect(200)).body;

describe('a draft', () => {
  it('is marked by the county office until it is signed, and says who of the county government agreed to it', async () => {
    const id = await aDraft();
    const marks = (body: object, name = CLERK) => post(name, id, 'marks', body);
    await marks({ urgency: '特急' }, COORDINATOR).expect(403);
    await marks({ urgency: '很急' }).expect(400);
    const secrecy = { level: '秘密', period: '1年' };
    expect((await marks({ secrecy }).expect(422)).body.code).toBe('marks-contradict');
    const consent = { by: '县长盘审文', on: '2019-03-05' };
    expect((await marks({ consent }).expect(422)).body.code).toBe('date-too-late');
    await marks({ secrecy, publicity: '不予公开', urgency: '特急', consent: { ...consent, on: '2019-03-01' } }).expect(
      201,
    );
    await marks({ urgency: '加急' }).expect(201);
    expect((await page(HEAD, id)).marks).toEqual({
      ...{ publicity: '不予公开', secrecy, urgency: '加急', consent: { by: '县长盘审文', on: '2019-03-01' } },
    });
    await review(CLERK, id).expect(201);
    await sign(HEAD, id).expect(201);
    const { facts } = await api.em().findOneOrFail(OfficialDocument, id);
    expect(facts).toMatchObject({ consent: { by: '县长盘审文' }, urgency: '加急' });
    await marks({ urgency: null }).expect(403);
  });

  it('that would be made out otherwise today is not signed, and is made out anew when it was sent back', async () => {
    const id = await aDraft();
    const em = api.em();
    const row = await em.findOneOrFail(OfficialDocument, id);
    row.facts = { ...row.facts, issuer: '连南瑶族自治县人民政府', addressee: { name: '赵样林', subordinate: false } };
    await em.flush();
    await review(CLERK, id).expect(201);
    const refused = (await sign(HEAD, id).expect(422)).body;
    expect([refused.code, refused.title]).toEqual([
      'paper-outdated',
      expect.stringContaining('现应由连南瑶族自治县人民政府办公室向连南瑶族自治县林业局发通知'),
    ]);
    await sendBack(HEAD, id).expect(201);
    await revise(CLERK, id).expect(201);
    await review(DEPUTY, id).expect(201);
    await sign(HEAD, id).expect(201);
    const { facts } = await api.em().findOneOrFail(OfficialDocument, id);
    expect(facts).toMatchObject({ issuer: '连南瑶族自治县人民政府办公室', addressee: { subordinate: true } });
  });

  it('of a plan cites the clause of that plan, also where it was drafted by an earlier version, or cannot be signed', async () => {
    const market = planText(
      `一、主要任务

（一）翻新摊位。2018年年底前翻新老街市场。（县林业局负责）

二、工作要求

（一）严格考评。改造任务列入各单位年度绩效考核，排名末位的单位由县政府约谈负责人。（县国土环保局负责）`,
      '某县农贸市场改造方案',
    );
    const own = await runPlan(api, browser[COORDINATOR], market, TODAY);
    const id = await aDraft(null, { of: own });
    await review(CLERK, id).expect(201);
    await sign(HEAD, id).expect(201);
    expect((await api.em().findOneOrFail(OfficialDocument, id)).facts.bases).toEqual([
      { title: '《某县农贸市场改造方案》', article: '第二部分第（一）项' },
    ]);
    const none = { supervision: null, accountability: null, 'early-warning': null };
    await api.em().nativeUpdate(Plan, { id: own }, { bases: none });
    const without = await aDraft(null, { of: own });
    await review(CLERK, without).expect(201);
    expect((await sign(HEAD, without).expect(422)).body).toMatchObject({ code: 'legal-basis-missing' });
  });

  it('is reviewed by one person and signed by another, the head; the record says who and when', async () => {
    const id = await aDraft();
    expect((await sign(HEAD, id).expect(409)).body).toMatchObject({
      code: 'sign-off-unreviewed',
      title: expect.stringContaining('尚未审核'),
    });
    await review(CLERK, id).expect(201);
    expect(await page(HEAD, id)).toMatchObject({
      state: 'reviewed',
      reviewedBy: '莫仿文',
      signers: ['唐试岚（主任）'],
      limits: expect.arrayContaining([expect.objectContaining({ what: 'signature', on: '2019-03-06' })]),
    });
    await sign(HEAD, id).expect(201);
    const { events, signedFor } = await page(CLERK, id);
    expect(signedFor).toBeNull();
    expect(events.map(({ kind, actor }: { kind: string; actor: string }) => [kind, actor])).toEqual([
      ['document-signed', '唐试岚'],
      ['document-reviewed', '莫仿文'],
    ]);
  });

  it('is sent back with a reason, revised by hand, and goes the whole way again', async () => {
    const id = await aDraft();
    expect((await sendBack(CLERK, id, ' ').expect(422)).body.code).toBe('text-missing');
    await review(CLERK, id).expect(201);
    await sendBack(HEAD, id, '地点有误').expect(201);
    const returned = await page(CLERK, id);
    expect(returned).toMatchObject({
      ...{ state: 'returned', returnReason: '地点有误', returnedBy: '唐试岚', returnedOn: TODAY, reviewedBy: null },
      may: ['revise-document', 'mark-document'],
    });
    expect(returned.wording.map(({ place }: { place: string }) => place)).toContain('place');

    const fixed = await revise(CLERK, id, [{ place: 'heldOn', text: '2019-12-31' }]).expect(422);
    expect(fixed.body).toMatchObject({ code: 'wording-fixed', title: expect.stringContaining('heldOn') });
    const { body } = await revise(CLERK, id, [{ place: 'place', text: '县政府二楼会议室' }]).expect(201);
    expect(body).toEqual({ state: 'draft', round: 2 });
    expect(await page(CLERK, id)).toMatchObject({
      round: 2,
      draftedBy: ['莫仿文'],
      ...{ returnedBy: null, returnedOn: null },
      html: expect.stringContaining('县政府二楼会议室'),
    });
    await sign(HEAD, id).expect(409); // the review of the first round does not count
    await review(DEPUTY, id).expect(201);
    await sign(HEAD, id).expect(201);
  });

  it('shows nothing of its way to whoever does not work on drafts', async () => {
    const id = await aDraft();
    await review(CLERK, id).expect(201);
    await browser['县林业局'].get(`/api/documents/${id}`).expect(404);
    await sign(HEAD, id).expect(201);
    await put(id, 'issued');
    expect(await page('县林业局', id)).toMatchObject({
      draftedBy: [],
      reviewedBy: null,
      returnReason: null,
      signers: [],
      wording: [],
      events: [{ kind: 'document-signed' }],
    });
    await put(id, 'signed');
  });
});

describe('a refusal says who else may', () => {
  it('where whoever drafted would review, or whoever reviewed would sign', async () => {
    const id = await aDraft('莫仿文');
    expect((await review(CLERK, id).expect(403)).body).toMatchObject({
      code: 'sign-off-same-person',
      title: expect.stringContaining('请由县政府办的其他人员审核'),
      detail: expect.stringContaining('Another person of the county office'),
    });
    await review(HEAD, id).expect(201);
    expect((await sign(HEAD, id).expect(403)).body).toMatchObject({
      code: 'sign-off-same-person',
      title: expect.stringContaining('请由副主任许拟章签发'),
    });
    const { body } = await sign(DEPUTY, id).expect(201); // the head has another part in it
    expect(body.number).toMatch(/号$/);
    expect((await page(HEAD, id)).signedFor).toBe('唐试岚（主任）');
  });

  it('before the step that would leave nobody in an office of three: to review, or to revise', async () => {
    const id = await aDraft('唐试岚'); // the head found what it rests on
    expect((await review(DEPUTY, id).expect(403)).body).toMatchObject({
      code: 'sign-off-nobody-left',
      title: expect.stringContaining('请由莫仿文（秘书股股长）审核'),
      detail: expect.stringContaining('nobody would be left to sign it'),
    });
    await sendBack(DEPUTY, id).expect(201);
    for (const name of [CLERK, COORDINATOR]) {
      const refused = (await revise(name, id).expect(403)).body;
      expect(refused).toMatchObject({ code: 'sign-off-not-reviser', title: expect.stringContaining('唐试岚（主任）') });
    }
    await revise(HEAD, id, [{ place: 'place', text: '县政府二楼会议室' }]).expect(201);
    await sendBack(DEPUTY, id).expect(201);
    await revise(HEAD, id, [{ place: 'place', text: '县政府三楼会议室' }]).expect(201);
    await review(CLERK, id).expect(201);
    await sign(DEPUTY, id).expect(201);
  });

  it('before an hour that is none is written into a paper; one that stands in the record can still be read and sent back', async () => {
    const id = await aDraft();
    const row = await api.em().findOneOrFail(OfficialDocument, id);
    const dated = (hour: string) => ({ ...row.facts, heldOn: '2021-03-12', hour });
    const write = (hour: string) => api.em().nativeUpdate(OfficialDocument, { id }, { facts: dated(hour) });
    await write('25:99');
    const { html, may } = await page(HEAD, id);
    expect(html).toContain('25:99');
    expect(may).toContain('return-document');
    await sendBack(CLERK, id).expect(201);
    for (const text of ['abc', '24:00'])
      expect((await revise(CLERK, id, [{ place: 'hour', text }]).expect(422)).body.code).toBe('wording-malformed');
    await revise(CLERK, id, [{ place: 'hour', text: '10:00' }]).expect(201);
    await review(DEPUTY, id).expect(201);
    await sign(HEAD, id).expect(201);
  });

  it('where somebody signs who is not the signer, or the deputy before the time', async () => {
    const id = await aDraft();
    await review(CLERK, id).expect(201);
    expect((await sign(DEPUTY, id).expect(403)).body).toMatchObject({
      code: 'sign-off-deputy-not-called',
      title: expect.stringContaining('请由主任唐试岚签发'),
    });
    const other = await aDraft();
    await review(DEPUTY, other).expect(201);
    expect((await sign(CLERK, other).expect(403)).body).toMatchObject({ code: 'sign-off-not-signer' });
    expect((await sendBack(CLERK, other).expect(403)).body.code).toBe('not-permitted'); // no longer the reviewer's
  });

  it('where it is not the turn of the act, or not the role', async () => {
    const id = await aDraft();
    for (const name of [COORDINATOR, '县林业局', '读者']) await review(name, id).expect(403);
    expect((await revise(COORDINATOR, id).expect(403)).body.code).toBe('not-permitted');
    await review(CLERK, id).expect(201);
    // The second of two is told who was first, and when; whoever may not act at all is not.
    const second = (await review(DEPUTY, id).expect(409)).body;
    expect(second).toMatchObject({ code: 'already-done', title: expect.stringContaining(`${TODAY}`) });
    expect(second.title).toContain('审核通过');
    expect(JSON.stringify((await review(COORDINATOR, id).expect(403)).body)).not.toContain('审核通过');
    await sign(HEAD, id).expect(201);
    const late = (await sendBack(HEAD, id).expect(409)).body; // signed is signed
    expect(late).toMatchObject({ code: 'already-done', title: expect.stringContaining('签发') });
    expect((await sign(HEAD, id).expect(409)).body.code).toBe('already-done');
  });

  it('also once the deputy was called: the head may still sign, and the document says for whom the deputy did', async () => {
    const id = await aDraft();
    await review(CLERK, id).expect(201);
    await api.em().nativeUpdate(OfficialDocument, { id }, { deputyFrom: TODAY });
    expect((await page(HEAD, id)).signers).toEqual(['唐试岚（主任）', '许拟章（副主任）']);
    await sign(DEPUTY, id).expect(201);
    await put(id, 'issued');
    await browser['读者'].get(`/api/documents/${id}`).expect(404); // it learns that it was issued, not what it says
    expect((await page('县林业局', id)).html).toContain('由副主任许拟章代主任唐试岚签发（代签）');
    await put(id, 'signed');
  });
});

it('numbers are dense by year of the county, whatever fails and whoever signs at once around midnight', async () => {
  const { planId: real } = (
    await browser[COORDINATOR].post('/api/plans').attach('file', Buffer.from(SHORT_PLAN), '方案.txt')
  ).body;
  await settleAsProposed(browser[COORDINATOR], real);
  await browser[COORDINATOR].post(`/api/plans/${real}/confirm`).send(AS_WRITTEN).expect(201);
  await api.em().nativeUpdate(Plan, { id: real }, { bases: (await api.em().findOneOrFail(Plan, planId)).bases });
  const { head } = officePeople(await api.actor(HEAD, 'county-office'));
  const reviewed = async () => {
    const id = await aDraft(null, { of: real });
    await review(CLERK, id).expect(201);
    return id;
  };
  /** Signs at an instant; one that fails does so when all was written. */
  const signAt = (documentId: number, instant: string, fails = false) =>
    api.orm.em.fork().transactional(async (em) => {
      const scene = { em: em as EntityManager, settings: api.duban.settings, now: new Date(instant) };
      const { number } = await signDocument(scene, head, { documentId });
      await em.flush();
      if (fails) throw new Error('the server was killed');
      return number;
    });
  const [BEFORE, AFTER] = ['2026-12-31T15:59:00Z', '2026-12-31T16:01:00Z']; // 23:59 and 00:01 in the county
  const ids = [];
  for (let nth = 0; nth < 7; nth += 1) ids.push(await reviewed());
  await sendBack(HEAD, ids.pop()!).expect(201); // takes no number with it
  await expect(signAt(ids[0], BEFORE, true)).rejects.toThrow('killed');
  const numbers = await Promise.all([
    ...ids.slice(0, 3).map((id) => signAt(id, BEFORE)),
    ...ids.slice(3).map((id) => signAt(id, AFTER)),
  ]);
  const serials = (year: number) =>
    numbers
      .flatMap((number) => new RegExp(`〔${year}〕(\\d+)号$`).exec(number)?.[1] ?? [])
      .map(Number)
      .sort();
  expect([serials(2026), serials(2027)]).toEqual([
    [1, 2, 3],
    [1, 2, 3],
  ]);
  // Nobody of the office has no part in it: the office hears of it until there is a way.
  const stuck = await aDraft(null, { of: real });
  const everybody = ['唐试岚', '莫仿文', '许拟章'].map((name) => ({ accountId: null, name, post: '' }));
  await api.em().nativeUpdate(OfficialDocument, { id: stuck }, { drafters: everybody });
  const alarms = async () => (await browser[HEAD].get('/api/alarms').expect(200)).body;
  const alarm = expect.objectContaining({ kind: 'paper-stuck', subject: `document-${stuck}` });
  expect(await alarms()).toContainEqual(alarm);
  await api.em().nativeUpdate(OfficialDocument, { id: stuck }, { drafters: everybody.slice(1) });
  expect(await alarms()).toContainEqual(alarm); // the head may review it, and nobody is left to sign
  await api.em().nativeUpdate(OfficialDocument, { id: stuck }, { drafters: everybody.slice(2) });
  expect(await alarms()).not.toContainEqual(alarm);
  const dates = await api.em().find(OfficialDocument, { plan: real, state: 'signed' }, { orderBy: { id: 1 } });
  expect(dates.map(({ signedOn }) => signedOn)).toEqual([
    ...Array(3).fill('2026-12-31'),
    ...Array(3).fill('2027-01-01'),
  ]);
});

it('lists in the inbox whose turn it is, as the document itself does', async () => {
  const TURNS = ['review-document', 'sign-document', 'revise-document'];
  const by = {
    drafted: await aDraft('唐试岚'),
    called: await aDraft(),
    returned: await aDraft(),
    late: await aDraft(),
    ofCoordinator: await aDraft(null, { caseFile: await caseOfCoordinator() }),
  };
  await review(CLERK, by.drafted).expect(201);
  await review(CLERK, by.called).expect(201);
  await api.em().nativeUpdate(OfficialDocument, { id: by.called }, { deputyFrom: TODAY });
  await sendBack(CLERK, by.returned).expect(201);
  // A body neither sees nor revises a draft about itself, nor is it told that one was sent back.
  await sendBack(CLERK, by.ofCoordinator).expect(201);
  await browser[COORDINATOR].get(`/api/documents/${by.ofCoordinator}`).expect(404);
  expect((await revise(COORDINATOR, by.ofCoordinator).expect(403)).body.code).toBe('not-permitted');
  const told = await api.em().find(Notification, { documentId: by.ofCoordinator }, { populate: ['body'] });
  expect(told.map(({ body }) => body.name)).toEqual([HEAD]);
  for (const name of who) {
    const { tasks } = (await browser[name].get('/api/inbox').query({ planId }).expect(200)).body;
    const turns = tasks.filter(({ kind }: { kind: string }) => TURNS.includes(kind));
    const listed = (await browser[name].get(`/api/plans/${planId}/documents`).expect(200)).body;
    const mine = listed.flatMap(({ id, may }: { id: number; may: string[] }) =>
      may.flatMap((act) => (TURNS.includes(act) ? [`${id} ${act}`] : [])),
    );
    expect([
      name,
      turns.map((task: { documentId: number; kind: string }) => `${task.documentId} ${task.kind}`).sort(),
    ]).toEqual([name, mine.sort()]);
  }
  const { tasks } = (await browser[CLERK].get('/api/inbox').query({ planId }).expect(200)).body;
  const task = tasks.find(({ documentId }: { documentId: number }) => documentId === by.late);
  expect(task).toMatchObject({ kind: 'review-document', dueOn: '2019-03-06', why: { from: TODAY } });
});

it('is reviewed again where whom it is made out to changed after the review', async () => {
  const id = await aDraft();
  await review(CLERK, id).expect(201);
  const body = await api.em().findOneOrFail(Body, { name: '县林业局' });
  const taking = { bodyId: body.id, from: '2019-03-05', name: '新局长', post: '局长' };
  await perform(api.duban, appointOfficeHolder, await api.actor(HEAD, 'county-office'), taking);
  expect(await page(CLERK, id)).toMatchObject({ state: 'draft', round: 2, html: expect.stringContaining('新局长') });
  await sign(HEAD, id).expect(409);
});

it('whatever people do: numbers stay dense, nobody has two parts, and nothing is signed unreviewed', async () => {
  const office = await api.actor(HEAD, 'county-office');
  const { head, reviewer, deputy } = officePeople(office);
  const coordinator = await api.actor(COORDINATOR, 'coordinator');
  const clerks = ['甲', '乙', '丙'].map((name) => ofOffice(office, name));
  const people = [head, reviewer, deputy, coordinator, ...clerks];
  const ids = await Promise.all(
    Array.from({ length: 8 }, (_, nth) => aDraft(nth % 3 === 0 ? people[nth % 4].name : null)),
  );
  const ACTS: Record<string, (actor: Actor, documentId: number) => Promise<unknown>> = {
    review: (actor, documentId) => perform(api.duban, reviewDocument, actor, { documentId }),
    return: (actor, documentId) => perform(api.duban, returnDocument, actor, { documentId, reason: '再改' }),
    revise: (actor, documentId) =>
      perform(api.duban, reviseDocument, actor, { documentId, changed: '已改', wording: [] }),
    sign: (actor, documentId) => perform(api.duban, signDocument, actor, { documentId }),
  };
  const acts = fc.sample(
    fc.record({
      act: fc.constantFrom('review', 'review', 'review', 'return', 'revise', 'sign', 'sign', 'sign'),
      actor: fc.constantFrom(...people),
      id: fc.constantFrom(...ids),
    }),
    { numRuns: 400, seed: 7 },
  );
  for (const { act, actor, id } of acts) {
    await ACTS[act](actor, id).catch((error: unknown) => {
      if (!(error instanceof DubanError)) throw error;
    });
  }
  const signed = await api.em().find(OfficialDocument, { plan: planId, state: 'signed' });
  expect(ids.filter((id) => signed.some((document) => document.id === id)).length).toBeGreaterThan(2);
  const serials = signed.map(({ serial }) => serial!).sort((a, b) => a - b);
  expect(serials).toEqual(serials.map((_, nth) => nth + 1));
  for (const { drafters, reviewer: by, signedBy, signerPost } of signed) {
    const signer = { accountId: null, name: signedBy!, post: signerPost! };
    expect(by).not.toBeNull();
    expect(samePerson(by!, signer) || drafters.some((one) => samePerson(one, signer) || samePerson(one, by!))).toBe(
      false,
    );
  }
});
