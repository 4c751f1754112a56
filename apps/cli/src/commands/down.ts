import type { Command } from 'commander';

/** The launcher gives requests under way some seconds, then its servers a moment. */
const STOP_MS = 15_000;

/** `duban down`: asks a running launcher to stop, and waits until it has. */
export function registerDown(program: Command): void {
  program
    .command('down')
    .description('停止运行中的 duban up / stop a running duban up')
    .option('--state <dir>', '状态文件夹 / state folder (.duban)')
    .action(async ({ state }: { state?: string }) => {
      const { isRecordAlive, readRun } = await import('../launcher/run-state.js');
      const { resolveStateDir } = await import('../launcher/paths.js');
      const { endProcess, isAlive } = await import('../launcher/processes.js');
      const run = readRun(resolveStateDir(state));
      const records = run ? Object.values(run.components) : [];
      if (run && isRecordAlive(run.launcher)) {
        const { pid, start } = run.launcher;
        await endProcess(pid, [['SIGTERM', STOP_MS]], () => !isAlive(pid, start));
      }
      // A launcher that was killed leaves its servers: they are ended here. SIGINT is the orderly way for all of them.
      const left = records.filter(isRecordAlive);
      await Promise.all(
        left.map(({ pid, start }) =>
          endProcess(
            pid,
            [
              ['SIGINT', 3_000],
              ['SIGKILL', 1_000],
            ],
            () => !isAlive(pid, start),
          ),
        ),
      );
      process.stderr.write(run ? '✔ 已停止 / stopped\n' : '没有运行 / not running\n');
    });
}
