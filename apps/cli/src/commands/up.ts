import { InvalidArgumentError, Option, type Command } from 'commander';

interface UpOptions {
  port: number;
  host: string;
  state?: string;
  demo: boolean;
}

const DEFAULT_PORT = 3000;

function portNumber(text: string): number {
  const port = Number(text || DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new InvalidArgumentError('1–65535');
  return port;
}

/** `duban up`: the whole system in the foreground, until Ctrl-C. */
export function registerUp(program: Command): void {
  program
    .command('up')
    .description('启动全部组件，Ctrl-C 停止 / start everything, Ctrl-C stops it')
    .addOption(
      new Option('--port <port>', '网页端口 / port of the page')
        .env('PORT')
        .argParser(portNumber)
        .default(DEFAULT_PORT),
    )
    .option('--host <host>', '监听地址 / address to listen on', process.env.HOST || '127.0.0.1')
    .option('--state <dir>', '状态文件夹 / state folder (.duban)')
    .option('--no-demo', '不要演示数据和演示账号 / without the demo and its accounts')
    .action(up);
}

async function up({ port, host, state, demo }: UpOptions): Promise<void> {
  const { ensureServers, stderrProgress, DubanError } = await import('../launcher/index.js');
  const { isLoopback } = await import('@app/config');
  if (demo && !isLoopback(host)) {
    throw new DubanError(
      'demo-not-on-network',
      {
        zh: `演示账号只能在本机使用，不能监听 ${host}：请加 --no-demo，或去掉 --host。`,
        en: `The demo accounts are for this machine alone and must not be offered on ${host}: add --no-demo, or leave out --host.`,
      },
      { host },
    );
  }
  const root = process.getuid?.() === 0;
  if (root && !isLoopback(host)) {
    throw new DubanError(
      'root-not-on-network',
      {
        zh: `不要以 root 身份对外提供服务（${host}）：请用普通用户启动，例如 sudo -u duban npm start。`,
        en: `Do not serve a network (${host}) as root: start as an ordinary user, e.g. sudo -u duban npm start.`,
      },
      { host },
    );
  }
  const begun = Date.now();
  const progress = stderrProgress();
  const { endDemoAccounts } = await import('../demo.js');
  if (root) {
    progress.note(
      '! 正以 root 身份运行，仅限本机试用；正式使用请换普通用户 / running as root: for a trial on this machine only',
    );
  }
  const servers = await ensureServers({
    // Before anybody can sign in: what an earlier demo left behind opens nothing here.
    afterMigrations: demo ? undefined : endDemoAccounts,
    command: 'up',
    stateDir: state,
    worker: true,
    api: true,
    host,
    port,
    demo,
    signalExitCode: 0,
    progress,
  });
  if (demo) await (await import('../demo.js')).startDemo(servers);
  progress.done('就绪 / ready', '', Date.now() - begun);
  process.stdout.write(`${servers.url}\n`);
  await new Promise(() => setInterval(() => undefined, 1 << 30)); // until a signal ends the process
}
