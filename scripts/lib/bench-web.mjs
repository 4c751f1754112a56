/**
 * `npm run bench -- web`: what a page weighs on the wire and how soon it can be used, in a real browser: first as the machine is,
 * then on a slow one (a quarter of the processor, 4 Mbit/s, 80 ms). A plan with 300 clauses lies in the house.
 */
import { launchBrowser } from '../../test/web/browser.ts';
import { openHouse } from './bench-clauses/house.mjs';
import { inventedPlan } from './invented-plan.mjs';
import { pause } from './pause.mjs';
import { withServers } from './servers.mjs';

const CLAUSES = 300;
const PLAN = inventedPlan({ clauses: CLAUSES, datesEach: 2, dueOn: '2029-06-30', issuedOn: '2026-11-02' });
const SLOW = { cpu: 4, bitsPerSecond: 4_000_000, latency: 80 };
const IDLE_MS = 60_000;

/** Pages, what shows that one can be used, and how many kB of scripts and all else they may weigh. */
const PAGES = [
  { name: 'sign-in', path: () => '/sign-in', there: '[data-testid=sign-in-username]', most: 150, signedIn: false },
  { name: 'workbench', path: () => '/workbench', there: 'main h1', most: 300, signedIn: true },
  { name: `board, ${CLAUSES} clauses`, path: (id) => `/plans/${id}`, there: '[data-testid=board-row]', signedIn: true },
];

/** @param require of the compiled programs, which lie in `built` */
export async function benchWeb(require, built, say) {
  await withServers(require, built, async (servers) => {
    const house = await openHouse(require, built, servers);
    const { browser, close } = await launchBrowser();
    try {
      const planId = await house.importPlan(PLAN);
      await house.confirm(planId);
      const state = await signIn(browser, house);
      for (const slow of [null, SLOW]) {
        say(slow ? 'a quarter of the processor, 4 Mbit/s, 80 ms:' : 'as this machine is:');
        for (const page of PAGES) {
          const { kB, files, ms, longest } = await open(browser, house.url + page.path(planId), page, state, slow);
          const limit = page.most && !slow ? `, limit ${page.most} kB ${kB <= page.most ? 'kept' : 'BROKEN'}` : '';
          say(
            `  ${page.name.padEnd(18)} ${kB.toFixed(0).padStart(4)} kB in ${String(files).padStart(2)} files${limit}; ` +
              `there after ${ms.toFixed(0)} ms, longest task ${longest.toFixed(0)} ms`,
          );
        }
      }
      const { last, rows } = await scroll(browser, house.url + PAGES.at(-1).path(planId), state);
      say(`the board scrolls to clause ${last} of ${CLAUSES}, with ${rows} rows in the page at a time`);
      for (const { name, path } of PAGES.slice(1)) {
        const { kB, files } = await idle(browser, house.url + path(planId), state);
        say(`an idle tab, ${name}: ${kB.toFixed(1)} kB a minute in ${files} answers`);
      }
    } finally {
      await close();
      await house.close();
    }
  });
}

/** What a browser keeps of somebody who has signed in. */
async function signIn(browser, { url, credentials }) {
  const context = await browser.newContext({ locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto(url);
  await page.getByTestId('sign-in-username').fill(credentials.username);
  await page.getByTestId('sign-in-password').fill(credentials.password);
  await page.getByTestId('sign-in-submit').click();
  await page.getByTestId('person').waitFor();
  const state = await context.storageState();
  await context.close();
  return state;
}

/** Opens a page with nothing in the cache. */
async function open(browser, address, { there, signedIn }, storageState, slow) {
  const context = await browser.newContext({ locale: 'zh-CN', ...(signedIn ? { storageState } : {}) });
  const page = await context.newPage();
  const wire = await listen(page, slow);
  await page.addInitScript(() => {
    globalThis.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) globalThis.longest = Math.max(globalThis.longest, duration);
    }).observe({ type: 'longtask', buffered: true });
  });
  const begun = performance.now();
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator(there).first().waitFor();
  const ms = performance.now() - begun;
  await page.waitForLoadState('networkidle');
  const longest = await page.evaluate(() => globalThis.longest);
  await context.close();
  return { ms, longest, kB: wire.bytes / 1000, files: wire.files };
}

/** Goes down the board with the wheel to its end: the last clause that is there, and the most rows that ever were. */
async function scroll(browser, address, storageState) {
  const context = await browser.newContext({ locale: 'zh-CN', storageState });
  const page = await context.newPage();
  await page.goto(address);
  const row = page.locator('[data-testid=board-row]');
  await row.first().waitFor();
  let rows = 0;
  for (let at = -1; ;) {
    rows = Math.max(rows, await row.count());
    await page.mouse.wheel(0, 2_000);
    await pause(100);
    const now = await page.evaluate(() => globalThis.scrollY);
    if (now === at) break;
    at = now;
  }
  const last = await row.last().getAttribute('data-number');
  await context.close();
  return { last, rows };
}

/** How much goes over the wire while nobody touches a page that is open. */
async function idle(browser, address, storageState) {
  const context = await browser.newContext({ locale: 'zh-CN', storageState });
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForLoadState('networkidle');
  const wire = await listen(page, null);
  await pause(IDLE_MS);
  await context.close();
  return { kB: (wire.bytes / 1000) * (60_000 / IDLE_MS), files: wire.files };
}

/** Counts what arrives, headers and all, as the network has it. */
async function listen(page, slow) {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  if (slow) {
    const { bitsPerSecond, latency, cpu } = slow;
    const throughput = bitsPerSecond / 8;
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency,
      downloadThroughput: throughput,
      uploadThroughput: throughput,
    });
    await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  }
  const wire = { bytes: 0, files: 0 };
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    wire.bytes += encodedDataLength;
    wire.files += 1;
  });
  // That nothing has changed ends without a word of its own: its headers are all of it.
  session.on('Network.responseReceived', ({ response }) => {
    if (response.status !== 304) return;
    wire.bytes += response.encodedDataLength;
    wire.files += 1;
  });
  return wire;
}
