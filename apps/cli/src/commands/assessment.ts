import type { ListOfYear } from '@app/domain/assessment';
import type { Assessment, Body, EntityManager } from '@app/persistence';
import type { Settings } from '@app/use-cases';
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

/**
 * `duban assessment`: `verify`: does a frozen year still come out as it was frozen? Ends with 1 where it does not; `show`: its league
 * tables.
 */
export function registerAssessment(program: Command): void {
  const assessment = program.command('assessment').description('年度考核 / the annual assessment');
  const about = (command: Command) =>
    command
      .option('--plan <id>', '只看一个方案 / one plan only', planNumber)
      .option('--state <dir>', '状态文件夹 / state folder (.duban)')
      .option('--json', '输出 JSON / print JSON');
  about(
    assessment
      .command('verify <year>')
      .description(
        '用保存的评分依据和考核方案重算已冻结的年度，指出第一处不同 / works a frozen year out again from what it carries; names the first difference',
      ),
  ).action((year: string, options: Options) => verify(yearNumber(year), options));
  about(
    assessment
      .command('show <year>')
      .description('分组排名：名次、得分、等次 / league tables by group: place, score, grade'),
  ).action((year: string, options: Options) => show(yearNumber(year), options));
}

/** The assessments of a year, with the database open for as long as `work` takes. */
async function withYears(
  year: number,
  { plan, state }: Options,
  command: string,
  work: (em: EntityManager, those: Assessment[], settings: Settings) => Promise<void>,
): Promise<void> {
  const [{ ensureServers, stderrProgress }, { withDatabase }, persistence] = await Promise.all([
    import('../launcher/index.js'),
    import('../house.js'),
    import('@app/persistence'),
  ]);
  const servers = await ensureServers({ stateDir: state, command, signs: false, progress: stderrProgress() });
  try {
    await withDatabase(servers, async ({ orm, settings }) => {
      const em = orm.em.fork();
      const which = { year, ...(plan && { plan }) };
      await work(em, await em.find(persistence.Assessment, which, { orderBy: { plan: 1 } }), settings);
    });
  } finally {
    await servers.stop();
  }
}

const nothing = (year: number) => `– ${year}：没有年度考核 / no assessment of that year\n`;

async function verify(year: number, options: Options): Promise<void> {
  const [{ verifyYear }, { HOLDS, yearLines }] = await Promise.all([
    import('@app/use-cases'),
    import('../assessment/year-lines.js'),
  ]);
  await withYears(year, options, 'assessment verify', async (em, those, settings) => {
    const reports = [];
    for (const { id } of those) reports.push(await verifyYear(em, settings, id));
    if (options.json) process.stdout.write(`${JSON.stringify(reports)}\n`);
    else process.stdout.write(reports.map(yearLines).join('') || nothing(year));
    if (reports.some(({ verdict }) => !HOLDS.has(verdict))) process.exitCode = 1;
  });
}

/** By which work list a year was drafted; nothing of a year of before there were any. */
function listLine(list: ListOfYear | null | undefined): string {
  if (list === undefined) return '';
  if (list === null) return '未确定任务清单，按全部到期任务 / no work list was decided: all that fell due\n';
  const { decidedOn, notCounted } = list;
  return `任务清单 / work list: ${decidedOn}，不计入 / not counted: ${notCounted.length}\n`;
}

async function show(year: number, options: Options): Promise<void> {
  const [{ AssessmentScore }, { leagueTables, movesTable }] = await Promise.all([
    import('@app/persistence'),
    import('../assessment/league-tables.js'),
  ]);
  await withYears(year, options, 'assessment show', async (em, those) => {
    const tables = [];
    for (const { id, plan, policyVersion, state, dossier, moved } of those) {
      const rows = await em.find(AssessmentScore, { assessment: id }, { populate: ['body'] });
      const subjects = rows.map(({ body, groupId, place, score, grade, fewItems }) => ({
        body: (body as Body).name,
        group: groupId ?? null,
        place: place ?? null,
        score: Number(score),
        grade,
        fewItems,
      }));
      const scheme = dossier?.scheme.version ?? policyVersion;
      tables.push({
        planId: plan.id,
        year,
        state,
        scheme,
        groups: dossier?.scheme.groups ?? [],
        subjects,
        moved,
        list: dossier?.workList,
      });
    }
    if (options.json) process.stdout.write(`${JSON.stringify(tables)}\n`);
    else
      process.stdout.write(
        tables
          .map(
            ({ planId, state, scheme, groups, subjects, moved, list }) =>
              `方案 / plan ${planId}，${year}年度（${state}，${scheme}）\n${listLine(list)}\n${leagueTables(groups, subjects)}${moved ? `\n${movesTable(moved)}` : ''}`,
          )
          .join('\n') || nothing(year),
      );
  });
}
