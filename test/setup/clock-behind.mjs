/** Preloaded into a process: its clock is `CLOCK_BEHIND_MS` behind that of the machine, or ahead of it where that is negative. Nothing else of it is touched. */
import { isMainThread } from 'node:worker_threads';

const behind = Number(process.env.CLOCK_BEHIND_MS);

/** The main thread only: workflows take their time from their history. */
if (isMainThread && behind) {
  const Real = Date;
  const now = () => Real.now() - behind;
  globalThis.Date = class Date extends Real {
    constructor(...args) {
      super(...(args.length ? args : [now()]));
    }
    static now = now;
  };
}
