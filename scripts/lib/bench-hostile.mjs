/**
 * `npm run bench -- hostile`: how long others wait while somebody sends what is meant to hurt. A house of its own is
 * asked "are you there" all the time, first undisturbed and then during each input; the longest answers are compared.
 */
import { Worker } from 'node:worker_threads';
import { openHouse } from './bench-clauses/house.mjs';
import { hostileInputs } from './hostile-inputs.mjs';
import { pause } from './pause.mjs';
import { withServers } from './servers.mjs';

const EVERY_MS = 20;
const QUIET_MS = 10_000;
/** How much longer than undisturbed the longest answer may take. */
const ALLOWED_MS = 200;

/** @param require of the compiled programs, which lie in `built` */
export async function benchHostile(require, built, say) {
  await withServers(require, built, async (servers) => {
    const house = await openHouse(require, built, servers);
    const gone = () => !alive(house.api.pid);
    try {
      const cookie = await signIn(house);
      await worst(house.url, () => pause(1_000)); // the first answers load what the others find
      const before = await worst(house.url, () => pause(QUIET_MS));
      say(`undisturbed: longest answer ${before.toFixed(0)} ms`);
      let [longest, above] = [0, 0];
      for (const { name, send } of hostileInputs({ url: house.url, cookie, password: house.credentials.password })) {
        let answer = '';
        const during = await worst(house.url, async () => {
          answer = await send();
        });
        longest = Math.max(longest, during);
        if (during - before > ALLOWED_MS) above += 1;
        const ratio = (during / before).toFixed(1);
        say(`${during.toFixed(0).padStart(6)} ms ×${ratio.padStart(5)}  ${answer.padEnd(8)} ${name}`);
      }
      say(`longest answer ${longest.toFixed(0)} ms, ${(longest - before).toFixed(0)} ms above undisturbed`);
      say(
        `${above} inputs more than ${ALLOWED_MS} ms above; the API ${gone() ? 'HAS ENDED' : 'is the process it was'}`,
      );
    } finally {
      await house.close();
    }
  });
}

async function signIn({ url, credentials }) {
  const headers = { 'content-type': 'application/json', 'x-duban': '1' };
  const answer = await fetch(`${url}/api/session`, { method: 'POST', headers, body: JSON.stringify(credentials) });
  return answer.headers.get('set-cookie').split(';')[0];
}

/** The longest answer of the API while something goes on, in milliseconds. Another thread asks: this one is busy sending. */
async function worst(url, work) {
  const asker = new Worker(new URL('ask-all-the-time.mjs', import.meta.url), {
    workerData: { url, everyMs: EVERY_MS },
  });
  const told = () => new Promise((resolve) => asker.once('message', resolve));
  await told(); // it has begun
  await work();
  await pause(100);
  asker.postMessage('enough');
  return told();
}

function alive(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
