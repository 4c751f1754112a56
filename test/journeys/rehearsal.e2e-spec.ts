import { auditPlace, Plan, Rehearsal, rehearsalResult, verifyRecord, type RehearsalResult } from '@app/persistence';
import { basesOn } from '@app/domain/escalation';
import type { Profile } from '@app/domain/rehearsal';
import { basesOfPlan } from '@app/use-cases';
import { startRehearsal } from '../../apps/cli/src/rehearsal/run-rehearsal';
import { TestHouse } from '../setup/house';
import { byLength } from '../setup/length';
import { clausesOfPlan, demoPlan } from '../setup/part-of-plan';

const FIRST_DAY = '2017-06-29';

/**
 * The short form leaves out all clauses but six, which say nothing of another kind, and where people act, the months before most
 * of it is due.
 */
const {
  text: PLAN,
  clauses: CLAUSES,
  from: FROM,
  until: UNTIL,
  kills: KILLS,
} = byLength({
  short: {
    text: clausesOfPlan(demoPlan(), [1, 2, 8, 10, 47, 49]),
    clauses: 6,
    from: '2017-11-20',
    until: '2018-03-09',
    kills: ['2017-12-11', '2018-01-16'],
  },
  long: { text: demoPlan(), clauses: 49, from: FIRST_DAY, until: '2018-03-09', kills: ['2017-09-30', '2018-01-16'] },
});

