import { CaseFile, Notification, OfficialDocument, RectificationPlan } from '@app/persistence';
import { acknowledgeReceipt, decideCaseExtension, perform, requestCaseExtension } from '@app/use-cases';
import { TestHouse } from '../setup/house';
import { PlanByHand } from '../setup/plan-by-hand';
import { planText } from '../setup/plan-text';
import { signOff } from '../setup/sign-off';

const PLAN = planText(`一、查清底数

（一）摸清林地。2018年年底前完成林地取样。（县林业局负责）

（二）摸清农地。2018年年底前完成农地取样。（县科农局负责）

（三）保障资金。2018年年底前安排取样资金。（县财政局负责）`);

/** A body that never files the plan it is asked for: it is reminded once, and the case goes its way to the interview. */
describe('a rectification plan that nobody files', () => {
  let house: TestHouse;
  let plan: PlanByHand;

  beforeAll(async () => {
    house = await TestHouse.open();
    plan = await PlanByHand.confirm(house, PLAN, '2018-12-20');
    await house.startWorker();
    for (const kind of ['supervision-notice', 'rectification-order'] as const) {
      await plan.goTo(kind === 'supervision-notice' ? '2019-02-15' : '2019-03-04');
      for (const { id } of await plan.em().find(OfficialDocument, { plan: plan.id, kind, state: 'draft' }))
        await signOff(house.duban, plan.office, id);
      await plan.settle();
    }
  });
  afterAll(() => house.close());

  const asked = async (body: string) =>
    plan
      .em()
      .findOneOrFail(
        RectificationPlan,
        { caseFile: { body: { name: body }, obligation: { kind: 'milestone' } } },
        { orderBy: { id: 'asc' } },
      );
  const reminded = (body: string) =>
    plan.em().count(Notification, { plan: plan.id, kind: 'plan-late', body: { name: body } });

  it('is counted from the receipt, and from the last day for it where nobody confirms', async () => {
    expect(await asked('县林业局')).toMatchObject({ state: 'awaited', dueFrom: '2019-03-06', dueOn: '2019-04-03' });
    const order = await plan.em().findOneOrFail(
      OfficialDocument,
      {
        plan: plan.id,
        kind: 'rectification-order',
        addressee: { name: '县科农局' },
        caseFile: { obligation: { kind: 'milestone' } },
      },
      { orderBy: { id: 'asc' } },
    );
    await plan.goTo('2019-03-05');
    await perform(house.duban, acknowledgeReceipt, await plan.actor('县科农局'), { documentId: order.id });
    expect(await asked('县科农局')).toMatchObject({ dueFrom: '2019-03-05', dueOn: '2019-04-02' });
  });

  it('is late on the day after its twentieth working day, and is asked for once', async () => {
    await plan.goTo('2019-04-03');
    expect([await reminded('县科农局'), await reminded('县林业局')]).toEqual([1, 0]);
    await plan.goTo('2019-04-04');
    expect([await reminded('县科农局'), await reminded('县林业局')]).toEqual([1, 1]);
    await plan.goTo('2019-05-20');
    expect([await reminded('县科农局'), await reminded('县林业局')]).toEqual([1, 1]);
  });

  it('an extension that nobody has decided holds the limit; a granted one moves it, and its reminder', async () => {
    const limitNear = () =>
      plan.em().count(Notification, { plan: plan.id, kind: 'case-limit-near', body: { name: '县财政局' } });
    const caseOf = () =>
      plan
        .em()
        .findOneOrFail(
          CaseFile,
          { body: { name: '县财政局' }, obligation: { kind: 'milestone' } },
          { orderBy: { id: 'asc' } },
        );
    const { id: caseId } = await caseOf();
    const body = await plan.actor('县财政局');
    const ask = (newLimitOn: string) =>
      perform(house.duban, requestCaseExtension, body, { caseId, reason: '资金尚未下达', newLimitOn });
    const decide = (decision: 'grant' | 'refuse') =>
      perform(house.duban, decideCaseExtension, plan.office, { caseId, decision, reason: '情况属实' });
    await plan.goTo('2019-05-27');
    expect([(await caseOf()).limitOn, await limitNear()]).toEqual(['2019-06-04', 0]);
    await expect(ask('2019-06-04')).rejects.toMatchObject({ code: 'extension-not-later' });
    await ask('2019-06-28');
    await decide('grant');
    await plan.goTo('2019-06-20'); // the first limit is over, and nobody was reminded of it
    expect(await caseOf()).toMatchObject({ state: 'running', limitOn: '2019-06-28', originalLimitOn: '2019-06-04' });
    expect(await limitNear()).toBe(0);
    await plan.goTo('2019-06-21');
    expect(await limitNear()).toBe(1);
    await expect(ask('2019-07-31')).rejects.toMatchObject({ code: 'extensions-used-up' });
  });

  it('does not hold the case up: past its limit it leads to the interview', async () => {
    await plan.goTo('2019-07-01');
    const files = await plan.em().find(CaseFile, { plan: plan.id, cause: 'overdue' }, { orderBy: { id: 1 } });
    expect(files.filter(({ kind }) => kind === 'rectification').map(({ outcome }) => outcome)).toEqual([
      'fell-short',
      'fell-short',
      'fell-short',
    ]);
    expect(files.filter(({ kind }) => kind === 'interview')).toHaveLength(3);
  });
});
