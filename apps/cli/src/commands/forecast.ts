import { InvalidArgumentError, Option, type Command } from 'commander';
import { ASSUMPTIONS, type WhatIfExtension } from '@app/domain/forecast/forecast';
import type { ForecastRow } from '@app/domain/forecast/rows';
import type { ForecastOrder } from '../forecast/forecast-file';

interface Options extends ForecastOrder {
  json?: boolean;
  state?: string;
}

function whatIf(text: string, before: WhatIfExtension[]): WhatIfExtension[] {
  const [, obligation, to] = /^(.+)=(\d{4}-\d{2}-\d{2})$/.exec(text) ?? [];
  if (!obligation) throw new InvalidArgumentError('任务=日期 / OBLIGATION=YYYY-MM-DD');
  return [...before, { obligation, to }];
}

/**
 * `duban forecast`: what happens to a plan if nothing happens. A file needs no server and changes nothing; a number
 * asks the record of a stored plan and goes on from there.
 */
export function registerForecast(program: Command): void {
  program
    .command('forecast')
    .description('推算：如果什么都不做，将依次发生什么 / what happens if nothing happens')
    .requiredOption('--plan <file|id>', '方案文件或方案编号 / plan file, or the number of a stored plan')
    .option('--from <date>', '开始日期；默认为方案的当前日期或成文日期 / first day')
    .requiredOption('--until <date>', '结束日期 / last day, YYYY-MM-DD')
    .addOption(new Option('--assume <what>', '假定 / what people do').choices(ASSUMPTIONS).default('nobody'))
    .option('--policy <file>', '改用另一份督办阶梯 / another ladder file')
    .option('--calendars <dir>', '改用另一套节假日 / another folder of holidays')
    .option('--extend <obligation=date>', '假定延期，可重复 / as if put off, may be repeated', whatIf, [])
    .option('--json', '输出 JSON / print JSON')
    .option('--state <dir>', '状态文件夹 / state folder (.duban)')
    .action(async (options: Options) => {
      const [{ forecastFile }, { forecastTable }] = await Promise.all([
        import('../forecast/forecast-file.js'),
        import('../forecast/table.js'),
      ]);
      const rows = /^\d+$/.test(options.plan) ? await ofStoredPlan(options) : await forecastFile(options);
      process.stdout.write(options.json ? `${JSON.stringify(rows, null, 2)}\n` : forecastTable(rows));
    });
}

async function ofStoredPlan(options: Options): Promise<ForecastRow[]> {
  const [{ ensureServers, stderrProgress }, { withDuban }, { forecastPlan }, { notStored }, { otherPolicy, rulesFor }] =
    await Promise.all([
      import('../launcher/index.js'),
      import('../house.js'),
      import('@app/use-cases'),
      import('../forecast/not-stored.js'),
      import('../forecast/forecast-file.js'),
    ]);
  const settings = rulesFor(options);
  const { from, until, assume, extend, state } = options;
  const servers = await ensureServers({ stateDir: state, command: 'forecast', progress: stderrProgress() });
  try {
    const planId = Number(options.plan);
    const question = { from, until, assume, extensions: extend, policy: otherPolicy(options) };
    const found = await withDuban(servers, ({ orm }) =>
      forecastPlan(orm.em.fork(), settings, planId, question, new Date()),
    );
    if (!found) throw notStored(planId);
    for (const { clause, title, dueOn } of found.aside) {
      process.stderr.write(
        `第${clause}条“${title}”的时限（${dueOn}）无法推算，未列入 / its date cannot be counted from\n`,
      );
    }
    return found.rows;
  } finally {
    await servers.stop();
  }
}
