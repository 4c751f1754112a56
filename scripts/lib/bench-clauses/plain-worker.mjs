/**
 * A process with a worker for the plainest workflow, with the SDK's own settings, as ours has. It starts the workflows
 * itself, as many calls under way at once as our relay has, and tells how far they are.
 *
 *   node plain-worker.mjs ADDRESS NAMESPACE
 */
import { fileURLToPath } from 'node:url';
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker, bundleWorkflowCode } from '@temporalio/worker';

const TASK_QUEUE = 'plain';
const AT_ONCE = 100;
const [address, namespace] = process.argv.slice(2);
const done = { first: 0, second: 0 };
const activity = (name) => async () => void (done[name] += 1);
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
  activities: { first: activity('first'), second: activity('second') },
});
const client = new Client({ connection: await Connection.connect({ address }), namespace });
let started = 0;

async function begin(count, at) {
  for (let left = count; left > 0; left -= AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, left) }, () => `plain-${(started += 1)}`);
    const options = (workflowId) => ({ workflowId, taskQueue: TASK_QUEUE, args: [at] });
    await Promise.all(some.map((id) => client.workflow.start('plainWorkflow', options(id))));
  }
}

/** `begin`: start so many. `ask`: how many have done each of their activities? */
process.on('message', ({ type, count, at }) => {
  if (type === 'begin') void begin(count, at);
  else process.send({ type: 'done', ...done });
});
process.on('disconnect', () => worker.shutdown());
const running = worker.run();
process.send({ type: 'ready' });
await running;
process.exit(0);
