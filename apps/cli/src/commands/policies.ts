import type { Command } from 'commander';

interface Options {
  version?: string;
  on?: string;
  file?: string;
  english?: boolean;
  json?: boolean;
}

/** `duban policies show`: every rung of the ladders as a person reads them. No server; changes nothing. */
export function registerPolicies(policies: Command): void {
  policies
    .command('show')
    .description('督办阶梯各级：启动、宽限、办理、文种、依据、签发、了结、空缺 / every rung of the ladders')
    .option('--version <name>', '版本；默认为所选日期有效的版本 / by name')
    .option('--on <date>', '按哪一天的依据；默认为今天 / legal bases as of a day, YYYY-MM-DD')
    .option('--file <file>', '检查并显示另一份督办阶梯文件 / check and show another ladder file')
    .option('--english', '用英文显示 / in English')
    .option('--json', '输出 JSON / print JSON')
    .action(async (options: Options) => {
      const { laddersText } = await import('../policies/ladders-text.js');
      process.stdout.write(laddersText(options, new Date()));
    });
}
