import type { Command } from 'commander';

interface Options {
  name: string;
  post: string;
  body?: string;
  state?: string;
}

/** `duban account open USERNAME`: an account for a person, with a random password that is printed once. */
export function registerAccount(program: Command): void {
  program
    .command('account')
    .description('账号 / accounts')
    .command('open')
    .argument('<username>', '登录名 / name to sign in with')
    .description(
      '开设账号，或为已有账号换发密码并解除锁定 / open an account, or give it a new password and lift its lock',
    )
    .requiredOption('--name <name>', '姓名 / name of the person')
    .requiredOption('--post <post>', '职务 / post')
    .option('--body <body>', '所属单位（名录中的名称）；不填则只能查看 / body it acts for; without one it only reads')
    .option('--state <dir>', '状态文件夹 / state folder (.duban)')
    .action(open);
}

async function open(username: string, { name, post, body, state }: Options): Promise<void> {
  const [{ ensureServers, stderrProgress }, { withDuban }, { openAccount }] = await Promise.all([
    import('../launcher/index.js'),
    import('../house.js'),
    import('@app/identity'),
  ]);
  const servers = await ensureServers({ stateDir: state, command: 'account open', progress: stderrProgress() });
  try {
    const password = await withDuban(servers, (duban) =>
      duban.orm.em.fork().transactional((em) => openAccount(em, { username, name, post, body: body ?? null })),
    );
    process.stdout.write(`${password}\n`);
  } finally {
    await servers.stop();
  }
}
