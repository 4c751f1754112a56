import { setTimeout as pause } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';

/** Asks the API again and again whether it is there, until told that it is enough; says how long the longest answer took. */
const { url, everyMs } = workerData;
let [longest, over] = [0, false];
parentPort.once('message', () => (over = true));
parentPort.postMessage('begun');
while (!over) {
  const begun = performance.now();
  await fetch(`${url}/api/live`).then(
    (answer) => answer.arrayBuffer(),
    () => null,
  );
  longest = Math.max(longest, performance.now() - begun);
  await pause(everyMs);
}
parentPort.postMessage(longest);
process.exit();
