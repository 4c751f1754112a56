import { addDays } from '@app/domain/calendar';
import { documentSamples, type DocumentFacts } from '@app/documents';
import { AuthorityEntry, Body, Event, Notification, OfficialDocument, Plan, verifyChain } from '@app/persistence';
import { inTransaction, shanghaiDate, tendEntries } from '@app/use-cases';
import { SHORT_PLAN, settleAsProposed, startApi, type Agent, type TestApi } from './support';
import { AS_WRITTEN } from '../setup/as-written';

const HEAD = '县政府办';
const CHIEF = '县政府办秘书股股长';
const DEPUTY = '县政府办副主任';
const CADRES = '县委组织部';
const COORDINATOR = '县国土环保局';
const FORESTRY = '县林业局';

const TODAY = shanghaiDate(new Date());
const day = (n: number) => addDays(TODAY, n);
const morning = (date: string) => new Date(`${date}T01:00:00Z`);

let api: TestApi;
let planId: number;
const browser = {} as Record<string, Agent>;
const id = {} as Record<string, number>;

beforeAll(async () => {
  api = await startApi();
  for (const name of [HEAD, CHIEF, DEPUTY, CADRES, COORDINATOR, FORESTRY]) browser[name] = await api.signedIn(name);
  for (const name of [HEAD, CADRES, FORESTRY, '县财政局']) id[name] = (await api.em().findOneOrFail(Body, { name })).id;
  ({ planId } = (
    await browser[COORDINATOR].post('/api/plans').attach('file', Buffer.from(SHORT_PLAN), '方案.txt')
  ).body);
  await settleAsProposed(browser[COORDINATOR], planId);
  await browser[COORDINATOR].post(`/api/plans/${planId}/confirm`).send(AS_WRITTEN).expect(201);
}, 90_000);
afterAll(() => api?.stop());

let drafts = 0;
/** A reviewed draft of today, waiting for its signature. */
async function reviewed(...drafters: OfficialDocument['drafters']): Promise<number> {
  const em = api.em();
  const sample = documentSamples['interview-notification'][0];
  const addressee = { name: '连南瑶族自治县林业局', subordinate: true };
  const facts: DocumentFacts = { ...sample, addressee, number: null, issuedOn: null, signer: null };
  const document = em.create(OfficialDocument, {
    plan: em.getReference(Plan, planId),
    key: `plan-${planId}/by-hand-${(drafts += 1)}`,
    kind: 'interview-notification',
    addressee: em.getReference(Body, id[FORESTRY]),
    title: '约谈通知',
    facts: { ...facts, basisIds: ['supervision-regulation-18'] },
    draftedOn: TODAY,
    state: 'reviewed',
    drafters,
    reviewer: { accountId: null, name: '某审核人', post: '科员' },
  });
  await em.flush();
  return document.id;
}

const answer = async (sent: PromiseLike<{ status: number; body: { code?: string } }>) => {
  const { status, body } = await sent;
  return body.code ? [status, body.code] : [status];
};
/** In whose inbox a draft waits for a signature. */
async function whoseTurn(documentId: number): Promise<string[]> {
  const turns: string[] = [];
  for (const who of [HEAD, CHIEF, DEPUTY]) {
    const { tasks } = (await browser[who].get('/api/inbox').query({ planId }).expect(200)).body;
    const mine = tasks.some(
      (task: { documentId: number; kind: string }) => task.documentId === documentId && task.kind === 'sign-document',
    );
    if (mine) turns.push(who);
  }
  return turns;
}
const sign = async (who: string) => answer(browser[who].post(`/api/documents/${await reviewed()}/signature`).send({}));
const substitute = (who: string, body: string, input: object = {}) =>
  browser[who].post(`/api/bodies/${id[body]}/substitutions`).send({
    ...{ name: '莫仿文', post: '秘书股股长', from: TODAY, to: day(1), reason: '主任外出' },
    ...input,
  });
const appoint = (who: string, body: string, input: object = {}) =>
  browser[who].post(`/api/bodies/${id[body]}/office-holders`).send({
    ...{ name: '莫仿文', post: '主任', from: TODAY, reason: '某任〔2026〕1号' },
    ...input,
  });
const settle = (who: string, entry: number, what: 'confirmation' | 'refusal' | 'end', reason = '情况有变') =>
  browser[who].post(`/api/authority-entries/${entry}/${what}`).send({ reason });
const entered = async (sent: PromiseLike<{ status: number; body: { entryId: number } }>): Promise<number> => {
  const { status, body } = await sent;
  expect([status, body]).toEqual([201, { entryId: expect.any(Number) }]);
  return body.entryId;
};
const page = async (body: string, who = CADRES) => (await browser[who].get(`/api/bodies/${id[body]}`).expect(200)).body;

