import { Body, CaseFile, Clause, OfficialDocument, Plan } from '@app/persistence';
import { shanghaiDate } from '@app/use-cases';
import { startApi, type Agent, type TestApi } from './support';
import { planText } from '../setup/plan-text';
import { AS_WRITTEN } from '../setup/as-written';

/** A date that can be read in two ways, a duty whose first day is open, a clause with helpers, and one nobody doubts. */
const PLAN = planText(
  `一、任务

（一）普查堆场。2020年前完成普查。（县林业局负责）

（二）公布名录。每年公布一次堆场名录。（县林业局负责）

（三）清空堆场。2018年年底前清空堆场。（县林业局牵头，县财政局参与）`,
  '某县堆场清理工作方案',
);

let api: TestApi;
let planId: number;
const browser = {} as Record<string, Agent>;

beforeAll(async () => {
  api = await startApi();
  for (const name of ['县国土环保局', '县政府办', '县林业局', '县财政局']) browser[name] = await api.signedIn(name);
  const imported = { attach: ['file', Buffer.from(PLAN), '方案.txt'] as const };
  planId = (
    await coordinator()
      .post('/api/plans')
      .attach(...imported.attach)
  ).body.planId;
  const { doubts } = (await coordinator().get(`/api/plans/${planId}/doubts`).expect(200)).body;
  const answers: Record<string, object> = {
    'ambiguous-date': { kind: 'date', date: '2019-12-31' },
    'recurrence-anchor': { kind: 'anchor', from: '2017-09-01' },
  };
  for (const { number, code } of doubts) {
    if (!answers[code]) continue;
    await coordinator().put(`/api/plans/${planId}/doubts/${number}/decision`).send(answers[code]).expect(200);
  }
  await coordinator().post(`/api/plans/${planId}/confirm`).send(AS_WRITTEN).expect(201);
  await api.em().nativeUpdate(Plan, { id: planId }, { clock: 'rehearsal', startedOn: '2017-06-29' });
  await itIs('2018-12-03');
}, 60_000);
afterAll(() => api?.stop());

const coordinator = () => browser['县国土环保局'];
const itIs = (today: string) => api.em().nativeUpdate(Plan, { id: planId }, { today });
const clause = async (number: number) =>
  (await coordinator().get(`/api/plans/${planId}/clauses/${number}`).expect(200)).body;
const owed = async (number: number, kind: string) =>
  (await clause(number)).obligations.find((one: { kind: string; title: string }) => one.kind === kind);
const tasks = async (name: string) => (await browser[name].get('/api/inbox').query({ planId }).expect(200)).body.tasks;
const task = async (name: string, kind: string) =>
  (await tasks(name)).find((one: { kind: string }) => one.kind === kind);

/** Who answered the doubts: the person, with post and body, on the day it was done. */
const byDoubt = () =>
  expect.objectContaining({
    what: 'doubt',
    by: expect.any(String),
    as: expect.stringContaining('县国土环保局'),
    on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
  });

describe('who decided', () => {
  it('between two readings of a date is said beside the date, on its page and in the inbox', async () => {
    const { why, dueOn } = await owed(1, 'milestone');
    expect([dueOn, why.rule]).toEqual(['2019-12-31', 'plan-date']);
    expect(why.decided).toEqual(byDoubt());
    expect(why.decided.zh).toContain(why.decided.by);
    await itIs('2019-12-20');
    const inbox = (await tasks('县林业局')).find((one: { dueOn: string }) => one.dueOn === dueOn);
    await itIs('2018-12-03');
    expect(inbox).toMatchObject({ kind: 'submit-report', why: { decided: why.decided } });
  });

  it('from when a duty recurs, too', async () => {
    const { dueOn, why } = await owed(2, 'recurring');
    expect(dueOn).toBe('2018-09-01');
    expect(why).toMatchObject({ from: '2017-09-01', rule: 'anniversary', decided: byDoubt() });
  });

  it('is nobody where the words are clear', async () => {
    expect((await owed(3, 'milestone')).why).toMatchObject({ rule: 'plan-date', decided: null });
    expect((await owed(1, 'progress-report')).why).toMatchObject({ rule: 'working-days', decided: null });
  });

  it('is the lead, where it asks a helper for something by a date', async () => {
    const { id } = await owed(3, 'milestone');
    const asked = { body: '县财政局', what: '台账', dueOn: '2018-12-17' };
    await browser['县林业局'].post(`/api/obligations/${id}/contributions`).send(asked).expect(201);
    const { obligations } = await clause(3);
    const requested = obligations.find(({ title }: { title: string }) => title === '台账');
    expect(requested.why).toMatchObject({ rule: null, decided: { what: 'request', on: '2018-12-03' } });
    const followed = obligations.find(({ kind, title }: { kind: string; title: string }) => {
      return kind === 'contribution' && title !== '台账';
    });
    expect(followed.why).toMatchObject({ from: '2018-12-31', rule: 'working-days-before' });
  });

  it('is who granted it, where a date was extended', async () => {
    const { id } = await owed(3, 'milestone');
    const wish = { kind: 'extension', reason: '等复检结果', newDueOn: '2019-03-29' };
    const { requestId } = (await browser['县林业局'].post(`/api/obligations/${id}/requests`).send(wish)).body;
    const { requests } = await owed(3, 'milestone');
    expect(requests[0]).toMatchObject({
      decideBy: '2018-12-10',
      decideWhy: { from: '2018-12-03', rule: 'working-days' },
    });
    expect(await task('县国土环保局', 'decide-request')).toMatchObject({ why: requests[0].decideWhy });
    await coordinator().post(`/api/requests/${requestId}/decision`).send({ decision: 'grant' }).expect(201);
    const { why } = await owed(3, 'milestone');
    expect(why).toMatchObject({ rule: null, zh: expect.stringContaining('同意延期'), decided: { on: '2018-12-03' } });
  });
});

