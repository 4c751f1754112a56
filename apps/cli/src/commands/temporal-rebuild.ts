import type { Command } from 'commander';

interface Options {
  state?: string;
  json?: boolean;
}

/** How long to wait between two looks at who has answered. */
const LOOK_MS = 200;

/** `duban temporal rebuild`: brings every workflow back from PostgreSQL after Temporal has lost its store. */
export function registerTemporalRebuild(program: Command): void {
  program
    .command('temporal')
    .description('流程引擎 / the workflow engine')
    .command('rebuild')
    .description('按数据库重建全部流程；未丢失的流程不受影响 / bring every workflow back from the record')
    .option('--state <dir>', '状态文件夹 / state folder (.duban)')
    .option('--json', '输出 JSON / print JSON')
    .action(rebuild);
}

async function rebuild({ state, json }: Options): Promise<void> {
  const [{ ensureServers, stderrProgress }, { withDuban }, { recall, unanswered }] = await Promise.all([
    import('../launcher/index.js'),
    import('../house.js'),
    import('@app/persistence'),
  ]);
  const command = 'temporal rebuild';
  const servers = await ensureServers({ stateDir: state, worker: true, command, progress: stderrProgress() });
  try {
    const workflows = await withDuban(servers, async ({ orm }) => {
      const asked = await orm.em.fork().transactional((em) => recall(em));
      // Each has answered when it lives again and has done what was due meanwhile.
      while ((await unanswered(orm.em.fork(), null)) > 0) await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
      return asked;
    });
    process.stdout.write(
      json ? `${JSON.stringify({ workflows })}\n` : `已重建并唤醒 ${workflows} 个流程，均已应答。\n`,
    );
  } finally {
    await servers.stop();
  }
}
