import { InvalidArgumentError, type Command } from 'commander';
import { DubanError } from '@app/domain/errors';
import type { DoubtAnswer } from '@app/domain/plan-text/index';
import type { PlanDoubtsView } from '@app/persistence/read-models';
import { planNumber } from './plan-number';

interface Options {
  list?: boolean;
  doubt?: number;
  answer?: string;
  source?: string;
  everywhere?: boolean;
  acceptProposals?: boolean;
  json?: boolean;
  state?: string;
}

function doubtNumber(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1) return number;
  throw new InvalidArgumentError('疑点编号应为正整数 / a doubt is named by its number');
}

/**
 * `duban plan resolve PLAN --doubt N --answer TEXT`: settles one doubt; `--accept-proposals` all that have a proposal;
 * `--list`, or nothing, shows where each stands. Possible until the plan is confirmed.
 *
 * @throws DubanError `options-conflict`, from reading the answer, and from the use cases
 */
export function registerPlanResolve(plan: Command): void {
  plan
    .command('resolve')
    .argument('<id>', '方案编号 / number of the plan', planNumber)
    .description('处理疑点 / settle the doubts of a plan')
    .option('--list', '列出全部疑点 / list all doubts')
    .option('--doubt <n>', '疑点编号 / number of a doubt', doubtNumber)
    .option('--answer <text>', '答复：proposal（采纳建议）、accept（照原文）、日期、节奏、数值或单位 / the answer')
    .option('--source <text>', '数值的依据文件 / source document of a figure')
    .option('--everywhere', '同一写法的各处一并采用 / for every place with the same words')
    .option('--accept-proposals', '采纳全部建议 / settle all open doubts as proposed')
    .option('--state <dir>', '状态文件夹 / state folder (.duban)')
    .option('--json', '输出 JSON / print JSON')
    .action(resolve);
}

async function resolve(planId: number, options: Options): Promise<void> {
  const { doubt, answer, acceptProposals: all, list, json, state } = options;
  if ((doubt === undefined) !== (answer === undefined) || (all && doubt !== undefined)) {
    throw new DubanError('options-conflict', {
      zh: '--doubt 和 --answer 要一起给出，且不与 --accept-proposals 同用。',
      en: 'Give --doubt and --answer together, and not with --accept-proposals.',
    });
  }
  const [{ ensureServers, stderrProgress }, { withDuban }, cases, { operator }, { readDoubts }, { readAnswer }] =
    await Promise.all([
      import('../launcher/index.js'),
      import('../house.js'),
      import('@app/use-cases'),
      import('../operator.js'),
      import('@app/persistence/read-models/index.js'),
      import('../read-answer.js'),
    ]);
  const servers = await ensureServers({ stateDir: state, command: 'plan resolve', progress: stderrProgress() });
  try {
    const view = await withDuban(servers, async (duban) => {
      const look = async () => {
        const found = await readDoubts(duban.orm.em.fork(), planId);
        if (found) return found;
        throw cases.rowNotFound(planId);
      };
      if (all) await cases.perform(duban, cases.acceptProposals, operator(), { planId, evenBlocking: true });
      if (doubt !== undefined) {
        const found = (await look()).doubts.find((one) => one.number === doubt) as
          { code: string; proposal: DoubtAnswer | null } | undefined;
        const about = { code: found?.code ?? '', proposal: found?.proposal ?? undefined };
        const given: DoubtAnswer = found ? readAnswer(about, answer!, options.source) : { kind: 'accept' };
        await cases.perform(duban, cases.settleDoubt, operator(), {
          planId,
          doubt,
          answer: given,
          everywhere: options.everywhere,
        });
      }
      return look();
    });
    process.stdout.write(json ? `${JSON.stringify(view, null, 2)}\n` : await describe(view, list ?? !(all || doubt)));
  } finally {
    await servers.stop();
  }
}

/** One line per doubt: settled, open, or open and in the way of the start. */
async function describe({ doubts, open, blocking }: PlanDoubtsView, everyOne: boolean): Promise<string> {
  const { answerText } = await import('../read-answer.js');
  const shown = everyOne ? doubts : doubts.filter((doubt) => doubt.decision === null);
  const lines = shown.flatMap(({ number, ordinal, message, blocking: must, proposal, decision }) => {
    const mark = decision ? '✔' : must ? '！' : '·';
    const said = decision
      ? `    ${answerText(decision.answer as DoubtAnswer)}（${decision.as} ${decision.by}）`
      : proposal && `    建议：${answerText(proposal as DoubtAnswer)}`;
    return [`${mark} ${number}  ${ordinal ?? '条款之外'}  ${message}`, ...(said ? [said] : [])];
  });
  lines.push(`共 ${doubts.length} 处疑点，未处理 ${open} 处，其中必须确认 ${blocking} 处。`);
  return `${lines.join('\n')}\n`;
}
