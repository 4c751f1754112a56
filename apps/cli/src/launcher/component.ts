/** How a process ended. */
export interface Ending {
  code: number | null;
  signal: NodeJS.Signals | null;
}

/** A component that runs: a server of ours or one of our own programs. */
export interface Running {
  pid: number;
  port?: number;
  /** Shown behind the name, e.g. `127.0.0.1:54320`. */
  detail: string;
  /** It was left behind by a launcher that was killed, and is taken over. */
  adopted: boolean;
  /** Resolves when the process has ended, for whatever reason. */
  ended: Promise<Ending>;
  /** Ends it in good order; what remains after `graceMs` is killed. */
  stop(graceMs?: number): Promise<void>;
}

export type ComponentName = 'postgres' | 'temporal' | 'worker' | 'api';

/** Something the supervisor starts, and starts again when it dies. */
export interface Component {
  name: ComponentName;
  /** The name people see. */
  title: string;
  start(): Promise<Running>;
}
