/** Whatever must be stopped before this process may end. */
interface Stoppable {
  /** `hurry`: do not wait for anybody else. */
  stop(hurry?: boolean): Promise<void>;
}

const active = new Set<Stoppable>();
let listening = false;
let firstSignalAt = 0;

const NUMBER: Partial<Record<NodeJS.Signals, number>> = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 };

/** A second Ctrl-C within this time is the same one: a terminal and npm both pass it on. */
const SAME_PRESS_MS = 1_000;

async function onSignal(signal: NodeJS.Signals, orderlyExitCode?: number): Promise<void> {
  if (firstSignalAt) {
    if (Date.now() - firstSignalAt > SAME_PRESS_MS) process.exit(128 + (NUMBER[signal] ?? 0));
    return;
  }
  firstSignalAt = Date.now();
  process.stderr.write('… 正在停止 / stopping\n');
  await stopEverything(true);
  process.exit(orderlyExitCode ?? 128 + (NUMBER[signal] ?? 0));
}

/** Stops it when the process is told to end (Ctrl-C, SIGTERM, a closed terminal). Returns how to take that back. */
export function stopOnSignal(stoppable: Stoppable, orderlyExitCode?: number): () => void {
  active.add(stoppable);
  if (!listening) {
    listening = true;
    for (const signal of Object.keys(NUMBER) as NodeJS.Signals[]) {
      process.on(signal, () => void onSignal(signal, orderlyExitCode));
    }
  }
  return () => active.delete(stoppable);
}

/** For the end of a command that failed: nothing of ours stays behind. */
export async function stopEverything(hurry = false): Promise<void> {
  await Promise.all([...active].map((one) => one.stop(hurry).catch(() => undefined)));
}
