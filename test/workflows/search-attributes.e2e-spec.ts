import { Rehearsal } from '@app/persistence';
import { startRehearsal } from '../../apps/cli/src/rehearsal/run-rehearsal';
import { TestHouse } from '../setup/house';

const PLAN = `试验县办公室

试办〔2017〕9号

关于印发《试验县工作方案》的通知

二〇一七年六月二十九日

试验县工作方案

一、主要任务

(一) 早到期的事。2017年9月底前，报出清单。（县林业局牵头；县财政局参与）

(二) 晚到期的事。2019年9月底前，报出清单。（县科农局、县住建局负责）
`;

/** Whoever supports the county finds a clause in Temporal by what it is about and how it stands. */
describe('the search attributes of clauses', () => {
  let house: TestHouse;

  beforeAll(async () => {
    house = await TestHouse.open();
    await house.startWorker();
  });
  afterAll(() => house.close());

  async function found(query: string): Promise<string[]> {
    const ids: string[] = [];
    for await (const { workflowId } of house.client.workflow.list({ query })) ids.push(workflowId);
    return ids;
  }

  it('follow light and stage while the plan runs', async () => {
    const order = { from: '2017-06-29', until: '2017-11-20', seed: 1, profile: 'nobody' as const, pace: 0 };
    const planId = await startRehearsal(house.duban, { ...order, fileName: 'plan.txt', bytes: Buffer.from(PLAN) });
    await house.until(() => house.duban.orm.em.fork().count(Rehearsal, { plan: planId, state: 'finished' }));
    const [late, early] = [1, 2].map((number) => `plan-${planId}/clause-${number}`);

    // The server shows a change a moment after it happened.
    await house.until(async () => (await found("DubanStage = 'supervision-notice'")).length === 1);
    expect(await found(`DubanPlan = ${planId} AND DubanLight = 'red'`)).toEqual([late]);
    expect(await found(`DubanLead = '县林业局' AND DubanStage = 'supervision-notice'`)).toEqual([late]);
    expect(await found(`DubanClause = 2 AND DubanLight = 'green' AND DubanStage = 'on-course'`)).toEqual([early]);
    expect(await found(`DubanLead = '县住建局'`)).toEqual([early]);
    expect(await found(`DubanLead = '县财政局'`)).toEqual([]); // takes part, and leads nothing
  });
});
