import { runPlan, startApi, type Agent, type TestApi } from './support';
import { planText } from '../setup/plan-text';

/** One clause with a lead, an executor, a participant and an open list; one where nobody else may be asked. */
const PLAN = planText(
  `一、分类管护

（一）划定类别。2019年年底前完成试点片区的类别划定。（县林业局牵头；县科农局主抓；县住建局等相关单位参与）

（二）建立台账。2019年年底前建成台账。（县财政局牵头；县科农局参与）`,
  '某县耕地管护工作方案',
);

let api: TestApi;
let planId: number;
const browser = {} as Record<string, Agent>;
const who = ['县国土环保局', '县政府办', '县林业局', '县科农局', '县住建局', '县财政局', '三排镇'];

interface Owed {
  id: number;
  kind: string;
  parentId: number | null;
  owners: string[];
  dueOn: string;
  state: string;
  light: string;
  may: string[];
  reports: { id: number; evidence: { id: number }[] }[];
}

beforeAll(async () => {
  api = await startApi();
  for (const name of who) browser[name] = await api.signedIn(name);
  planId = await runPlan(api, browser['县国土环保局'], PLAN, '2019-12-02');
}, 60_000);
afterAll(() => api?.stop());

async function owed(name: string, number = 1): Promise<Owed[]> {
  const { obligations } = (await browser[name].get(`/api/plans/${planId}/clauses/${number}`).expect(200)).body;
  return obligations.filter(({ kind }: Owed) => kind !== 'progress-report');
}
const find = async (name: string, test: (one: Owed) => boolean) => (await owed(name)).find(test)!;
const ofBody = (body: string) => (one: Owed) => one.owners.includes(body);
const report = (name: string, { id }: Owed) =>
  browser[name].post(`/api/obligations/${id}/reports`).field('text', '样点核对完成，清单见附件。');

it('each other body of a clause owes the lead something of its own, before the lead is due', async () => {
  const [lead] = (await owed('县林业局')).filter(({ parentId }) => parentId === null);
  expect(lead).toMatchObject({ owners: ['县林业局'], dueOn: '2019-12-31' });
  const others = (await owed('县林业局')).filter(({ parentId }) => parentId === lead.id);
  expect(others.map(({ kind, owners, dueOn }) => [kind, owners[0], dueOn]).sort()).toEqual([
    ['contribution', '县住建局', '2019-12-17'],
    ['execution-report', '县科农局', '2019-12-17'],
  ]);
});

it('the board counts and names what the clause itself owes', async () => {
  const { rows } = (await browser['县林业局'].get(`/api/plans/${planId}/board`)).body;
  expect(rows[0]).toMatchObject({ leads: ['县林业局'], nextDueOn: expect.any(String) });
});

it('a contribution goes to the lead, who sends it back or takes it; nobody else does', async () => {
  const mine = await find('县住建局', ofBody('县住建局'));
  await report('县住建局', mine).attach('evidence', Buffer.from('清单'), '清单.txt').expect(201);
  const { reports, may } = await find('县林业局', ofBody('县住建局'));
  expect(may).toEqual(['review-report', 'close-out']);
  const { tasks } = (await browser['县林业局'].get('/api/inbox').query({ planId })).body;
  expect(tasks).toContainEqual(expect.objectContaining({ kind: 'review-report', obligationId: mine.id }));
  await browser['县林业局'].get(`/api/evidence/${reports[0].evidence[0].id}`).expect(200);
  await browser['县财政局'].get(`/api/evidence/${reports[0].evidence[0].id}`).expect(404);
  const review = (name: string, decision: string) =>
    browser[name].post(`/api/reports/${reports[0].id}/review`).send({ decision, reason: '缺两个镇的样点' });
  for (const name of ['县住建局', '县国土环保局', '县政府办', '县财政局']) await review(name, 'accept').expect(403);
  await review('县林业局', 'return').expect(201);
  await report('县住建局', mine).expect(201);
  const again = (await find('县林业局', ofBody('县住建局'))).reports.find(({ id }) => id !== reports[0].id)!;
  await browser['县林业局'].post(`/api/reports/${again.id}/review`).send({ decision: 'accept' }).expect(201);
  expect(await find('县住建局', ofBody('县住建局'))).toMatchObject({ state: 'accepted', may: [] });
});

describe('the lead', () => {
  const ask = async (name: string, request: object, number = 1) => {
    const [{ id }] = (await owed(name, number)).filter(({ parentId }) => parentId === null);
    const { status, body } = await browser[name].post(`/api/obligations/${id}/contributions`).send(request);
    return [status, body.code];
  };
  const REQUEST = { body: '县住建局', what: '2015年以来的用地变更清单', dueOn: '2019-12-13' };

  it('asks another body of the clause for something, by a date', async () => {
    expect(await ask('县林业局', REQUEST)).toEqual([201, undefined]);
    const asked = await find('县住建局', (one) => ofBody('县住建局')(one) && one.state === 'open');
    expect(asked).toMatchObject({
      kind: 'contribution',
      dueOn: '2019-12-13',
      may: expect.arrayContaining(['submit-report']),
    });
    expect(asked.may).not.toContain('ask-contribution');
  });

  it('invites a body by name where the clause has an open list', async () => {
    expect(await ask('县林业局', { ...REQUEST, body: '三排镇' })).toEqual([201, undefined]);
  });

  it('gives the clause to whom it invites, who may object; nobody else is asked again', async () => {
    const { assignments } = (await browser['三排镇'].get(`/api/plans/${planId}/clauses/1`).expect(200)).body;
    const states = Object.fromEntries(assignments.map((one: { body: string; state: string }) => [one.body, one.state]));
    expect(states).toEqual({ 县林业局: 'assigned', 县科农局: 'assigned', 县住建局: 'assigned', 三排镇: 'assigned' });
    const { id } = assignments.find(({ body }: { body: string }) => body === '三排镇');
    const object = (name: string) =>
      browser[name].post(`/api/assignments/${id}/objection`).send({ reason: '本镇没有试点片区' });
    await object('县住建局').expect(403);
    const { decideBy } = (await object('三排镇').expect(201)).body;
    expect(decideBy > '2019-12-02').toBe(true);
    const keep = { decision: 'keep', toBody: null, reason: '只需核对地块边界' };
    await browser['县国土环保局'].post(`/api/assignments/${id}/decision`).send(keep).expect(201);
  });

  it.each([
    ['nobody else for the lead', '县科农局', {}, 403, 'not-permitted'],
    ['not itself', '县林业局', { body: '县林业局' }, 422, 'body-not-in-clause'],
    ['not a body that does not exist', '县林业局', { body: '县某局' }, 422, 'body-not-in-clause'],
    ['not for yesterday', '县林业局', { dueOn: '2019-12-02' }, 422, 'date-not-ahead'],
    ['not for a day after the date of the lead', '县林业局', { dueOn: '2020-01-02' }, 422, 'date-too-late'],
    ['not for the last year of all', '县林业局', { dueOn: '9999-12-31' }, 400, 'input-invalid'],
    ['not for nothing', '县林业局', { what: ' ' }, 422, 'text-missing'],
  ])('asks: %s', async (_, name, fields, status, code) => {
    expect(await ask(name, { ...REQUEST, ...fields })).toEqual([status, code]);
  });

  it('invites nobody where there is no open list', async () => {
    expect(await ask('县财政局', { ...REQUEST, body: '三排镇' }, 2)).toEqual([422, 'body-not-in-clause']);
  });
});
