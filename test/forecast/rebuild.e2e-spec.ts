import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Logger } from '@nestjs/common';
import {
  Alarm,
  Body,
  CaseFile,
  Event,
  Notification,
  OfficialDocument,
  Process,
  Referral,
  Rehearsal,
} from '@app/persistence';
import { askForReconsideration, decideReferral, perform, recordFinding, storeFiles } from '@app/use-cases';
import { anyFreePort } from '../../apps/cli/src/launcher/ports';
import { stderrProgress } from '../../apps/cli/src/launcher/progress';
import {
  startTemporal,
  type RunningTemporal,
  type TemporalServerOptions,
} from '../../apps/cli/src/launcher/temporal-server';
import { provideTemporal } from '../../apps/cli/src/launcher/temporal-source';
import { startRehearsal } from '../../apps/cli/src/rehearsal/run-rehearsal';
import { ReviveLostWorkflowsTask } from '../../apps/worker/src/tasks/revive-lost-workflows.task';
import { TestHouse } from '../setup/house';
import { byLength, itInFull } from '../setup/length';
import { PlanByHand } from '../setup/plan-by-hand';
import { signOff } from '../setup/sign-off';
import { OWN_CLAUSES } from './small-plan';
import { foretoldCourse, recordedCourse, type Scenario } from './course';

/** How many cases are open when the store is lost; the short form leaves out the many of one kind. */
const CASES = Number(process.env.DUBAN_CASES ?? byLength({ short: 2, long: 500 }));

/** Many duties that fall due on one day, so that many cases are open at once. */
function planOf(duties: number): string {
  const dates = Array.from({ length: duties }, (_, nth) => `2017年年底前，完成第${nth + 1}项清单。`).join('');
  const head = ['试验县办公室', '试办〔2017〕1号', '关于印发《试验县工作方案》的通知', '二〇一七年六月二十九日'];
  const clause = `(一) 许多件事。${dates}（县科农局牵头；县财政局参与）`;
  return `${[...head, '试验县工作方案', '一、主要任务', clause, OWN_CLAUSES].join('\n\n')}\n`;
}

/** Rows of a plan without the numbers that they happen to have. */
const unnumbered = (text: string): string => text.replace(/^plan-\d+/, 'plan').replace(/\b([a-z]+)-\d+\b(?!-)/g, '$1');

