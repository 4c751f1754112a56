import type { Command } from 'commander';
import { planNumber } from './plan-number';

interface VerifyOptions {
  plan?: number;
  state?: string;
  json?: boolean;
  files: boolean;
}

interface SignOptions {
  state?: string;
  json?: boolean;
}

/** `duban audit`: is the record what was done? `verify` ends with 1 when anything does not fit. */
export function registerAudit(program: Command): void {
  const audit = program.command('audit').description('留痕 / the record of what happened');
  audit
    .command('verify')
    .description(
      '重算事件链、每条登记、签名链尾和文件，指出被改动、缺失或插入的内容 / recompute events, rows, signed heads and files; names what was altered, is missing or was put in',
    )
    .option('--plan <id>', '只校验一个方案的事件链 / the events of one plan only', planNumber)
    .option('--no-files', '不读取文件内容 / leave the stored files unread')
    .option('--state <dir>', '状态文件夹 / state folder (.duban)')
    .option('--json', '输出 JSON / print JSON')
    .action(verify);
  audit
    .command('sign')
    .description('立即签名各链链尾并写入数据库之外的日志 / sign the heads now, into the log outside the database')
    .option('--state <dir>', '状态文件夹 / state folder (.duban)')
    .option('--json', '输出 JSON / print JSON')
    .action(sign);
}

async function verify({ plan, state, json, files }: VerifyOptions): Promise<void> {
  const [{ ensureServers, stderrProgress }, { withDatabase }, persistence, { chainLines, recordLines }] =
    await Promise.all([
      import('../launcher/index.js'),
      import('../house.js'),
      import('@app/persistence'),
      import('../audit/report-lines.js'),
    ]);
  const servers = await ensureServers({
    stateDir: state,
    command: 'audit verify',
    signs: false,
    progress: stderrProgress(),
  });
  try {
    await withDatabase(servers, async ({ orm, settings }) => {
      const em = orm.em.fork();
      if (plan) {
        const report = await persistence.verifyChain(em, plan);
        const ok = report.faultsInAll === 0;
        process.stdout.write(json ? `${JSON.stringify({ ok, plans: [report] })}\n` : chainLines(report));
        if (!ok) process.exitCode = 1;
        return;
      }
      const place = persistence.auditPlace({ ...process.env, DUBAN_STATE_DIR: servers.stateDir });
      const report = await persistence.verifyRecord(em, place, files ? settings.files : null);
      process.stdout.write(json ? `${JSON.stringify(report)}\n` : recordLines(report));
      if (!report.ok) process.exitCode = 1;
    });
  } finally {
    await servers.stop();
  }
}

async function sign({ state, json }: SignOptions): Promise<void> {
  const [{ ensureServers, stderrProgress }, { openAudit }] = await Promise.all([
    import('../launcher/index.js'),
    import('../launcher/open-audit.js'),
  ]);
  const servers = await ensureServers({
    stateDir: state,
    command: 'audit sign',
    signs: false,
    progress: stderrProgress(),
  });
  try {
    const audit = await openAudit(servers.ownerUrl, servers.stateDir);
    const signed = await audit.sign().finally(() => audit.close());
    process.stdout.write(json ? `${JSON.stringify({ signed })}\n` : `✔ ${signed} 条链 / chains\n`);
  } finally {
    await servers.stop();
  }
}
