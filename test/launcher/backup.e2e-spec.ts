import { appendFileSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { NativeConnection, Worker } from '@temporalio/worker';
import { Client } from 'pg';
import { loadDirectory, readEnvironment } from '@app/config';
import { seedDirectory } from '@app/identity';
import { lazyClient } from '@app/temporal';
import { confirmPlan, importPlan, openDuban, perform, receivePlan, type Actor } from '@app/use-cases';
import { AS_WRITTEN } from '../setup/as-written';
import { byLength, itInFull } from '../setup/length';
import { planText } from '../setup/plan-text';
import { quietRuntime } from '../setup/temporal-runtime';
import { until } from '../setup/until';
import { buildCode, duban, launch, openFolder, removeFolder, type Launched } from './processes';

const office: Actor = {
  accountId: null,
  name: '某人',
  post: '主任',
  role: 'county-office',
  bodyId: null,
  body: null,
  standing: 'head',
};

const PLAN = planText(`一、主要任务

（一）查清底数。2031年年底前完成取样，每年开展1次巡查，至2035年。（县林业局牵头；县财政局参与）

（二）公开结果。2032年年底前报出清单。（县科农局负责）`);

/** The short form lays the county out without building its workflows again, which `forecast/rebuild` does. */
const RESTORE = byLength({ short: ['--no-start'], long: [] });

/** Everything of a workflow that a restored one must know again. */
const WORKFLOWS = 'select workflow_id, wake_on::text, words_on::text from process order by workflow_id';
const EVENTS = 'select key, kind, happened_on::text from event order by id';

describe('a backup', () => {
  let folder: string;
  let original: Launched & { servers: { ownerUrl: string; databaseUrl: string } };
  const state = () => join(folder, 'state');
  const backup = () => join(folder, 'backup');

  async function ask<T>(url: string, sql: string): Promise<T[]> {
    const client = new Client({ connectionString: url });
    await client.connect();
    return (await client.query(sql).finally(() => client.end())).rows as T[];
  }

  beforeAll(async () => {
    quietRuntime();
    buildCode();
    folder = openFolder();
    original = (await launch(state())) as typeof original;
    const { databaseUrl, temporalAddress } = original.servers;
    const opened = await openDuban(
      readEnvironment({ DATABASE_URL: databaseUrl, TEMPORAL_ADDRESS: temporalAddress, DUBAN_STATE_DIR: state() }),
      'county',
    );
    await opened.orm.em.fork().transactional((em) => seedDirectory(em, loadDirectory()));
    const received = await receivePlan(opened, office, { fileName: '工作方案.txt', bytes: Buffer.from(PLAN) });
    const { planId } = await perform(opened, importPlan, office, received);
    await perform(opened, confirmPlan, office, { planId, ...AS_WRITTEN });
    await opened.orm.close(true);
    expect((await duban(['temporal', 'rebuild', '--state', state()])).code).toBe(0); // a worker, until all have answered
  });
  afterAll(async () => {
    await original?.end('SIGTERM');
    if (folder) removeFolder(folder);
  });

  it('taken while people write becomes the same county: one instant, same dates, nothing twice, record whole', async () => {
    const { ownerUrl } = original.servers;
    const writer = new Client({ connectionString: ownerUrl });
    await writer.connect();
    await writer.query('create table written (n int primary key, filler text)');
    let [written, stop] = [0, false];
    const writing = (async () => {
      while (!stop) {
        written += 1;
        await writer.query('insert into written values ($1, $2)', [written, 'x'.repeat(4_000)]);
        await new Promise((resolve) => setTimeout(resolve, 5)); // often, and not all that two processors can do
      }
    })();
    const before = { workflows: await ask(ownerUrl, WORKFLOWS), events: await ask(ownerUrl, EVENTS) };
    const atFirst = written;
    const taken = await duban(['backup', backup(), '--state', state(), '--json']);
    const atLast = written;
    stop = true;
    await writing;
    await writer.end();
    expect(taken).toMatchObject({ code: 0 });

    const second = join(folder, 'second');
    const restored = await duban(['restore', backup(), '--state', second, '--json', ...RESTORE]);
    expect(restored).toMatchObject({ code: 0 });
    if (RESTORE.length === 0) {
      const { workflows, silent, record } = JSON.parse(restored.stdout);
      const found = { workflows, silent, ok: record.ok };
      expect(found).toEqual({ workflows: before.workflows.length, silent: [], ok: true });
    }

    const again = (await launch(second)) as typeof original;
    try {
      const url = again.servers.ownerUrl;
      expect(url).not.toBe(ownerUrl);
      expect(await ask(url, WORKFLOWS)).toEqual(before.workflows);
      expect(await ask(url, EVENTS)).toEqual(before.events);
      const [{ rows, last }] = await ask<{ rows: number; last: number }>(
        url,
        'select count(*)::int as rows, max(n) as last from written',
      );
      expect(rows).toBe(last); // all up to one, none after it
      expect(last).toBeGreaterThanOrEqual(atFirst);
      expect(last).toBeLessThanOrEqual(atLast);
    } finally {
      await again.end('SIGTERM');
    }
  });

  const replay = async () => {
    const { code, stdout } = await duban(['temporal', 'replay', '--state', state(), '--json']);
    return { code, ...(JSON.parse(stdout) as { replayed: number; astray: { workflowId: string }[] }) };
  };

  it('the running workflows are replayed on this build before it is let in', async () => {
    const running = await ask(original.servers.ownerUrl, WORKFLOWS);
    expect(await replay()).toEqual({ code: 0, replayed: running.length, astray: [] });
  });

  itInFull('a workflow that this build does not know is named', async () => {
    const running = await ask(original.servers.ownerUrl, WORKFLOWS);
    const client = lazyClient(original.servers.temporalAddress, 'duban');
    const connection = await NativeConnection.connect({ address: original.servers.temporalAddress });
    const elsewhere = await Worker.create({
      connection,
      namespace: 'duban',
      taskQueue: 'elsewhere',
      workflowsPath: require.resolve('./of-tomorrow'),
    });
    const { code, astray } = await elsewhere.runUntil(async () => {
      const start = { workflowId: 'of-tomorrow', taskQueue: 'elsewhere' };
      const { firstExecutionRunId: runId } = await client.workflow.start('clauseWorkflow', start);
      await until(async () => {
        const { events } = await client.workflow.getHandle('of-tomorrow', runId).fetchHistory();
        return events?.some(({ timerStartedEventAttributes }) => timerStartedEventAttributes);
      });
      return until(async () => {
        const seen = await replay(); // the server lists a new workflow a moment later
        return seen.replayed > running.length && seen;
      });
    });
    await client.workflow.getHandle('of-tomorrow').terminate();
    await Promise.all([client.connection.close(), connection.close()]);
    expect([code, astray.map(({ workflowId }) => workflowId)]).toEqual([1, ['of-tomorrow']]);
  });

  it.each([
    ['into a folder that holds something', () => dirname(state()), 'folder-not-empty'],
    ['into the folder it protects', () => join(state(), 'backup'), 'backup-inside-state'],
  ])('is not taken %s', async (_, folder, refusal) => {
    const { code, stderr } = await duban(['backup', folder(), '--state', state()]);
    expect(code).toBe(1);
    expect(stderr).toContain(`[${refusal}]`);
  });

  // Which backups are refused is asked beside `restoreBackup`.
  it('that was altered is refused by the command, and nothing is laid out', async () => {
    const third = join(folder, 'third');
    appendFileSync(join(backup(), 'postgres/data/global/pg_control'), 'x');
    const { code, stderr } = await duban(['restore', backup(), '--state', third, '--no-start']);
    expect([code, stderr]).toEqual([1, expect.stringMatching(/✘ \[backup-damaged\].*global\/pg_control/)]);
    expect(existsSync(third)).toBe(false);
  });
});
