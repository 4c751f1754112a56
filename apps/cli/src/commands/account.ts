import { Option, type Command } from 'commander';
import type { By, SystemRole } from '@app/identity';
import type { EntityManager } from '@app/persistence';

interface OpenOptions {
  name: string;
  post: string;
  body?: string;
  role?: SystemRole;
  reassign?: boolean;
  state?: string;
}

const STATE = ['--state <dir>', '状态文件夹 / state folder (.duban)'] as const;

/** `duban account …`: accounts and their sessions, by whoever runs the machine. Each act is in the security log. */
export function registerAccount(program: Command): void {
  const account = program.command('account').description('账号 / accounts');
  const forOne = (verb: string) => account.command(verb).argument('<username>', '登录名 / name to sign in with');

  forOne('open')
    .description('开设账号，显示首次登录用的密码 / open an account; prints a password for the first sign-in')
    .requiredOption('--name <name>', '姓名 / name of the person')
    .requiredOption('--post <post>', '职务 / post')
    .option('--body <body>', '所属单位（名录中的名称）；不填则只能查看 / body it acts for; without one it only reads')
    .addOption(
      new Option(
        '--role <role>',
        '系统管理员或审计员，不属于任何单位 / looks after accounts, or reads the security log',
      )
        .choices(['administrator', 'auditor'])
        .conflicts('body'),
    )
    .option(
      '--reassign',
      '登录名已有人使用时转给此人，原会话全部结束 / give a name that is taken to this person; its sessions end',
    )
    .option(...STATE)
    .action(open);
  account
    .command('list')
    .description('列出账号 / list the accounts')
    .option('--json', '输出 JSON / print JSON')
    .option(...STATE)
    .action(list);
  forOne('disable')
    .description('停用账号并结束会话 / disable an account and end its sessions')
    .requiredOption('--reason <reason>', '原因 / why')
    .option(...STATE)
    .action((username: string, { reason, state }) =>
      act('account disable', state, async (em, by) => {
        await (await import('@app/identity')).disableAccount(em, { username }, reason, by);
        return '已停用 / disabled';
      }),
    );
  forOne('close')
    .description('注销账号：结束会话、作废密码 / close an account: its sessions end and its password is gone')
    .requiredOption('--reason <reason>', '原因 / why')
    .option(...STATE)
    .action((username: string, { reason, state }) =>
      act('account close', state, async (em, by) => {
        await (await import('@app/identity')).closeAccount(em, { username }, reason, by);
        return '已注销 / closed';
      }),
    );
  forOne('enable')
    .description('重新启用账号；注销过的会得到新密码 / let an account sign in again; a closed one gets a password')
    .option(...STATE)
    .action((username: string, { state }) =>
      act('account enable', state, async (em, by) => {
        const password = await (await import('@app/identity')).reopenAccount(em, { username }, by);
        return password ?? '已启用 / enabled';
      }),
    );
  forOne('password')
    .description('换发首次登录用的密码，结束会话 / give out a password for the first sign-in; its sessions end')
    .option(...STATE)
    .action((username: string, { state }) =>
      act('account password', state, async (em, by) =>
        (await import('@app/identity')).resetPassword(em, { username }, by),
      ),
    );
  forOne('sessions')
    .description('列出账号的会话，或全部结束 / list the sessions of an account, or end them')
    .option('--end', '全部结束 / end them all')
    .option(...STATE)
    .action(sessions);
}

async function open(username: string, options: OpenOptions): Promise<void> {
  const { name, post, body = null, role = null, reassign = false, state } = options;
  await act('account open', state, async (em, by) =>
    (await import('@app/identity')).openAccount(em, { username, name, post, body, role, reassign }, by),
  );
}

async function sessions(username: string, { end, state }: { end?: boolean; state?: string }): Promise<void> {
  await act('account sessions', state, async (em, by) => {
    const { endSessions, lockAccount, sessionsOf } = await import('@app/identity');
    const { id } = await lockAccount(em, { username });
    if (end) return `${await endSessions(em, { account: id }, by, '由操作员结束 / by the operator')}`;
    const alive = await sessionsOf(em, id, new Date());
    const lines = alive.map(({ createdAt, lastSeenAt, address, agent }) =>
      [createdAt.toISOString(), lastSeenAt.toISOString(), address ?? '-', agent ?? '-'].join('\t'),
    );
    return lines.length ? lines.join('\n') : '没有会话 / no sessions';
  });
}

async function list({ json, state }: { json?: boolean; state?: string }): Promise<void> {
  await act('account list', state, async (em) => {
    const { IDLE_MINUTES } = await import('@app/identity');
    const { readAccounts } = await import('@app/persistence/read-models/index.js');
    const { shanghaiDate } = await import('@app/use-cases');
    const now = new Date();
    const aliveSince = new Date(now.getTime() - IDLE_MINUTES * 60_000);
    const accounts = await readAccounts(em, { today: shanghaiDate(now), aliveSince, now });
    if (json) return JSON.stringify(accounts);
    return accounts
      .map(({ username, name, body, post, role, state: is, stateReason, sessions: n }) =>
        [username, is, role, name, body ?? '-', post, n, stateReason ?? ''].join('\t'),
      )
      .join('\n');
  });
}

/** One act in one transaction, by the operator of the machine; what it answers is printed. */
async function act(
  command: string,
  stateDir: string | undefined,
  work: (em: EntityManager, by: By) => Promise<string>,
): Promise<void> {
  const [{ ensureServers, stderrProgress }, { withDuban }, { operator }] = await Promise.all([
    import('../launcher/index.js'),
    import('../house.js'),
    import('../operator.js'),
  ]);
  const servers = await ensureServers({ stateDir, command, progress: stderrProgress() });
  try {
    const by = { accountId: null, name: operator().name, address: null };
    const said = await withDuban(servers, ({ orm }) =>
      orm.em.fork().transactional((em) => work(em as EntityManager, by)),
    );
    process.stdout.write(`${said}\n`);
  } finally {
    await servers.stop();
  }
}
