import { acceptProposals, confirmPlan, importPlan, perform, receivePlan } from '@app/use-cases';
import { SHORT_PLAN, startApi, type Agent, type TestApi } from './support';

interface Task {
  kind: string;
  dueOn: string | null;
  obligationId: number | null;
}

/** The inbox page by page: nothing twice, nothing left out, what is late first. */
describe('the inbox', () => {
  let api: TestApi;
  let coordinator: Agent;

  beforeAll(async () => {
    api = await startApi();
    await runPlan(api);
    coordinator = await api.signedIn('县国土环保局');
  });
  afterAll(() => api.stop());

  const page = async (agent: Agent, query: string) =>
    (await agent.get(`/api/inbox?${query}`).expect(200)).body as { tasks: Task[]; total: number };

  it('comes in pages that hold every task once, by date, and its count is that of the badge', async () => {
    const whole = await page(coordinator, '');
    expect(whole.total).toBeGreaterThan(1);
    const pages: Task[] = [];
    for (let after = 0; after < whole.total; after += 2) {
      pages.push(...(await page(coordinator, `after=${after}&limit=2`)).tasks);
    }
    expect(pages).toEqual(whole.tasks);
    const dates = pages.map(({ dueOn }) => dueOn ?? '9999');
    expect(dates).toEqual([...dates].sort());
    await coordinator.get('/api/inbox/count').expect(200, { total: whole.total });
  });

  it('has nothing for a body that owes nothing, and says so', async () => {
    const town = await api.signedIn('香坪镇');
    expect(await page(town, '')).toMatchObject({ total: 0, tasks: [] });
    await town.get('/api/inbox/count').expect(200, { total: 0 });
  });

  it('has older notifications behind the last one', async () => {
    const { body } = await coordinator.get('/api/inbox').expect(200);
    const last = body.notifications.at(-1)?.id ?? 1;
    const older = await coordinator.get(`/api/inbox/notifications?before=${last}`).expect(200);
    expect(older.body).toEqual({ notifications: [], more: false });
    await coordinator.get('/api/inbox?limit=101').expect(400);
    await coordinator.get('/api/inbox?after=1e1').expect(400);
  });
});

async function runPlan({ duban, actor }: TestApi): Promise<void> {
  const office = await actor('县政府办', 'county-office');
  const file = { fileName: 'plan.txt', bytes: Buffer.from(SHORT_PLAN) };
  const { planId } = await perform(duban, importPlan, office, await receivePlan(duban, office, file));
  await perform(duban, acceptProposals, office, { planId, strictly: true });
  await perform(duban, confirmPlan, office, { planId });
}
