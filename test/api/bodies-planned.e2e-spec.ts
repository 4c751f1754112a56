import { addDays } from '@app/domain/calendar';
import { Body, Event, PlannedReorganisation, verifyChain } from '@app/persistence';
import { applyPlannedChanges, inTransaction, shanghaiDate } from '@app/use-cases';
import { settleAsProposed, startApi, type Agent, type TestApi } from './support';
import { planText } from '../setup/plan-text';
import { AS_WRITTEN } from '../setup/as-written';

const PLAN = planText(
  `一、查清家底

（一）登记湿地。2036年年底前完成湿地登记。（县林业局负责）`,
  '某县湿地管护工作方案',
);

const TODAY = shanghaiDate(new Date());
const DAY = addDays(TODAY, 10);
/** Morning of a day in the county. */
const morning = (date: string) => new Date(`${date}T01:00:00Z`);

let api: TestApi;
let planId: number;
const browser = {} as Record<string, Agent>;

beforeAll(async () => {
  api = await startApi();
  for (const name of ['县国土环保局', '县政府办', '县委组织部', '县林业局']) browser[name] = await api.signedIn(name);
  const coordinator = browser['县国土环保局'];
  planId = (await coordinator.post('/api/plans').attach('file', Buffer.from(PLAN), '方案.txt')).body.planId;
  await settleAsProposed(coordinator, planId);
  await coordinator.post(`/api/plans/${planId}/confirm`).send(AS_WRITTEN).expect(201);
}, 60_000);
afterAll(() => api?.stop());

const office = () => browser['县政府办'];
const idOf = async (name: string) => (await api.em().findOneOrFail(Body, { name })).id;
/** Enters a change, and has it confirmed where it is taken. */
const enter = async (input: object) => {
  const { status, body } = await office()
    .post('/api/reorganisations')
    .send({ on: DAY, successors: [], obligations: [], clauses: [], rest: [], basis: '某机改〔2026〕9号', ...input });
  if (status !== 201) return { status, body };
  await browser['县委组织部'].post(`/api/authority-entries/${body.entryId}/confirmation`).expect(201);
  const [last] = await api.em().find(PlannedReorganisation, {}, { orderBy: { id: 'desc' }, limit: 1 });
  return { status, body: { plannedId: last?.id as number, code: undefined } };
};
const rename = async (from: string, to: string, on = DAY) =>
  enter({ kind: 'rename', on, before: [await idOf(from)], successors: [{ name: to }] });
const answered = async (sent: PromiseLike<{ status: number; body: { code?: string } }>) => {
  const { status, body } = await sent;
  return [status, body.code];
};
const planned = async () => (await office().get('/api/bodies').expect(200)).body.planned;
const withdraw = (id: number, agent = office(), reason = '会议改期') =>
  agent.post(`/api/planned-reorganisations/${id}/withdrawal`).send({ reason });
const names = async (on: string): Promise<string[]> =>
  (await office().get('/api/bodies').query({ on }).expect(200)).body.bodies.map(({ name }: { name: string }) => name);
const owners = async (): Promise<string[]> => {
  const { obligations } = (await office().get(`/api/plans/${planId}/clauses/1`).expect(200)).body;
  return obligations.find(({ kind }: { kind: string }) => kind === 'milestone').owners;
};