describe('every other date says why', () => {
  it('the next one of each clause on the board', async () => {
    const { rows } = (await coordinator().get(`/api/plans/${planId}/board`).expect(200)).body;
    expect(rows).toHaveLength(3);
    for (const { nextDueOn, nextWhy } of rows)
      expect([nextDueOn, nextWhy?.zh]).toEqual([nextDueOn, expect.any(String)]);
  });

  it('the steps of a ladder, counted from the date they belong to', async () => {
    const { steps, dueOn } = await owed(3, 'milestone');
    expect(steps.length).toBeGreaterThan(3);
    for (const { why } of steps) expect(why).toMatchObject({ from: dueOn, calendarVersion: expect.any(String) });
  });

  it('by when a body acknowledges or objects, and by when the objection is decided', async () => {
    const { id } = (await clause(1)).assignments[0];
    const started = shanghaiDate((await api.em().findOneOrFail(Plan, planId)).confirmedAt!);
    expect((await clause(1)).assignments[0]).toMatchObject({
      acknowledgeWhy: { rule: 'working-days', skipped: expect.any(Array) },
      objectWhy: { rule: 'working-days', from: expect.stringContaining(started.slice(0, 7)) },
      decideWhy: null,
    });
    expect(await task('县林业局', 'acknowledge-assignments')).toMatchObject({ why: { rule: 'working-days' } });
    await browser['县林业局'].post(`/api/assignments/${id}/objection`).send({ reason: '非本单位职责' }).expect(201);
    const { decideBy, decideWhy } = (await clause(1)).assignments[0];
    expect([decideBy, decideWhy.from]).toEqual(['2018-12-10', '2018-12-03']);
    expect(await task('县国土环保局', 'decide-objection')).toMatchObject({ dueOn: decideBy, why: decideWhy });
  });

  it('the limit of a case, and by when its order is to be received', async () => {
    const em = api.em();
    const addressee = await em.findOneOrFail(Body, { name: '县林业局' });
    const first = await em.findOneOrFail(Clause, { plan: planId, number: 1 });
    const caseFile = em.create(CaseFile, {
      plan: planId as never,
      key: `plan-${planId}/some-case`,
      kind: 'rectification',
      cause: 'overdue',
      body: addressee,
      clause: first,
      findings: ['逾期'],
      state: 'running',
      openedOn: '2018-11-30',
      limitOn: '2019-03-04', // 3 March is a Sunday
      limitFrom: '2018-12-03',
      limitRule: { kind: 'months', n: 3 },
    });
    em.create(OfficialDocument, {
      plan: planId as never,
      key: `plan-${planId}/some-order`,
      kind: 'rectification-order',
      addressee,
      clause: first,
      caseFile,
      title: '限期整改通知',
      facts: {},
      state: 'issued',
      draftedOn: '2018-11-30',
      signedOn: '2018-12-03',
      issuedOn: '2018-12-03',
    });
    await em.flush();
    const why = {
      from: '2018-12-03',
      rule: 'months',
      zh: expect.stringContaining('顺延'),
      skipped: [{ date: '2019-03-03', reason: '周日' }],
    };
    expect((await clause(1)).cases[0]).toMatchObject({ limitOn: '2019-03-04', limitWhy: why });
    const { body } = await coordinator().get(`/api/plans/${planId}/cases`).expect(200);
    expect(body[0]).toMatchObject({ limitWhy: why });
    expect(await task('县林业局', 'report-on-case')).toMatchObject({ dueOn: '2019-03-04', why });
    expect(await task('县林业局', 'receive-document')).toMatchObject({
      dueOn: '2018-12-05',
      why: { from: '2018-12-03', rule: 'working-days' },
    });
  });
});
