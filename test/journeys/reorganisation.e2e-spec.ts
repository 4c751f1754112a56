import {
  Body,
  Plan,
  nextWake,
  recall,
  unanswered,
  verifyChain,
  wakeAllDue,
  type AccountRole,
  type EntityManager,
} from '@app/persistence';
import { existsOn } from '@app/domain/bodies';
import {
  acceptProposals,
  confirmPlan,
  importPlan,
  perform,
  receivePlan,
  reorganiseBodies,
  settleTransfers,
  submitReport,
  transferDuties,
  type Actor,
  type ReorganiseInput,
} from '@app/use-cases';
import { actorOf } from '../setup/actor';
import { TestHouse } from '../setup/house';
import { orOwnBases, planText } from '../setup/plan-text';
import { signOff } from '../setup/sign-off';
import { AS_WRITTEN } from '../setup/as-written';

const PLAN = planText(`一、查清底数

（一）开展土壤调查。2018年年底前完成农用地土壤污染状况详查。（县林业局负责）

（二）建立监测网络。2018年年底前建成土壤环境监测网络。（县科农局、县林业局负责）

（三）保障资金投入。2018年年底前足额安排监测资金。（县财政局负责）`);

const NO_SHARES: ReorganiseInput['shares'] = { obligations: [], clauses: [], rest: null };

/**
 * Two bodies are merged while ladders are being climbed, and the new body is split later: on the real servers, with the
 * plan's date moved by hand.
 */
