import { addDays, yearOf } from '@app/domain/calendar';
import { SHORT_PLAN, startApi, type Agent, type TestApi } from './support';

let api: TestApi;
let coordinator: Agent;
let planId: number;

beforeAll(async () => {
  api = await startApi();
  coordinator = await api.signedIn('县国土环保局');
  const bytes = Buffer.from(SHORT_PLAN);
  planId = (await coordinator.post('/api/plans').attach('file', bytes, '工作方案.txt').expect(201)).body.planId;
}, 60_000);
afterAll(() => api?.stop());

const ask = (query: Record<string, string> = {}) => coordinator.get(`/api/plans/${planId}/forecast`).query(query);

describe('what happens if nothing is done', () => {
  it('is told of a plan that was only imported, and changes nothing in it', async () => {
    const { body } = await ask().expect(200);
    expect(body).toMatchObject({ assume: 'nobody', rows: expect.any(Array) });
    const plan = (await coordinator.get(`/api/plans/${planId}`)).body;
    expect(plan).toMatchObject({ state: 'imported', obligations: 0 });
  });

  it('looks a year ahead, further when it is asked to, and never further than three years', async () => {
    const today = (await coordinator.get(`/api/plans/${planId}`)).body.today;
    expect((await ask().expect(200)).body.until).toBe(addDays(today, 365));
    const far = (await ask({ until: '2100-12-31' }).expect(200)).body;
    expect(far.until).toBe(addDays(today, 3 * 366));
    for (const { at } of far.rows) expect(at >= today && at <= far.until).toBe(true);
  });

  it('says of each step why it comes on its day', async () => {
    const today = (await coordinator.get(`/api/plans/${planId}`)).body.today;
    const ahead = Buffer.from(SHORT_PLAN.replaceAll('2018年', `${yearOf(today) + 1}年`));
    const { body } = await coordinator.post('/api/plans').attach('file', ahead, '工作方案.txt').expect(201);
    const { rows } = (await coordinator.get(`/api/plans/${body.planId}/forecast`).expect(200)).body;
    expect(rows.length).toBeGreaterThan(0);
    for (const { ladder, why } of rows) {
      if (ladder !== 'A') continue;
      expect(why).toMatchObject({ from: expect.any(String), rule: expect.any(String), zh: expect.any(String) });
    }
  });

  it('refuses a day that does not exist and an assumption nobody knows', async () => {
    expect((await ask({ until: '2027-02-30' })).status).toBe(422);
    expect((await ask({ until: 'soon' })).status).toBe(400);
    expect((await ask({ assume: 'everybody' })).status).toBe(400);
    await coordinator.get('/api/plans/999999/forecast').expect(404);
  });
});

describe('the ladders of a plan', () => {
  const ladders = () => coordinator.get(`/api/plans/${planId}/policy/ladders`);

  it('are shown rung by rung in both languages, with what each rests on and what ends it', async () => {
    const { body } = await ladders().expect(200);
    expect(body).toMatchObject({ version: 'escalation-2017.2', validFrom: '2017-06-29' });
    const order = body.rungs.find((one: { ladder: string }) => one.ladder === 'B');
    expect(order).toMatchObject({
      rung: 'rectification-order',
      entry: { zh: expect.stringContaining('考核不合格'), en: expect.stringContaining('failed') },
      signer: { zh: '县政府办', en: 'county office' },
      exit: { zh: '他人核查通过' },
      vacancy: { en: 'to the body all the same' },
      off: false,
    });
    expect(order.basis).toContainEqual({ text: '《政府督查工作条例》第十八条', inForce: true });
    expect(new Set(body.rungs.map(({ ladder }: { ladder: string }) => ladder))).toEqual(new Set('ABCDE'));
  });

  it('are those of a plan that is there', async () => {
    await coordinator.get('/api/plans/999999/policy/ladders').expect(404);
  });
});
