/** Tells a person what is going on. Everything goes to stderr; stdout belongs to the command's result. */
export interface Progress {
  /** A finished stage with its duration: `✔ PostgreSQL 18.4  127.0.0.1:54320  0.9 s` */
  done(name: string, detail: string, ms: number): void;
  /** Something worth knowing, e.g. a component that was restarted. */
  note(line: string): void;
  /** A stage that takes long and where it stands. On a terminal one line that changes, else a line now and then. */
  working(line: string): void;
}

/** 0.9 s, 12.3 s, 3 min 05 s */
export function seconds(ms: number): string {
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`;
  const whole = Math.round(ms / 1000);
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`;
}

const TICK_MS = 10_000;

/** Progress on stderr. */
export function stderrProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  let open = false;
  let lastTick = 0;
  const line = (text: string) => {
    stream.write(`${open ? '\r\x1b[K' : ''}${text}\n`);
    open = false;
  };
  return {
    done: (name, detail, ms) => line(`✔ ${name}${detail ? `  ${detail}` : ''}  ${seconds(ms)}`),
    note: line,
    working: (text) => {
      if (stream.isTTY) {
        stream.write(`\r\x1b[K… ${text}`);
        open = true;
      } else if (Date.now() - lastTick > TICK_MS) {
        lastTick = Date.now();
        line(`… ${text}`);
      }
    },
  };
}