describe('a section chief who wants to sign', () => {
  it('cannot enter himself, nor anybody else, for any body and any days', async () => {
    for (const body of [HEAD, CADRES, FORESTRY]) {
      expect(await answer(substitute(CHIEF, body))).toEqual([403, 'authority-own-gain']);
      expect(await answer(appoint(CHIEF, body))).toEqual([403, 'authority-own-gain']);
      expect(await answer(substitute(CHIEF, body, { name: '某人' }))).toEqual([403, 'not-permitted']);
      expect(await answer(appoint(CHIEF, body, { name: null, from: day(30) }))).toEqual([403, 'not-permitted']);
    }
    expect(await answer(substitute(DEPUTY, HEAD, { name: '许拟章' }))).toEqual([403, 'authority-own-gain']);
    expect(await answer(substitute(DEPUTY, HEAD))).toEqual([403, 'not-permitted']); // not while somebody heads the office
    expect(await answer(substitute(COORDINATOR, HEAD))).toEqual([403, 'not-permitted']);
    expect((await page(HEAD, CHIEF)).may).toEqual([]);
    expect(await sign(CHIEF)).toEqual([403, 'sign-off-not-signer']);
    expect(await api.em().count(AuthorityEntry, { state: 'entered' })).toBe(0);
  });

  it('is not helped by days that are over, endless or beyond what the county allows', async () => {
    expect(await answer(substitute(HEAD, HEAD, { from: '2000-01-01' }))).toEqual([422, 'authority-back-dated']);
    expect(await answer(substitute(HEAD, HEAD, { from: day(-1) }))).toEqual([422, 'authority-back-dated']);
    expect(await answer(substitute(HEAD, HEAD, { to: '2099-12-31' }))).toEqual([422, 'authority-too-long']);
    expect(await answer(substitute(HEAD, HEAD, { to: day(42) }))).toEqual([422, 'authority-too-long']);
    expect(await answer(substitute(HEAD, HEAD, { from: day(2) }))).toEqual([422, 'office-dates-invalid']);
    expect(await answer(substitute(HEAD, HEAD, { name: '唐试岚' }))).toEqual([403, 'authority-own-gain']);
    expect(await answer(substitute(HEAD, FORESTRY, { name: '赵样林' }))).toEqual([422, 'substitution-own-head']);
    expect(await answer(appoint(HEAD, FORESTRY, { from: '2099-12-31' }))).toEqual([422, 'authority-too-far']);
    expect(await answer(appoint(HEAD, FORESTRY, { from: day(-1) }))).toEqual([422, 'authority-back-dated']);
  });

  it('stands in when the head enters it and the organization department confirms it, and not before', async () => {
    const document = await reviewed(); // it waits already when the absence begins
    expect(await whoseTurn(document)).toEqual([HEAD]);
    const entry = await entered(substitute(HEAD, HEAD));
    expect(await sign(CHIEF)).toEqual([403, 'sign-off-not-signer']);
    for (const who of [HEAD, CHIEF, DEPUTY, COORDINATOR])
      expect(await answer(settle(who, entry, 'confirmation'))).toEqual([403, 'not-permitted']);
    const waiting = (await browser[CADRES].get('/api/authority-entries').expect(200)).body[0];
    expect(waiting).toMatchObject({
      id: entry,
      state: 'entered',
      enteredBy: '唐试岚',
      may: ['confirm', 'refuse', 'end'],
    });
    expect((await settle(CADRES, entry, 'confirmation').expect(201)).body).toEqual({ effectiveOn: TODAY });
    expect(await answer(settle(CADRES, entry, 'confirmation'))).toEqual([409, 'entry-settled']);

    expect(await whoseTurn(document)).toEqual([CHIEF]);
    const ofDeputy = await reviewed({ accountId: null, name: '许拟章', post: '副主任' });
    expect(await whoseTurn(ofDeputy)).toEqual([CHIEF]); // the deputy has written it
    await browser[CHIEF].post(`/api/documents/${document}/signature`).send({}).expect(201);
    const paper = (await browser[HEAD].get(`/api/documents/${document}`).expect(200)).body;
    expect(paper.signedFor).toBe('唐试岚（主任）');
    expect(paper.html).toContain('由秘书股股长莫仿文（临时主持工作）代主任唐试岚签发（代签）');
    expect((await page(HEAD)).head).toEqual({ name: '莫仿文', post: '秘书股股长', acting: true });
  });

  it('is told to everybody concerned, and stands in the chain with both names', async () => {
    const told = await api.em().find(Notification, { kind: 'authority' }, { populate: ['body'] });
    expect([...new Set(told.map(({ body }) => body.name))].sort()).toEqual([HEAD, CADRES].sort());
    expect(told.some(({ title }) => title.includes('已核准') && title.includes('莫仿文'))).toBe(true);
    const [event] = await api.em().find(Event, { planId: 0, kind: 'authority-confirmed' });
    expect(event).toMatchObject({ actor: '房拟山', data: { enteredBy: '唐试岚', entry: 'substitution' } });
    expect((await verifyChain(api.em(), 0)).faults).toEqual([]);
  });

  it('shares no day with another substitute, whether that one waits or acts', async () => {
    expect(await answer(substitute(CHIEF, FORESTRY, { name: '孙己', from: day(1), to: day(3) }))).toEqual([201]);
    expect(await answer(substitute(CHIEF, FORESTRY, { name: '钱戊', from: day(3), to: day(5) }))).toEqual([
      ...[409, 'substitution-overlaps'],
    ]);
    expect(await answer(substitute(HEAD, HEAD, { name: '钱戊', from: day(1), to: day(2) }))).toEqual([
      ...[403, 'not-permitted'], // the head is away: whoever stands in enters nothing about that headship
    ]);
    expect(await answer(substitute(CHIEF, HEAD, { name: '钱戊', from: day(1), to: day(2) }))).toEqual([
      ...[403, 'not-permitted'],
    ]);
  });

  it('acts no longer once the head is back: the head ends it at once, alone, and signs again', async () => {
    expect(await sign(HEAD)).toEqual([403, 'sign-off-substituted']);
    const entry = (await page(HEAD, HEAD)).entries.find(({ state }: { state: string }) => state === 'confirmed');
    expect(entry.may).toContain('end');
    expect(await answer(settle(CHIEF, entry.id, 'end'))).toEqual([403, 'not-permitted']);
    expect((await settle(HEAD, entry.id, 'end', '主任已返岗').expect(201)).body).toEqual({ state: 'ended' });
    expect(await sign(HEAD)).toEqual([201]);
    expect(await sign(CHIEF)).toEqual([403, 'sign-off-not-signer']);
    const kept = (await page(HEAD)).entries.find(({ id: one }: { id: number }) => one === entry.id);
    expect(kept).toMatchObject({ state: 'ended', endedBy: '唐试岚', endReason: '主任已返岗', to: day(1), may: [] });
  });
});

