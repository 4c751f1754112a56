import type { Command } from 'commander';
import type { DubanError } from '@app/domain/errors';
import { planNumber } from './plan-number';

interface Options {
  state?: string;
  json?: boolean;
}

/** `duban plan confirm ID`: writes clauses and obligations and starts one workflow per clause. */
export function registerPlanConfirm(plan: Command): void {
  plan
    .command('confirm')
    .argument('<id>', '方案编号 / number of the plan', planNumber)
    .description('确认方案并启动各条款流程 / confirm a plan and start its clauses')
    .option('--state <dir>', '状态文件夹 / state folder (.duban)')
    .option('--json', '输出 JSON / print JSON')
    .action(confirm);
}

async function confirm(planId: number, { state, json }: Options): Promise<void> {
  const [{ ensureServers, stderrProgress }, { withDuban }, { confirmPlan, perform }, { operator }, { unanswered }] =
    await Promise.all([
      import('../launcher/index.js'),
      import('../house.js'),
      import('@app/use-cases'),
      import('../operator.js'),
      import('@app/persistence'),
    ]);
  const servers = await ensureServers({
    stateDir: state,
    worker: true,
    command: 'plan confirm',
    progress: stderrProgress(),
  });
  try {
    const result = await withDuban(servers, async (duban) => {
      const written = await perform(duban, confirmPlan, operator(), { planId }).catch(showOpenDoubts);
      // Confirmed is confirmed; but a person who reads "running" shall find the workflows running.
      const em = duban.orm.em.fork();
      while ((await unanswered(em, planId)) > 0) await new Promise((resolve) => setTimeout(resolve, 50));
      return { planId, ...written };
    });
    process.stdout.write(
      json
        ? `${JSON.stringify(result)}\n`
        : `方案 ${planId} 已启动：${result.clauses} 条条款流程，${result.obligations} 项任务。\n`,
    );
  } finally {
    await servers.stop();
  }
}

/** Which doubts are in the way, before the refusal that counts them. */
function showOpenDoubts(error: unknown): never {
  const { code, details } = error as Partial<DubanError>;
  if (code === 'doubts-open') {
    for (const { doubt, clause, message } of details!.errors as OpenDoubt[]) {
      process.stderr.write(`！ ${doubt}  ${clause ?? ''}  ${message}\n`);
    }
    process.stderr.write('处理：duban plan resolve <id> --doubt <n> --answer <答复>，或 --accept-proposals\n');
  }
  throw error;
}

interface OpenDoubt {
  doubt: number;
  clause: string | null;
  message: string;
}
