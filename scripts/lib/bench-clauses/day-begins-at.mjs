/**
 * Preloaded into a worker: on its clock the new day, and with it the first working hour, begins at the instant
 * `DAY_BEGINS_AT` (milliseconds since 1970); before it, it is the day before. So the timers that the clauses set for
 * their next date, on the server's real clock, can all be waited for, and look sooner after the sweep. Nothing else of the program
 * is touched.
 */
import { createRequire } from 'node:module';
import { isMainThread } from 'node:worker_threads';

const begins = Number(process.env.DAY_BEGINS_AT);
const DAY = 86_400_000;
/** Workflows look half a minute after the sweep, not five, so that nobody has to wait for them. */
const SOONER_MS = 270_000;

/** The main thread only: workflows take their time from their history. */
if (isMainThread && begins) {
  const Real = Date;
  const now = () => (Real.now() < begins ? Real.now() - DAY : Real.now());
  globalThis.Date = class Date extends Real {
    constructor(...args) {
      super(...(args.length ? args : [now()]));
    }
    static now = now;
  };
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit' });
  const require = createRequire(import.meta.url);
  const hours = require('../../../dist/worker/config/calendars/load-working-hours.js');
  hours.loadWorkingHours = () => ({ stretches: [{ from: clock.format(begins), to: '23:59' }] });
  const times = require('../../../dist/worker/libs/use-cases/src/plan-time.js');
  const { lookInstant } = times;
  times.lookInstant = (...about) => new Date(Date.parse(lookInstant(...about)) - SOONER_MS).toISOString();
}