describe('a reorganisation in the middle of running ladders', () => {
  let house: TestHouse;
  let planId: number;
  let office: Actor;

  const em = () => house.duban.orm.em.fork();
  const idOf = async (name: string) => (await em().findOneOrFail(Body, { name })).id;
  const actor = (name: string, role: AccountRole = 'department'): Promise<Actor> => actorOf(house.duban, name, role);

  async function confirmed(text: string): Promise<number> {
    const received = await receivePlan(house.duban, office, { fileName: 'plan.txt', bytes: Buffer.from(text) });
    const { planId: id } = await perform(house.duban, importPlan, office, received);
    await perform(house.duban, acceptProposals, office, { planId: id, strictly: true });
    await perform(house.duban, confirmPlan, office, { planId: id, ...AS_WRITTEN });
    const plan = await em().findOneOrFail(Plan, id);
    await em().nativeUpdate(Plan, id, { bases: orOwnBases(plan.bases) });
    return id;
  }

  /** Lets the plan's date come, stopping at every date anybody waits for. */
  async function goTo(date: string): Promise<void> {
    for (;;) {
      await house.until(async () => (await unanswered(em(), planId)) === 0);
      const next = await nextWake(em(), planId);
      const today = next !== null && next <= date ? next : date;
      await em().transactional(async (tx) => {
        await tx.nativeUpdate(Plan, planId, { today });
        await wakeAllDue(tx, planId, today);
      });
      if (today === date && (next === null || next > date)) return;
    }
  }

  const documents = () =>
    em().execute<
      { id: number; kind: string; state: string; addressee: string; title: string; to: string; row: string }[]
    >(
      `select d.id, d.kind, d.state, b.name as addressee, d.title, d.facts->'addressee'->>'name' as to, d::text as row
       from official_document d join body b on b.id = d.addressee_id where d.plan_id = ? order by d.id`,
      [planId],
    );
  const events = () =>
    em().execute<{ id: number; kind: string; row: string }[]>(
      `select id, kind, event::text as row from event where plan_id = ? order by id`,
      [planId],
    );
  const owners = () =>
    em().execute<{ clause: number; key: string; owners: string[] }[]>(
      `select c.number as clause, o.key, array(select b.name from obligation_owner w join body b on b.id = w.body_id
         where w.obligation_id = o.id order by b.name) as owners
       from obligation o join clause c on c.id = o.clause_id where o.plan_id = ? and o.state <> 'accepted' order by o.id`,
      [planId],
    );

  beforeAll(async () => {
    house = await TestHouse.open();
    office = await actor('县政府办', 'county-office');
    planId = await confirmed(PLAN);
    // A clock moved by hand, without players: nobody reports unless the test does.
    await em().nativeUpdate(Plan, planId, { clock: 'rehearsal', today: '2018-12-20', startedOn: '2018-12-20' });
    await em().transactional((tx) => recall(tx as EntityManager, planId)); // they rest until their real dates else
    await house.startWorker();
  });
  afterAll(() => house.close());

  it('loses no obligation, changes nothing that was written, and asks the successor from then on', async () => {
    await goTo('2019-02-01');
    for (const { id, kind } of await documents()) {
      if (kind === 'supervision-notice' || kind === 'urging-slip') await signOff(house.duban, office, id);
    }
    await goTo('2019-02-10');
    const [before, happened, duties] = [await documents(), await events(), await owners()];
    expect(before.filter(({ addressee }) => addressee === '县林业局').length).toBeGreaterThan(0);
    expect(before.every(({ state }) => state === 'issued')).toBe(true);

    const merged = await perform(house.duban, reorganiseBodies, office, {
      kind: 'merge',
      on: '2019-02-10',
      before: [await idOf('县林业局'), await idOf('县科农局')],
      successors: [{ name: '县自然资源局', fullName: '某县自然资源局', kind: 'department', subordinateToCounty: true }],
      basis: '某机改〔2019〕1号',
      shares: NO_SHARES,
    });
    expect(merged).toMatchObject({ gaps: 0, moved: duties.filter(({ clause }) => clause < 3).length });
    const after = await owners();
    expect(after.map(({ key }) => key)).toEqual(duties.map(({ key }) => key));
    for (const { clause, owners: names } of after)
      expect(names).toEqual(clause === 3 ? ['县财政局'] : ['县自然资源局']);

    // The next rung, the order, goes to the successor; the notices of before keep their addressee, and every row as it was.
    await goTo('2019-03-20');
    const later = await documents();
    expect(later.slice(0, before.length)).toEqual(before);
    const orders = later.filter(({ kind, addressee }) => kind === 'rectification-order' && addressee !== '县财政局');
    // Both tasks are its own now, so one order is about both.
    expect(orders.map(({ addressee, to }) => [addressee, to])).toEqual([['县自然资源局', '某县自然资源局']]);
    expect((await events()).slice(0, happened.length)).toEqual(happened);

    // Split by clause, while the orders are drafts: they are addressed to whoever has the clause now.
    const split = await perform(house.duban, reorganiseBodies, office, {
      kind: 'split',
      on: '2019-03-20',
      before: [await idOf('县自然资源局')],
      successors: ['县林草局', '县农业局'].map((name) => ({
        name,
        fullName: null,
        kind: 'department' as const,
        subordinateToCounty: true,
      })),
      basis: '某机改〔2019〕2号',
      shares: { obligations: [], clauses: [1, 2].map((number) => ({ planId, number, to: [number - 1] })), rest: null },
    });
    expect(split.gaps).toBe(0);
    for (const { clause, owners: names } of await owners())
      expect(names).toEqual([['县林草局'], ['县农业局'], ['县财政局']][clause - 1]);
    const addressed = await documents();
    expect(
      addressed
        .filter(({ kind, addressee }) => kind === 'rectification-order' && addressee !== '县财政局')
        .map(({ to }) => to)
        .sort(),
    ).toEqual(['县农业局', '县林草局']);
    const cases = await em().execute<{ body: string; key: string }[]>(
      `select b.name as body from case_file f join body b on b.id = f.body_id
       where f.plan_id = ? and f.state <> 'closed' order by f.id`,
      [planId],
    );
    expect(cases.map(({ body }) => body).sort()).toEqual(['县农业局', '县林草局', '县财政局'].sort());
    const doubled = await em().execute(
      `select obligation_id, data->>'rung' from event where plan_id = ? and data->>'rung' is not null
       group by 1, 2 having count(*) > 1`,
      [planId],
    );
    expect(doubled).toEqual([]);
    expect(await verifyChain(em(), planId)).toMatchObject({ faults: [] });
    expect(await verifyChain(em(), 0)).toMatchObject({ faults: [] });
    const changes = await em().execute<{ change: string }[]>(
      `select data->>'kind' as change from event where plan_id = 0 and kind = 'bodies-reorganised' order by id`,
    );
    expect(changes.map(({ change }) => change)).toEqual(['merge', 'split']);
  });

  it('lets the old body act until the successor takes over, and gives a gap and a dispute to the county office', async () => {
    const [forest, finance, farm] = [await idOf('县林草局'), await idOf('县财政局'), await idOf('县农业局')];
    const { announced } = await perform(house.duban, transferDuties, office, {
      planId,
      from: finance,
      to: [forest],
      clauses: [3],
      obligations: [],
      reason: '某编〔2019〕3号',
    });
    const open = () =>
      em().execute<{ id: number; key: string; state: string }[]>(
        `select t.id, o.key, t.state from duty_transfer t join obligation o on o.id = t.obligation_id
         where t.plan_id = ? and t.state in ('announced', 'gap', 'disputed') order by t.id`,
        [planId],
      );
    const transfers = await open();
    expect(transfers).toHaveLength(announced);
    expect((await owners()).filter(({ clause }) => clause === 3)[0].owners).toEqual(['县财政局']);

    // Until then the old body files; the successor may not, and cannot be made to by anybody but the county office.
    const [{ id: obligationId }] = await em().execute<{ id: number }[]>(
      `select o.id from obligation o join clause c on c.id = o.clause_id
       where o.plan_id = ? and c.number = 3 and o.state = 'open' order by o.due_on, o.id limit 1`,
      [planId],
    );
    const report = { obligationId, text: '资金已足额安排。', evidence: [] };
    const forestry = await actor('县林草局');
    await expect(perform(house.duban, submitReport, forestry, report)).rejects.toMatchObject({ code: 'not-permitted' });
    await perform(house.duban, submitReport, await actor('县财政局'), report);

    const settle = (who: Actor, settlement: Parameters<typeof settleTransfers>[2]['settlement'], ids: number[]) =>
      perform(house.duban, settleTransfers, who, { planId, transferIds: ids, settlement });
    const ids = transfers.map(({ id }) => id);
    await expect(settle(await actor('县财政局'), { move: 'accept' }, ids)).rejects.toMatchObject({
      code: 'not-permitted',
    });
    await settle(forestry, { move: 'object', reason: '资金安排不属林草职责' }, ids);
    expect((await open()).map(({ state }) => state)).toEqual(ids.map(() => 'disputed'));
    await expect(settle(forestry, { move: 'accept' }, ids)).rejects.toMatchObject({ code: 'not-permitted' });
    // Two people of the county office decide at the same moment: one of them does.
    const decide = () => settle(office, { move: 'decide', to: [farm], reason: '经会议研究' }, ids);
    const outcomes = await Promise.allSettled([decide(), decide()]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(
      (await owners()).filter(({ clause }) => clause === 3).every(({ owners: [name] }) => name === '县农业局'),
    ).toBe(true);

    // Nobody is named for an abolished body: a gap, which lies with the county office.
    const { gaps } = await perform(house.duban, reorganiseBodies, office, {
      kind: 'abolish',
      on: '2019-03-20',
      before: [await idOf('县住建局')],
      successors: [],
      basis: '某机改〔2019〕4号',
      shares: NO_SHARES,
    });
    expect(gaps).toBe(0); // it owes nothing in this plan
    await goTo('2019-03-25');
    const gone = await perform(house.duban, reorganiseBodies, office, {
      kind: 'abolish',
      on: '2019-03-25',
      before: [farm],
      successors: [],
      basis: '某机改〔2019〕5号',
      shares: NO_SHARES,
    });
    const duties = await owners();
    expect(gone.gaps).toBe(duties.filter(({ owners: [name] }) => name === '县农业局').length);
    const bodies = new Map(
      (await em().find(Body, {})).map(({ name, from, to }) => [name, { from: from ?? null, to: to ?? null }]),
    );
    const questions = new Set((await open()).map(({ key }) => key));
    for (const { key, owners: names } of duties)
      expect(
        names.length > 0 && (names.every((name) => existsOn(bodies.get(name)!, '2019-03-25')) || questions.has(key)),
      ).toBe(true);
    await settle(
      office,
      { move: 'decide', to: [forest], reason: '经会议研究' },
      (await open()).map(({ id }) => id),
    );
    expect((await owners()).every(({ owners: [name] }) => name === '县林草局')).toBe(true);
    expect(await verifyChain(em(), planId)).toMatchObject({ faults: [] });
  });

  it('submits a joint report that waited only for a body which has become one with the other', async () => {
    const water = await actor('县水利局');
    const roads = await actor('县粮食局');
    const other = await confirmed(PLAN.replace('（县财政局负责）', '（县水利局、县粮食局负责）'));
    const [{ id: obligationId }] = await em().execute<{ id: number }[]>(
      `select o.id from obligation o join clause c on c.id = o.clause_id
       where o.plan_id = ? and c.number = 3 order by o.due_on, o.id limit 1`,
      [other],
    );
    const filed = await perform(house.duban, submitReport, water, { obligationId, text: '已安排。', evidence: [] });
    expect(filed.state).toBe('awaiting-signatures');
    await perform(house.duban, reorganiseBodies, office, {
      kind: 'merge',
      on: '2019-03-26',
      before: [water.bodyId!, roads.bodyId!],
      successors: [water.bodyId!],
      basis: '某机改〔2019〕6号',
      shares: NO_SHARES,
    });
    const [row] = await em().execute<{ report: string; obligation: string }[]>(
      `select r.state as report, o.state as obligation from report r join obligation o on o.id = r.obligation_id
       where r.id = ?`,
      [filed.reportId],
    );
    expect(row).toEqual({ report: 'submitted', obligation: 'submitted' });
  });
});