describe('a change of bodies ahead of its day', () => {
  it('is kept and shown, and changes nothing yet', async () => {
    const { status, body } = await rename('县林业局', '县林草局');
    expect([status, body]).toMatchObject([201, { plannedId: expect.any(Number) }]);
    expect(await planned()).toEqual([
      {
        id: body.plannedId,
        kind: 'rename',
        on: DAY,
        before: [{ id: await idOf('县林业局'), name: '县林业局' }],
        after: ['县林草局'],
        basis: '某机改〔2026〕9号',
        plannedBy: expect.any(String),
        state: 'planned',
        doubt: null,
      },
    ]);
    expect(await names(DAY)).not.toContain('县林草局');
    expect(await owners()).toEqual(['县林业局']);
    expect(await applyPlannedChanges(api.duban, morning(addDays(DAY, -1)), inTransaction)).toEqual({
      applied: 0,
      doubtful: 0,
    });
  });

  it('is refused today where it does not fit, not on its day', async () => {
    const [farm, count] = [await idOf('县科农局'), await api.em().count(PlannedReorganisation)];
    const send = (input: object) => answered(enter({ before: [farm], ...input }));
    expect(await send({ kind: 'rename' })).toEqual([422, 'body-change-invalid']);
    expect(await send({ kind: 'rename', successors: [{ name: '县财政局' }] })).toEqual([409, 'body-name-taken']);
    expect(await send({ kind: 'rename', successors: [{ name: ' ' }] })).toEqual([422, 'text-missing']);
    expect(await send({ kind: 'abolish', rest: [3] })).toEqual([422, 'body-change-invalid']);
    expect(await send({ kind: 'abolish', before: [await idOf('县政府办')] })).toEqual([409, 'body-has-office']);
    expect(await api.em().count(PlannedReorganisation)).toBe(count);
  });

  it('lets nobody enter another one about its bodies, neither for today nor for later', async () => {
    expect(await answered(rename('县林业局', '县绿化局', TODAY))).toEqual([409, 'body-change-planned']);
    expect(await answered(rename('县林业局', '县绿化局', addDays(DAY, 5)))).toEqual([409, 'body-change-planned']);
    expect(await answered(rename('县科农局', '县林草局'))).toEqual([409, 'body-change-planned']);
  });

  it('is withdrawn by the county office or the organization department alone, with a reason, once', async () => {
    const [{ id }] = await planned();
    for (const name of ['县国土环保局', '县林业局']) await withdraw(id, browser[name]).expect(403);
    await withdraw(id, office(), '').expect(400);
    await withdraw(id, office(), ' ').expect(422);
    await withdraw(id + 1000).expect(404);
    await withdraw(id).expect(201);
    expect(await answered(withdraw(id))).toEqual([409, 'already-done']);
    expect(await planned()).toEqual([]);
    expect(await applyPlannedChanges(api.duban, morning(DAY), inTransaction)).toEqual({ applied: 0, doubtful: 0 });
  });

  it('is made on its day, once, whoever else tries in the same moment', async () => {
    await rename('县林业局', '县林草局');
    const tries = await Promise.all([1, 2, 3].map(() => applyPlannedChanges(api.duban, morning(DAY), inTransaction)));
    expect(tries.reduce((sum, { applied }) => sum + applied, 0)).toBe(1);
    expect(await names(addDays(DAY, -1))).toContain('县林业局');
    expect(await names(DAY)).toEqual(expect.arrayContaining(['县林草局']));
    expect(await names(DAY)).not.toContain('县林业局');
    expect(await owners()).toEqual(['县林草局']);
    expect(await planned()).toEqual([]);
    const { changes } = (await office().get('/api/bodies').query({ on: DAY })).body;
    expect(changes).toMatchObject([{ on: DAY, recordedBy: expect.any(String), basis: '某机改〔2026〕9号' }]);
    expect(await api.em().count(Event, { planId: 0, kind: 'bodies-reorganised' })).toBe(1);
  });

  it('is not withdrawn when its day has come', async () => {
    const { body } = await rename('县科农局', '县农业局');
    await api.em().nativeUpdate(PlannedReorganisation, { id: body.plannedId }, { on: TODAY });
    expect(await answered(withdraw(body.plannedId))).toEqual([409, 'body-change-due']);
    expect(await applyPlannedChanges(api.duban, new Date(), inTransaction)).toEqual({ applied: 1, doubtful: 0 });
  });

  it('that does not fit on its day changes nothing and waits for a person', async () => {
    const { body } = await rename('县财政局', '县财金局');
    const em = api.em();
    em.create(Body, { name: '县财金局', fullName: null, kind: 'institution', subordinateToCounty: true, aliases: [] });
    await em.flush(); // a plan that was confirmed meanwhile names a body of this name
    expect(await applyPlannedChanges(api.duban, morning(DAY), inTransaction)).toEqual({ applied: 0, doubtful: 1 });
    expect(await applyPlannedChanges(api.duban, morning(DAY), inTransaction)).toEqual({ applied: 0, doubtful: 0 });
    expect(await planned()).toMatchObject([
      {
        id: body.plannedId,
        state: 'doubtful',
        doubt: { code: 'body-name-taken', zh: expect.stringContaining('县财金局') },
      },
    ]);
    expect(await names(DAY)).toContain('县财政局');
    expect(await answered(rename('县财政局', '县财经局', TODAY))).toEqual([409, 'body-change-planned']);
    await withdraw(body.plannedId).expect(201);
    expect(await answered(rename('县财政局', '县财经局', TODAY))).toEqual([201, undefined]);
    expect((await verifyChain(api.em(), 0)).faults).toEqual([]);
  });
});
