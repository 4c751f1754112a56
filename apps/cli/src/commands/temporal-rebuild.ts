import type { Command } from 'commander';
import type { Duban } from '@app/use-cases';
import type { Progress } from '../launcher/progress';

interface Options {
  state?: string;
  json?: boolean;
  patience?: string;
}

/** How long to wait between two looks at who has answered. */
const LOOK_MS = 200;

/** Who has not answered by then is named; it may still come. */
const PATIENCE_MS = 300_000;

/** No longer than this while nobody at all answers. */
const STANDSTILL_MS = 90_000;

/** How often to say how far it is. */
const SAY_MS = 5_000;

/** `duban temporal rebuild`: brings every workflow back from PostgreSQL after Temporal has lost its store. */
export function registerTemporalRebuild(temporal: Command): void {
  temporal
    .command('rebuild')
    .description('按数据库重建全部流程；未丢失的流程不受影响 / bring every workflow back from the record')
    .option('--state <dir>', '状态文件夹 / state folder (.duban)')
    .option('--json', '输出 JSON / print JSON')
    .option('--patience <seconds>', '最多等待的秒数（300） / how long to wait at most')
    .action(rebuild);
}

async function rebuild({ state, json, patience }: Options): Promise<void> {
  const [{ ensureServers, stderrProgress }, { withDuban }] = await Promise.all([
    import('../launcher/index.js'),
    import('../house.js'),
  ]);
  const command = 'temporal rebuild';
  const patienceMs = patience === undefined ? PATIENCE_MS : Number(patience) * 1_000;
  const progress = stderrProgress();
  const servers = await ensureServers({ stateDir: state, worker: true, command, progress });
  try {
    const { workflows, silent } = await withDuban(servers, (duban) => recallAll(duban, progress, patienceMs));
    process.stdout.write(json ? `${JSON.stringify({ workflows, silent })}\n` : reportOf(workflows, silent));
    if (silent.length) process.exitCode = 1;
  } finally {
    await servers.stop();
  }
}

/**
 * Has every workflow of the record begun again, and waits until each has answered, when it lives and has done what was due.
 *
 * @returns how many there are, and who has not answered by then
 */
export async function recallAll(
  { orm }: Pick<Duban, 'orm'>,
  progress: Progress,
  patienceMs = PATIENCE_MS,
): Promise<{ workflows: number; silent: string[] }> {
  const { recall, silentSince } = await import('@app/persistence');
  const workflows = await orm.em.fork().transactional((em) => recall(em));
  const [{ now }] = await orm.em.fork().execute<{ now: string }[]>('select now()::text as now');
  const silent = await waitForAll(
    () => silentSince(orm.em.fork(), now),
    patienceMs,
    (left) => progress.note(`… ${workflows - left}/${workflows} 已应答 / have answered`),
  );
  return { workflows, silent };
}

/** @returns who has not answered when patience was at an end, or nobody had answered for long */
export async function waitForAll(
  look: () => Promise<string[]>,
  patienceMs: number,
  say: (left: number) => void,
): Promise<string[]> {
  const begun = Date.now();
  let [moved, said, fewest] = [begun, begun, Infinity];
  for (;;) {
    const silent = await look();
    const now = Date.now();
    if (silent.length === 0) return silent;
    if (silent.length < fewest) [fewest, moved] = [silent.length, now];
    if (now - begun >= patienceMs || now - moved >= Math.min(patienceMs, STANDSTILL_MS)) return silent;
    if (now - said >= SAY_MS) {
      said = now;
      say(silent.length);
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

export function reportOf(workflows: number, silent: readonly string[]): string {
  if (silent.length === 0)
    return `已重建并唤醒 ${workflows} 个流程，均已应答。 / all ${workflows} workflows have answered\n`;
  const list = silent.map((workflowId) => `  ${workflowId}\n`).join('');
  return (
    `已唤醒 ${workflows} 个流程，以下 ${silent.length} 个未应答（原因见 worker.log，系统会继续重试）：\n` +
    `${workflows} workflows were woken; these ${silent.length} have not answered (see worker.log, they are still tried):\n${list}`
  );
}
