import type { LineKind } from '@app/domain/vocabulary';
import { CaseFile, Notification, OfficialDocument, Reconsideration, type Body } from '@app/persistence';
import {
  acknowledgeReceipt,
  askForReconsideration,
  decideReconsideration,
  perform,
  reviewDocument,
  type Actor,
  type ReconsiderationDecision,
} from '@app/use-cases';
import { TestHouse } from '../setup/house';
import { PlanByHand } from '../setup/plan-by-hand';
import { planText } from '../setup/plan-text';
import { tamper } from '../setup/servers';
import { officePeople, signOff } from '../setup/sign-off';

const PLAN = planText(`一、查清底数

（一）摸清林地。2018年年底前完成林地取样。（县林业局负责）

（二）摸清农地。2018年年底前完成农地取样。（县科农局负责）

（三）保障资金。2018年年底前安排取样资金。（县财政局负责）`);

/** 复核 of the order against each of three bodies: one is upheld after reminders, one changed, one revoked. */
describe('a reconsideration', () => {
  let house: TestHouse;
  let plan: PlanByHand;
  let another: Actor;

  beforeAll(async () => {
    house = await TestHouse.open();
    plan = await PlanByHand.confirm(house, PLAN, '2018-12-20');
    another = { ...plan.office, name: '另一位负责人' };
    await house.startWorker();
    await plan.goTo('2019-03-04'); // the orders are drafted by then
    for (const order of await plan.em().find(OfficialDocument, { kind: 'rectification-order' })) {
      await signOff(house.duban, plan.office, order.id);
    }
    await plan.settle();
  });
  afterAll(() => house.close());

  const orderTo = async (name: string) => {
    const found = await plan
      .em()
      .findOneOrFail(
        OfficialDocument,
        { kind: 'rectification-order', addressee: { name } },
        { orderBy: { id: 'asc' } },
      );
    return { documentId: found.id, caseId: found.caseFile!.id };
  };
  const receive = async (name: string) =>
    perform(house.duban, acknowledgeReceipt, await plan.actor(name), { documentId: (await orderTo(name)).documentId });
  const ask = async (name: string) => {
    const { documentId } = await orderTo(name);
    const asked = await perform(house.duban, askForReconsideration, await plan.actor(name), {
      documentId,
      reason: '取样因汛期停工，认定的事实不全面',
    });
    await plan.settle();
    return asked;
  };
  const decide = async (reconsiderationId: number, decision: Partial<ReconsiderationDecision>, by = another) => {
    await perform(house.duban, decideReconsideration, by, {
      ...{ reconsiderationId, outcome: 'upheld' as const, reason: '经核查，事实清楚' },
      ...{ changes: null, newLimitOn: null, newScore: null },
      ...decision,
    });
    await plan.settle();
  };
  const caseOf = async (name: string) => plan.em().findOneOrFail(CaseFile, (await orderTo(name)).caseId);
  const told = async (kind: LineKind) =>
    (await plan.em().find(Notification, { plan: plan.id, kind }, { populate: ['body'] })).map(
      ({ body }) => (body as Body).name,
    );

  it('is asked for by the addressee alone, once, and the limit of the order runs on', async () => {
    await receive('县林业局');
    const { documentId } = await orderTo('县林业局');
    const before = (await caseOf('县林业局')).limitOn;
    const stranger = await plan.actor('县财政局');
    const input = { documentId, reason: '甲' };
    await expect(perform(house.duban, askForReconsideration, stranger, input)).rejects.toMatchObject({
      code: 'not-permitted',
    });
    const asked = await ask('县林业局');
    expect(asked.decideBy).toBe('2019-04-03');
    await expect(ask('县林业局')).rejects.toMatchObject({ code: 'already-done' });
    expect(await caseOf('县林业局')).toMatchObject({ state: 'running', limitOn: before });
    expect(await told('reconsideration-filed')).toEqual(['县政府办']);
  });

  it('is decided by another person than who signed; who is late is reminded before the limit and urged after it', async () => {
    const { id } = await plan.em().findOneOrFail(Reconsideration, { plan: plan.id });
    await expect(decide(id, {}, officePeople(plan.office).head)).rejects.toMatchObject({
      code: 'reconsideration-same-person',
    });
    await plan.goTo('2019-03-26');
    expect(await told('reconsideration-limit-near')).toEqual([]);
    await plan.goTo('2019-03-27'); // five working days before 3 April
    expect(await told('reconsideration-limit-near')).toEqual(['县政府办']);
    await plan.goTo('2019-04-03');
    expect(await told('reconsideration-late')).toEqual([]);
    await plan.goTo('2019-04-04');
    expect(await told('reconsideration-late')).toEqual(['县政府办']);
    await decide(id, {});
    expect(await plan.em().findOneOrFail(Reconsideration, id)).toMatchObject({
      state: 'upheld',
      decidedBy: another.name,
    });
    expect(await caseOf('县林业局')).toMatchObject({ state: 'running' });
    await expect(decide(id, {})).rejects.toMatchObject({
      code: 'already-done',
      sentence: { zh: expect.stringContaining(another.name) },
    });
  });

  it('that is changed says what, and moves the limit of the order', async () => {
    const { reconsiderationId } = await ask('县科农局'); // nobody has confirmed receipt: the period has not begun
    await expect(decide(reconsiderationId, { outcome: 'changed' })).rejects.toMatchObject({ code: 'text-missing' });
    const change = { outcome: 'changed' as const, changes: '补测期限顺延' };
    await expect(decide(reconsiderationId, { ...change, newLimitOn: '2019-04-04' })).rejects.toMatchObject({
      code: 'date-not-ahead',
    });
    await decide(reconsiderationId, { ...change, newLimitOn: '2019-09-30' });
    expect(await caseOf('县科农局')).toMatchObject({ state: 'running', limitOn: '2019-09-30' });
  });

  it('that is revoked ends the case, and everybody who was told of it is told', async () => {
    const { reconsiderationId } = await ask('县财政局');
    await decide(reconsiderationId, { outcome: 'revoked', reason: '任务不由其承担' });
    expect(await caseOf('县财政局')).toMatchObject({ state: 'closed', outcome: 'revoked', relief: 'revoked' });
    expect((await told('case-revoked')).sort()).toEqual(
      expect.arrayContaining(['县国土环保局', '县政府办', '县财政局'].sort()),
    );
    await plan.goTo('2019-09-01'); // no interview follows it
    const { caseId } = await orderTo('县财政局');
    expect(await plan.em().count(CaseFile, { parentId: caseId })).toBe(0);
  });

  it('comes too late on the day after the thirtieth from receipt', async () => {
    const notice = await plan
      .em()
      .findOneOrFail(
        OfficialDocument,
        { kind: 'supervision-notice', addressee: { name: '县林业局' } },
        { orderBy: { id: 'asc' } },
      );
    const owner = await plan.actor('县林业局');
    const askAbout = { documentId: notice.id, reason: '甲' };
    await expect(perform(house.duban, askForReconsideration, owner, askAbout)).rejects.toMatchObject({
      code: 'not-permitted', // a draft says nothing yet
    });
    await signOff(house.duban, plan.office, notice.id);
    await plan.settle();
    await perform(house.duban, acknowledgeReceipt, owner, { documentId: notice.id });
    await plan.goTo('2019-10-08'); // 1 October and the days around it are holidays, the first day after them is the last
    await plan.em().nativeUpdate(OfficialDocument, notice.id, { receivedOn: '2019-09-03' });
    await expect(perform(house.duban, askForReconsideration, owner, askAbout)).resolves.toMatchObject({
      decideBy: '2019-11-07',
    });
    const other = await plan
      .em()
      .findOneOrFail(
        OfficialDocument,
        { kind: 'rectification-order', addressee: { name: '县林业局' } },
        { orderBy: { id: 'asc' } },
      );
    await tamper(house.ownerUrl, 'delete from reconsideration where document_id = $1', [other.id]);
    await plan.em().nativeUpdate(OfficialDocument, other.id, { receivedOn: '2019-08-30' });
    await expect(
      perform(house.duban, askForReconsideration, owner, { documentId: other.id, reason: '甲' }),
    ).rejects.toMatchObject({ code: 'reconsideration-too-late' });
  });

  it('that is revoked also withdraws what was drafted after it and is reviewed already', async () => {
    const { documentId, caseId } = await orderTo('县林业局');
    await plan.em().nativeUpdate(OfficialDocument, documentId, { receivedOn: '2019-09-20' });
    const interview = await plan.em().findOneOrFail(CaseFile, { parentId: caseId }, { orderBy: { id: 'asc' } });
    const paper = async () =>
      plan.em().findOneOrFail(OfficialDocument, { caseFile: interview.id }, { orderBy: { id: 'asc' } });
    const { reviewer } = officePeople(plan.office);
    await perform(house.duban, reviewDocument, reviewer, { documentId: (await paper()).id });
    expect(await paper()).toMatchObject({ state: 'reviewed' });
    const { reconsiderationId } = await ask('县林业局');
    await decide(reconsiderationId, { outcome: 'revoked' });
    expect(await plan.em().findOneOrFail(CaseFile, interview.id)).toMatchObject({
      state: 'closed',
      outcome: 'revoked',
    });
    expect(await paper()).toMatchObject({ state: 'withdrawn', number: null });
  });
});
