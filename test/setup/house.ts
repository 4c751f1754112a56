import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, openSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import { loadDirectory, readEnvironment, repoRoot } from '@app/config';
import { seedDirectory } from '@app/identity';
import { lazyClient, nodeOf } from '@app/temporal';
import { openDuban, type Duban } from '@app/use-cases';
import { HostedApp, type AppProcess } from './app-process/hosted-app';
import { createMigratedDatabase, testNamespace, testTemporalAddress, type TestDatabase } from './servers';
import { runningCluster, type RunningCluster } from './running-cluster';
import { until } from './until';

/** What a process of a house is told that differs from house to house and may change while a process lives. */
const TOLD = ['DATABASE_URL', 'TEMPORAL_ADDRESS', 'TEMPORAL_NAMESPACE', 'DUBAN_STATE_DIR', 'TZ', 'DUBAN_WORKING_HOURS'];
const TOLD_API = ['PORT', 'HOST', 'DUBAN_DEMO'];

/** A whole house of its own for one spec file: database, namespace, and processes built from the sources. */
export class TestHouse {
  private worker: AppProcess | null = null;
  private readonly children = new Set<AppProcess>();
  private stopping = false;
  /** Whether each process runs one app and no other, with a log of its own in `stateDir`. */
  alone = false;

  private constructor(
    readonly duban: Duban,
    readonly client: Client,
    readonly stateDir: string,
    /** What a process of this house is told about its servers. */
    readonly env: Record<string, string>,
    /** The address of its database for the owner of the tables. */
    readonly ownerUrl: string,
    private readonly drop: () => Promise<void>,
    /** Its workers and APIs run already, and go on running. */
    private readonly joined = false,
  ) {}

  /**
   * @param more for the processes as well, e.g. another folder of ladders, or the address of a Temporal server of one's
   *   own, which has a namespace `duban`; without it, the server that all specs share
   * @param makeDatabase gives it a database of its own with the whole schema
   */
  static async open(
    given: { DUBAN_LADDERS?: string; DUBAN_WORKING_HOURS?: string; TEMPORAL_ADDRESS?: string } = {},
    makeDatabase: (stateDir: string) => Promise<TestDatabase> = createMigratedDatabase,
  ): Promise<TestHouse> {
    const cluster = runningCluster();
    if (cluster) return TestHouse.join(cluster);
    // Nobody rests at night: a test says the same whatever the hour.
    const more = { DUBAN_WORKING_HOURS: join(repoRoot, 'test/setup/day-and-night.json'), ...given };
    const { TEMPORAL_ADDRESS: own } = more;
    // Temporal takes a second until a new namespace can be used.
    const namespaceMade = own ? 'duban' : testNamespace();
    const address = own ?? testTemporalAddress();
    const stateDir = mkdtempSync(join(process.env.DUBAN_TEST_DIR!, 'house-'));
    const database = await makeDatabase(stateDir);
    const duban = await openDuban({ DATABASE_URL: database.url, DUBAN_STATE_DIR: stateDir, ...more }, 'county');
    await duban.orm.em.fork().transactional((em) => seedDirectory(em, loadDirectory()));
    const namespace = await namespaceMade;
    const env = {
      DATABASE_URL: database.url,
      TEMPORAL_ADDRESS: address,
      TEMPORAL_NAMESPACE: namespace,
      DUBAN_STATE_DIR: stateDir,
      TZ: 'UTC',
      ...more,
    };
    return new TestHouse(duban, lazyClient(address, namespace), stateDir, env, database.ownerUrl, database.drop);
  }

  private static async join({ told, ownerUrl, stateDir }: RunningCluster): Promise<TestHouse> {
    Object.assign(process.env, told);
    const environment = readEnvironment({ ...told, DUBAN_STATE_DIR: stateDir });
    const client = lazyClient(await nodeOf(environment.TEMPORAL_ADDRESS), environment.TEMPORAL_NAMESPACE);
    const env = { ...told, DUBAN_STATE_DIR: stateDir };
    return new TestHouse(
      await openDuban(environment, 'county'),
      client,
      stateDir,
      env,
      ownerUrl,
      async () => undefined,
      true,
    );
  }

