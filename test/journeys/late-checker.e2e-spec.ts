import { Body, CaseFile, Matter, RectificationItem } from '@app/persistence';
import {
  fileRectificationPlan,
  perform,
  reportOnCase,
  reportOnItem,
  reviewCase,
  reviewItem,
  reviewRectificationPlan,
  type Actor,
  storeFiles,
} from '@app/use-cases';
import { TestHouse } from '../setup/house';
import { PlanByHand } from '../setup/plan-by-hand';
import { planText } from '../setup/plan-text';
import { signOff } from '../setup/sign-off';

const PLAN = planText(`一、查清底数

（一）摸清林地。2018年年底前完成林地取样。（县林业局负责）`);

const PROOF = { fileName: '台账.pdf', mediaType: 'application/pdf', bytes: Buffer.from('a list') };
const ACCEPT = { decision: 'accept' as const, reason: null };

/** A body under an order does its part; whoever has to check it has five working days, and is urged on the sixth. */
describe('a checker who lets a case lie', () => {
  let house: TestHouse;
  let plan: PlanByHand;
  let caseId: number;
  let body: Actor;
  let acceptor: Actor;

  beforeAll(async () => {
    house = await TestHouse.open();
    plan = await PlanByHand.confirm(house, PLAN, '2018-12-20');
    await house.startWorker();
    await plan.goTo('2019-03-04');
    const about = { clause: { number: 1 }, document: { plan: plan.id, kind: 'rectification-order' as const } };
    const { document: order, caseFile } = await plan.em().findOneOrFail(Matter, about);
    await signOff(house.duban, plan.office, order.id);
    await plan.settle();
    caseId = caseFile!.id;
    [body, acceptor] = [await plan.actor('县林业局'), await plan.actor('县国土环保局', 'coordinator')];
  });
  afterAll(() => house.close());

  const urged = async () =>
    (
      await plan.em().execute<{ line: string }[]>(
        `select b.name || ' ' || n.sent_on || ' ' || n.title as line from notification n join body b on b.id = n.body_id
          where n.plan_id = ? and n.kind = 'decision-urged' order by n.id`,
        [plan.id],
      )
    ).map(({ line }) => line);
  const item = () => plan.em().findOneOrFail(RectificationItem, { caseFile: caseId }, { orderBy: { id: 'asc' } });

  it('is urged on the Monday after the Friday by which the plan had to be checked, once', async () => {
    await plan.goTo('2019-03-08');
    const { id: acceptorId } = await plan.em().findOneOrFail(Body, { name: '县国土环保局' });
    const words = { problem: '台账不全', goal: '补齐', measures: '逐宗核对', limitOn: '2019-05-31' };
    const items = [{ ...words, bodyId: body.bodyId!, acceptorId }];
    await perform(house.duban, fileRectificationPlan, body, { caseId, items });
    await plan.goTo('2019-03-17');
    expect(await urged()).toEqual([]);
    await plan.goTo('2019-03-18');
    const line = '县政府办 2019-03-18 催办：请审核县林业局的整改方案，应于2019年3月15日前办理，现已逾期';
    expect(await urged()).toEqual([line]);
    await plan.goTo('2019-03-29');
    expect(await urged()).toEqual([line]);
  });

  it('is, for an item, its acceptor and not the county office', async () => {
    await perform(house.duban, reviewRectificationPlan, plan.office, { caseId, ...ACCEPT });
    const evidence = await storeFiles(house.duban.settings, [PROOF]);
    await perform(house.duban, reportOnItem, body, { itemId: (await item()).id, text: '已补齐', evidence });
    await plan.goTo('2019-04-08'); // 清明 has moved a day
    expect(await urged()).toHaveLength(1);
    await plan.goTo('2019-04-09');
    expect((await urged())[1]).toBe(
      '县国土环保局 2019-04-09 催办：请验收县林业局整改事项第1项，应于2019年4月8日前办理，现已逾期',
    );
  });

  it('is nobody who checks in time', async () => {
    await perform(house.duban, reviewItem, acceptor, { itemId: (await item()).id, ...ACCEPT });
    await perform(house.duban, reportOnCase, body, { caseId, text: '各项均已完成' });
    await plan.goTo('2019-04-16');
    await perform(house.duban, reviewCase, plan.office, { caseId, ...ACCEPT });
    await plan.goTo('2019-05-06');
    expect(await urged()).toHaveLength(2);
    expect(await plan.em().findOneOrFail(CaseFile, caseId)).toMatchObject({ state: 'closed', outcome: 'accepted' });
  });
});
