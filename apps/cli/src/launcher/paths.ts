import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The checkout (or installed folder) this code belongs to: the nearest parent that holds nest-cli.json. */
export function projectRoot(): string {
  let folder = __dirname;
  while (!existsSync(join(folder, 'nest-cli.json'))) {
    const parent = dirname(folder);
    if (parent === folder) return process.cwd();
    folder = parent;
  }
  return folder;
}

/** The state folder: as given on the command line, else DUBAN_STATE_DIR, else `.duban` in the project. */
export function resolveStateDir(given?: string): string {
  return resolve(given ?? process.env.DUBAN_STATE_DIR ?? join(projectRoot(), '.duban'));
}

/** Fixed places below the state folder. */
export function statePaths(stateDir: string) {
  return {
    run: join(stateDir, 'run.json'),
    lock: join(stateDir, 'launcher.lock'),
    ports: join(stateDir, 'ports.json'),
    secrets: join(stateDir, 'secrets.json'),
    users: join(stateDir, 'users'),
    logs: join(stateDir, 'logs'),
    files: join(stateDir, 'files'),
    postgres: join(stateDir, 'postgres'),
    auditKey: join(stateDir, 'audit', 'key.pem'),
    temporalDb: join(stateDir, 'temporal', 'temporal.db'),
  };
}
