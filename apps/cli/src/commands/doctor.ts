import type { Command } from 'commander';

/** `duban doctor`: what is found and what is wrong, each wrong thing with its remedy. Exit code 1 when something is. */
export function registerDoctor(program: Command): void {
  program
    .command('doctor')
    .description('检查环境和运行中的组件 / check the environment and what runs')
    .option('--state <dir>', '状态文件夹 / state folder (.duban)')
    .option('--json', 'JSON')
    .action(async ({ state, json }: { state?: string; json?: boolean }) => {
      const { allChecks } = await import('../launcher/checks.js');
      const { resolveStateDir } = await import('../launcher/paths.js');
      const checks = await allChecks(resolveStateDir(state));
      const ok = checks.every((check) => check.ok);
      if (json) {
        process.stdout.write(`${JSON.stringify({ ok, checks }, null, 2)}\n`);
      } else {
        for (const { name, ok: fine, detail, remedy } of checks) {
          process.stdout.write(`${fine ? '✔' : '✘'} ${name.padEnd(18)} ${detail}\n`);
          if (remedy) process.stdout.write(`    ${remedy.zh}\n    ${remedy.en}\n`);
        }
      }
      if (!ok) process.exitCode = 1;
    });
}