describe('the whole Temporal store is lost', () => {
  let house: TestHouse;
  let store: TemporalServerOptions;
  let temporal: RunningTemporal;

  beforeAll(async () => {
    Logger.overrideLogger(false); // the comparison warns of each that is missing
    const dir = mkdtempSync(join(process.env.DUBAN_TEST_DIR!, 'temporal-'));
    const progress = stderrProgress();
    store = {
      binary: (await provideTemporal(progress)).path,
      dbFile: join(dir, 'store', 'temporal.db'),
      port: await anyFreePort(),
      uiPort: await anyFreePort(),
      logFile: join(dir, 'temporal.log'),
      namespace: 'duban',
      progress,
    };
    temporal = await startTemporal(store);
    house = await TestHouse.open({ TEMPORAL_ADDRESS: temporal.address });
    await house.startWorker();
  });
  afterAll(async () => {
    await house.close();
    await temporal.stop();
  });

  /** The server is stopped, its files are deleted, and it begins anew with nothing. */
  async function deleteStore(): Promise<void> {
    await whileStopped((folder) => rmSync(folder, { recursive: true }));
  }

  /** The server is stopped, something is done to its files, and it begins with what is there. */
  async function whileStopped(work: (folder: string) => void): Promise<void> {
    await house.restWorker();
    await temporal.stop();
    work(dirname(store.dbFile));
    temporal = await startTemporal(store);
  }

  /** All that happened, and what everybody waits for. */
  async function stateOf(plan: PlanByHand): Promise<{ events: string[]; waiting: string[] }> {
    const events = await plan.em().find(Event, { planId: plan.id }, { orderBy: { id: 1 } });
    const open = await plan.em().find(Process, { planId: plan.id, endedAt: null });
    return {
      events: events.map(({ on, kind, key }) => `${on} ${kind} ${unnumbered(key)}`).sort(),
      waiting: open.map(({ workflowId, wakeOn }) => `${unnumbered(workflowId)} ${wakeOn}`).sort(),
    };
  }

  // The comparison with Temporal that begins them again is asked in `workflows/lost-wake`, of one that was ended by hand.
  itInFull(
    'and one of the day before is put in its place: who is missing is found out and begun again, and nothing comes twice',
    async () => {
      const [begin, kept, later, end] = ['2017-12-20', '2018-01-12', '2018-02-06', '2018-02-28'];
      const undisturbed = await PlanByHand.confirm(house, planOf(2), begin);
      await house.startWorker();
      await undisturbed.goTo(end);
      const plan = await PlanByHand.confirm(house, planOf(2), begin);
      await plan.goTo(kept);
      const known = new Set((await plan.em().find(Process, { planId: plan.id })).map(({ workflowId }) => workflowId));
      const copy = mkdtempSync(join(process.env.DUBAN_TEST_DIR!, 'yesterday-'));
      await whileStopped((folder) => cpSync(folder, copy, { recursive: true }));
      await house.startWorker();
      await plan.goTo(later); // the notices are drafted, and somebody waits for their review
      await whileStopped((folder) => {
        rmSync(folder, { recursive: true });
        cpSync(copy, folder, { recursive: true });
      });

      const open = await plan.em().find(Process, { planId: plan.id, endedAt: null });
      const since = open.map(({ workflowId }) => workflowId).filter((workflowId) => !known.has(workflowId));
      expect(since.length).toBeGreaterThan(0);
      await new ReviveLostWorkflowsTask(house.duban, house.client).run();
      const alarms = await plan
        .em()
        .find(Alarm, { kind: 'workflow-not-running', subject: { $like: `plan-${plan.id}/%` } });
      expect(alarms.map(({ subject }) => subject).sort()).toEqual(since.sort());

      await house.startWorker();
      await plan.goTo(end);
      expect(await stateOf(plan)).toEqual(await stateOf(undisturbed));
      for (const workflowId of since) {
        const { status } = await house.client.workflow.getHandle(workflowId).describe();
        expect([workflowId, status.name]).toEqual([workflowId, 'RUNNING']);
      }
      process.stderr.write(
        `✔ a store of the day before: ${since.length} workflows were missing in it, and were begun again\n`,
      );
    },
    300_000,
  );

  /** A plan with a referral and a reconsideration open, ended by nobody but the test. */
  async function withAReferral(): Promise<{ plan: PlanByHand; referralId: number }> {
    const plan = await PlanByHand.confirm(house, planOf(1), '2018-01-26');
    await plan.goTo('2018-02-05'); // the supervision notice is drafted by then
    const notice = await plan
      .em()
      .findOneOrFail(OfficialDocument, { plan: plan.id, kind: 'supervision-notice' }, { orderBy: { id: 'asc' } });
    await signOff(house.duban, plan.office, notice.id);
    await plan.settle();
    const { name, id: bodyId } = await plan.em().findOneOrFail(Body, notice.addressee.id);
    const asking = { documentId: notice.id, reason: '认定的事实不全面' };
    await perform(house.duban, askForReconsideration, await plan.actor(name), asking);
    const record = { fileName: '记录.pdf', mediaType: 'application/pdf', bytes: Buffer.from('figures') };
    const evidence = await storeFiles(house.duban.settings, [record]);
    const found = { planId: plan.id, kind: 'dereliction' as const, bodyId, clauseNumber: null, text: '甲', evidence };
    await perform(house.duban, recordFinding, plan.office, found);
    await plan.settle();
    const { id: referralId } = await plan.em().findOneOrFail(Referral, { plan: plan.id });
    return { plan, referralId };
  }

  describe(`with ${CASES} cases, a referral and a reconsideration open`, () => {
    const scenario: Scenario = {
      text: planOf(CASES),
      from: '2017-12-20',
      until: '2018-07-31',
      seed: 1,
      profile: 'nobody',
    };
    let byHand: Awaited<ReturnType<typeof withAReferral>>;
    let rehearsed: number;
    let back: number;

    beforeAll(
      async () => {
        byHand = await withAReferral();
        const { text, ...order } = scenario;
        const file = { fileName: 'plan.txt', bytes: Buffer.from(text) };
        rehearsed = await startRehearsal(house.duban, { ...file, ...order, pace: 0 });
        const open = () => house.duban.orm.em.fork().count(CaseFile, { plan: rehearsed, closedOn: null });
        await house.until(async () => (await open()) >= CASES, Infinity);

        await deleteStore();
        ({ workflows: back } = await house.run<{ workflows: number }>('temporal', 'rebuild'));
        await house.startWorker();
      },
      600_000 + CASES * 5_000,
    );

    it(
      'no case is lost, no rung comes twice, and the end is that of an undisturbed run',
      async () => {
        expect(back).toBeGreaterThan(CASES);
        const finished = { plan: rehearsed, state: 'finished' } as const;
        await house.until(() => house.duban.orm.em.fork().count(Rehearsal, finished), Infinity);
        const recorded = await recordedCourse(house.duban.orm.em.fork(), rehearsed);
        expect(recorded).toEqual(foretoldCourse(scenario, house.duban.settings));
        expect(recorded.cases.filter((line) => line.includes('/rectification-order/')).length).toBeGreaterThanOrEqual(
          CASES,
        );
        process.stderr.write(`✔ ${back} workflows came back by duban temporal rebuild, ${CASES} of their cases open\n`);
      },
      600_000 + CASES * 5_000,
    );

    it('the referral and the reconsideration go on where they were', async () => {
      const { plan, referralId } = byHand;
      const decision = { referralId, decision: 'refer' as const, organ: '县监察局', reason: null };
      await perform(house.duban, decideReferral, plan.office, decision);
      await plan.goTo('2018-03-08'); // thirty days and a working day after it was asked for
      const letters = await plan.em().find(OfficialDocument, { referral: referralId });
      expect(letters.map(({ state }) => state)).toEqual(['draft']);
      const told = await plan.em().find(Notification, { plan: plan.id, kind: { $like: 'reconsideration-%' } });
      expect(told.map(({ kind }) => kind).sort()).toEqual([
        'reconsideration-filed',
        'reconsideration-late',
        'reconsideration-limit-near',
      ]);
    }, 300_000);
  });
});
