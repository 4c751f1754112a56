import fc from 'fast-check';
import { Account, Body, Notification, OfficialDocument, StandIn } from '@app/persistence';
import { SignOffEffects } from '../../apps/worker/src/activities/sign-off.activities';
import { aDraftOf } from './a-draft';
import { SHORT_PLAN, runPlan, startApi, type Agent, type TestApi } from './support';

const HEAD = '县政府办';
const CLERK = '县政府办秘书股股长';
const DEPUTY = '县政府办副主任';
const COORDINATOR = '县国土环保局';
const OFFICE = [HEAD, CLERK, DEPUTY];
const EVERYBODY = [...OFFICE, COORDINATOR];
const TODAY = '2019-03-04'; // a Monday
const ASKS = ['review-document', 'sign-document', 'revise-document'];

let api: TestApi;
let planId: number;
const browser = {} as Record<string, Agent>;

beforeAll(async () => {
  api = await startApi();
  for (const name of EVERYBODY) browser[name] = await api.signedIn(name);
  planId = await runPlan(api, browser[COORDINATOR], SHORT_PLAN, TODAY);
}, 90_000);
afterAll(() => api?.stop());

const aDraft = (by: string | null = null) => aDraftOf(api.em(), planId, TODAY, { by });
const post = (name: string, id: number, what: string, body: object = {}) =>
  browser[name].post(`/api/documents/${id}/${what}`).send(body);
const review = (name: string, id: number) => post(name, id, 'review');
const sendBack = (name: string, id: number, reason = '请写明依据') => post(name, id, 'return', { reason });
const revise = (name: string, id: number) => post(name, id, 'revision', { changed: '已补充', wording: [] });
const page = async (name: string, id: number) => (await browser[name].get(`/api/documents/${id}`).expect(200)).body;

/** Whose to-do it is, by their first pages. */
async function waitsFor(id: number): Promise<string[]> {
  const found: string[] = [];
  for (const name of EVERYBODY) {
    const { tasks } = (await browser[name].get('/api/inbox').query({ planId }).expect(200)).body;
    if (tasks.some((one: { kind: string; documentId: number }) => one.documentId === id && ASKS.includes(one.kind)))
      found.push(name);
  }
  return found;
}

/** Who may do it, by what the page of the paper offers. */
async function mayDo(id: number): Promise<string[]> {
  const found: string[] = [];
  for (const name of EVERYBODY)
    if ((await page(name, id)).may.some((act: string) => ASKS.includes(act))) found.push(name);
  return found;
}

/** Who has the latest line about it in the bell, and what that says. */
async function toldOf(id: number): Promise<{ names: string[]; title: string }> {
  const last = await api.em().findOneOrFail(Notification, { documentId: id }, { orderBy: { id: 'desc' } });
  const said = { key: { $like: last.key.replace(/[^/]+$/, '%') } }; // to each body once
  const ids = (await api.em().find(Notification, said)).map((line) => line.id);
  const names: string[] = [];
  for (const name of EVERYBODY) {
    const { notifications } = (await browser[name].get('/api/inbox/notifications').query({ planId }).expect(200)).body;
    if (notifications.some((line: { id: number }) => ids.includes(line.id))) names.push(name);
  }
  return { names, title: last.title };
}

it('who drafted a paper is neither asked to review nor to sign it, and the page says why not in both languages', async () => {
  const id = await aDraft('莫仿文');
  expect(await waitsFor(id)).toEqual([HEAD, DEPUTY]);
  const { may, notYours, turn } = await page(CLERK, id);
  expect(may).not.toContain('review-document');
  expect(notYours.zh).toContain('莫仿文参与了该稿的起草，不能再审核');
  expect(notYours.en).toContain('cannot review it too');
  expect(turn).toEqual(['唐试岚（主任）', '许拟章（副主任）']);
  expect((await page(DEPUTY, id)).notYours).toBeNull();

  await review(DEPUTY, id).expect(201);
  expect(await toldOf(id)).toEqual({ names: [HEAD], title: '请签发：约谈通知（已由许拟章审核）' });
  expect(await waitsFor(id)).toEqual([HEAD]);
  expect((await page(DEPUTY, id)).notYours.zh).toContain('许拟章已审核该稿');
  expect((await page(CLERK, id)).notYours.zh).toContain('莫仿文已起草该稿');
  // Of another body than the office, which works on drafts too: whose turn it is, and no refusal.
  expect(await page(COORDINATOR, id)).toMatchObject({ notYours: null, turn: ['唐试岚（主任）'], may: [] });
});

it('whose review would leave nobody to sign is not asked for it, and is told who is', async () => {
  const id = await aDraft('唐试岚');
  expect(await waitsFor(id)).toEqual([CLERK]);
  const { may, notYours } = await page(DEPUTY, id);
  expect(may).not.toContain('review-document');
  expect(notYours.zh).toContain('请由莫仿文（秘书股股长）审核');
});

