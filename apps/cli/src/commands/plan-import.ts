import type { Command } from 'commander';
import { PLAN_FILE } from './plan-argument';

interface Options {
  state?: string;
  json?: boolean;
}

/** `duban plan import FILE`: reads the document and keeps it with its doubts; nothing runs before `plan confirm`. */
export function registerPlanImport(plan: Command): void {
  plan
    .command('import')
    .argument('<file>', PLAN_FILE)
    .description('导入方案，等待确认 / import a plan, to be confirmed')
    .option('--state <dir>', '状态文件夹 / state folder (.duban)')
    .option('--json', '输出 JSON / print JSON')
    .action(importPlanFile);
}

async function importPlanFile(file: string, { state, json }: Options): Promise<void> {
  const [
    { planFile },
    { ensureServers, stderrProgress },
    { withDuban },
    { importPlan, perform, receivePlan },
    { operator },
    { Plan },
    { countDoubts },
  ] = await Promise.all([
    import('../plan-file.js'),
    import('../launcher/index.js'),
    import('../house.js'),
    import('@app/use-cases'),
    import('../operator.js'),
    import('@app/persistence'),
    import('@app/domain/plan-text/index.js'),
  ]);
  const { fileName, bytes } = planFile(file);
  const servers = await ensureServers({ stateDir: state, command: 'plan import', progress: stderrProgress() });
  try {
    const result = await withDuban(servers, async (duban) => {
      const received = await receivePlan(duban, operator(), { fileName, bytes });
      const { planId } = await perform(duban, importPlan, operator(), received);
      const { title, parsed } = await duban.orm.em.fork().findOneOrFail(Plan, planId, { populate: ['parsed'] });
      return { planId, title, clauses: parsed.clauses.length, doubts: countDoubts(parsed) };
    });
    process.stdout.write(
      json
        ? `${JSON.stringify(result)}\n`
        : `方案 ${result.planId}：${result.title}，${result.clauses} 条，${result.doubts} 处疑点。确认：duban plan confirm ${result.planId}\n`,
    );
  } finally {
    await servers.stop();
  }
}
