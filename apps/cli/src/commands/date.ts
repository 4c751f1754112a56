import type { Command } from 'commander';
import {
  explainBetween,
  explainDate,
  parseDate,
  type DateRule,
  type WorkingCalendar,
} from '@app/domain/calendar/index';
import { DubanError } from '@app/domain/errors';
import { dateExplain, type ExplainOptions } from './date-explain';
import { loadCalendar, readCalendarWith } from '../../../../config/calendars/load-calendar';

interface Common {
  json?: boolean;
  with?: string;
}

interface AddOptions extends Common {
  from: string;
  workingDays?: string;
  days?: string;
  months?: string;
}

interface BetweenOptions extends Common {
  from: string;
  to: string;
}

const print = (text: string) => void process.stdout.write(text);
const asJson = (value: unknown) => `${JSON.stringify(value)}\n`;

/**
 * `duban date …`: counts dates by the files of `config/calendars`, and the one given `--with`, and says how. No server, so
 * what `calendar apply` installed is not seen. Changes nothing.
 */
export function registerDate(date: Command): void {
  const subcommand = (name: string, description: string) =>
    date
      .command(name)
      .description(description)
      .option('--json', '输出 JSON / print JSON')
      .option('--with <file>', '加上尚未放入 config/calendars 的年度安排 / with the arrangement of one more year');
  subcommand('add', '从某日起算期限 / count a period from a day')
    .requiredOption('--from <date>', '起算日（当日不计） / the starting day, not counted')
    .option('--working-days <n>', 'N 个工作日 / working days')
    .option('--days <n>', 'N 日（自然日，末日逢休息日顺延） / natural days')
    .option('--months <n>', 'N 个月 / months')
    .action((options: AddOptions) => print(dateAdd(options, calendarOf(options))));
  date
    .command('explain')
    .description('方案中的时间用语是什么意思 / what a phrase about time means')
    .requiredOption('--phrase <words>', '方案中的用语，如 2018年底前 / words of a plan')
    .requiredOption('--issued <date>', '成文日期 / day of issue')
    .option('--json', '输出 JSON / print JSON')
    .action((options: ExplainOptions) => print(dateExplain(options)));
  subcommand('between', '两日之间的天数和工作日数 / days and working days between two dates')
    .requiredOption('--from <date>', '起始日（当日不计） / the first day, not counted')
    .requiredOption('--to <date>', '截止日 / the last day')
    .action((options: BetweenOptions) => print(dateBetween(options, calendarOf(options))));
}

const calendarOf = ({ with: file }: Common): WorkingCalendar => (file ? readCalendarWith(file) : loadCalendar());

/**
 * What `date add` prints: the date and why, or JSON `{ from, result, counted, skipped, provisional, sentence }`.
 * @throws DubanError `options-conflict`, and what `explainDate` throws
 */
export function dateAdd(options: AddOptions, calendar: WorkingCalendar): string {
  const why = explainDate(calendar, parseDate(options.from), ruleOf(options));
  const { from, result, counted, skipped, provisional, sentence } = why;
  if (options.json) return asJson({ from, result, counted, skipped, provisional, sentence });
  return `${result}${provisional ? '（暂定 / provisional）' : ''}\n${sentence.zh}\n${sentence.en}\n`;
}

/**
 * What `date between` prints: the numbers, or JSON
 * `{ from, to, days, workingDays, counted, skipped, provisional, sentence }`.
 * @throws DubanError as `explainBetween`
 */
export function dateBetween(options: BetweenOptions, calendar: WorkingCalendar): string {
  const why = explainBetween(calendar, parseDate(options.from), parseDate(options.to));
  const { calendarVersion: _version, ...facts } = why;
  if (options.json) return asJson(facts);
  return `${why.workingDays}\n${why.sentence.zh}\n${why.sentence.en}\n`;
}

function ruleOf({ workingDays, days, months }: AddOptions): DateRule {
  const given = [
    { kind: 'working-days' as const, text: workingDays },
    { kind: 'days' as const, text: days },
    { kind: 'months' as const, text: months },
  ].filter(({ text }) => text !== undefined);
  if (given.length === 1) return { kind: given[0].kind, n: wholeNumber(given[0].text!) };
  throw new DubanError('options-conflict', {
    zh: '请在 --working-days、--days、--months 中选一个。',
    en: 'Give exactly one of --working-days, --days and --months.',
  });
}

/** An empty or garbled number becomes NaN, which the calendar refuses as `period-not-whole`. */
const wholeNumber = (text: string): number => (/^[+-]?\d+$/.test(text.trim()) ? Number(text) : NaN);