it('a paper drafted from the record is announced to whoever may review it', async () => {
  const { kind, subject } = (await browser[CLERK].get(`/api/plans/${planId}/papers`).expect(200)).body[0];
  const { documentId } = (await browser[CLERK].post(`/api/plans/${planId}/papers`).send({ kind, subject }).expect(201))
    .body;
  const document = await api.em().findOneOrFail(OfficialDocument, documentId);
  expect(document.drafters.map(({ name }) => name)).toEqual(['莫仿文']);
  const { names, title } = await toldOf(documentId);
  expect(names).toEqual(await mayDo(documentId));
  expect(names).not.toContain(CLERK);
  expect(title).toMatch(/^请(审核|签发)：/);
});

describe('a paper that was sent back', () => {
  it('waits for whoever drafted it alone; the line says why', async () => {
    const id = await aDraft('莫仿文');
    await sendBack(DEPUTY, id, '地点有误，请核对。').expect(201);
    expect(await waitsFor(id)).toEqual([CLERK]);
    expect(await toldOf(id)).toEqual({
      names: [CLERK],
      title: '审核退回，请修改：约谈通知（理由：地点有误，请核对）',
    });
    const shown = await page(HEAD, id);
    expect(shown).toMatchObject({ returnReason: '地点有误，请核对。', returnedBy: '许拟章', returnedOn: TODAY });
    expect(shown.html).toContain('草稿　退回修改');
    expect(shown.html).not.toContain('草稿　待签发');
    expect(shown.notYours.zh).toContain('由莫仿文（秘书股股长）修改');
    expect((await revise(HEAD, id).expect(403)).body.code).toBe('sign-off-not-reviser');
    await revise(CLERK, id).expect(201);
    expect(await toldOf(id)).toMatchObject({
      names: [HEAD, DEPUTY],
      title: expect.stringMatching(/^请审核：.*（第2稿）$/),
    });
    expect((await page(HEAD, id)).html).toContain('草稿　待审核');
  });

  it('waits for whoever handles the papers of the office where a rung drafted it', async () => {
    const id = await aDraft();
    await sendBack(DEPUTY, id).expect(201);
    expect(await waitsFor(id)).toEqual([CLERK]);
    expect((await toldOf(id)).names).toEqual([CLERK]);
    expect((await revise(COORDINATOR, id).expect(403)).body.code).toBe('sign-off-not-reviser');
    await api.em().nativeUpdate(OfficialDocument, { id }, { waitingSince: '2019-02-01' });
    await new SignOffEffects(api.duban).callSigners(id);
    expect(await toldOf(id)).toEqual({ names: [CLERK], title: expect.stringContaining('催改：') });
  });

  it('waits for who stands in for a drafter that is away too; where the drafter has left, for who leaves somebody to sign', async () => {
    const id = await aDraft();
    await sendBack(DEPUTY, id).expect(201);
    await revise(CLERK, id).expect(201);
    await sendBack(HEAD, id).expect(201);
    const em = api.em();
    const body = await em.findOneOrFail(Body, { name: HEAD });
    const away = { absent: '莫仿文', name: '许拟章', from: TODAY, to: '2019-03-08' };
    const standIn = em.create(StandIn, { body, ...away, namedBy: '唐试岚', namedOn: TODAY });
    await em.flush();
    expect(await waitsFor(id)).toEqual([CLERK, DEPUTY]);
    await em.nativeUpdate(StandIn, { id: standIn.id }, { endedOn: TODAY });
    expect(await waitsFor(id)).toEqual([CLERK]);
    await em.nativeUpdate(Account, { displayName: '莫仿文' }, { state: 'disabled' });
    const left: string[] = [];
    for (const name of [HEAD, DEPUTY, COORDINATOR])
      if ((await page(name, id)).may.includes('revise-document')) left.push(name);
    await em.nativeUpdate(Account, { displayName: '莫仿文' }, { state: 'active' });
    expect(left).toEqual([COORDINATOR]); // the two who are left review and sign
  });
});

it('whatever people do: who is told is who may, who may has the to-do, and it is never nobody', async () => {
  const acts = fc.sample(
    fc.record({
      act: fc.constantFrom('review', 'review', 'return', 'revise', 'revise', 'sign'),
      who: fc.constantFrom(...EVERYBODY),
      nth: fc.nat({ max: 5 }),
    }),
    { numRuns: 160, seed: 11 },
  );
  const ids: number[] = [];
  for (const by of [null, '莫仿文', '唐试岚', '许拟章', '李样川', null]) ids.push(await aDraft(by));
  const ACTS: Record<string, (name: string, id: number) => ReturnType<typeof post>> = {
    review,
    return: sendBack,
    revise,
    sign: (name, id) => post(name, id, 'signature'),
  };
  let done = 0;
  for (const { act, who, nth } of acts) {
    const id = ids[nth];
    const may = (await page(who, id)).may as string[];
    const { status, body } = await ACTS[act](who, id);
    const offered = may.includes(`${act}-document`);
    expect([act, who, status === 201, body.code]).toEqual([act, who, offered, offered ? undefined : body.code]);
    if (status !== 201) continue;
    const { state } = await page(HEAD, id);
    if (state === 'signed') continue;
    done += 1;
    const who2 = await mayDo(id);
    expect(who2).not.toEqual([]);
    expect([act, await waitsFor(id)]).toEqual([act, who2]);
    expect([act, (await toldOf(id)).names]).toEqual([act, who2]);
  }
  expect(done).toBeGreaterThan(10);
});
