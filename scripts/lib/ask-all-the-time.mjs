import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';

/**
 * Asks the API again and again whether it is there, until told that it is enough; says how long the longest answer took, and how
 * much processor time the thread that answers used meanwhile at most. On a machine where others work, the second tells
 * what an input costs: who waits for a processor that others have uses none.
 */
const { url, pid, everyMs } = workerData;
let [longest, busiest, over] = [0, 0, false];
parentPort.once('message', () => (over = true));
parentPort.postMessage('begun');
while (!over) {
  const [begun, worked] = [performance.now(), workedMs()];
  await fetch(`${url}/api/live`).then(
    (answer) => answer.arrayBuffer(),
    () => null,
  );
  longest = Math.max(longest, performance.now() - begun);
  busiest = Math.max(busiest, workedMs() - worked);
  await pause(everyMs);
}
parentPort.postMessage({ longest, busiest });
process.exit();

/** Processor time of the main thread of the API (proc(5), schedstat); NaN where the system does not tell. */
function workedMs() {
  try {
    return Number(readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return NaN;
  }
}
