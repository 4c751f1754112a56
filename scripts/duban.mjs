/** `npm run -s duban -- …`: the command line in a checkout. Stdout holds the command's result and nothing else. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { ROOT, pinnedNode } from './lib/paths.mjs';
import { become } from './lib/run.mjs';
import { exitWith } from './lib/say.mjs';
import { startTemporalEarly } from './temporal-early.mjs';

/** What has to be built for a command: reading a plan needs no worker, only `up` needs the web page. */
function partsFor(args) {
  const words = args.filter((arg) => !arg.startsWith('-'));
  if (words[0] === 'up') return ['code', 'workflows', 'api', 'web'];
  const needsNoServer = words[0] === 'plan' && ['parse', 'diff'].includes(words[1]);
  const runsWorkflows = ['rehearse', 'plan', 'calendar', 'body'].includes(words[0]) && !needsNoServer;
  return runsWorkflows ? ['code', 'workflows'] : ['code'];
}

try {
  const args = process.argv.slice(2);
  const parts = partsFor(args);
  const needsServers = parts.includes('workflows') && !args.includes('--help') && !args.includes('-h');
  if (needsServers) await startTemporalEarly();
  await ensureInstalled();
  await ensureBuilt(parts);
  const main = join(ROOT, 'dist/cli/apps/cli/src/main.js');
  if (pinnedNode() === process.execPath) {
    // Already the right Node: go on in this process, so that signals and exit code need no passing on.
    process.argv = [process.execPath, main, ...args];
    await import(pathToFileURL(main).href);
  } else {
    process.exitCode = await become(pinnedNode(), [main, ...args]);
  }
} catch (error) {
  exitWith(error);
}
