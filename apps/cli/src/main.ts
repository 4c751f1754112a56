import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { databaseGone } from './database-gone';
import { fail } from './fail';
import { exitCodeOfUsage, usageInBothLanguages } from './usage-errors';

const NODE_MAJOR = 24;

/** Run by hand on an older Node: go on with the one the lockfile pins. */
function onPinnedNode(): boolean {
  if (Number(process.versions.node.split('.')[0]) >= NODE_MAJOR) return true;
  const pinned = join(__dirname, '../../../../../node_modules/.bin/node');
  if (!existsSync(pinned)) {
    process.stderr.write(
      `✘ [node-too-old] 需要 Node ${NODE_MAJOR} 以上，当前 ${process.version}：请运行 npm ci。\n` +
        `  Node ${NODE_MAJOR} or newer is needed, this is ${process.version}: run npm ci.\n`,
    );
    process.exit(1);
  }
  const { status } = spawnSync(pinned, process.argv.slice(1), { stdio: 'inherit' });
  process.exitCode = status ?? 1;
  return false;
}

/** Each command loads what it needs when it runs, so reading a plan does not wait for database and Temporal clients. */
async function main(): Promise<void> {
  const { Command } = await import('commander');
  const { registerDoctor } = await import('./commands/doctor.js');
  const { registerDown } = await import('./commands/down.js');
  const { registerStatus } = await import('./commands/status.js');
  const { registerUp } = await import('./commands/up.js');
  const program = new Command('duban').description(
    '督办：把工作方案变成运行中的督办流程 / a work plan as running workflows',
  );
  // Before the commands, which inherit it. Else a usage error would end the process with the code of an unfinished command.
  program.exitOverride().configureOutput({ outputError: (text, write) => write(usageInBothLanguages(text)) });
  registerUp(program);
  registerStatus(program);
  registerDoctor(program);
  registerDown(program);

  const plan = program.command('plan').description('方案 / plans');
  if (process.argv[2] === 'plan' || process.argv[2] === 'help') {
    const { registerPlanParse } = await import('./commands/plan-parse.js');
    const { registerPlanImport } = await import('./commands/plan-import.js');
    const { registerPlanDiff } = await import('./commands/plan-diff.js');
    const { registerPlanResolve } = await import('./commands/plan-resolve.js');
    const { registerPlanConfirm } = await import('./commands/plan-confirm.js');
    registerPlanParse(plan);
    registerPlanImport(plan);
    registerPlanDiff(plan);
    registerPlanResolve(plan);
    registerPlanConfirm(plan);
  }
  const date = program
    .command('date')
    .description(
      '日期与工作日，按 config/calendars 的文件推算 / dates and working days, by the files of config/calendars',
    );
  if (process.argv[2] === 'date' || process.argv[2] === 'help') {
    const { registerDate } = await import('./commands/date.js');
    registerDate(date);
  }
  const calendar = program.command('calendar').description('放假安排 / arrangements of holidays');
  if (process.argv[2] === 'calendar' || process.argv[2] === 'help') {
    const { registerCalendar } = await import('./commands/calendar.js');
    registerCalendar(calendar);
  }
  const body = program.command('body').description('单位与机构改革 / bodies and what becomes of them');
  if (process.argv[2] === 'body' || process.argv[2] === 'help') {
    const { registerBody } = await import('./commands/body.js');
    registerBody(body);
  }
  const policies = program.command('policies').description('督办阶梯 / ladders');
  if (process.argv[2] === 'policies' || process.argv[2] === 'help') {
    const { registerPolicies } = await import('./commands/policies.js');
    registerPolicies(policies);
  }
  const { registerRehearse } = await import('./commands/rehearse.js');
  registerRehearse(program);
  const { registerForecast } = await import('./commands/forecast.js');
  registerForecast(program);
  const temporal = program.command('temporal').description('流程引擎 / the workflow engine');
  const { registerTemporalRebuild } = await import('./commands/temporal-rebuild.js');
  registerTemporalRebuild(temporal);
  const { registerTemporalReplay } = await import('./commands/temporal-replay.js');
  registerTemporalReplay(temporal);
  const { registerAccount } = await import('./commands/account.js');
  registerAccount(program);
  const { registerMessage } = await import('./commands/message.js');
  registerMessage(program);
  const { registerTodo } = await import('./commands/todo.js');
  registerTodo(program);
  const { registerAudit } = await import('./commands/audit.js');
  registerAudit(program);
  const { registerAssessment } = await import('./commands/assessment.js');
  registerAssessment(program);
  const { registerBackup } = await import('./commands/backup.js');
  registerBackup(program);
  const { registerRestore } = await import('./commands/restore.js');
  registerRestore(program);

  await program.parseAsync();
}

// `duban … | head` closes the pipe early; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
});

/** Until a command has come to its end, leaving counts as a failure: a lost connection may leave nothing to wait for. */
const UNFINISHED = 70;

async function toTheEnd(): Promise<void> {
  process.umask(0o077); // a state folder is for its owner alone
  process.exitCode = UNFINISHED;
  const left = () => void fail(databaseGone());
  process.once('beforeExit', left);
  await main().catch((error: unknown) => {
    const code = exitCodeOfUsage(error);
    if (code === null) throw error;
    process.exitCode = code;
  });
  process.off('beforeExit', left);
  if (process.exitCode === UNFINISHED) process.exitCode = 0; // a command may have said another one
}

if (onPinnedNode()) toTheEnd().catch(fail);
