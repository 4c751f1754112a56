import { Option, type Command } from 'commander';
import type { DemandChoice } from '@app/domain/clause/settled-demand';
import type { PastDates } from '@app/domain/clause/start';
import { DubanError } from '@app/domain/errors';
import type { StartPreview } from '@app/use-cases';
import { planNumber } from './plan-number';

interface Options {
  pastDates?: PastDates;
  watchEvery?: string;
  demands?: 'none' | 'as-proposed';
  state?: string;
  json?: boolean;
}

/** `duban plan confirm ID`: writes clauses and obligations and starts one workflow per clause. */
export function registerPlanConfirm(plan: Command): void {
  plan
    .command('confirm')
    .argument('<id>', '方案编号 / number of the plan', planNumber)
    .description('确认方案并启动各条款流程 / confirm a plan and start its clauses')
    .addOption(
      new Option('--past-dates <how>', '已过期限：按原文，或从今天起算 / dates that have passed').choices([
        'as-written',
        'from-today',
      ]),
    )
    .addOption(
      new Option(
        '--watch-every <months>',
        '没有期限的条款每几个月报告一次，或不跟踪 / clauses with nothing to watch',
      ).choices(['1', '3', '6', '12', 'never']),
    )
    .addOption(
      new Option(
        '--demands <which>',
        '各镇、事件和备案要求：按建议采用，或不采用 / what clauses ask of each town, upon an event or for a filing',
      ).choices(['none', 'as-proposed']),
    )
    .option('--state <dir>', '状态文件夹 / state folder (.duban)')
    .option('--json', '输出 JSON / print JSON')
    .action(confirm);
}

async function confirm(planId: number, { state, json, pastDates, watchEvery, demands }: Options): Promise<void> {
  const [
    { ensureServers, stderrProgress },
    { withDuban },
    { confirmPlan, perform, previewStart },
    { operator },
    { unanswered },
  ] = await Promise.all([
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
      const start = await previewStart(duban.orm.em.fork(), duban.settings, planId, new Date());
      if (start) requireChosen(start, { pastDates, watchEvery, demands });
      if (start) showBases(start);
      const choices = {
        pastDates,
        watchEvery: watchEvery === undefined ? undefined : Number(watchEvery) || null,
        demands: start && demands ? chosenDemands(start, demands) : undefined,
      };
      const written = await perform(duban, confirmPlan, operator(), { planId, ...choices }).catch(showOpenDoubts);
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

/**
 * Whoever confirms a plan says what becomes of dates that have passed, and of clauses with nothing to watch.
 *
 * @throws DubanError `start-undecided`, after a line for each of them
 */
function requireChosen(
  { past, unwatched, demands: found }: StartPreview,
  { pastDates, watchEvery, demands }: Options,
): void {
  const missing: string[] = [];
  if (past.length > 0 && pastDates === undefined) {
    for (const { ordinal, title, dueOn } of past) process.stderr.write(`！ ${ordinal}  ${dueOn} 已过  ${title}\n`);
    missing.push('--past-dates as-written|from-today');
  }
  if (unwatched.length > 0 && watchEvery === undefined) {
    for (const { ordinal, heading } of unwatched) process.stderr.write(`！ ${ordinal}  没有可跟踪的期限  ${heading}\n`);
    missing.push('--watch-every 1|3|6|12|never');
  }
  if (found.length > 0 && demands === undefined) {
    for (const { ordinal, words } of found) process.stderr.write(`！ ${ordinal}  ${words}\n`);
    missing.push('--demands as-proposed|none');
  }
  if (missing.length === 0) return;
  throw new DubanError('start-undecided', {
    zh: `有已过期限 ${past.length} 项、没有可跟踪期限的条款 ${unwatched.length} 条、对各镇、事件或备案的要求 ${found.length} 处，请用 ${missing.join(' 和 ')} 说明如何处理。`,
    en: `${past.length} dates have passed, ${unwatched.length} clauses have nothing to watch, ${found.length} places ask something of each town, upon an event or for a filing. Say what becomes of them: ${missing.join(' and ')}.`,
  });
}

/** What is taken up: everything as it is proposed, or only groups of towns, which have to be somebody. */
function chosenDemands({ demands, towns }: StartPreview, which: 'none' | 'as-proposed'): DemandChoice[] {
  return demands
    .filter(({ kind }) => which === 'as-proposed' || kind === 'group')
    .map(({ clause, nth, kind, towns: ofTowns, dueOn }) => ({
      clause,
      nth,
      ...(ofTowns && { towns }),
      ...(kind === 'each-town' && dueOn === null && { every: HALF_YEARLY }),
    }));
}

const HALF_YEARLY = 6;

/** Which clauses of the plan its papers will cite; another choice is made on its page. */
function showBases({ bases, citable }: StartPreview): void {
  for (const { kind, clause } of bases) {
    const cited = citable.find((one) => one.clause === clause);
    process.stderr.write(
      `依据（${kind}）：${cited ? `${cited.article} ${cited.heading}` : '方案中没有相应条款，不引用'}\n`,
    );
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
