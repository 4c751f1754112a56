import { join } from 'node:path';
import type { Component } from './component';
import { startPostgres, type RunningPostgres } from './embedded-postgres';
import { statePaths } from './paths';
import { samePort, stablePort } from './ports';
import type { Progress } from './progress';
import type { ProcessRecord } from './run-state';
import { postgresPassword } from './secrets';
import { adoptTemporal, startTemporal } from './temporal-server';
import { provideTemporal } from './temporal-source';

/**
 * The embedded PostgreSQL of a state folder as a component.
 * @param onUrl is told the address at every start; after a crash it may be another one
 */
export function postgresComponent(stateDir: string, onUrl: (url: string) => void): Component {
  const paths = statePaths(stateDir);
  const { password, isNew } = postgresPassword(stateDir);
  let before: number | undefined;
  const port = async (held?: number): Promise<number> => {
    before = held ?? (before ? await samePort(stateDir, 'postgres', before) : await stablePort(stateDir, 'postgres'));
    return before;
  };
  const component: Component = {
    name: 'postgres',
    title: 'PostgreSQL',
    start: async () => {
      const running: RunningPostgres = await startPostgres({
        folder: paths.postgres,
        password,
        passwordIsNew: isNew,
        port,
        logFile: join(paths.logs, 'postgres.log'),
      });
      component.title = `PostgreSQL ${running.version}`;
      onUrl(running.url);
      return running;
    },
  };
  return component;
}

export interface TemporalComponentOptions {
  stateDir: string;
  namespace: string;
  port: number;
  /** What the last run wrote down; taken over when it still lives. */
  left?: ProcessRecord;
  progress: Progress;
}

/** The embedded Temporal server of a state folder as a component. */
export function temporalComponent({ stateDir, namespace, port, left, progress }: TemporalComponentOptions): Component {
  const paths = statePaths(stateDir);
  return {
    name: 'temporal',
    title: 'Temporal',
    start: async () => {
      const adopted = left && (await adoptTemporal(left, namespace));
      left = undefined;
      if (adopted) return adopted;
      const { path, source } = await provideTemporal(progress);
      const uiPort = await stablePort(stateDir, 'temporalUi');
      const logFile = join(paths.logs, 'temporal.log');
      const running = await startTemporal({
        binary: path,
        dbFile: paths.temporalDb,
        port,
        uiPort,
        logFile,
        namespace,
        progress,
      });
      return { ...running, detail: `${running.address}  UI http://127.0.0.1:${uiPort}  (${source})` };
    },
  };
}