/** The whole way on the real servers: every clause a workflow, people played, ladders climbed, documents signed. */
describe('a rehearsal of the demo plan', () => {
  let house: TestHouse;

  beforeAll(async () => {
    house = await TestHouse.open();
    await house.startWorker();
  });
  afterAll(() => house.close());

  async function rehearse(
    profile: Profile,
    until: string,
    { from = FROM, onDate = () => undefined }: { from?: string; onDate?: (today: string) => void } = {},
  ): Promise<{ planId: number; result: Omit<RehearsalResult, 'wallSeconds'> }> {
    const order = {
      fileName: 'plan.txt',
      bytes: Buffer.from(PLAN),
      from,
      until,
      seed: 7,
      profile,
      pace: 0,
    };
    const planId = await startRehearsal(house.duban, order);
    await house.until(async () => {
      const em = house.duban.orm.em.fork();
      const rehearsal = await em.findOneOrFail(Rehearsal, { plan: planId }, { populate: ['plan'] });
      onDate((rehearsal.plan as Plan).today!);
      return rehearsal.state === 'finished';
    });
    const { wallSeconds: _, ...result } = await rehearsalResult(house.duban.orm.em.fork(), planId);
    return { planId, result };
  }

  /** Numbers of each series and year are 1, 2, 3 … without gap or repetition. */
  function expectDense(documents: RehearsalResult['documents']): void {
    const series = new Map<string, number[]>();
    for (const { number } of documents) {
      const [, name, serial] = /^(.+〕)(\d+)号$/.exec(number)!;
      series.set(name, [...(series.get(name) ?? []), Number(serial)]);
    }
    for (const serials of series.values()) expect(serials).toEqual(serials.map((_, index) => index + 1));
  }

  it('gives the same table when the worker is killed in the middle, with no effect twice and no gap in the numbers', async () => {
    const calm = await rehearse('mixed', UNTIL);
    const kills = [...KILLS];
    const stormy = await rehearse('mixed', UNTIL, {
      onDate: (today) => {
        if (kills.length && today >= kills[0]) {
          kills.shift();
          house.killWorker();
        }
      },
    });
    expect(kills).toEqual([]);
    expect(stormy.result).toEqual(calm.result);
    expect(calm.result.plan.clauses).toBe(CLAUSES);
    expect(calm.result.counts.urgingSlips).toBeGreaterThan(0); // a late report by itself makes no notice
    const { acknowledgements, objections, objectionsDecided } = calm.result.counts;
    expect([acknowledgements > objections, objections > 0, objectionsDecided]).toEqual([true, true, objections]);
    const tooLate = await house.duban.orm.em.execute(
      'select id from assignment where plan_id = ? and objected_on > object_by',
      [calm.planId],
    );
    expect(tooLate).toEqual([]);
    expectDense(stormy.result.documents);
    const doubled = await house.duban.orm.em.execute(
      `select obligation_id, kind, data->>'rung', data->>'round' from event
       where plan_id = ? and data->>'rung' is not null group by 1, 2, 3, 4 having count(*) > 1`,
      [stormy.planId],
    );
    expect(doubled).toEqual([]);
  });

  it('runs one workflow per clause, with no rung above a reminder, when everybody is punctual', async () => {
    const { planId, result } = await rehearse('punctual', UNTIL);
    const { counts, documents } = result;
    const given = await house.duban.orm.em.execute<{ state: string; inTime: boolean; n: number }[]>(
      `select state, acknowledged_on <= acknowledge_by as "inTime", count(*)::int as n
       from assignment where plan_id = ? group by 1, 2`,
      [planId],
    );
    expect(given).toEqual([{ state: 'acknowledged', inTime: true, n: counts.acknowledgements }]);
    expect(counts.objections).toBe(0);
    expect(counts.reminders).toBeGreaterThan(0);
    expect(counts.reports).toBe(counts.reviews);
    expect(counts).toMatchObject({ overdue: 0, urgings: 0, supervisionNotices: 0, rectificationOrders: 0 });
    expect(documents).toEqual([]);

    const running: string[] = [];
    const query = 'WorkflowType = "clauseWorkflow" AND ExecutionStatus = "Running"';
    await house.until(async () => {
      running.length = 0;
      for await (const { workflowId } of house.client.workflow.list({ query })) running.push(workflowId);
      return running.filter((id) => id.startsWith(`plan-${planId}/`)).length === CLAUSES;
    });
  });

  it('climbs the ladder to its end when nobody does anything: notice, order, interview, proposal of a referral', async () => {
    const { planId, result } = await rehearse('nobody', '2018-09-30', { from: FIRST_DAY });
    expect(result.counts).toMatchObject({ reports: 0, acknowledgements: 0, objections: 0 });
    for (const kind of ['supervision-notice', 'rectification-order', 'interview-notification']) {
      expect(result.documents.map((document) => document.kind)).toContain(kind);
    }
    expect(result.documents.every(({ signedBy }) => signedBy.length > 0)).toBe(true);
    expectDense(result.documents);
    const papers = await house.duban.orm.em.execute<{ on: string; ids: string[]; cited: object[] }[]>(
      `select issued_on::text as "on", facts->'basisIds' as ids, facts->'bases' as cited
       from official_document where plan_id = ? and issued_on is not null`,
      [planId],
    );
    const em = house.duban.orm.em.fork();
    const plan = await em.findOneOrFail(Plan, planId);
    for (const { on, ids, cited } of papers) {
      const inForce = basesOn(on, ids, await basesOfPlan(em, house.duban.settings, plan, ids));
      expect(cited).toEqual(inForce.map(({ title, article }) => ({ title, article })));
      expect(cited.length).toBeGreaterThan(0);
    }
    const [{ referrals, interviews }] = await house.duban.orm.em.execute<{ referrals: number; interviews: number }[]>(
      `select count(*) filter (where kind = 'referral-proposed')::int as referrals,
         count(*) filter (where kind = 'interview-opened')::int as interviews from event where plan_id = ?`,
      [planId],
    );
    expect(referrals).toBe(interviews);
    const unrendered = await house.duban.orm.em.execute(
      'select id from official_document where plan_id = ? and issued_on is not null and pdf_sha256 is null',
      [planId],
    );
    expect(unrendered).toEqual([]);
  });

  it('leaves a record in which every change of a row belongs to an act', async () => {
    const place = auditPlace({ DUBAN_STATE_DIR: house.stateDir });
    const report = await verifyRecord(house.duban.orm.em.fork(), place, house.duban.settings.files);
    expect(report.rows.faults).toEqual([]);
    expect(report).toMatchObject({ ok: true, rows: { coveredSince: null } });
    expect(report.files!.files).toBeGreaterThan(0);
  });
});
