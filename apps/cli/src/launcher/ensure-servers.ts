import { hostPort } from '../../../../libs/temporal/src/address';
import { nodeOf } from '../../../../libs/temporal/src/nodes';
import { warnOfTemporalClock } from './clocks';
import type { ComponentName, Running } from './component';
import { ensureProgramsRole, givenDatabase, programsUrl, type DatabaseUrls } from './database-roles';
import { prepareStateDir } from './files';
import { HeadSigner } from './head-signer';
import { postgresComponent, temporalComponent } from './inner-servers';
import { joinRun } from './join-run';
import { nodeComponent } from './node-component';
import { resolveStateDir } from './paths';
import { stablePort } from './ports';
import { preflight } from './preflight';
import { endProcess, until } from './processes';
import {
  becomeLauncher,
  forgetRun,
  isRecordAlive,
  liveRun,
  liveUsers,
  readRun,
  recordOf,
  writeRun,
  type RunState,
} from './run-state';
import { childEnv, namespaceName, type EnsureServersOptions, type Servers } from './servers';
import { stopOnSignal } from './signals';
import { Supervisor } from './supervisor';
import { ensureNamespace } from './temporal-client';

/**
 * Makes sure that PostgreSQL (migrated), Temporal and, when asked for, worker and API run, and says where. A running
 * `duban up` is used as it is; else DATABASE_URL and TEMPORAL_ADDRESS name servers to use; else the embedded ones are started
 * and looked after until `stop()`.
 */
export async function ensureServers(options: EnsureServersOptions): Promise<Servers> {
  const stateDir = resolveStateDir(options.stateDir);
  prepareStateDir(stateDir);
  if (options.command !== 'up' && liveRun(stateDir)) {
    const joined = await joinRun(stateDir, options);
    if (joined) return joined;
  }
  return new Launcher(stateDir, options).launch();
}

/** Starts the parts side by side; each part waits only for what it needs. */
class Launcher {
  private readonly supervisor: Supervisor;
  private readonly run: RunState;
  private readonly release: () => void;
  private readonly forgetSignal: () => void;
  private stopped: Promise<void> | null = null;
  private left: RunState['components'] = {};
  private ownerUrl: string | undefined;
  private readonly signer: HeadSigner;

  constructor(
    private readonly stateDir: string,
    private readonly options: EnsureServersOptions,
  ) {
    this.release = becomeLauncher(stateDir);
    this.run = {
      command: options.command ?? 'command',
      launcher: recordOf(process.pid),
      namespace: namespaceName(),
      components: {},
      ready: false,
    };
    this.supervisor = new Supervisor({
      progress: options.progress,
      onChange: (name, running) => this.note(name, running),
      onProgramsStopped: () => this.signer.stop(),
    });
    const { signs = true, progress } = options;
    this.signer = new HeadSigner(() => (signs ? this.ownerUrl : undefined), stateDir, progress);
    this.forgetSignal = stopOnSignal({ stop: (hurry) => this.stop(hurry) }, options.signalExitCode);
  }

  async launch(): Promise<Servers> {
    const { api, worker, host = '127.0.0.1', port = 3000 } = this.options;
    try {
      this.left = readRun(this.stateDir)?.components ?? {};
      const { left } = this;
      await clearOurOwn(left);
      await preflight(this.options);
      writeRun(this.stateDir, this.run);

      const temporalAddress = await this.temporalAddress(isRecordAlive(left.temporal));
      const temporal = this.temporal(temporalAddress, left.temporal);
      const database = this.database();
      // A failure of one must not go unheard while the other is still awaited.
      const both = Promise.all([database, temporal]);
      const apiUp = database.then((url) => (api ? this.startOwn('api', url, temporalAddress) : undefined));
      const workerUp = both.then(([url]) => (worker ? this.startOwn('worker', url, temporalAddress) : undefined));
      const [databaseUrl] = await Promise.all([database, both, apiUp, workerUp]);

      const url = api ? `http://${host.includes(':') ? `[${host}]` : host}:${port}` : undefined;
      Object.assign(this.run, { databaseUrl, temporalAddress, url, ready: true });
      writeRun(this.stateDir, this.run);
      const { stateDir } = this;
      this.signer.start();
      const ownerUrl = this.ownerUrl!;
      const namespace = namespaceName();
      return { databaseUrl, ownerUrl, temporalAddress, namespace, stateDir, url, stop: () => this.stop() };
    } catch (error) {
      await this.stop(true);
      throw error;
    }
  }

