import { InvalidArgumentError, type Command } from 'commander';
import { planNumber } from './plan-number';

interface Options {
  plan?: number;
  state?: string;
  json?: boolean;
}

function yearNumber(text: string): number {
  const year = Number(text);
  if (!Number.isInteger(year) || year < 2000 || year > 2100)
    throw new InvalidArgumentError('年度应为四位数，例如 2018 / a year is four digits, for example 2018');
  return year;
}

/** `duban assessment`: does a frozen year still come out as it was frozen? `verify` ends with 1 where it does not. */
export function registerAssessment(program: Command): void {
  program
    .command('assessment')
    .description('年度考核 / the annual assessment')
    .command('verify <year>')
    .description(
      '用保存的评分依据和考核方案重算已冻结的年度，指出第一处不同 / works a frozen year out again from what it carries; names the first difference',
    )
    .option('--plan <id>', '只校验一个方案 / one plan only', planNumber)
    .option('--state <dir>', '状态文件夹 / state folder (.duban)')
    .option('--json', '输出 JSON / print JSON')
    .action((year: string, options: Options) => verify(yearNumber(year), options));
}

async function verify(year: number, { plan, state, json }: Options): Promise<void> {
  const [{ ensureServers, stderrProgress }, { withDatabase }, { Assessment }, { verifyYear }, { HOLDS, yearLines }] =
    await Promise.all([
      import('../launcher/index.js'),
      import('../house.js'),
      import('@app/persistence'),
      import('@app/use-cases'),
      import('../assessment/year-lines.js'),
    ]);
  const servers = await ensureServers({
    stateDir: state,
    command: 'assessment verify',
    signs: false,
    progress: stderrProgress(),
  });
  try {
    await withDatabase(servers, async ({ orm, settings }) => {
      const em = orm.em.fork();
      const those = await em.find(Assessment, { year, ...(plan && { plan }) }, { orderBy: { plan: 1 } });
      const reports = [];
      for (const { id } of those) reports.push(await verifyYear(em, settings, id));
      if (json) process.stdout.write(`${JSON.stringify(reports)}\n`);
      else if (reports.length === 0) process.stdout.write(`– ${year}：没有年度考核 / no assessment of that year\n`);
      else process.stdout.write(reports.map(yearLines).join(''));
      if (reports.some(({ verdict }) => !HOLDS.has(verdict))) process.exitCode = 1;
    });
  } finally {
    await servers.stop();
  }
}
