import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { say } from './say.mjs';

/** The launcher's own way to start things, from the build. */
export function launcher(require, built) {
  const of = (name) => require(join(built, 'apps/cli/src/launcher', `${name}.js`));
  return {
    ...of('embedded-postgres'),
    ...of('ports'),
    ...of('temporal-server'),
    ...of('temporal-client'),
    ...of('database-roles'),
    ...of('temporal-source'),
    ...of('node-component'),
    ...of('servers'),
    ...of('progress'),
  };
}

/** Runs `work` in a folder of its own, which is gone afterwards. */
export async function withFolder(work) {
  const dir = mkdtempSync(join(tmpdir(), 'duban-bench-'));
  chmodSync(dir, 0o755); // mkdtemp makes it private, and the database may run as another user
  try {
    return await work(dir);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** Runs `work` on a database server of its own with the whole schema; both are gone afterwards. */
export function withDatabase(require, built, work, { durable = false } = {}) {
  const { startPostgres, anyFreePort } = launcher(require, built);
  return withFolder(async (dir) => {
    const server = await startPostgres({
      folder: join(dir, 'postgres'),
      password: 'bench',
      port: () => anyFreePort(),
      logFile: join(dir, 'postgres.log'),
      durable,
    });
    try {
      await migrated(require, built, server.url);
      return await work({ dir, postgres: server });
    } finally {
      await server.stop();
    }
  });
}

/** Brings the schema of a database up to date. */
export async function migrated(require, built, url) {
  const { migrateDatabase } = require(join(built, 'libs/persistence/src/index.js'));
  const { write } = process.stdout;
  process.stdout.write = () => true; // the migrator reports on stdout
  await migrateDatabase(url).finally(() => (process.stdout.write = write));
}

/** The same with a Temporal server beside it, both as durable as in a real house. */
export function withServers(require, built, work) {
  const { startTemporal, provideTemporal, anyFreePort, stderrProgress } = launcher(require, built);
  return withDatabase(
    require,
    built,
    async ({ dir, postgres }) => {
      const progress = stderrProgress();
      const { path } = await provideTemporal(progress);
      const temporal = await startTemporal({
        binary: path,
        dbFile: join(dir, 'temporal', 'temporal.db'),
        port: await anyFreePort(),
        uiPort: await anyFreePort(),
        logFile: join(dir, 'temporal.log'),
        namespace: 'duban',
        progress,
      });
      try {
        say(`PostgreSQL ${postgres.version} and Temporal run`);
        return await work({ dir, postgres, temporal });
      } finally {
        await temporal.stop();
      }
    },
    { durable: true },
  );
}
