import { fork, type ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';

/** What is known of a process in which an app runs; also of one of its own (`ChildProcess`). */
export interface AppProcess {
  exitCode: number | null;
  signalCode: NodeJS.Signals | null;
  kill(signal: NodeJS.Signals): unknown;
  once(event: 'exit', listener: (code: number | null) => void): unknown;
  once(event: 'message', listener: () => void): unknown;
  removeAllListeners(event: 'exit'): unknown;
}

/** So many apps run in one process, one after the other; a fresh one forgets whatever has gathered in it. */
const MOST_APPS = 20;

/** Processes in which no app runs at the moment, by app, and how many have run in each. They outlive a spec, as jest's process does. */
const KEPT = Symbol.for('duban.hosts');
const shared = globalThis as { [KEPT]?: { idle: Map<string, ChildProcess[]>; apps: WeakMap<ChildProcess, number> } };
const kept = (shared[KEPT] ??= { idle: new Map(), apps: new WeakMap() });

/** Where the apps of these processes write. */
const logOf = (app: string): string => join(process.env.DUBAN_TEST_DIR!, `hosted-${app}.log`);

function idleHost(app: string): ChildProcess {
  const idle = kept.idle.get(app) ?? [];
  kept.idle.set(app, idle);
  for (let child = idle.pop(); child; child = idle.pop()) {
    if (child.exitCode !== null || child.signalCode !== null || !child.connected) continue;
    child.ref();
    child.channel!.ref();
    return child;
  }
  const log = openSync(logOf(app), 'a');
  const fresh = fork(join(__dirname, 'host.mjs'), [], { stdio: ['ignore', log, log, 'ipc'], execArgv: [] });
  closeSync(log);
  return fresh.on('error', () => undefined); // whoever cannot be told anything is gone, and that is heard as its end
}

/** Keeps a process for the next app. It holds back nobody who wants to end. */
function keep(app: string, child: ChildProcess): void {
  child.removeAllListeners('message');
  child.removeAllListeners('exit');
  const apps = (kept.apps.get(child) ?? 0) + 1;
  kept.apps.set(child, apps);
  if (apps >= MOST_APPS) return void child.kill('SIGKILL');
  child.unref();
  child.channel?.unref();
  kept.idle.get(app)!.push(child);
}

/**
 * An app in a process that has run others before: loading and compiling an app takes longer than most specs need of it. To whoever
 * started it, it looks like a process of its own, which can be told to end and be killed.
 */
export class HostedApp extends EventEmitter implements AppProcess {
  exitCode: number | null = null;
  signalCode: NodeJS.Signals | null = null;
  private readonly child: ChildProcess;

  constructor(
    private readonly app: string,
    main: string,
    env: Record<string, string>,
  ) {
    super();
    this.child = idleHost(app);
    this.child.on('message', (message: { ended?: number }) => {
      if (message.ended === undefined) return this.emit('message', message);
      keep(app, this.child);
      this.end(message.ended, null);
    });
    this.child.once('exit', (code, signal) => this.end(code, signal));
    this.child.send({ run: main, env });
  }

  /** Where to read what it said. */
  get log(): string {
    return logOf(this.app);
  }

  kill(signal: NodeJS.Signals): void {
    if (this.exitCode !== null || this.signalCode !== null) return;
    if (signal === 'SIGKILL') this.child.kill(signal);
    else this.child.send({ stop: true });
  }

  private end(code: number | null, signal: NodeJS.Signals | null): void {
    this.exitCode = code;
    this.signalCode = signal;
    this.emit('exit', code);
  }
}
