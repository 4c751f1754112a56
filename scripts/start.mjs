/** `npm start`: installs, provides Temporal and builds what is missing, then `duban up`. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { ROOT, pinnedNode } from './lib/paths.mjs';
import { become } from './lib/run.mjs';
import { exitWith, say } from './lib/say.mjs';
import { startTemporalEarly } from './temporal-early.mjs';

try {
  const temporal = await startTemporalEarly();
  if (temporal.source === 'go')
    say('… Temporal 服务器正在后台编译 / the Temporal server is being built in the background');
  await ensureInstalled();
  await ensureBuilt(['code', 'workflows', 'api', 'web']);
  const main = join(ROOT, 'dist/cli/apps/cli/src/main.js');
  if (!existsSync(main)) throw new Error(`missing: ${main}`);
  process.exitCode = await become(pinnedNode(), [main, 'up', ...process.argv.slice(2)]);
} catch (error) {
  exitWith(error);
}