  /** PostgreSQL, migrated by its owner. @returns the address for the programs */
  private async database(): Promise<string> {
    const urls = givenDatabase() ?? (await this.embeddedDatabase());
    const migrating = Date.now();
    const { migrateDatabase } = await import('@app/persistence');
    if (this.options.migrates !== false) await withoutStdout(() => migrateDatabase(urls));
    this.ownerUrl = urls.owner;
    this.options.progress.done('数据库结构 / migrations', '', Date.now() - migrating);
    await this.options.afterMigrations?.(urls.programs);
    return urls.programs;
  }

  private async embeddedDatabase(): Promise<DatabaseUrls> {
    let owner = '';
    const found = (at: string) => {
      owner = at;
      const programs = programsUrl(at, this.stateDir);
      if (this.run.databaseUrl && this.run.databaseUrl !== programs) this.databaseMoved(at, programs);
    };
    await this.supervisor.start(postgresComponent(this.stateDir, found));
    return ensureProgramsRole(owner, this.stateDir);
  }

  /** After a crash the server listens elsewhere: whoever has the old address is told the new one. */
  private databaseMoved(owner: string, programs: string): void {
    this.ownerUrl = owner;
    this.run.databaseUrl = programs;
    writeRun(this.stateDir, this.run);
    this.options.progress.note('! PostgreSQL 换了端口，重启 api、worker / on another port, restarting api and worker');
    for (const name of ['api', 'worker'] as const) void this.supervisor.restart(name);
  }

  /** Known before the server runs: the API starts with it while Temporal may still be compiling. */
  private async temporalAddress(held: boolean): Promise<string> {
    if (process.env.TEMPORAL_ADDRESS) return process.env.TEMPORAL_ADDRESS;
    return `127.0.0.1:${await stablePort(this.stateDir, 'temporal', held)}`;
  }

  private async temporal(address: string, left: RunState['components']['temporal']): Promise<void> {
    const { progress } = this.options;
    const namespace = namespaceName();
    if (process.env.TEMPORAL_ADDRESS) {
      const node = await nodeOf(address);
      await ensureNamespace(node, namespace);
      return warnOfTemporalClock(node, namespace, progress);
    }
    const { port } = hostPort(address);
    await this.supervisor.start(temporalComponent({ stateDir: this.stateDir, namespace, port, left, progress }));
  }

  private async startOwn(name: 'worker' | 'api', databaseUrl: string, temporalAddress: string): Promise<void> {
    const { host = '127.0.0.1', port = 3000, demo = false } = this.options;
    const { stateDir, run } = this;
    const env = () =>
      childEnv({ stateDir, databaseUrl: run.databaseUrl ?? databaseUrl, temporalAddress, host, port, demo });
    const at = name === 'api' ? { host, port } : {};
    await this.supervisor.start(nodeComponent({ name, title: name, stateDir, env, ...at }));
  }

  private note(name: ComponentName, running: Running | null): void {
    if (this.stopped) return;
    const before = this.left[name];
    if (!running) delete this.run.components[name];
    // What is taken over has been up since the launcher before this one.
    else if (running.adopted && before?.pid === running.pid) this.run.components[name] = before;
    else this.run.components[name] = recordOf(running.pid, running.port);
    writeRun(this.stateDir, this.run);
  }

  private stop(hurry = false): Promise<void> {
    this.stopped ??= this.stopInOrder(hurry);
    return this.stopped;
  }

  private async stopInOrder(hurry: boolean): Promise<void> {
    if (!hurry) await this.waitForUsers();
    await this.supervisor.stop();
    forgetRun(this.stateDir);
    this.release();
    this.forgetSignal();
  }

  /** Another command may have joined our servers: it finishes first. */
  private async waitForUsers(): Promise<void> {
    const others = liveUsers(this.stateDir);
    if (!others.length) return;
    this.options.progress.note(
      `… 进程 ${others.join(', ')} 还在使用服务器，等它结束 / process ${others.join(', ')} still uses the servers, waiting`,
    );
    await until(() => liveUsers(this.stateDir).length === 0, Number.MAX_SAFE_INTEGER, 300);
  }
}

/** Worker and API of a killed launcher end by themselves within a moment; one that hangs is ended, so that it holds no port. */
async function clearOurOwn(left: RunState['components']): Promise<void> {
  await Promise.all(
    [left.worker, left.api].map(async (record) => {
      if (!record || !isRecordAlive(record)) return;
      const gone = () => !isRecordAlive(record);
      if (await until(gone, 1_500)) return;
      await endProcess(
        record.pid,
        [
          ['SIGTERM', 1_500],
          ['SIGKILL', 1_000],
        ],
        gone,
      );
    }),
  );
}

/** The migrator reports on stdout, which belongs to the command's result. Our own words all go to stderr. */
async function withoutStdout(work: () => Promise<unknown>): Promise<void> {
  const { write } = process.stdout;
  process.stdout.write = () => true;
  try {
    await work();
  } finally {
    process.stdout.write = write;
  }
}
