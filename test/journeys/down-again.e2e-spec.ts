import {
  decideClosing,
  decideRequest,
  perform,
  reopenObligation,
  reportOnCase,
  requestChange,
  reviewReport,
  submitReport,
  type Actor,
} from '@app/use-cases';
import { TestHouse } from '../setup/house';
import { PlanByHand } from '../setup/plan-by-hand';
import { planText } from '../setup/plan-text';
import { signOff } from '../setup/sign-off';

const PLAN = planText(`一、查清底数

（一）摸清林地。2018年年底前完成林地取样。（县林业局负责）

（二）摸清农地。2018年年底前完成农地取样。（县科农局负责）

（三）保障资金。2018年年底前安排取样资金。（县财政局负责）

（四）摸清场地。2018年年底前完成场地取样。（县住建局负责）

（五）摸清企业。2018年年底前列出企业名单。（县经促局负责）`);

/** The four ways down: a notice nobody signed, a case nobody signed, an order that was issued, a date that was moved. */
describe('down the ladder again', () => {
  let house: TestHouse;
  let plan: PlanByHand;
  let coordinator: Actor;

  beforeAll(async () => {
    house = await TestHouse.open();
    plan = await PlanByHand.confirm(house, PLAN, '2018-12-20');
    coordinator = await plan.actor('县国土环保局', 'coordinator');
    await house.startWorker();
  });
  afterAll(() => house.close());

  const ask = <T>(sql: string, ...more: unknown[]) => plan.em().execute<T[]>(sql, [plan.id, ...more]);
  const obligation = async (clause: number) => {
    const [row] = await ask<{ id: number; light: string; state: string; dueOn: string }>(
      `select o.id, o.light, o.state, o.due_on::text as "dueOn" from obligation o join clause c on c.id = o.clause_id
       where o.plan_id = ? and c.number = ? and o.kind = 'milestone'`,
      clause,
    );
    return row;
  };
  /** Documents about the milestone; the reports of the year climb a ladder of their own. */
  const papers = (body: string, kind: string) =>
    ask<{ id: number; state: string; number: string | null; running: boolean }>(
      `select d.id, d.state, d.number, p.ended_at is null as running from official_document d
         join body b on b.id = d.addressee_id join process p on p.kind = 'document' and p.subject_id = d.id
       where d.plan_id = ? and b.name = ? and d.kind = ? and exists (select 1 from matter m
         where m.document_id = d.id and m.key like '%/milestone-%') order by d.id`,
      body,
      kind,
    );
  const notices = (body: string) => papers(body, 'supervision-notice');
  const orders = (body: string) => papers(body, 'rectification-order');
  const cases = (body: string) =>
    ask<{ id: number; kind: string; state: string; outcome: string | null; relief: string | null; running: boolean }>(
      `select f.id, f.kind, f.state, f.outcome, f.relief, p.ended_at is null as running from case_file f
         join body b on b.id = f.body_id join process p on p.kind = f.kind and p.subject_id = f.id
       where f.plan_id = ? and b.name = ? and f.cause = 'overdue' order by f.id`,
      body,
    );
  const told = async (kind: string) =>
    (
      await ask<{ name: string }>(
        `select distinct b.name from notification n join body b on b.id = n.body_id where n.plan_id = ? and n.kind = ?`,
        kind,
      )
    )
      .map(({ name }) => name)
      .sort();

  /** The body reports, the coordinating body accepts. */
  async function catchUp(body: string, clause: number): Promise<void> {
    const { id } = await obligation(clause);
    const report = { obligationId: id, text: '补办完毕', evidence: [] };
    const { reportId } = await perform(house.duban, submitReport, await plan.actor(body), report);
    await perform(house.duban, reviewReport, coordinator, { reportId, decision: 'accept', reason: null });
    await plan.settle();
  }
  const sign = async (documentId: number) => {
    await signOff(house.duban, plan.office, documentId);
    await plan.settle();
  };

  it('a notice that nobody has signed is withdrawn when the body catches up, and takes no number with it', async () => {
    const { id } = await obligation(4);
    const request = { obligationId: id, kind: 'extension' as const, newDueOn: '2019-09-30', reason: '等复检' };
    await perform(house.duban, requestChange, await plan.actor('县住建局'), request);
    await plan.goTo('2019-01-31');
    expect(await notices('县林业局')).toMatchObject([{ state: 'draft', running: true }]);
    expect((await obligation(1)).light).toBe('red');
    await catchUp('县林业局', 1);
    expect(await notices('县林业局')).toMatchObject([{ state: 'withdrawn', number: null, running: false }]);
    expect((await obligation(1)).light).toBe('yellow');
    expect(await told('document-withdrawn')).toEqual(['县政府办']);
    await expect(sign((await notices('县林业局'))[0].id)).rejects.toMatchObject({ code: 'not-permitted' });
    for (const body of ['县科农局', '县财政局', '县住建局', '县经促局']) await sign((await notices(body))[0].id);
  });

  it('a case that nobody has signed lapses, and the next order has the first number', async () => {
    await plan.goTo('2019-03-04');
    expect(await cases('县科农局')).toMatchObject([{ kind: 'rectification', state: 'drafting', running: true }]);
    await catchUp('县科农局', 2);
    expect(await cases('县科农局')).toMatchObject([{ state: 'closed', outcome: 'caught-up', running: false }]);
    expect((await orders('县科农局'))[0]).toMatchObject({ state: 'withdrawn', number: null, running: false });
    await sign((await orders('县财政局'))[0].id);
    await sign((await orders('县住建局'))[0].id);
    await sign((await orders('县经促局'))[0].id);
    expect((await orders('县财政局'))[0].number).toMatch(/〔2019〕1号$/);
    expect((await orders('县住建局'))[0].number).toMatch(/〔2019〕2号$/);
  });

  it('a date that was moved relieves too, unless the county office says why the order goes on', async () => {
    const [{ id: requestId }] = await ask<{ id: number }>(
      `select r.id from change_request r join obligation o on o.id = r.obligation_id where o.plan_id = ?`,
    );
    await perform(house.duban, decideRequest, coordinator, { requestId, decision: 'grant', reason: null });
    await plan.settle();
    expect(await obligation(4)).toMatchObject({ dueOn: '2019-09-30', light: 'yellow' });
    const [{ id: caseId, ...file }] = await cases('县住建局');
    expect(file).toMatchObject({ state: 'running', relief: 'date-moved' });
    const report = { caseId, text: '正在补办' };
    await expect(perform(house.duban, reportOnCase, await plan.actor('县住建局'), report)).rejects.toMatchObject({
      code: 'not-permitted', // nothing is asked of it while somebody has to decide
    });
    const goOn = (reason: string) =>
      perform(house.duban, decideClosing, plan.office, { caseId, decision: 'go-on', reason });
    await expect(goOn(' ')).rejects.toMatchObject({ code: 'text-missing' });
    await goOn('延期不改变整改要求');
    await expect(goOn('再次')).rejects.toMatchObject({ code: 'already-done' });
    await plan.settle();
  });

  it('an order that was issued waits for a person, who is asked again after an acceptance was taken back', async () => {
    await plan.goTo('2019-03-20');
    await catchUp('县财政局', 3);
    const proposed = { state: 'running', outcome: null, relief: 'caught-up', running: true };
    expect(await cases('县财政局')).toMatchObject([proposed]);
    const reopened = { obligationId: (await obligation(3)).id, reason: '佐证与事实不符' };
    await perform(house.duban, reopenObligation, coordinator, reopened);
    await plan.settle();
    expect(await cases('县财政局')).toMatchObject([{ ...proposed, relief: null }]);
    await catchUp('县财政局', 3);
    await plan.goTo('2019-07-01'); // the limit of the order is over: nobody falls short while somebody has to decide
    expect(await cases('县财政局')).toMatchObject([proposed]);
    const [{ id: caseId }] = await cases('县财政局');
    const own = await plan.actor('县财政局', 'county-office');
    const lift = { caseId, decision: 'close' as const, reason: null };
    await expect(perform(house.duban, decideClosing, own, lift)).rejects.toMatchObject({ code: 'not-permitted' });
    await perform(house.duban, decideClosing, plan.office, lift);
    await plan.settle();
    expect(await cases('县财政局')).toMatchObject([{ state: 'closed', outcome: 'caught-up', running: false }]);
    expect(await told('case-caught-up')).toEqual(['县国土环保局', '县政府办', '县科农局', '县财政局']);
    expect((await obligation(3)).light).toBe('yellow');
  });

  it('an interview that nobody has signed lapses as well', async () => {
    expect(await cases('县经促局')).toMatchObject([
      { kind: 'rectification', state: 'closed', outcome: 'fell-short' },
      { kind: 'interview', state: 'drafting' },
    ]);
    await catchUp('县经促局', 5);
    expect((await cases('县经促局'))[1]).toMatchObject({ state: 'closed', outcome: 'caught-up', running: false });
    expect(await papers('县经促局', 'interview-notification')).toMatchObject([{ state: 'withdrawn', running: false }]);
  });

  it('an order that goes on as decided leads to the interview, whatever its ladder does by the new date', async () => {
    expect(await cases('县住建局')).toMatchObject([
      { kind: 'rectification', state: 'closed', outcome: 'fell-short' },
      { kind: 'interview', state: 'drafting', outcome: null },
    ]);
    await plan.goTo('2019-10-08'); // the first working day after the holiday week behind the new date
    const { id, light } = await obligation(4);
    const urged = await ask(`select 1 from event where plan_id = ? and kind = 'urged' and obligation_id = ?`, id);
    expect([urged.length, light]).toEqual([2, 'red']);
    expect((await cases('县住建局'))[1]).toMatchObject({ state: 'drafting' });
  });
});
