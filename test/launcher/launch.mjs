/** A launcher as a process of its own, so that a spec can kill it. `node launch.mjs STATE_DIR`: prints one JSON line when ready. */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { ensureServers, stderrProgress } = require('../../dist/cli/apps/cli/src/launcher/index.js');
const { fail } = require('../../dist/cli/apps/cli/src/fail.js');

try {
  const servers = await ensureServers({ stateDir: process.argv[2], command: 'up', progress: stderrProgress() });
  process.stdout.write(`${JSON.stringify(servers)}\n`);
  setInterval(() => {}, 1 << 30);
} catch (error) {
  await fail(error);
}
