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
    const far = (await ask({ until: '2199-12-31' }).expect(200)).body;
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
