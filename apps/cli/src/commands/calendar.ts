import type { Command } from 'commander';
import { DubanError } from '@app/domain/errors';
import type { CalendarApplied, CalendarMove, CalendarPreview, Duban } from '@app/use-cases';
import { readCalendarYear, readLocalArrangement, type Arrangement } from '../../../../config/calendars/load-calendar';

interface Options {
  year?: string;
  file?: string;
  local?: string;
  json?: boolean;
  state?: string;
}

/** `duban calendar preview|apply`: what a new arrangement moves, of a year or of the county's holidays; and moving it. */
export function registerCalendar(calendar: Command): void {
  const subcommand = (name: string, description: string) =>
    calendar
      .command(name)
      .description(description)
      .option('--year <year>', '年度，与 --file 同用 / year, with --file')
      .option('--file <file>', '放假安排文件，格式同 config/calendars/YYYY.json / arrangement of the year')
      .option('--local <file>', '本县节假日全表，格式同 config/calendars/local.json / all holidays of the county')
      .option('--state <dir>', '状态文件夹 / state folder (.duban)')
      .option('--json', '输出 JSON / print JSON');
  subcommand('preview', '预览放假安排会调整哪些期限 / which future dates would move, and why').action(preview);
  subcommand('apply', '启用放假安排并调整期限 / install the arrangement and move the dates').action(apply);
}

async function preview(options: Options): Promise<void> {
  const arrangement = arrangementOf(options);
  const [{ perform, previewCalendar }, { operator }] = await Promise.all([
    import('@app/use-cases'),
    import('../operator.js'),
  ]);
  const found = await withHouse(options, false, (duban) =>
    perform(duban, previewCalendar, operator(), { arrangement }),
  );
  process.stdout.write(options.json ? `${JSON.stringify(found)}\n` : describePreview(found));
}

async function apply(options: Options): Promise<void> {
  const arrangement = arrangementOf(options);
  const [{ applyCalendar }, { operator }, { stillAsked }] = await Promise.all([
    import('@app/use-cases'),
    import('../operator.js'),
    import('@app/persistence'),
  ]);
  const applied = await withHouse(options, true, async (duban) => {
    const done = await applyCalendar(duban, operator(), arrangement);
    // Installed is installed; but a person who reads "woken" shall find that the workflows have looked.
    const em = duban.orm.em.fork();
    while ((await stillAsked(em, done.woken)) > 0) await new Promise((resolve) => setTimeout(resolve, 50));
    return done;
  });
  process.stdout.write(options.json ? `${JSON.stringify(applied)}\n` : describeApplied(applied));
}

/**
 * What the options name: the arrangement of one year, or the holidays of the county.
 * @throws DubanError `calendar-unnamed`, `calendar-invalid`, `calendar-year-mismatch`
 */
function arrangementOf({ year, file, local }: Pick<Options, 'year' | 'file' | 'local'>): Arrangement {
  if (local !== undefined && year === undefined && file === undefined) return readLocalArrangement(local);
  if (local !== undefined || year === undefined || file === undefined) throw unnamed();
  const arrangement = readCalendarYear(file);
  if (String(arrangement.year) === year) return arrangement;
  throw new DubanError(
    'calendar-year-mismatch',
    {
      zh: `文件 ${file} 是${arrangement.year}年的放假安排，与 --year ${year} 不一致，请核对。`,
      en: `${file} holds the arrangement of ${arrangement.year}, not of ${year}. Check --year and --file.`,
    },
    { year, file },
  );
}

const unnamed = () =>
  new DubanError('calendar-unnamed', {
    zh: '请用 --year 和 --file 指明某年的放假安排，或者只用 --local 指明本县节假日。',
    en: 'Name the arrangement of a year with --year and --file, or the holidays of the county with --local alone.',
  });

async function withHouse<T>({ state }: Options, worker: boolean, work: (duban: Duban) => Promise<T>): Promise<T> {
  const [{ ensureServers, stderrProgress }, { withDuban }] = await Promise.all([
    import('../launcher/index.js'),
    import('../house.js'),
  ]);
  const progress = stderrProgress();
  const servers = await ensureServers({ stateDir: state, worker, command: 'calendar', progress });
  try {
    return await withDuban(servers, work);
  } finally {
    await servers.stop();
  }
}

const WHAT: Record<CalendarMove['what'], string> = {
  obligation: '期限',
  rung: '步骤',
  case: '整改期限',
  acknowledge: '签收期限',
  object: '异议期限',
  'decide-objection': '裁定期限',
  'decide-request': '审批期限',
  'file-plan': '整改方案期限',
};

const nameOf = ({ year }: Pick<CalendarPreview, 'year'>) => (year === null ? '本县节假日' : `${year}年放假安排`);

/** The list for people: the days that change, then each date with its reason. */
function describePreview(preview: CalendarPreview): string {
  const { year, notice, days, moves, aside, fromVersion, toVersion } = preview;
  const lines = [
    year === null ? nameOf(preview) : `${nameOf(preview)}：${notice ?? '（未注明通知名称）'}`,
    `日历版本 ${fromVersion} → ${toVersion}，变化 ${days.length} 天，将调整 ${moves.length} 项日期`,
    ...days.map(({ date, works, reason }) => `  ${date} ${works ? '上班' : '休息'}（${reason}）`),
    ...moves.map(
      ({ what, planId, clauseNumber, title, rung, before, after, why }) =>
        `方案${planId} 第${clauseNumber ?? '—'}条 ${WHAT[what]}${rung ? ` ${rung}` : ''} ${before} → ${after}  ${title}\n    ${why.zh}`,
    ),
    ...aside.map(
      ({ planId, clauseNumber, title, dueOn }) =>
        `方案${planId} 第${clauseNumber ?? '—'}条 日期${dueOn}无法推算，不作调整，请核实更正  ${title}`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

/** The same list, and what became of it. */
function describeApplied(applied: CalendarApplied): string {
  if (!applied.changed) return `${nameOf(applied)}已在使用，没有需要调整的日期。\n`;
  return `${describePreview(applied)}已启用，唤醒 ${applied.woken.length} 个流程，均已重新安排。\n`;
}
