import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { readDemoAccounts } from '@app/identity';
import { anyFreePort } from '../../apps/cli/src/launcher/ports';
import type { AppProcess } from '../setup/app-process/hosted-app';
import { TestHouse } from '../setup/house';
import { runningCluster } from '../setup/running-cluster';
import { createCountyDatabase } from '../setup/servers';
import { launchBrowser, type TestBrowser } from './browser';
import { tellWhenItFails } from './what-pages-showed';
import { countHands, HANDS } from './hand';
import { noteAnswers } from './open';

/** Name a folder to get pictures of the way for a person to look at. */
const PICTURES = process.env.DUBAN_TEST_PICTURES;

/** A busy machine may take a minute for what takes a second elsewhere; milliseconds. */
const PATIENCE = 90_000;

/**
 * In the page: what moves is where it belongs at once, and what turns for ever stands still. A click may fall beside what still
 * grows, on a busy machine, and every picture of a motion costs the machine something.
 */
function nothingMoves(): void {
  const stop = ({ target }: Event) => {
    if (!(target instanceof Element)) return;
    for (const motion of target.getAnimations()) {
      if (motion.effect?.getComputedTiming().iterations === Infinity) motion.cancel();
      else motion.finish();
    }
  };
  addEventListener('animationstart', stop);
  addEventListener('transitionrun', stop);
}

/**
 * In the page: what is pressed is clicked, also where an answer that has just come moves it away before the button is let go. The
 * browser gives such a click to whatever holds both places, which is nobody's button.
 */
function pressedIsClicked(): void {
  const PRESSED = 'button, a, label, summary, input, [role=tab], [role=option], [role=menuitem]';
  const of = ({ target }: Event) => (target instanceof Element ? target.closest<HTMLElement>(PRESSED) : null);
  let pressed: HTMLElement | null = null;
  // Not at the window: there a press that would meet something else is taken back by the driver of the browser and done again.
  document.addEventListener('pointerdown', (event) => (pressed = of(event)), true);
  document.addEventListener(
    'pointerup',
    (event) => {
      const meant = pressed;
      pressed = null;
      if (!meant?.isConnected || of(event) === meant || meant.contains(event.target as Node)) return;
      setTimeout(() => meant.click());
    },
    true,
  );
}

/**
 * In the page: where nobody has done anything for a while, what is asked again and again is asked less often. Without it the pages
 * of all persons of a story, of whom one acts at a time, ask more of the machine than the story does.
 */
function seldomAskedWhereNobodyActs(): void {
  const [WHILE_MS, OFTEN_MS, SELDOM] = [8_000, 3_000, 5];
  let acted = performance.now();
  for (const act of ['pointerdown', 'keydown', 'input', 'popstate', 'click'])
    addEventListener(act, () => (acted = performance.now()), true);
  const every = setInterval.bind(window) as (work: () => void, ms?: number) => number;
  const patched = (work: () => void, ms = 0): number => {
    let times = 0;
    return every(() => {
      times += 1;
      if (ms < 1_000 || ms > OFTEN_MS || performance.now() - acted < WHILE_MS || times % SELDOM === 0) work();
    }, ms);
  };
  Object.assign(window, { setInterval: patched });
}

/** A house of one's own with the page served and a browser before it; people sign in with their demo accounts. */
export class Walk {
  private constructor(
    readonly house: TestHouse,
    private readonly browser: TestBrowser,
    readonly url: string,
    private readonly serve: () => Promise<AppProcess>,
    private api: AppProcess | null,
  ) {}