  get databaseUrl(): string {
    return this.env.DATABASE_URL;
  }

  /**
   * Starts a process from `dist/` and waits until it says that it is ready. What is told nothing but what every house tells runs in a
   * process that other houses had before.
   */
  async start(app: 'worker' | 'api', env: Record<string, string> = {}): Promise<AppProcess> {
    const main = join(repoRoot, `dist/${app}/apps/${app}/src/main.js`);
    if (!existsSync(main)) throw new Error(`${main} is missing: run npm run build first`);
    const told = { ...this.env, ...env };
    const isUsual = !this.alone && Object.keys(told).every((name) => TOLD.includes(name) || TOLD_API.includes(name));
    const child = isUsual ? new HostedApp(app, main, told) : this.startAlone(app, main, told);
    const log = child instanceof HostedApp ? child.log : this.logOf(app);
    this.children.add(child);
    child.once('exit', () => this.children.delete(child));
    await new Promise<void>((resolve, reject) => {
      child.once('message', () => resolve());
      child.once('exit', (code) => reject(new Error(`${app} ended with ${code}; see ${log}`)));
    });
    return child;
  }

  private logOf(app: string): string {
    return join(this.stateDir, `${app}.log`);
  }

  /** A process that runs this app and no other. */
  private startAlone(app: string, main: string, told: Record<string, string>): AppProcess {
    const log = openSync(this.logOf(app), 'a');
    const env = { ...process.env, ...told };
    return spawn(process.execPath, [main], { env, stdio: ['ignore', log, log, 'ipc'] });
  }

  /** A worker that is started again whenever it dies, as the launcher does. */
  async startWorker(): Promise<void> {
    if (this.joined) return;
    this.worker = await this.start('worker');
    this.worker.once('exit', () => {
      if (!this.stopping) void this.startWorker().catch(() => undefined);
    });
  }

  /** `kill -9`, in the middle of whatever it does. */
  killWorker(): void {
    this.worker!.kill('SIGKILL');
  }

  /** Kills the worker, and nobody starts it again. */
  async loseWorker(): Promise<void> {
    const worker = this.worker!;
    worker.removeAllListeners('exit');
    if (worker.exitCode !== null || worker.signalCode !== null) return; // it was lost before
    const gone = new Promise((resolve) => worker.once('exit', resolve));
    worker.kill('SIGKILL');
    await gone;
    this.children.delete(worker);
  }

  /** Tells the worker to end, and nobody starts it again; its process is left to whoever starts the next one. */
  async restWorker(): Promise<void> {
    const worker = this.worker!;
    worker.removeAllListeners('exit');
    const gone = new Promise((resolve) => worker.once('exit', resolve));
    worker.kill('SIGTERM');
    await gone;
    this.children.delete(worker);
  }

  /** Runs the command line from `dist/` on this house to its end. @returns what it printed, as JSON */
  async run<T>(...args: string[]): Promise<T> {
    const main = join(repoRoot, 'dist/cli/apps/cli/src/main.js');
    const child = spawn(process.execPath, [main, ...args, '--json', '--state', this.stateDir], {
      env: { ...process.env, ...this.env },
      stdio: ['ignore', 'pipe', openSync(join(this.stateDir, 'cli.log'), 'a')],
    });
    this.children.add(child);
    let printed = '';
    child.stdout!.on('data', (chunk) => (printed += chunk));
    const code = await new Promise((resolve) => child.once('close', resolve));
    this.children.delete(child);
    if (code !== 0) throw new Error(`duban ${args.join(' ')} ended with ${code}; see ${this.stateDir}/cli.log`);
    return JSON.parse(printed) as T;
  }

  /** Waits until `look` finds something; see `until`. */
  until<T>(look: () => Promise<T | null | false | undefined>, withinMs?: number): Promise<T> {
    return until(look, { withinMs });
  }

  async close(): Promise<void> {
    this.stopping = true;
    const exits = [...this.children].map((child) => new Promise((resolve) => child.once('exit', resolve)));
    for (const child of this.children) child.kill('SIGTERM');
    await Promise.all(exits);
    await this.client.connection.close();
    await this.duban.orm.close(true);
    await this.drop();
  }
}
