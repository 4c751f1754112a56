import { daysBetween } from '@app/domain/calendar';
import { Rehearsal } from '@app/persistence';
import { startRehearsal } from '../../apps/cli/src/rehearsal/run-rehearsal';
import { OWN_CLAUSES } from '../forecast/small-plan';
import { TestHouse } from '../setup/house';
import { byLength } from '../setup/length';

const PLAN = `试验县办公室

试办〔2017〕3号

关于印发《试验县工作方案》的通知

二〇一七年六月二十九日

试验县工作方案

一、主要任务

（一）一件长久的事。每月报送进展情况。2030年年底前，完成清单。（县科农局牵头；县财政局参与）

${OWN_CLAUSES}
`;

/**
 * The short form lives five months, with a bound for those: twice as many events a month would break it. Whether a run is
 * continued as a new one before it has grown too long, again and again, is for the long form.
 */
const LIFE = byLength({
  short: { until: '2017-11-30', mostEvents: 500 },
  long: { until: '2031-01-31', mostEvents: 5_000 },
});
const UNTIL = process.env.DUBAN_LIFE_UNTIL ?? LIFE.until;
const FROM = '2017-06-29';
const monthsLived = Math.floor(daysBetween(FROM, UNTIL) / 31);

/** Temporal ends a workflow whose history grows beyond 51,200 events, and slows down long before. */
const MOST_EVENTS = LIFE.mostEvents;

describe('a clause that lives from 2017 to 2030 with monthly reports', () => {
  let house: TestHouse;

  beforeAll(async () => {
    house = await TestHouse.open();
    await house.startWorker();
  });
  afterAll(() => house.close());

  /** Every run of every workflow of a plan, also those that were continued as new, with the length of its history. */
  async function runsOf(planId: number): Promise<{ id: string; type: string; events: number }[]> {
    const runs = [];
    for await (const { workflowId, runId, type } of house.client.workflow.list()) {
      if (workflowId !== `plan-${planId}` && !workflowId.startsWith(`plan-${planId}/`)) continue;
      const { historyLength } = await house.client.workflow.getHandle(workflowId, runId).describe();
      runs.push({ id: `${workflowId} ${runId}`, type, events: historyLength });
    }
    return runs;
  }

  it(`keeps the history of each run below ${MOST_EVENTS} events, lived until ${UNTIL}`, async () => {
    const begun = Date.now();
    const order = { from: FROM, until: UNTIL, seed: 13, profile: 'erratic' as const, pace: 0 };
    const planId = await startRehearsal(house.duban, { ...order, fileName: 'plan.txt', bytes: Buffer.from(PLAN) });
    await house.until(() => house.duban.orm.em.fork().count(Rehearsal, { plan: planId, state: 'finished' }), Infinity);
    const seconds = (Date.now() - begun) / 1000;

    const [lived] = await house.duban.orm.em.execute<{ months: number; reports: number; steps: number }[]>(
      `select count(distinct date_trunc('month', o.original_due_on)) filter (where o.key like '%/recurring-%')::int as months,
         (select count(*)::int from event where plan_id = ? and kind = 'report-submitted') as reports,
         (select steps from rehearsal where plan_id = ?) as steps
       from obligation o where o.plan_id = ?`,
      [planId, planId, planId],
    );
    expect(lived.months).toBeGreaterThanOrEqual(13 * 12);
    expect(lived.reports).toBeGreaterThanOrEqual(monthsLived * 0.6);

    const runs = await runsOf(planId);
    const clause = runs.filter(({ type }) => type === 'clauseWorkflow').map(({ events }) => events);
    expect(runs.filter(({ events }) => events >= MOST_EVENTS)).toEqual([]);
    expect(clause.length).toBeGreaterThan(0);
    process.stderr.write(
      `✔ ${monthsLived} months, ${lived.reports} reports, ${lived.steps} dates in ${seconds.toFixed(0)} s; ` +
        `the clause in ${clause.length} runs of at most ${Math.max(...clause)} events, ` +
        `all ${runs.length} runs of the plan of at most ${Math.max(...runs.map(({ events }) => events))}\n`,
    );
  });
});
