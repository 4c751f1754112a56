import { InvalidArgumentError, Option, type Command } from 'commander';
import { PROFILES, type Profile } from '@app/domain/rehearsal/situation';

interface Options {
  plan: string;
  from: string;
  until: string;
  seed: number;
  profile: Profile;
  announced?: boolean;
  rungs?: boolean;
  json?: boolean;
  state?: string;
}

function seedNumber(text: string): number {
  const seed = Number(text);
  if (!Number.isInteger(seed) || seed < 0 || seed > 2 ** 31 - 1) throw new InvalidArgumentError('0–2147483647');
  return seed;
}

/**
 * `duban rehearse`: runs a plan on a virtual clock against the real servers and workflows, plays the people by
 * profile, and ends with a table. The same seed gives the same table.
 */
export function registerRehearse(program: Command): void {
  program
    .command('rehearse')
    .description('推演：在虚拟时钟上运行方案 / run a plan on a virtual clock')
    .requiredOption('--plan <file>', '方案文件 / plan file')
    .requiredOption('--from <date>', '开始日期 / first day, YYYY-MM-DD')
    .requiredOption('--until <date>', '结束日期 / last day, YYYY-MM-DD')
    .option('--seed <n>', '随机种子 / seed', seedNumber, 1)
    .addOption(new Option('--profile <profile>', '人员表现 / how people behave').choices(PROFILES).default('mixed'))
    .option(
      '--announced',
      '逐年公布考核办法，推演年度考核全过程 / announce a scheme for each year and play its whole assessment',
    )
    .option('--rungs', '列出各级次数、首次日期和依据 / list the rungs with count, first date and legal basis')
    .option('--json', '输出 JSON / print JSON')
    .option('--state <dir>', '状态文件夹 / state folder (.duban)')
    .action(rehearse);
}

async function rehearse(options: Options): Promise<void> {
  const [{ planFile }, { ensureServers, stderrProgress }, { withDuban }, runs, { rungsOfPlan }, tables] =
    await Promise.all([
      import('../plan-file.js'),
      import('../launcher/index.js'),
      import('../house.js'),
      import('../rehearsal/run-rehearsal.js'),
      import('@app/use-cases'),
      import('../rehearsal/tables.js'),
    ]);
  const { from, until, seed, profile, announced: announces } = options;
  runs.checkDates(from, until);
  const { fileName, bytes } = planFile(options.plan);
  const servers = await ensureServers({
    stateDir: options.state,
    worker: true,
    command: 'rehearse',
    progress: stderrProgress(),
  });
  try {
    const { result, climbed } = await withDuban(servers, async (duban) => {
      const planId = await runs.startRehearsal(duban, {
        fileName,
        bytes,
        from,
        until,
        seed,
        profile,
        announces,
        pace: 0,
      });
      const result = await runs.followRehearsal(duban, planId, tables.progressBar());
      return { result, climbed: await rungsOfPlan(duban.orm.em.fork(), planId, duban.settings) };
    });
    const { rungs, notInForce } = climbed;
    if (options.json) process.stdout.write(`${JSON.stringify({ ...result, rungs, notInForce }, null, 2)}\n`);
    else process.stdout.write(options.rungs ? tables.rungTable(climbed) : tables.rehearsalTable(result));
  } finally {
    await servers.stop();
  }
}
