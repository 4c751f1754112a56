import { createHash } from 'node:crypto';
import { addDays } from '@app/domain/calendar';
import { planAsDocx } from '../../libs/intake/src/testing/plan-as';
import { SHORT_PLAN, startApi, type Agent, type TestApi } from './support';
import { AS_WRITTEN } from '../setup/as-written';

let api: TestApi;
const browser = {} as Record<string, Agent>;
const who = ['县国土环保局', '县政府办', '县林业局', '县科农局', '县住建局', '县委组织部', '读者'];

beforeAll(async () => {
  api = await startApi();
  for (const name of who) browser[name] = await api.signedIn(name);
}, 60_000);
afterAll(() => api?.stop());

const coordinator = () => browser['县国土环保局'];
const upload = (agent: Agent, bytes: Buffer, name = '工作方案.txt') =>
  agent.post('/api/plans').attach('file', bytes, name);
const clause = async (agent: Agent, number: number) =>
  (await agent.get(`/api/plans/${planId}/clauses/${number}`).expect(200)).body;
const milestone = async (agent: Agent, number: number) =>
  (await clause(agent, number)).obligations.find((o: { kind: string }) => o.kind === 'milestone');

let planId: number;

describe('importing a plan', () => {
  it('keeps the document with what was read from it, and runs nothing yet', async () => {
    const response = await upload(coordinator(), Buffer.from(SHORT_PLAN)).expect(201);
    planId = response.body.planId;
    const plan = (await browser['读者'].get(`/api/plans/${planId}`).expect(200)).body;
    expect(plan).toMatchObject({
      title: '某县土壤污染防治工作方案',
      state: 'imported',
      clock: 'real',
      clauses: 3,
      obligations: 0,
      may: [],
    });
    expect((await coordinator().get(`/api/plans/${planId}`)).body.may).toEqual([
      'settle-doubts',
      'correct-reading',
      'confirm-plan',
    ]);
    const source = (await browser['读者'].get(`/api/plans/${planId}/source`).expect(200)).body;
    expect(source.text).toContain('农用地土壤污染状况详查');
    expect(source.parsed.clauses).toHaveLength(3);
  });

  it.each([
    ['no file', null, 400, 'file-missing'],
    ['an empty file', Buffer.alloc(0), 422, 'plan-file-empty'],
    ['a text without any clause', Buffer.from('今天天气很好。'), 422, 'plan-without-clauses'],
    ['a file over the limit', Buffer.alloc(11 * 1024 * 1024, 0x41), 413, 'upload-too-large'],
  ])('refuses %s and writes nothing', async (_, bytes, status, code) => {
    const before = (await coordinator().get('/api/plans')).body.length;
    const response = bytes ? await upload(coordinator(), bytes) : await coordinator().post('/api/plans');
    expect([response.status, response.body.code]).toEqual([status, code]);
    expect(response.body.title).toMatch(/\p{Script=Han}/u);
    expect((await coordinator().get('/api/plans')).body).toHaveLength(before);
  });

  it.each([
    ['a docx that is none', Buffer.from([0x50, 0x4b, 3, 4, 0, 255]), '方案.docx', 422, 'plan-file-broken'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47]), '方案.pdf', 415, 'plan-file-unsupported'],
  ])('refuses %s', async (_, bytes, name, status, code) => {
    const response = await upload(coordinator(), bytes, name);
    expect([response.status, response.body.code]).toEqual([status, code]);
  });

  it('reads a Word document and keeps the file as it came', async () => {
    const bytes = planAsDocx(SHORT_PLAN);
    const id = (await upload(coordinator(), bytes, '方案.docx').expect(201)).body.planId;
    expect((await coordinator().get(`/api/plans/${id}/source`)).body.parsed.clauses).toHaveLength(3);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(await api.duban.settings.files.get(sha256)).toEqual(bytes);
  });

  it('takes pasted text, from those who may import', async () => {
    const paste = (agent: Agent, text: string) => agent.post('/api/plans/text').send({ text });
    const id = (await paste(coordinator(), SHORT_PLAN).expect(201)).body.planId;
    expect((await coordinator().get(`/api/plans/${id}/source`)).body.parsed.clauses).toHaveLength(3);
    await paste(browser['读者'], SHORT_PLAN).expect(403);
    const refused = async (text: string) => {
      const { status, body } = await paste(coordinator(), text);
      return [status, body.code];
    };
    expect(await refused('  ')).toEqual([422, 'plan-file-empty']);
    expect(await refused('字'.repeat(300_001))).toEqual([400, 'input-invalid']);
    expect(await refused('字'.repeat(400_000))).toEqual([413, 'texts-too-large']);
  });
});

