import type { Command } from 'commander';
import type { ChainFault, ChainFaultKind, ChainReport } from '@app/persistence';
import { planNumber } from './plan-number';

interface Options {
  plan?: number;
  state?: string;
  json?: boolean;
}

const WORDS: Record<ChainFaultKind, string> = {
  altered: '被改动 / altered',
  missing: '缺失 / missing',
  inserted: '未经封存的插入 / inserted without a seal',
  broken: '链断开 / seal does not follow the one before it',
};

/** `duban audit verify`: recomputes the hash chains. Exit code 1 when anything does not fit. */
export function registerAudit(program: Command): void {
  program
    .command('audit')
    .description('留痕 / the record of what happened')
    .command('verify')
    .description(
      '校验事件哈希链，指出被改动、缺失或插入的记录 / check the hash chains; names altered, missing and inserted events',
    )
    .option('--plan <id>', '只校验一个方案 / one plan only', planNumber)
    .option('--state <dir>', '状态文件夹 / state folder (.duban)')
    .option('--json', '输出 JSON / print JSON')
    .action(verify);
}

async function verify({ plan, state, json }: Options): Promise<void> {
  const [{ ensureServers, stderrProgress }, { withDuban }, { plansWithChain, verifyChain }] = await Promise.all([
    import('../launcher/index.js'),
    import('../house.js'),
    import('@app/persistence'),
  ]);
  const servers = await ensureServers({ stateDir: state, command: 'audit verify', progress: stderrProgress() });
  try {
    const reports = await withDuban(servers, async (duban) => {
      const em = duban.orm.em.fork();
      const found: ChainReport[] = [];
      for (const planId of plan ? [plan] : await plansWithChain(em)) found.push(await verifyChain(em.fork(), planId));
      return found;
    });
    const ok = reports.every((report) => report.faultsInAll === 0);
    process.stdout.write(json ? `${JSON.stringify({ ok, plans: reports })}\n` : reports.map(lines).join(''));
    if (!ok) process.exitCode = 1;
  } finally {
    await servers.stop();
  }
}

function lines({ planId, events, head, faults, faultsInAll }: ChainReport): string {
  const sign = faultsInAll ? '✘' : '✔';
  const more = faultsInAll - faults.length;
  return [
    `${sign} 方案 / plan ${planId}：${events} 条事件 / events，链尾 / head ${head.seq}:${head.hash}`,
    ...faults.map((fault) => `    ${nameOf(fault)}：${WORDS[fault.kind]}`),
    ...(more > 0 ? [`    … 另有 / and ${more} more`] : []),
    '',
  ].join('\n');
}

function nameOf({ seq, eventId, key }: ChainFault): string {
  return [seq && `第 ${seq} 环 / link`, eventId && `事件 / event ${eventId}`, key].filter(Boolean).join(' ');
}
