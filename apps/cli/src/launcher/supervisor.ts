import { endStragglers } from './children';
import type { Component, ComponentName, Ending, Running } from './component';
import { DubanError } from './errors';
import type { Progress } from './progress';

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 10_000;
/** Whoever lived this long is healthy: the next restart is quick again. */
const HEALTHY_MS = 60_000;

/**
 * What is stopped first depends on what is stopped later. Each goes at once where nothing is under way; the API may take its
 * time for requests that it has begun.
 */
const STOP_ORDER: { names: ComponentName[]; graceMs: number }[] = [
  { names: ['api', 'worker'], graceMs: 8_000 },
  { names: ['temporal', 'postgres'], graceMs: 1_500 },
];

interface Watched {
  component: Component;
  current: Running | null;
  startedAt: number;
  waitMs: number;
  timer?: NodeJS.Timeout;
}

export interface SupervisorOptions {
  progress: Progress;
  /** Called whenever a component runs (again) or has gone. */
  onChange?: (name: ComponentName, running: Running | null) => void;
  /** Called at the end, when our own programs have ended and the servers still run. */
  onProgramsStopped?: () => Promise<void>;
}

function howItEnded({ code, signal }: Ending): string {
  if (signal) return `signal ${signal}`;
  return code === null ? 'gone' : `code ${code}`;
}

/** Runs components, starts again what dies, stops everything in order. */
export class Supervisor {
  private readonly watched = new Map<ComponentName, Watched>();
  private stopping: Promise<void> | null = null;

  constructor(private readonly options: SupervisorOptions) {}

  /** Starts a component and looks after it from then on. Throws when it does not start the first time. */
  async start(component: Component): Promise<Running> {
    const begun = Date.now();
    const running = await component.start();
    const watched: Watched = { component, current: null, startedAt: Date.now(), waitMs: FIRST_WAIT_MS };
    this.watched.set(component.name, watched);
    const how = running.adopted ? `${running.detail} (接管 / taken over)` : running.detail;
    this.options.progress.done(component.title, how, Date.now() - begun);
    this.lookAfter(watched, running);
    // A stop that came while this one was starting did not see it.
    if (this.stopping) await running.stop(1_000);
    return running;
  }

  /** The component as it runs now, or null while it is down. */
  running(name: ComponentName): Running | null {
    return this.watched.get(name)?.current ?? null;
  }

  /** Ends a component that runs, so that it begins again with what it is told now. */
  async restart(name: ComponentName): Promise<void> {
    await this.running(name)?.stop();
  }

  private lookAfter(watched: Watched, running: Running): void {
    watched.current = running;
    watched.startedAt = Date.now();
    this.options.onChange?.(watched.component.name, running);
    void running.ended.then((ending) => {
      watched.current = null;
      if (this.stopping) return;
      this.options.onChange?.(watched.component.name, null);
      if (Date.now() - watched.startedAt > HEALTHY_MS) watched.waitMs = FIRST_WAIT_MS;
      this.later(watched, `${howItEnded(ending)}`);
    });
  }

  private later(watched: Watched, why: string): void {
    const { waitMs, component } = watched;
    const { progress } = this.options;
    progress.note(`! ${component.title} 已停止（${why}），${waitMs / 1000} 秒后重启 / stopped, restarting`);
    watched.waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS);
    watched.timer = setTimeout(() => void this.again(watched), waitMs);
  }

  private async again(watched: Watched): Promise<void> {
    const begun = Date.now();
    try {
      const running = await watched.component.start();
      if (this.stopping) return void (await running.stop(1_000));
      this.options.progress.done(`${watched.component.title} 已重启 / restarted`, running.detail, Date.now() - begun);
      this.lookAfter(watched, running);
    } catch (error) {
      if (this.stopping) return;
      this.later(
        watched,
        error instanceof DubanError ? `${error.code}: ${error.sentence.en}` : (error as Error).message,
      );
    }
  }

  /** Stops everything: our own programs first, then the servers they use. What does not go is killed. */
  stop(): Promise<void> {
    this.stopping ??= this.stopInOrder();
    return this.stopping;
  }

  private async stopInOrder(): Promise<void> {
    for (const { timer } of this.watched.values()) clearTimeout(timer);
    const [programs, ...servers] = STOP_ORDER;
    await this.stopThose(programs);
    await this.options.onProgramsStopped?.();
    for (const these of servers) await this.stopThose(these);
    await endStragglers();
  }

  private async stopThose({ names, graceMs }: (typeof STOP_ORDER)[number]): Promise<void> {
    await Promise.all(names.map(async (name) => this.watched.get(name)?.current?.stop(graceMs)));
  }
}
