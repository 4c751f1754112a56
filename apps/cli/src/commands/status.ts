import type { Command } from 'commander';
import type { RunState } from '../launcher/run-state';

interface Row {
  name: string;
  state: 'running' | 'stopped';
  pid: number | null;
  port: number | null;
  since: string | null;
}

function rowsOf(run: RunState | null, alive: (record: RunState['launcher']) => boolean): Row[] {
  if (!run) return [];
  const records = { [`duban ${run.command}`]: run.launcher, ...run.components };
  return Object.entries(records).map(([name, record]) => {
    const running = alive(record);
    const { pid, port = null, startedAt } = record;
    return running
      ? { name, state: 'running', pid, port, since: startedAt }
      : { name, state: 'stopped', pid: null, port, since: null };
  });
}

/** A database that does not answer is told of by `doctor`; here it is only no news. */
async function standingAlarms(run: RunState | null, stateDir: string): Promise<unknown[]> {
  const { alarmsOf } = await import('../launcher/alarms.js');
  return (await alarmsOf(run, stateDir).catch(() => null)) ?? [];
}

/** `duban status`: what runs on a state folder. Exit code 3 when nothing does, as service managers have it. */
export function registerStatus(program: Command): void {
  program
    .command('status')
    .description('各组件的进程、端口、启动时间 / components with pid, port, up since')
    .option('--state <dir>', '状态文件夹 / state folder (.duban)')
    .option('--json', 'JSON')
    .action(async ({ state, json }: { state?: string; json?: boolean }) => {
      const { isRecordAlive, readRun } = await import('../launcher/run-state.js');
      const { resolveStateDir } = await import('../launcher/paths.js');
      const run = readRun(resolveStateDir(state));
      const components = rowsOf(run, isRecordAlive);
      const running = run !== null && isRecordAlive(run.launcher);
      const alarms = running ? await standingAlarms(run, resolveStateDir(state)) : [];
      if (json) {
        const { url = null, temporalAddress = null, namespace = null } = run ?? {};
        const servers = running ? { url, temporalAddress, namespace } : {};
        process.stdout.write(`${JSON.stringify({ running, ...servers, components, alarms }, null, 2)}\n`);
      } else if (!components.length) {
        process.stdout.write('没有运行 / not running\n');
      } else {
        if (running && run.url) process.stdout.write(`${run.url}\n`);
        for (const { name, state: is, pid, port, since } of components) {
          process.stdout.write(
            `${is === 'running' ? '✔' : '✘'} ${name.padEnd(12)} pid ${pid ?? '-'}  port ${port ?? '-'}  ${since ?? is}\n`,
          );
        }
        if (alarms.length) {
          process.stdout.write(`! ${alarms.length} 项异常，运行 duban doctor 查看 / alarms: run duban doctor\n`);
        }
      }
      if (!running) process.exitCode = 3;
    });
}
