import type { HistoryAndWorkflowId } from '@temporalio/client';
import type { temporal as proto } from '@temporalio/proto';
import type { Command } from 'commander';
import { CLAUSE_LOOK, WORKFLOW_TYPE } from '@app/workflows';

type HistoryEvent = proto.api.history.v1.IHistoryEvent;

/** Every workflow function of this build. */
const WORKFLOW_TYPES: ReadonlySet<string> = new Set([...Object.values(WORKFLOW_TYPE), CLAUSE_LOOK]);

interface Options {
  state?: string;
  all?: boolean;
  json?: boolean;
}

/** What is asked for at once of the server; a history of years has some hundred kilobytes. */
const CONCURRENCY = 4;

/** How often to say how far it is. */
const EVERY = 200;

/** A workflow that the code of this build would lead somewhere else than where it went. */
interface Astray {
  workflowId: string;
  runId: string;
  cause: string;
}

/** `duban temporal replay`: would this build go on with what runs here? Asked before a new build is let in. */
export function registerTemporalReplay(temporal: Command): void {
  temporal
    .command('replay')
    .description(
      '升级前核对：本版本能否接着办理正在运行的流程，不改动任何内容 / would this build go on with what runs? changes nothing',
    )
    .option('--all', '包括已结束的流程 / those that have ended, too')
    .option('--state <dir>', '状态文件夹 / state folder (.duban)')
    .option('--json', '输出 JSON / print JSON')
    .action(replay);
}

async function replay({ state, all, json }: Options): Promise<void> {
  const [{ ensureServers, stderrProgress }, { lazyClient }, { traceSinks, workflowBundle }, { nodeOf }] =
    await Promise.all([
      import('../launcher/index.js'),
      import('@app/temporal/client'),
      import('@app/temporal'),
      import('@app/temporal/nodes'),
    ]);
  const progress = stderrProgress();
  const servers = await ensureServers({
    stateDir: state,
    command: 'temporal replay',
    signs: false,
    migrates: false,
    progress,
  });
  const client = lazyClient(await nodeOf(servers.temporalAddress), servers.namespace);
  try {
    const { DefaultLogger, Runtime, Worker } = await import('@temporalio/worker');
    Runtime.install({
      shutdownSignals: [],
      logger: new DefaultLogger('ERROR', () => undefined),
      telemetryOptions: { logging: { filter: 'OFF' } },
    });
    const histories = client.workflow
      .list(all ? {} : { query: "ExecutionStatus = 'Running'" })
      .intoHistories({ concurrency: CONCURRENCY });
    const settings = {
      workflowBundle: await workflowBundle(),
      sinks: traceSinks,
      replayName: 'duban-temporal-replay',
    };
    const astray: Astray[] = [];
    let replayed = 0;
    const begun = thoseBegun(histories, (workflowId, runId, type) => {
      replayed += 1;
      if (!WORKFLOW_TYPES.has(type)) astray.push({ workflowId, runId, cause: `no workflow ${type} in this build` });
    });
    for await (const { workflowId, runId, error } of Worker.runReplayHistories(settings, begun)) {
      replayed += 1;
      if (error) astray.push({ workflowId, runId, cause: error.message.split('\n')[0] });
      if (replayed % EVERY === 0) progress.note(`… ${replayed}`);
    }
    process.stdout.write(json ? `${JSON.stringify({ replayed, astray })}\n` : reportOf(replayed, astray));
    if (astray.length) process.exitCode = 1;
  } finally {
    await client.connection.close();
    await servers.stop();
  }
}

/** A history as the client gives it. */
type Histories = AsyncIterable<HistoryAndWorkflowId>;

/**
 * Those that have done something. A clause that rests until its next date has no past to go through again: any build goes on
 * with it that knows its workflow.
 */
export async function* thoseBegun(
  histories: Histories,
  onResting: (workflowId: string, runId: string, type: string) => void,
): Histories {
  for await (const one of histories) {
    const { events = [] } = one.history as { events?: HistoryEvent[] };
    if (events.some(({ workflowTaskCompletedEventAttributes }) => workflowTaskCompletedEventAttributes)) {
      yield one;
    } else {
      const { workflowType, originalExecutionRunId } = events[0]?.workflowExecutionStartedEventAttributes ?? {};
      onResting(one.workflowId, originalExecutionRunId ?? '', workflowType?.name ?? '');
    }
  }
}

function reportOf(replayed: number, astray: readonly Astray[]): string {
  if (astray.length === 0)
    return `✔ ${replayed} 个流程可由本版本接着办理 / this build goes on with all ${replayed} workflows\n`;
  const list = astray.map(({ workflowId, cause }) => `  ${workflowId}: ${cause}\n`).join('');
  return (
    `✘ ${replayed} 个流程中有 ${astray.length} 个不能由本版本接着办理，请勿升级，并把下面的清单交给开发人员：\n` +
    `  This build cannot go on with ${astray.length} of ${replayed} workflows. Do not upgrade; give this list to the developers:\n${list}`
  );
}
