import type { Command } from 'commander';
import type { Differences } from '@app/use-cases';

interface Options {
  state?: string;
  look?: boolean;
  json?: boolean;
}

/** `duban todo …`: what waits for whom, held against the record. */
export function registerTodo(program: Command): void {
  program
    .command('todo')
    .description('待办 / what waits for whom')
    .command('rebuild')
    .description(
      '按记录重新核对全部待办，列出并更正差异 / hold every to-do against the record, print and mend differences',
    )
    .option('--look', '只核对，不更正 / only compare')
    .option('--json', '输出 JSON / print JSON')
    .option('--state <dir>', '状态文件夹 / state folder (.duban)')
    .action(rebuild);
}

async function rebuild({ state, look, json }: Options): Promise<void> {
  const [{ ensureServers, stderrProgress }, { withDatabase }, { inTransaction, rebuildTodos }] = await Promise.all([
    import('../launcher/index.js'),
    import('../house.js'),
    import('@app/use-cases'),
  ]);
  const servers = await ensureServers({ stateDir: state, command: 'todo rebuild', progress: stderrProgress() });
  try {
    const found = await withDatabase(servers, (duban) =>
      inTransaction(duban, (em, settings) => rebuildTodos(em, settings, new Date(), { look })),
    );
    process.stdout.write(json ? `${JSON.stringify(found)}\n` : reportOf(found));
    if (look && count(found) > 0) process.exitCode = 1;
  } finally {
    await servers.stop();
  }
}

const count = ({ missing, over, changed }: Differences) => missing.length + over.length + changed.length;

function reportOf(found: Differences): string {
  const line = (what: string, { subject, act, role, bodyId }: Differences['missing'][number]) =>
    `${what}\t${act}\t${subject}\t${role ?? `body ${bodyId}`}`;
  return [
    ...found.missing.map((one) => line('缺少 / missing', one)),
    ...found.over.map((one) => line('多余 / over', one)),
    ...found.changed.map(({ wanted }) => line('不符 / changed', wanted)),
    `${count(found)} 处差异 / ${count(found)} differences`,
    '',
  ].join('\n');
}
