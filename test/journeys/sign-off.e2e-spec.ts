import { addWorkingDays } from '@app/domain/calendar';
import { Event, OfficialDocument } from '@app/persistence';
import { perform, returnDocument, reviewDocument, reviseDocument, signDocument, type Actor } from '@app/use-cases';
import { TestHouse } from '../setup/house';
import { PlanByHand } from '../setup/plan-by-hand';
import { planText } from '../setup/plan-text';
import { officePeople } from '../setup/sign-off';

const PLAN = planText(`一、查清底数

（一）摸清林地。2018年年底前完成林地取样。（县林业局负责）`);

/** A notice that lies with the reviewer, then with the head of the office, and is signed by the deputy in the end. */
describe('a draft that nobody acts on', () => {
  let house: TestHouse;
  let plan: PlanByHand;
  let people: Record<'head' | 'reviewer' | 'deputy', Actor>;
  let documentId: number;

  beforeAll(async () => {
    house = await TestHouse.open();
    plan = await PlanByHand.confirm(house, PLAN, '2019-01-25');
    people = officePeople(plan.office);
    await house.startWorker();
    await plan.goTo('2019-01-29');
    const notice = await plan.em().findOneOrFail(
      OfficialDocument,
      {
        plan: plan.id,
        kind: 'supervision-notice',
      },
      { orderBy: { id: 'asc' } },
    );
    documentId = notice.id;
  });
  afterAll(() => house.close());

  const document = () => plan.em().findOneOrFail(OfficialDocument, documentId);
  const after = (date: string, n: number) => addWorkingDays(house.duban.settings.calendar, date, n);
  const called = async () => {
    const events = await plan.em().find(Event, { documentId, kind: 'sign-off-called' }, { orderBy: { id: 1 } });
    return events.map(({ on, data }) => `${on} ${data.call as string}`);
  };

  it('has its reviewer reminded on the working day after two, and not before', async () => {
    const { waitingSince, state } = await document();
    expect(state).toBe('draft');
    await plan.goTo(after(waitingSince, 2));
    expect(await called()).toEqual([]);
    const late = after(waitingSince, 3);
    await plan.goTo(late);
    expect(await called()).toEqual([`${late} review-late`]);
    await plan.goTo(after(waitingSince, 5));
    expect(await called()).toHaveLength(1);
  });

  it('has its signer reminded, then the deputy called, who may sign only then', async () => {
    await perform(house.duban, reviewDocument, people.reviewer, { documentId });
    const since = (await document()).waitingSince;
    const [late, last] = [after(since, 3), after(since, 5)];
    await plan.goTo(after(since, 2));
    expect(await called()).toHaveLength(1);
    await plan.goTo(late);
    expect((await called())[1]).toBe(`${late} signature-late`);
    await plan.goTo(after(since, 4));
    await expect(perform(house.duban, signDocument, people.deputy, { documentId })).rejects.toMatchObject({
      code: 'sign-off-deputy-not-called',
    });
    await plan.goTo(last);
    expect((await called())[2]).toBe(`${last} deputy-called`);
    expect((await document()).deputyFrom).toBe(last);
  });

  it('is called anew for each round, and issued once the deputy has signed for the head', async () => {
    const { duban } = house;
    await perform(duban, returnDocument, people.head, { documentId, reason: '请补充情况' });
    expect((await document()).deputyFrom).toBeNull();
    const coordinator = await plan.actor('县国土环保局', 'coordinator');
    await perform(duban, reviseDocument, coordinator, { documentId, changed: '已补充', wording: [] });
    await perform(duban, reviewDocument, people.reviewer, { documentId });
    const since = (await document()).waitingSince;
    await plan.goTo(after(since, 5));
    expect((await called()).slice(3)).toEqual([
      `${after(since, 3)} signature-late`,
      `${after(since, 5)} deputy-called`,
    ]);
    const { number } = await perform(duban, signDocument, people.deputy, { documentId });
    await plan.settle();
    expect(await document()).toMatchObject({
      state: 'issued',
      number,
      round: 2,
      signedBy: people.deputy.name,
      signedFor: { name: people.head.name, post: people.head.post },
      drafters: [{ name: coordinator.name }],
    });
  });
});