describe('an appointment', () => {
  it('is refused with a reason, and never has an effect', async () => {
    const entry = await entered(appoint(HEAD, FORESTRY, { name: '新局长' }));
    await settle(CADRES, entry, 'refusal', ' ').expect(422);
    await settle(CADRES, entry, 'refusal', '文号有误').expect(201);
    expect((await page(FORESTRY)).head.name).toBe('赵样林');
  });

  it('is entered by nobody for himself, and confirmed by nobody for himself', async () => {
    expect(await answer(appoint(HEAD, CADRES, { name: '唐试岚' }))).toEqual([403, 'authority-own-gain']);
    const entry = await entered(appoint(HEAD, FORESTRY, { name: '房拟山', from: day(2) }));
    expect(await answer(settle(CADRES, entry, 'confirmation'))).toEqual([403, 'authority-own-gain']);
    await settle(HEAD, entry, 'end').expect(201);
  });

  it('takes effect on its day, and what is open on that day, not before, is handed over', async () => {
    const entry = await entered(appoint(HEAD, FORESTRY, { name: '新局长', post: '局长', from: day(20) }));
    await settle(CADRES, entry, 'confirmation').expect(201);
    expect((await page(FORESTRY)).head.name).toBe('赵样林');
    const handed = () => api.em().find(Event, { kind: 'work-handed-over' });
    expect(await handed()).toEqual([]);
    expect((await tendEntries(api.duban, morning(day(19)), inTransaction)).begun).toBe(0);
    const [added] = await api.em().execute<{ id: number }[]>(
      `insert into case_file (plan_id, key, kind, body_id, state, findings, opened_on, cause, limit_on)
         values (?, 'late/case', 'rectification', ?, 'running', '[]', ?, 'overdue', ?) returning id`,
      [planId, id[FORESTRY], day(10), day(40)],
    );
    const tries = await Promise.all([1, 2, 3].map(() => tendEntries(api.duban, morning(day(20)), inTransaction)));
    expect(tries.reduce((sum, { begun }) => sum + begun, 0)).toBe(1);
    expect(await handed()).toMatchObject([{ on: day(20), data: { from: '赵样林', to: '新局长', cases: [added.id] } }]);
  });

  it('that has a wrong first day is corrected with a reason by two persons, and the wrong one stays to be seen', async () => {
    const wrong = (await page(FORESTRY)).entries.find(({ name }: { name: string }) => name === '新局长');
    const correct = (who: string, input: object) =>
      browser[who].post(`/api/authority-entries/${wrong.id}/correction`).send({
        ...{ name: '新局长', post: '局长', from: day(-3), never: false, reason: '任职文件载明的日期' },
        ...input,
      });
    expect(await answer(correct(CHIEF, {}))).toEqual([403, 'not-permitted']);
    expect(await answer(correct(HEAD, { from: '2010-01-01' }))).toEqual([422, 'authority-back-dated']);
    const entry = await entered(correct(HEAD, {}));
    expect((await page(FORESTRY)).head.name).toBe('赵样林');
    await settle(CADRES, entry, 'confirmation').expect(201);
    const { head, holders, entries } = await page(FORESTRY);
    expect(head.name).toBe('新局长');
    expect(holders).toMatchObject([
      { name: '新局长', from: day(-3), to: null },
      { name: '赵样林', to: day(-4) },
    ]);
    expect(entries.find(({ id: one }: { id: number }) => one === wrong.id)).toMatchObject({
      state: 'corrected',
      from: day(20),
    });
  });

  it('that nobody confirms lapses', async () => {
    const entry = await entered(appoint(HEAD, '县财政局', { name: '钱戊', from: day(5) }));
    await tendEntries(api.duban, morning(day(31)), inTransaction);
    expect(await answer(settle(CADRES, entry, 'confirmation'))).toEqual([409, 'entry-settled']);
    expect(await api.em().count(AuthorityEntry, { state: 'entered' })).toBe(0);
    expect((await verifyChain(api.em(), 0)).faults).toEqual([]);
  });
});

