import { Assignment, ChangeRequest, type Clause, Event, Obligation, Outbox, Plan, Process } from '@app/persistence';
import { settleAsProposed, startApi, type Agent, type TestApi } from './support';
import { planText } from '../setup/plan-text';
import { AS_WRITTEN } from '../setup/as-written';

const plan = (...clauses: string[]) =>
  planText(
    `一、任务

${clauses.join('\n\n')}`,
    '某县堆场整治工作方案',
  );
const SURVEY = '（一）普查堆场。2018年年底前查清全县堆场底数。（县林业局负责）';
const CLEAR = '（二）清空堆场。2019年年底前清空全部堆场。（县科农局负责）';
const TEACH = '（三）宣传引导。2020年年底前让每个村听过一次讲解。（县住建局负责）';

const EARLIER = plan(SURVEY, CLEAR, TEACH);
const LATER = plan(
  SURVEY.replace('2018', '2027'),
  CLEAR.replace('县科农局负责', '县财政局负责'),
  '（三）巡查回头。2028年年底前对已清空的场地逐一复查并拍照存档。（县住建局负责）',
);

let api: TestApi;
let coordinator: Agent;
let owner: Agent;
let teacher: Agent;
let planId: number;
let versionId: number;

const upload = async (text: string): Promise<number> =>
  (await coordinator.post('/api/plans').attach('file', Buffer.from(text), '方案.txt').expect(201)).body.planId;
const milestones = () =>
  api.em().find(Obligation, { plan: planId, kind: 'milestone' }, { orderBy: { id: 'asc' }, populate: ['clause'] });

/** What a leader instructed and a lead asked for, which no word of the clause demands. */
async function demandBeside({ id, key }: Obligation): Promise<void> {
  const em = api.em();
  const survey = await em.findOneOrFail(Obligation, id);
  const { plan, clause, dueOn, segment } = survey;
  const shared = { plan, clause, dueOn, originalDueOn: dueOn, segment, sourcePhrase: null };
  const instruction = { kind: 'instruction', ladder: 'duty', title: '批示', hardness: 'firm' } as const;
  const asked = { kind: 'contribution', ladder: 'contribution', title: '名单', hardness: 'soft' } as const;
  em.create(Obligation, { ...shared, ...instruction, key: `${key.replace(/[^/]+$/, '')}instruction-1` });
  em.create(Obligation, { ...shared, ...asked, parent: survey, key: `${key}/request-1` });
  await em.flush();
}

beforeAll(async () => {
  api = await startApi();
  [coordinator, owner] = [await api.signedIn('县国土环保局'), await api.signedIn('县科农局')];
  teacher = await api.signedIn('县住建局');
  planId = await upload(EARLIER);
  await settleAsProposed(coordinator, planId);
  await coordinator.post(`/api/plans/${planId}/confirm`).send(AS_WRITTEN).expect(201);
  const [survey, clear, teach] = await milestones();
  await demandBeside(survey);
  const wish = { kind: 'suspension', reason: '等待教材印发' };
  await api.em().nativeUpdate(Obligation, { id: teach.id }, { dueOn: '2099-12-31' }); // not late yet, whenever this runs
  await teacher.post(`/api/obligations/${teach.id}/requests`).send(wish).expect(201);
  await api.em().nativeUpdate(Obligation, { id: teach.id }, { dueOn: '2020-12-31' });
  await owner.post(`/api/obligations/${clear.id}/reports`).field('text', '已清空。').expect(201);
  versionId = await upload(LATER);
}, 60_000);
afterAll(() => api?.stop());

interface ChangeView {
  key: string;
  kind: string;
  text: { kind: string; text: string }[];
}
const difference = async () => (await owner.get(`/api/plans/${versionId}/difference`).expect(200)).body;
const decide = (decisions: object[]) => coordinator.post(`/api/plans/${versionId}/amendment`).send({ decisions });

it('knows the plan of the same number as the earlier version', async () => {
  expect((await coordinator.get(`/api/plans/${versionId}`)).body).toMatchObject({
    state: 'imported',
    amendsId: planId,
  });
  await owner.get(`/api/plans/${planId}/difference`).expect(404);
});

it('shows the difference clause by clause, with the words that went and came', async () => {
  const { clauses, may } = await difference();
  expect(clauses.map(({ key, kind }: ChangeView) => [key, kind])).toEqual([
    ['clause-1', 'changed'],
    ['clause-2', 'changed'],
    ['clause-3', 'dropped'],
    ['new-3', 'added'],
  ]);
  expect(clauses[0].changes.dates.map((one: { to: { date: string } }) => one.to.date)).toEqual(['2027-12-31']);
  expect(clauses[0].text.filter(({ kind }: { kind: string }) => kind !== 'same')).toEqual([
    { kind: 'dropped', text: '18' },
    { kind: 'added', text: '27' },
  ]);
  expect(may).toEqual([]);
});

it('refuses while a change is undecided, and whoever may not confirm', async () => {
  const { body } = await decide([{ change: 'clause-1', decision: 'apply' }]).expect(409);
  expect([body.code, body.errors.length]).toEqual(['changes-undecided', 3]);
  await decide([{ change: 'clause-1', decision: 'perhaps' }]).expect(400);
  await owner.post(`/api/plans/${versionId}/amendment`).send({ decisions: [] }).expect(403);
  expect((await milestones()).map(({ dueOn }) => dueOn)).toEqual(['2018-12-31', '2019-12-31', '2020-12-31']);
});

