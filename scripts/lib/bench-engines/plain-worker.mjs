/**
 * A process with a worker for the plainest workflow, with the SDK's own settings; each of its activities writes a row. It starts
 * the workflows itself, as many calls under way at once as our relay has.
 *
 *   node plain-worker.mjs ADDRESS NAMESPACE DATABASE_URL
 */
import { fileURLToPath } from 'node:url';
import { activityInfo } from '@temporalio/activity';
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker, bundleWorkflowCode } from '@temporalio/worker';
import pg from 'pg';

const TASK_QUEUE = 'plain-rows';
const AT_ONCE = 100;
const [address, namespace, connectionString] = process.argv.slice(2);
const rows = new pg.Pool({ connectionString, max: 30 });
const row = (kind) => async () =>
  void (await rows.query('insert into engine_event (instance, kind) values ($1, $2)', [
    activityInfo().workflowExecution.workflowId,
    kind,
  ]));
const log = new DefaultLogger('ERROR');

Runtime.install({ shutdownSignals: ['SIGTERM'], logger: log });
const worker = await Worker.create({
  connection: await NativeConnection.connect({ address }),
  namespace,
  taskQueue: TASK_QUEUE,
  workflowBundle: await bundleWorkflowCode({
    workflowsPath: fileURLToPath(new URL('plain.workflow.mjs', import.meta.url)),
    logger: log,
  }),
  activities: { first: row('first'), second: row('second') },
});
const client = new Client({ connection: await Connection.connect({ address }), namespace });

/** Begins so many, under names that nobody had before. */
process.on('message', async ({ count, at, name }) => {
  for (let from = 0; from < count; from += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, nth) => `${name}-${from + nth}`);
    const options = (workflowId) => ({ workflowId, taskQueue: TASK_QUEUE, args: [at] });
    await Promise.all(some.map((id) => client.workflow.start('plainWorkflow', options(id))));
  }
  process.send({ type: 'begun' });
});
process.on('disconnect', () => worker.shutdown());
const running = worker.run();
process.send({ type: 'ready' });
await running;
process.exit(0);
