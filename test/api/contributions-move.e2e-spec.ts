import { Notification, Plan } from '@app/persistence';
import { applyCalendar } from '@app/use-cases';
import { runPlan, settleAsProposed, startApi, type Agent, type TestApi } from './support';
import { planText } from '../setup/plan-text';

const CLAUSE =
  '（一）划定类别。2019年年底前完成试点片区的类别划定。（县林业局牵头；县科农局主抓；县住建局、县财政局参与）';
const plan = (clause: string) => planText(`一、分类管护\n\n${clause}`, '某县林地管护工作方案');

let api: TestApi;
let planId: number;
const browser = {} as Record<string, Agent>;
const who = ['县国土环保局', '县政府办', '县林业局', '县科农局', '县住建局', '县财政局'];

beforeAll(async () => {
  api = await startApi();
  for (const name of who) browser[name] = await api.signedIn(name);
}, 60_000);
afterAll(() => api?.stop());

/** A plan of its own for each test, on a day that is set by hand. */
beforeEach(async () => {
  planId = await runPlan(api, coordinator(), plan(CLAUSE), '2019-12-02');
});

const coordinator = () => browser['县国土环保局'];
const itIs = (today: string) => api.em().nativeUpdate(Plan, { id: planId }, { today });

interface Owed {
  id: number;
  key: string;
  kind: string;
  parentId: number | null;
  owners: string[];
  dueOn: string;
  originalDueOn: string;
  state: string;
  why: { zh: string; from: string } | null;
  steps: { on: string; takenOn: string | null }[];
  waiting: { dueOn: string; delay: number; shares: { body: string; days: number }[] };
}
const clause = async (name = '县国土环保局') =>
  (await browser[name].get(`/api/plans/${planId}/clauses/1`).expect(200)).body;
const owed = async (body: string, kind?: string): Promise<Owed> =>
  (await clause()).obligations.find(
    (one: Owed) =>
      one.owners[0] === body && one.kind !== 'progress-report' && (kind === undefined || one.kind === kind),
  );
const lead = () => owed('县林业局');
const told = async (obligationId: number) =>
  (await api.em().find(Notification, { obligationId, kind: 'moved-with-lead' })).map(({ title }) => title);

async function request(name: string, obligation: Owed, wanted: object, decider = coordinator()): Promise<void> {
  const asked = await browser[name].post(`/api/obligations/${obligation.id}/requests`).send(wanted).expect(201);
  await decider.post(`/api/requests/${asked.body.requestId}/decision`).send({ decision: 'grant' }).expect(201);
}
const extendLead = async (newDueOn = '2020-03-31') =>
  request('县林业局', await lead(), { kind: 'extension', reason: '样地要复测', newDueOn });
const report = (name: string, { id }: Owed) =>
  browser[name].post(`/api/obligations/${id}/reports`).field('text', '已核对完毕。').expect(201);

it('an extension of the lead moves them by their own rule, says why, and begins their ladder anew', async () => {
  await api.em().nativeUpdate(Plan, { id: planId }, { today: '2019-12-16' });
  await extendLead();
  const { events } = await clause();
  for (const [body, kind] of [
    ['县科农局', 'execution-report'],
    ['县住建局', 'contribution'],
  ]) {
    const helper = await owed(body, kind);
    expect(helper).toMatchObject({ dueOn: '2020-03-17', originalDueOn: '2019-12-17', state: 'open' });
    expect(helper.why!.zh).toContain('2020年3月31日');
    expect(helper.steps.length).toBeGreaterThan(0);
    for (const { on, takenOn } of helper.steps) expect([on > '2020-03-01', takenOn]).toEqual([true, null]);
    const moved = events.filter(({ kind: what, obligationId }: { kind: string; obligationId: number }) => {
      return what === 'moved-with-lead' && obligationId === helper.id;
    });
    expect(moved).toHaveLength(1);
    expect(moved[0].data).toMatchObject({
      before: '2019-12-17',
      dueOn: '2020-03-17',
      lead: { before: '2019-12-31', dueOn: '2020-03-31' },
      reason: expect.stringContaining('牵头任务的时限由2019-12-31改为2020-03-31'),
    });
    expect(await told(helper.id)).toEqual([expect.stringContaining('时限由2019-12-17改为2020-03-17')]);
  }
  expect(await told((await lead()).id)).toEqual([expect.stringContaining('协办3项随之改期')]);
});

it('what was delivered, was asked for by a date, or got a date of its own stays where it is', async () => {
  await report('县住建局', await owed('县住建局'));
  const { id } = await lead();
  const asked = { body: '县财政局', what: '三年来的管护支出', dueOn: '2019-12-13' };
  await browser['县林业局'].post(`/api/obligations/${id}/contributions`).send(asked).expect(201);
  const own = { kind: 'extension', reason: '要等季度结账', newDueOn: '2019-12-20' };
  await request('县科农局', await owed('县科农局'), own, browser['县林业局']);
  await extendLead();
  const dates = (await clause()).obligations
    .filter(({ parentId }: Owed) => parentId === id)
    .map(({ owners, dueOn, state }: Owed) => [owners[0], dueOn, state]);
  expect(dates.sort()).toEqual([
    ['县住建局', '2019-12-17', 'submitted'],
    ['县科农局', '2019-12-20', 'open'],
    ['县财政局', '2019-12-13', 'open'],
    ['县财政局', '2020-03-17', 'open'],
  ]);
  expect(await told(id)).toEqual([expect.stringContaining('协办1项随之改期，3项另有时限，不变')]);
});

