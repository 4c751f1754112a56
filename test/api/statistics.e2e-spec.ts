import { Body } from '@app/persistence';
import {
  DUTIES_COUNTED,
  type BodyStanding,
  type CountedDuties,
  type DutiesCounted,
} from '@app/persistence/read-models';
import { runPlan, SHORT_PLAN, startApi, type Agent, type TestApi } from './support';

describe('the numbers of the bodies of a plan', () => {
  let api: TestApi;
  let reader: Agent;
  let planId: number;

  beforeAll(async () => {
    api = await startApi();
    reader = await api.signedIn('读者');
    planId = await runPlan(api, await api.signedIn('县国土环保局'), SHORT_PLAN, '2018-08-15');
    // Of what was due by then one task was closed in time, and one late.
    await api.em().execute(
      `update obligation set state = 'accepted', closed_on = due_on, was_late = id % 2 = 0
        where id in (select id from obligation where plan_id = ? and due_on < '2018-08-15' order by id limit 2)`,
      [planId],
    );
  });
  afterAll(() => api?.stop());

  const duties = (body: number, of: string) =>
    reader.get(`/api/plans/${planId}/statistics/duties?body=${body}&of=${of}`);

  it('each lead to as many duties as they say, and to no others', async () => {
    const { bodies } = (await reader.get(`/api/plans/${planId}/statistics`).expect(200)).body as {
      bodies: BodyStanding[];
    };
    const told: Record<string, number> = {};
    for (const standing of bodies)
      for (const of of DUTIES_COUNTED) {
        const counted = (await duties(standing.bodyId, of).expect(200)).body as CountedDuties;
        expect([standing.body, of, counted.duties.length]).toEqual([counted.body, of, standing[of]]);
        expect(counted.total).toBe(standing[of]);
        told[of] = (told[of] ?? 0) + counted.total;
        for (const { overdue, closedOn } of counted.duties) expect(isOf(of, overdue, closedOn)).toBe(true);
      }
    expect(Object.entries(told).filter(([, all]) => all === 0)).toEqual([]);
  });

  it('are asked by a body and a number that are there', async () => {
    const { id } = await api.em().findOneOrFail(Body, { name: '县林业局' });
    await duties(id, 'failed').expect(400);
    await duties(999_999, 'open').expect(404);
    await reader.get(`/api/plans/4711/statistics/duties?body=${id}&of=open`).expect(404);
  });
});

function isOf(of: DutiesCounted, overdue: boolean, closedOn: string | null): boolean {
  if (of === 'open') return closedOn === null;
  if (of === 'closed') return closedOn !== null;
  return of === 'late' || overdue;
}