describe('the organization department', () => {
  it('ends a substitution too; and where the county office is vacant, its deputy enters who follows', async () => {
    const away = await entered(substitute(HEAD, HEAD));
    await settle(CADRES, away, 'confirmation').expect(201);
    await settle(CADRES, away, 'end').expect(201);
    const leaving = await entered(appoint(HEAD, HEAD, { name: null }));
    await settle(CADRES, leaving, 'confirmation').expect(201);
    expect((await page(HEAD)).head).toBeNull();
    expect(await answer(appoint(HEAD, HEAD, { name: '某新人' }))).toEqual([401, 'not-signed-in']); // the account ended with the office
    expect(await answer(appoint(CHIEF, HEAD, { name: '某新人', from: day(1) }))).toEqual([403, 'not-permitted']);
    const following = await entered(appoint(DEPUTY, HEAD, { name: '某新人', post: '主任', from: day(2) }));
    await settle(CADRES, following, 'confirmation').expect(201);
    expect((await page(HEAD)).holders[0]).toMatchObject({ name: '某新人', from: day(2) });
  });

  it('fills a county office that nobody heads with its own deputy, which the administrator confirms', async () => {
    const own = { name: '许拟章', post: '副主任', from: TODAY, to: day(1) };
    expect(await answer(substitute(DEPUTY, HEAD, own))).toEqual([403, 'authority-own-gain']);
    expect(await answer(substitute(CADRES, FORESTRY, own))).toEqual([403, 'not-permitted']); // others the county office enters
    expect(await answer(substitute(CADRES, HEAD, { ...own, name: '房拟山' }))).toEqual([403, 'authority-own-gain']);
    expect((await page(HEAD)).may).toEqual(['withdraw', 'appoint', 'substitute']);
    expect((await page(FORESTRY)).may).toEqual(['withdraw']);

    const entry = await entered(substitute(CADRES, HEAD, own));
    expect(await answer(settle(CADRES, entry, 'confirmation'))).toEqual([403, 'not-permitted']);
    browser.administrator = await api.signedIn('管理员');
    const waiting = (await browser.administrator.get('/api/authority-entries').expect(200)).body;
    expect(waiting.map(({ id: one, may }: { id: number; may: string[] }) => [one, may])).toEqual([
      [entry, ['confirm', 'refuse']],
    ]);
    await settle('administrator', entry, 'confirmation').expect(201);
    expect((await page(HEAD)).head).toEqual({ name: '许拟章', post: '副主任', acting: true });
    expect(await answer(substitute(CADRES, HEAD, { ...own, name: '某人' }))).toEqual([403, 'not-permitted']); // headed again
    expect((await browser.administrator.get('/api/authority-entries').expect(200)).body).toEqual([]);
  });
});