it('one that is late already keeps the days it was waited for; the lead is late by its own date', async () => {
  const { id } = await lead();
  const wanted = { kind: 'extension', reason: '样地要复测', newDueOn: '2020-03-31' };
  const asked = await browser['县林业局'].post(`/api/obligations/${id}/requests`).send(wanted).expect(201);
  await itIs('2019-12-27');
  expect((await owed('县住建局')).waiting).toMatchObject({ delay: 10, shares: [{ body: '县住建局', days: 10 }] });
  const grant = coordinator().post(`/api/requests/${asked.body.requestId}/decision`);
  await grant.send({ decision: 'grant' }).expect(201);
  await itIs('2020-03-18');
  expect((await owed('县住建局')).waiting).toMatchObject({
    dueOn: '2020-03-17',
    delay: 11,
    shares: [{ body: '县住建局', days: 11 }],
  });
  await itIs('2020-04-02');
  const { waiting } = await lead();
  expect(waiting.delay).toBe(2);
  expect(waiting.shares.reduce((sum, { days }) => sum + days, 0)).toBe(2);
  expect(waiting.shares.map(({ body }) => body)).not.toContain('县林业局');
});

it('moves with the lead as often as that moves, and uses up none of its own extensions by it', async () => {
  await extendLead('2020-03-31');
  await extendLead('2020-06-30');
  expect(await owed('县住建局')).toMatchObject({ dueOn: '2020-06-15', originalDueOn: '2019-12-17' });
  const own = { kind: 'extension', reason: '图纸在审', newDueOn: '2020-06-19' };
  await request('县住建局', await owed('县住建局'), own, browser['县林业局']);
  expect(await owed('县住建局')).toMatchObject({ dueOn: '2020-06-19' });
  expect((await told((await owed('县科农局')).id)).length).toBe(2);
});

it('goes on with the lead that stood still; nobody waited for it meanwhile', async () => {
  const suspension = { kind: 'suspension', reason: '等待省里的技术规程' };
  await request('县林业局', await lead(), suspension);
  await itIs('2020-02-03');
  const { id } = await lead();
  await coordinator().post(`/api/obligations/${id}/resumption`).send({ reason: '规程已发' }).expect(201);
  expect(await lead()).toMatchObject({ dueOn: '2020-03-03', originalDueOn: '2019-12-31' });
  expect(await owed('县住建局')).toMatchObject({ dueOn: '2020-02-18', originalDueOn: '2019-12-17' });
  expect((await owed('县住建局')).waiting.delay).toBe(0);
});

it('follows an amended date with its history, and hangs on the same duty of the lead', async () => {
  const before = (await clause()).obligations
    .filter(({ parentId }: Owed) => parentId !== null)
    .map(({ id }: Owed) => id);
  const later = plan(
    CLAUSE.replace('2019年年底', '2020年6月底').replace('、县财政局', '').replace('县住建局', '县住建局、县卫计局'),
  );
  const upload = await coordinator().post('/api/plans').attach('file', Buffer.from(later), '方案.txt').expect(201);
  const versionId = upload.body.planId;
  await api.em().nativeUpdate(Plan, { id: versionId }, { amendsId: planId });
  await settleAsProposed(coordinator(), versionId);
  const { clauses } = (await coordinator().get(`/api/plans/${versionId}/difference`).expect(200)).body;
  const decisions = clauses.map(({ key }: { key: string }) => ({ change: key, decision: 'apply' }));
  await coordinator().post(`/api/plans/${versionId}/amendment`).send({ decisions }).expect(201);
  const { id } = await lead();
  const helpers = (await clause()).obligations.filter(({ kind }: Owed) => /contribution|execution/.test(kind));
  const seen = helpers.map(({ owners, dueOn, originalDueOn, parentId, state }: Owed) => {
    return [owners[0], state, dueOn, originalDueOn, parentId === id];
  });
  expect(seen.sort()).toEqual([
    ['县住建局', 'open', '2020-06-15', '2019-12-17', true],
    ['县卫计局', 'open', '2020-06-15', '2020-06-15', true],
    ['县科农局', 'open', '2020-06-15', '2019-12-17', true],
    ['县财政局', 'not-applicable', '2019-12-17', '2019-12-17', true],
  ]);
  expect(helpers.map((one: Owed) => one.id)).toEqual(expect.arrayContaining(before));
});

it('follows a new arrangement of holidays that moves the date of the lead', async () => {
  await request('县林业局', await lead(), { kind: 'suspension', reason: '等待省里的技术规程' });
  await itIs('2020-02-03');
  const { id } = await lead();
  await coordinator().post(`/api/obligations/${id}/resumption`).send({ reason: '规程已发' }).expect(201);
  expect(await lead()).toMatchObject({ dueOn: '2020-03-03' });
  const holidays = { '2020-02-27': '护林节', '2020-03-03': '护林节', '2020-03-04': '护林节' };
  const office = await api.actor('县政府办', 'county-office');
  await applyCalendar(api.duban, office, { year: 2020, notice: '某通知', holidays, makeUpDays: {} });
  expect(await lead()).toMatchObject({ dueOn: '2020-03-05' });
  const helper = await owed('县住建局');
  expect(helper).toMatchObject({ dueOn: '2020-02-17', originalDueOn: '2019-12-17' });
  expect(helper.why!.from).toBe('2020-03-05');
  const { events } = await clause();
  const own = events.filter(({ kind, obligationId }: { kind: string; obligationId: number }) => {
    return kind === 'date-moved' && obligationId === helper.id;
  });
  expect(own).toMatchObject([{ data: { what: 'obligation', before: '2020-02-18', dueOn: '2020-02-17' } }]);
});
