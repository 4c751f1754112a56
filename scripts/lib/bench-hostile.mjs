/**
 * `npm run bench -- hostile`: how long others wait while somebody sends what is meant to hurt. A house of its own is
 * asked "are you there" all the time, first undisturbed and then during each input; the longest answers are compared.
 */
import { Worker } from 'node:worker_threads';
import { openHouse } from './bench-clauses/house.mjs';
import { hostileInputs } from './hostile-inputs.mjs';
import { pause } from './pause.mjs';
import { withServers } from './servers.mjs';

/** Something to send sheets to. */
const PLAN = '某县方案\n\n某府办〔2018〕3号\n\n（一）修缮旧井。2018年6月底前完成。（县水利局负责）\n\n2018年1月5日\n';
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
      const known = { password: house.credentials.password, planId: await house.importPlan(PLAN) };
      const worst = (work) => worstOf(house, work);
      await worst(() => pause(1_000)); // the first answers load what the others find
      const { longest: before, busiest: idle } = await worst(() => pause(QUIET_MS));
      say(`undisturbed: longest answer ${ms(before)} ms, of it own work ${ms(idle)} ms`);
      let [longest, busiest, above, busy] = [0, 0, 0, 0];
      for (const { name, send } of hostileInputs({ ...known, url: house.url, cookie })) {
        let answer = '';
        const during = await worst(async () => {
          answer = await send();
        });
        longest = Math.max(longest, during.longest);
        busiest = Math.max(busiest, during.busiest);
        if (during.longest - before > ALLOWED_MS) above += 1;
        if (during.busiest - idle > ALLOWED_MS) busy += 1;
        const [waited, worked] = [during.longest, during.busiest].map((time) => `${ms(time).padStart(6)} ms`);
        say(`${waited}, own work ${worked}  ${answer.padEnd(8)} ${name}`);
      }
      say(
        `longest answer ${ms(longest)} ms, ${ms(longest - before)} ms above undisturbed: ${above} inputs above ${ALLOWED_MS}`,
      );
      say(
        `own work ${ms(busiest)} ms at most, ${ms(busiest - idle)} ms above undisturbed: ${busy} inputs above ${ALLOWED_MS}`,
      );
      say(`the API ${gone() ? 'HAS ENDED' : 'is the process it was'}`);
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

const ms = (time) => time.toFixed(0);

/** The longest answer of the API while something goes on, see `ask-all-the-time.mjs`. Another thread asks: this one is busy sending. */
async function worstOf({ url, api: { pid } }, work) {
  const asker = new Worker(new URL('ask-all-the-time.mjs', import.meta.url), {
    workerData: { url, pid, everyMs: EVERY_MS },
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