describe('confirming a plan', () => {
  it('starts its clauses, once', async () => {
    // It ends in 2017 and 2018: whoever confirms it says what becomes of that.
    const undecided = await coordinator().post(`/api/plans/${planId}/confirm`).expect(409);
    expect([undecided.body.code, undecided.body.detail.includes('dates of the plan have passed')]).toEqual([
      'start-undecided',
      true,
    ]);
    await coordinator().post(`/api/plans/${planId}/confirm`).send({ watchEvery: 6 }).expect(409);
    const response = await coordinator().post(`/api/plans/${planId}/confirm`).send(AS_WRITTEN).expect(201);
    expect(response.body).toEqual({ clauses: 3, obligations: expect.any(Number) });
    const again = await coordinator().post(`/api/plans/${planId}/confirm`).expect(409);
    expect(again.body.code).toBe('plan-already-confirmed');
    await coordinator().post('/api/plans/4711/confirm').expect(404);
  });

  it('fills the board', async () => {
    const { plan, rows } = (await browser['读者'].get(`/api/plans/${planId}/board`).expect(200)).body;
    expect(plan).toMatchObject({ state: 'running', obligations: expect.any(Number) });
    expect(rows.map((row: { number: number; leads: string[] }) => [row.number, row.leads])).toEqual([
      [1, ['县林业局']],
      [2, ['县科农局', '县住建局']],
      [3, ['县国土环保局']],
    ]);
    expect(rows[0]).toMatchObject({ light: 'red', overdue: expect.any(Number), closed: 0 });
  });

  it.each([
    [{ body: '县住建局' }, [2]],
    [{ q: '网络' }, [2]],
    [{ q: '3' }, [3]],
    [{ q: '%' }, []],
    [{ light: 'red' }, [1, 2, 3]],
    [{ light: 'grey' }, []],
    [{ light: 'red', body: '县林业局', q: '调查' }, [1]],
  ])('filters the board by %j', async (query, numbers) => {
    const { rows } = (await coordinator().get(`/api/plans/${planId}/board`).query(query).expect(200)).body;
    expect(rows.map((row: { number: number }) => row.number)).toEqual(numbers);
  });

  it('refuses a light that is none', async () => {
    const response = await coordinator().get(`/api/plans/${planId}/board`).query({ light: 'pink' }).expect(400);
    expect(response.body.errors[0].field).toBe('light');
  });
});

describe('a report', () => {
  const EVIDENCE = Buffer.from('照片');
  let evidence: { id: number; fileName: string; sha256: string };

  it('is filed by the owner, with evidence, and by nobody else', async () => {
    const { id } = await milestone(browser['县林业局'], 1);
    const file = (agent: Agent) => agent.post(`/api/obligations/${id}/reports`).field('text', '详查已完成。');
    expect((await milestone(browser['县科农局'], 1)).may).toEqual([]);
    expect((await file(browser['县科农局']).expect(403)).body.code).toBe('not-permitted');
    expect((await milestone(browser['县林业局'], 1)).may).toEqual(['submit-report', 'ask-contribution']);
    const filed = await file(browser['县林业局']).attach('evidence', EVIDENCE, '现场照片.jpg').expect(201);
    expect(filed.body.state).toBe('submitted');
    const { state, reports, may } = await milestone(browser['县林业局'], 1);
    expect({ state, may }).toEqual({ state: 'submitted', may: ['withdraw-report'] });
    [evidence] = reports[0].evidence;
    expect(evidence.fileName).toBe('现场照片.jpg');
    expect((await file(browser['县林业局']).expect(409)).body.code).toBe('already-done');
  });

  it('keeps its evidence as it was, for those it concerns', async () => {
    const stored = await api.duban.settings.files.get(evidence.sha256);
    expect(stored.equals(EVIDENCE)).toBe(true);
    const download = await coordinator().get(`/api/evidence/${evidence.id}`).buffer(true).expect(200);
    expect(download.headers['content-disposition']).toContain(
      `attachment; filename="file"; filename*=UTF-8''${encodeURIComponent('现场照片.jpg')}`,
    );
    expect(download.headers['content-type']).toBe('application/octet-stream');
    expect(EVIDENCE.equals(download.body)).toBe(true);
    await browser['县林业局'].get(`/api/evidence/${evidence.id}`).expect(200);
    await browser['县住建局'].get(`/api/evidence/${evidence.id}`).expect(404);
    await browser['读者'].get(`/api/evidence/${evidence.id}`).expect(404);
  });

  it('is sent back only with a reason, and accepted, by the coordinating body', async () => {
    const reportId = (await milestone(coordinator(), 1)).reports[0].id;
    const review = (agent: Agent, body: object) => agent.post(`/api/reports/${reportId}/review`).send(body);
    expect((await milestone(coordinator(), 1)).may).toEqual(['review-report', 'close-out', 'site-check']);
    expect((await review(browser['县政府办'], { decision: 'accept' }).expect(403)).body.code).toBe('not-permitted');
    expect((await review(coordinator(), { decision: 'maybe' }).expect(400)).body.code).toBe('input-invalid');
    expect((await review(coordinator(), { decision: 'return' }).expect(422)).body.code).toBe('text-missing');
    expect((await review(coordinator(), { decision: 'return', reason: '缺数据' }).expect(201)).body.state).toBe(
      'returned',
    );
    expect(await milestone(browser['县林业局'], 1)).toMatchObject({
      state: 'open',
      may: expect.arrayContaining(['submit-report']),
    });
  });

  it('of joint bodies goes on when each has signed', async () => {
    const { id } = await milestone(browser['县科农局'], 2);
    await browser['县科农局'].post(`/api/obligations/${id}/reports`).field('text', '网络已建成。').expect(201);
    const waiting = await milestone(browser['县住建局'], 2);
    expect(waiting).toMatchObject({ state: 'open', may: ['sign-report', 'ask-contribution'] });
    const signed = await browser['县住建局'].post(`/api/reports/${waiting.reports[0].id}/signature`).expect(201);
    expect(signed.body.state).toBe('submitted');
    expect((await milestone(coordinator(), 2)).may).toEqual(['review-report', 'close-out', 'site-check']);
  });

  it('of the coordinating body is reviewed by the county office, never by itself', async () => {
    const { id } = await milestone(coordinator(), 3);
    await coordinator().post(`/api/obligations/${id}/reports`).field('text', '评估已完成。').expect(201);
    const { may, reports } = await milestone(coordinator(), 3);
    expect(may).toEqual(['withdraw-report']);
    await coordinator().post(`/api/reports/${reports[0].id}/review`).send({ decision: 'accept' }).expect(403);
    expect((await milestone(browser['县政府办'], 3)).may).toEqual(['review-report', 'close-out', 'site-check']);
    await browser['县政府办'].post(`/api/reports/${reports[0].id}/review`).send({ decision: 'accept' }).expect(201);
  });

  it.each([
    ['a sixth file', (agent: Agent, at: string) => files(agent.post(at).field('text', 'x'), 6, 10), 413],
    [
      'a file over 20 MB',
      (agent: Agent, at: string) => files(agent.post(at).field('text', 'x'), 1, 21 * 1024 * 1024),
      413,
    ],
    ['no text', (agent: Agent, at: string) => files(agent.post(at), 1, 10), 400],
    ['an empty text', (agent: Agent, at: string) => agent.post(at).field('text', ' '), 422],
  ])('is refused with %s', async (_, send, status) => {
    const { id } = await milestone(browser['县林业局'], 1);
    const response = await send(browser['县林业局'], `/api/obligations/${id}/reports`);
    expect(response.status).toBe(status);
    expect(await milestone(browser['县林业局'], 1)).toMatchObject({
      state: 'open',
      may: expect.arrayContaining(['submit-report']),
    });
  });
});