it('takes over what was applied and leaves what was left; what happened stays', async () => {
  const outbox = await api.em().count(Outbox);
  const { clauses } = await difference();
  const decisions = clauses.map(({ key }: ChangeView) => ({ change: key, decision: 'apply' }));
  expect((await decide(decisions).expect(201)).body).toEqual({ planId, applied: 4, left: 0 });

  const [survey, clear, teach, check] = await milestones();
  expect([survey.dueOn, survey.originalDueOn, survey.extensions]).toEqual(['2027-12-31', '2018-12-31', 1]);
  expect([clear.state, clear.dueOn]).toEqual(['submitted', '2019-12-31']);
  expect([teach.state, teach.dueOn]).toEqual(['not-applicable', '2020-12-31']);
  expect([check.state, check.dueOn, (check.clause as Clause).number]).toEqual(['open', '2028-12-31', 4]);

  const clause = (await owner.get(`/api/plans/${planId}/clauses/2`).expect(200)).body;
  expect(clause.roles.map(({ body }: { body: string }) => body)).toEqual(['县财政局']);
  expect(await api.em().count(Process, { planId, kind: 'clause' })).toBe(4);
  expect(await api.em().count(Outbox)).toBeGreaterThan(outbox);
  const events = await api.em().find(Event, { planId, kind: { $like: '%amended' } });
  expect(events.map(({ kind }) => kind).sort()).toEqual([
    'clause-amended',
    'clause-amended',
    'date-amended',
    'plan-amended',
  ]);
  expect((await api.em().findOneOrFail(Plan, versionId)).state).toBe('applied');
  await decide(decisions).expect(403);
});

it('leaves what a leader instructed and what a lead asked for, which the words never demanded', async () => {
  const beside = await api.em().find(Obligation, { plan: planId, kind: { $in: ['instruction', 'contribution'] } });
  expect(beside.map(({ state }) => state)).toEqual(['open', 'open']);
});

it('lets a request about what is dropped lapse', async () => {
  const [request] = await api.em().find(ChangeRequest, { obligation: { plan: planId } });
  expect(request.state).toBe('lapsed');
  const { tasks } = (await coordinator.get('/api/inbox').query({ planId }).expect(200)).body;
  expect(tasks.filter(({ kind }: { kind: string }) => kind === 'decide-request')).toEqual([]);
});

it('gives new clauses and new parts to their bodies, and takes back what nobody has to answer any more', async () => {
  const rows = await api.em().find(Assignment, { plan: planId }, { populate: ['clause', 'body'] });
  const given = rows.map(({ clause, body, state }) => [
    (clause as Clause).number,
    (body as { name: string }).name,
    state,
  ]);
  expect(given.sort()).toEqual([
    [1, '县林业局', 'assigned'],
    [2, '县科农局', 'assigned'], // its report still waits for an answer
    [2, '县财政局', 'assigned'],
    [3, '县住建局', 'withdrawn'],
    [4, '县住建局', 'assigned'],
  ]);
  const [added] = rows.filter(({ clause }) => (clause as Clause).number === 4);
  expect(added).toMatchObject({ roles: ['responsible'], acknowledgeRule: { kind: 'working-days', n: 2 } });
  expect(await teacher.post(`/api/plans/${planId}/acknowledgement`)).toMatchObject({
    status: 201,
    body: { acknowledged: 1 },
  });
});

it('compares the next version with how the plan reads now', async () => {
  versionId = await upload(LATER);
  const { clauses } = await difference();
  expect(clauses.map(({ kind }: ChangeView) => kind).filter((kind: string) => kind !== 'renumbered')).toEqual([]);
  const left = clauses.map(({ key }: ChangeView) => ({ change: key, decision: 'leave' }));
  expect((await decide(left).expect(201)).body).toMatchObject({ applied: 0 });
});

it('keeps what people answered to the earlier version where the words are the same, and shows no change there', async () => {
  const own = (...clauses: string[]) => planText(`一、任务\n\n${clauses.join('\n\n')}`, '某县驿道修缮方案');
  const pave = (nth: string) => `（${nth}）铺好石板。2020年前铺完石板。（县林业局负责）`;
  const sign = '（二）立好路牌。2018年年底前立好。（县驿道处负责）';
  const first = await upload(own(pave('一'), sign));
  const answer = (plan: number, number: number, given: object) =>
    coordinator.put(`/api/plans/${plan}/doubts/${number}/decision`).send(given).expect(200);
  await answer(first, 1, { kind: 'date', date: '2020-06-30' });
  await answer(first, 2, { kind: 'body', body: '县住建局' });
  await coordinator.post(`/api/plans/${first}/confirm`).send(AS_WRITTEN).expect(201);

  const second = await upload(own('（一）清理杂草。2019年年底前清完。（县林业局负责）', sign, pave('三')));
  await settleAsProposed(coordinator, second); // undoes nothing that was answered
  const { doubts, open } = (await owner.get(`/api/plans/${second}/doubts`).expect(200)).body;
  expect(open).toBe(0);
  expect(doubts.map(({ decision }: { decision: { answer: object } }) => decision.answer)).toEqual([
    { kind: 'body', body: '县住建局' },
    { kind: 'date', date: '2020-06-30' },
  ]);
  for (const { decision } of doubts) expect(decision.as).toContain('沿用上一版本');
  const { clauses } = (await owner.get(`/api/plans/${second}/difference`).expect(200)).body;
  expect(clauses.map(({ kind }: ChangeView) => kind)).toEqual(['added', 'renumbered']);

  const third = await upload(own(pave('一').replace('石板。2020', '青石板。2020'), sign));
  const left = (await owner.get(`/api/plans/${third}/doubts`).expect(200)).body;
  expect(left.doubts.map(({ decision }: { decision: object | null }) => decision !== null)).toEqual([false, true]);
});
