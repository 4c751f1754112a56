/**
 * Fills the drawer of histories: from a running server, the longest history of each kind of workflow of one plan.
 *
 *   npm run histories -- NAME PLAN [ADDRESS [NAMESPACE]]
 *
 * NAME says what makes these histories worth keeping, e.g. `0.1-mixed-until-2018`. Run it whenever a workflow has
 * changed; the old files stay, because clauses that run today were begun by the code of that day.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Client, Connection } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { ROOT } from './lib/paths.mjs';

const [name, plan, address = '127.0.0.1:7233', namespace = 'duban'] = process.argv.slice(2);
if (!name || !plan) {
  process.stderr.write('usage: npm run histories -- NAME PLAN [ADDRESS [NAMESPACE]]\n');
  process.exit(2);
}

const client = new Client({ connection: await Connection.connect({ address }), namespace });
const longest = new Map();
for await (const { type, workflowId, runId } of client.workflow.list()) {
  if (workflowId !== `plan-${plan}` && !workflowId.startsWith(`plan-${plan}/`)) continue;
  const { historyLength } = await client.workflow.getHandle(workflowId, runId).describe(); // the list knows no length of what runs
  if ((longest.get(type)?.historyLength ?? 0) < historyLength) longest.set(type, { workflowId, runId, historyLength });
}
for (const [type, { workflowId, runId, historyLength }] of longest) {
  const history = await client.workflow.getHandle(workflowId, runId).fetchHistory();
  const folder = join(ROOT, 'test/replay/histories', type.replace(/Workflow$/, ''));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.json.gz`), gzipSync(historyToJSON(history), { level: 9 }));
  process.stderr.write(`✔ ${type}  ${workflowId}  ${historyLength} events\n`);
}
await client.connection.close();