  /**
   * @param worker with a worker, so that workflows run
   * @param environment anything else the API is told, by the address it is reached at
   */
  static async begin({
    worker,
    environment = () => ({}),
  }: {
    worker: boolean;
    environment?: (url: string) => Record<string, string>;
  }): Promise<Walk> {
    const house = await TestHouse.open({}, createCountyDatabase);
    try {
      const port = await anyFreePort();
      const cluster = runningCluster();
      const url = cluster?.url ?? `http://127.0.0.1:${port}`;
      const serve = () =>
        house.start('api', { PORT: String(port), HOST: '127.0.0.1', DUBAN_DEMO: '1', ...environment(url) });
      const [browser, , api] = await Promise.all([
        launchBrowser(),
        worker && house.startWorker(),
        cluster ? null : serve(),
      ]);
      return new Walk(house, browser, url, serve, api);
    } catch (error) {
      await house.close(); // nobody else could: the walk never began
      throw error;
    }
  }

  /** `kill -9` of what serves the pages, in the middle of whatever it does. */
  async loseApi(): Promise<void> {
    const api = this.api!;
    const gone = new Promise((resolve) => api.once('exit', resolve));
    api.kill('SIGKILL');
    await gone;
  }

  /** Serves the pages again, under the same address. */
  async serveAgain(): Promise<void> {
    this.api = await this.serve();
  }

  async end(): Promise<void> {
    await this.browser.close();
    await this.house.close();
  }

  /** A page of a browser nobody has signed in with. */
  async visit(options: BrowserContextOptions = {}): Promise<Page> {
    const page = await (await this.browser.browser.newContext({ locale: 'zh-CN', ...options })).newPage();
    page.setDefaultTimeout(PATIENCE);
    await page.addInitScript(nothingMoves);
    await page.addInitScript(pressedIsClicked);
    await page.addInitScript(seldomAskedWhereNobodyActs);
    tellWhenItFails(page);
    noteAnswers(page);
    await page.addInitScript(countHands, HANDS);
    return page;
  }

  /** The page of somebody of the demo who has signed in. The form is for `signInOnScreen`. */
  async signIn(username: string, options: BrowserContextOptions = {}): Promise<Page> {
    return this.enter(username, await this.passwordOf(username), options);
  }

  /** The same for an account that is not the demo's. */
  async enter(username: string, password: string, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await this.visit(options);
    const data = { username, password };
    const answer = await page.request.post(`${this.url}/api/session`, { data, headers: { 'X-Duban': '1' } });
    if (!answer.ok()) throw new Error(`${username} was not let in: ${await answer.text()}`);
    await page.goto(this.url);
    return inside(page);
  }

  /** The same by the form, as people do. */
  async signInOnScreen(username: string, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await this.visit(options);
    await page.goto(this.url);
    await page.getByTestId('sign-in-username').fill(username);
    await page.getByTestId('sign-in-password').fill(await this.passwordOf(username));
    await page.getByTestId('sign-in-submit').click();
    return inside(page);
  }

  private async passwordOf(username: string): Promise<string> {
    return (await readDemoAccounts(this.house.stateDir)).find((one) => one.username === username)!.password;
  }
}

/** Waits until somebody who signs in is on their first page, to which the address alone leads on. */
export async function inside(page: Page): Promise<Page> {
  await page.getByTestId('person').waitFor();
  await page.waitForURL(({ pathname }) => !['/', '/sign-in'].includes(pathname));
  return page;
}

/** Takes a picture of a page where somebody asked for pictures; `onPhone`: another one as a phone shows it, the whole page. */
export async function picture(page: Page, name: string, { onPhone = false } = {}): Promise<void> {
  if (!PICTURES) return;
  mkdirSync(PICTURES, { recursive: true });
  const still = { animations: 'disabled' } as const;
  await page.screenshot({ path: join(PICTURES, `${name}.png`), ...still });
  const size = page.viewportSize();
  if (!onPhone || !size) return;
  await page.setViewportSize({ width: 390, height: 844 });
  await page.waitForTimeout(500); // what measures itself is laid out once more
  await page.screenshot({ path: join(PICTURES, `${name}-390.png`), fullPage: true, ...still });
  await page.setViewportSize(size);
}

/** The number of the plan whose page this is. */
export const planOf = (page: Page): number => Number(/plans\/(\d+)/.exec(page.url())![1]);
