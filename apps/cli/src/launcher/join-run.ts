import { ownerUrlOf } from './database-roles';
import { nodeComponent } from './node-component';
import { until } from './processes';
import { childEnv, type EnsureServersOptions, type Servers } from './servers';
import { isRecordAlive, liveRun, registerUser, type RunState } from './run-state';
import { stopOnSignal } from './signals';
import { Supervisor } from './supervisor';

/** A first start may have to compile Temporal. */
const READY_MS = 15 * 60_000;

/** Waits until a run that is just starting is ready; null when it ends before that. */
async function readyRun(stateDir: string): Promise<RunState | null> {
  await until(() => liveRun(stateDir)?.ready !== false, READY_MS, 200);
  const run = liveRun(stateDir);
  return run?.ready ? run : null;
}

/**
 * Uses the servers of another launcher that lives. A worker is added when one is asked for and that launcher has none. Null
 * when the other one ended meanwhile.
 */
export async function joinRun(stateDir: string, options: EnsureServersOptions): Promise<Servers | null> {
  const { progress, demo = false } = options;
  const begun = Date.now();
  const leave = registerUser(stateDir);
  const run = await readyRun(stateDir);
  if (!run?.databaseUrl || !run.temporalAddress) {
    leave();
    return null;
  }
  const { databaseUrl, temporalAddress, namespace, url } = run;
  progress.done(`使用运行中的 duban ${run.command} / using it`, `pid ${run.launcher.pid}`, Date.now() - begun);
  const supervisor = new Supervisor({ progress });
  let stopped: Promise<void> | null = null;
  const stop = () => {
    stopped ??= supervisor
      .stop()
      .then(leave)
      .then(() => void forget());
    return stopped;
  };
  const forget = stopOnSignal({ stop }, options.signalExitCode);
  if (options.worker && !isRecordAlive(run.components.worker)) {
    const env = () => childEnv({ stateDir, databaseUrl, temporalAddress, host: '127.0.0.1', port: 3000, demo });
    try {
      await supervisor.start(nodeComponent({ name: 'worker', title: 'worker', stateDir, env }));
    } catch (error) {
      await stop();
      throw error;
    }
  }
  return { databaseUrl, ownerUrl: ownerUrlOf(databaseUrl, stateDir), temporalAddress, namespace, stateDir, url, stop };
}
