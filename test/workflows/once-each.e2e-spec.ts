import { Notification, Obligation, recall } from '@app/persistence';
import { decideRequest, perform, requestChange, reviewReport, submitReport, type Actor } from '@app/use-cases';
import { TestHouse } from '../setup/house';
import { byLength } from '../setup/length';
import { PlanByHand } from '../setup/plan-by-hand';
import { manyClauses, planText } from '../setup/plan-text';
import { asOwner } from '../setup/servers';

/** Enough to do the same thing at the same time; a third one only begins more at once. */
const WORKERS = byLength({ short: 2, long: 3 });
/** More dates on one day than a worker begins local activities at once; the short form has fewer clauses with so many. */
const CLAUSES = byLength({ short: 4, long: 25 });
const DATES = 20;
/** How often everybody is asked again. */
const AGAIN = byLength({ short: 3, long: 10 });

const PLAN = planText(`一、任务

（一）摸清林地。2018年年底前完成林地取样。（县林业局负责）

（二）摸清农地。每季度报送进展情况，2018年年底前完成农地取样。（县科农局负责）

（三）保障资金。2018年年底前安排取样资金。（县财政局负责）`);

const dates = Array.from({ length: DATES }, (_, nth) => `2018年年底前，完成第${nth + 1}项清单。`).join('');
const MANY = planText(manyClauses(CLAUSES, `${dates}（县经促局负责）`));

/** Several workers at once, a plan moved by hand: whatever is due is done, and once. */
describe('several workers', () => {
  let house: TestHouse;
  let plan: PlanByHand;
  let many: PlanByHand;
  let coordinator: Actor;

  beforeAll(async () => {
    house = await TestHouse.open();
    plan = await PlanByHand.confirm(house, PLAN, '2018-03-20');
    many = await PlanByHand.confirm(house, MANY, '2018-11-20');
    coordinator = await plan.actor('县国土环保局', 'coordinator');
    await house.startWorker();
    for (let more = 1; more < WORKERS; more += 1) await house.start('worker');
  });
  afterAll(() => house.close());

  const owed = (clause: number, dueOn: string) =>
    plan.em().findOneOrFail(
      Obligation,
      {
        plan: plan.id,
        clause: { number: clause },
        dueOn,
        kind: { $ne: 'progress-report' },
      },
      { orderBy: { id: 'asc' } },
    );
  const datesOf = (clause: number) =>
    plan.em().execute(
      `select o.key, o.due_on::text from obligation o join clause c on c.id = o.clause_id
       where o.plan_id = ? and c.number = ? order by o.key`,
      [plan.id, clause],
    );
  const urged = async (id: number) => {
    const rows = await plan
      .em()
      .execute<unknown[]>(`select 1 from event where kind = 'urged' and obligation_id = ?`, [id]);
    return rows.length;
  };
  const cases = () =>
    plan.em().execute(
      `select f.state from case_file f join body b on b.id = f.body_id
       where f.plan_id = ? and b.name = '县林业局' and f.cause = 'overdue' and f.key like '%/milestone-%'`,
      [plan.id],
    );

  async function accept(body: string, obligationId: number): Promise<void> {
    const report = { obligationId, text: '办理完毕', evidence: [] };
    const { reportId } = await perform(house.duban, submitReport, await plan.actor(body), report);
    await perform(house.duban, reviewReport, coordinator, { reportId, decision: 'accept', reason: null });
    await plan.settle();
  }

  it('the next date of a recurring duty stays owed when the one before is reported late, also after a restart', async () => {
    await plan.goTo('2018-07-03');
    const before = await datesOf(2);
    await accept('县科农局', (await owed(2, '2018-03-31')).id);
    house.killWorker();
    const second = await owed(2, '2018-06-30');
    expect(second).toMatchObject({ state: 'open', light: 'red' });
    await plan.goTo('2018-07-16');
    expect(await urged(second.id)).toBe(1);
    expect(await owed(2, '2018-06-30')).toMatchObject({ state: 'open', light: 'red' });
    expect(await datesOf(2)).toEqual(before);
  });

  it('an obligation that was suspended after its reminder is spoken of no more', async () => {
    await plan.goTo('2018-12-05');
    const { id } = await owed(3, '2018-12-31');
    const lines = () => plan.em().count(Notification, { obligationId: id, kind: { $in: ['reminder', 'urging'] } });
    expect(await lines()).toBeGreaterThan(0);
    const request = { obligationId: id, kind: 'suspension' as const, newDueOn: null, reason: '等上级批复' };
    const { requestId } = await perform(house.duban, requestChange, await plan.actor('县财政局'), request);
    await perform(house.duban, decideRequest, coordinator, { requestId, decision: 'grant', reason: null });
    await plan.settle();
    const before = await lines();
    await plan.goTo('2019-03-04');
    expect([await lines(), await urged(id)]).toEqual([before, 0]);
  });

  it('a case is opened once, however often everybody is asked again, open or closed', async () => {
    const askAgain = async () => {
      for (let time = 0; time < AGAIN; time += 1) {
        await house.duban.orm.em.fork().transactional((em) => recall(em as never, plan.id));
        await plan.settle();
      }
    };
    await askAgain();
    expect(await cases()).toEqual([{ state: 'drafting' }]);
    await accept('县林业局', (await owed(1, '2018-12-31')).id);
    await askAgain();
    expect(await cases()).toEqual([{ state: 'closed' }]);
  });

  it(`say each of ${CLAUSES * DATES} reminders of one morning once, though every row is held while they begin`, async () => {
    await many.settle();
    let going: Promise<void> | undefined;
    await asOwner(house.ownerUrl, async (client) => {
      await client.query('begin');
      await client.query('select 1 from obligation where plan_id = $1 for update', [many.id]);
      going = many.goTo('2018-12-03');
      const waits = `select 1 from pg_stat_activity where application_name = 'duban-worker' and wait_event_type = 'Lock'`;
      await house.until(async () => (await many.em().execute<unknown[]>(waits)).length > WORKERS);
      await client.query('commit');
    });
    await going;
    const [told] = await many.em().execute(
      `select count(*)::int as lines, count(distinct obligation_id)::int as obligations from notification
       where plan_id = ? and kind = 'reminder' and obligation_id in (select id from obligation where kind = 'milestone')`,
      [many.id],
    );
    expect(told).toEqual({ lines: CLAUSES * DATES, obligations: CLAUSES * DATES });
    const [said] = await many.em().execute(
      `select count(*)::int as n from event e join obligation o on o.id = e.obligation_id
       where e.plan_id = ? and e.kind = 'reminded' and o.kind = 'milestone'`,
      [many.id],
    );
    expect(said).toEqual({ n: CLAUSES * DATES });
  });
});
