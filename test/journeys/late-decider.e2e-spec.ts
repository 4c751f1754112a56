import { Assignment } from '@app/persistence';
import { decideObjection, decideRequest, objectToAssignment, perform, requestChange } from '@app/use-cases';
import { TestHouse } from '../setup/house';
import { PlanByHand } from '../setup/plan-by-hand';

const PLAN = `某县人民政府办公室

某府办〔2017〕1号

某县人民政府办公室
2017年6月29日

某县堆场清理工作方案

一、任务

（一）普查堆场。2019年年底前完成堆场普查。（县林业局负责）

（二）公布名录。2019年年底前公布堆场名录。（县国土环保局负责）

（三）清空堆场。2019年年底前清空堆场。（县科农局负责）

（四）复绿堆场。2019年年底前完成堆场复绿。（县住建局负责）
`;

/** Asked on a Friday, everything is to be decided by the Friday of the week after, 7 December 2018. */
describe('a body that lets the date of its decision pass', () => {
  let house: TestHouse;
  let plan: PlanByHand;

  beforeAll(async () => {
    house = await TestHouse.open();
    plan = await PlanByHand.confirm(house, PLAN, '2018-11-30');
    await house.startWorker();
    await plan.settle();
  });
  afterAll(() => house.close());

  const ask = <T>(sql: string) => plan.em().execute<T[]>(sql, [plan.id]);
  const urged = () =>
    ask<{ clause: number; body: string; on: string }>(
      `select c.number as clause, b.name as body, n.sent_on::text as on from notification n
         join body b on b.id = n.body_id join clause c on c.id = n.clause_id
       where n.plan_id = ? and n.kind = 'decision-urged' order by c.number`,
    );
  const events = async () => (await ask(`select id from event where plan_id = ? and kind = 'decision-urged'`)).length;

  async function requestExtension(clause: number, owner: string, newDueOn = '2020-06-30') {
    const [{ id }] = (
      await ask<{ id: number; number: number }>(
        `select o.id, c.number from obligation o join clause c on c.id = o.clause_id
         where o.plan_id = ? and o.kind = 'milestone' and o.parent_id is null`,
      )
    ).filter(({ number }) => number === clause);
    const request = { obligationId: id, kind: 'extension' as const, reason: '等待复检结果', newDueOn };
    return perform(house.duban, requestChange, await plan.actor(owner), request);
  }

  async function object(clause: number, owner: string) {
    const { id } = await plan.em().findOneOrFail(Assignment, { plan: plan.id, clause: { number: clause } });
    const objection = { assignmentId: id, reason: '不属本单位职责' };
    const { decideBy } = await perform(house.duban, objectToAssignment, await plan.actor(owner), objection);
    return { id, decideBy };
  }

  it('is urged on the Monday after the Friday, once, and not when it decided in time', async () => {
    const coordinator = await plan.actor('县国土环保局', 'coordinator');
    const { decideBy, requestId } = await requestExtension(1, '县林业局');
    const objections = [await object(2, '县国土环保局'), await object(3, '县科农局')];
    const inTime = await requestExtension(4, '县住建局');
    expect([decideBy, ...objections.map((one) => one.decideBy)]).toEqual(Array(3).fill('2018-12-07'));

    await plan.goTo('2018-12-07');
    const granted = { requestId: inTime.requestId, decision: 'grant' as const, reason: null };
    await perform(house.duban, decideRequest, coordinator, granted);
    await plan.goTo('2018-12-09');
    expect(await urged()).toEqual([]);

    await plan.goTo('2018-12-10');
    const told = [
      { clause: 1, body: '县国土环保局', on: '2018-12-10' },
      { clause: 2, body: '县政府办', on: '2018-12-10' }, // the coordinating body objects itself
      { clause: 3, body: '县国土环保局', on: '2018-12-10' },
    ];
    expect(await urged()).toEqual(told);

    await perform(house.duban, decideRequest, coordinator, { requestId, decision: 'refuse', reason: '理由不充分' });
    const keep = { decision: 'keep' as const, toBody: null, reason: '按方案分工' };
    await perform(house.duban, decideObjection, coordinator, { assignmentId: objections[1].id, ...keep });
    await plan.goTo('2018-12-31');
    expect([await urged(), await events()]).toEqual([told, 3]);
  });

  it('is urged anew for another request', async () => {
    const { decideBy } = await requestExtension(1, '县林业局', '2020-09-30');
    await plan.goTo(decideBy);
    expect(await events()).toBe(3);
    await plan.goTo('2019-01-31');
    expect((await urged()).map(({ clause }) => clause)).toEqual([1, 1, 2, 3]);
  });
});
