export class HealthView {
  /** `degraded`: commands are accepted and delivered later, when Temporal is back. */
  status: 'ok' | 'degraded' | 'down';
  database: 'up' | 'down';
  temporal: 'up' | 'down';
}

export class LiveView {
  status: 'ok';
}

/** No more than a probe needs: it is open to everybody. What is wrong in particular is told by `alarms`, to whoever runs the machine. */
export class ReadyView {
  status: 'ready' | 'not-ready';
  database: 'up' | 'down';
  /** `up`: the namespace answers. */
  temporal: 'up' | 'down';
  /** `up`: every task queue is attended. */
  worker: 'up' | 'down';
  /** `late`: wake-ups wait, a date has passed without a look, or somebody was asked an hour ago and has not answered. */
  duties: 'watched' | 'late' | 'unknown';
  /** `differ`: a program's clock and a server's are more than a second apart, so that dates come early or late. */
  clocks: 'agree' | 'differ' | 'unknown';
}