describe('the inbox', () => {
  interface Task {
    kind: string;
    clauseNumber: number;
    obligationId: number;
  }
  const TASKS = ['submit-report', 'sign-report', 'review-report', 'decide-request'];
  /** What one may do and nobody waits for is no task. */
  const NO_TASK = [
    'ask-contribution',
    'ask-extension',
    'ask-suspension',
    'ask-coordination',
    'close-out',
    'reopen',
    'resume',
    'site-check',
    'withdraw-report',
  ];

  it.each(who)('of %s holds what that person may do now, and nothing else', async (name) => {
    const { tasks } = (await browser[name].get('/api/inbox').query({ planId }).expect(200)).body;
    const about = tasks.filter(({ kind }: Task) => TASKS.includes(kind)); // an assignment is no obligation
    const told = about.map((task: Task) => `${task.obligationId} ${task.kind}`);
    const possible: string[] = [];
    const soon = addDays((await coordinator().get(`/api/plans/${planId}`)).body.today, 30);
    for (const number of [1, 2, 3]) {
      for (const { id, may, dueOn } of (await clause(browser[name], number)).obligations) {
        for (const act of may) {
          if (!NO_TASK.includes(act) && (act !== 'submit-report' || dueOn <= soon)) possible.push(`${id} ${act}`);
        }
      }
    }
    expect(told.sort()).toEqual(possible.sort());
  });

  it('tells the owner what was decided', async () => {
    const { notifications, total, tasks } = (await browser['县林业局'].get('/api/inbox').expect(200)).body;
    expect(total).toBe(tasks.length);
    expect(notifications[0]).toMatchObject({ kind: 'report-returned', clauseNumber: 1, planId });
    expect((await browser['读者'].get('/api/inbox').expect(200)).body).toEqual({
      tasks: [],
      total: 0,
      kinds: [],
      notifications: [],
      moreNotifications: false,
    });
  });
});

/** Attaches so many files of so many bytes. */
function files<T extends { attach(field: string, bytes: Buffer, name: string): T }>(
  form: T,
  count: number,
  size: number,
): T {
  for (let i = 0; i < count; i += 1) form.attach('evidence', Buffer.alloc(size, 0x41), `${i}.jpg`);
  return form;
}
