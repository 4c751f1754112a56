import type { Page } from 'playwright-core';

/** An address that no page has: nothing stands there but the frame of the application. */
const NOWHERE = '/nowhere';
/** What was answered so lately the application takes for new, and does not ask for again; milliseconds. */
const NEW_MS = 1_000;

/** When each page was last answered anything. */
const answered = new WeakMap<Page, number>();

/** From now on it is known when this page was last answered. */
export function noteAnswers(page: Page): void {
  page.on('response', (response) => {
    if (new URL(response.url()).pathname.startsWith('/api/')) answered.set(page, performance.now());
  });
}

/** Whether the page stands at the entry of what is open over it; one that was just closed is given time to be left. */
const hasWindows = (page: Page): Promise<boolean> =>
  page.evaluate(async () => {
    const isOver = () => Boolean((history.state as { over?: string } | null)?.over);
    for (let looked = 0; looked < 20 && isOver(); looked += 1) await new Promise((on) => setTimeout(on, 20));
    return isOver();
  });

/** Goes on to another page as a link does, without loading anew: one can go back from there. Windows are closed first. */
export async function goOn(page: Page, path: string): Promise<void> {
  for (let tried = 0; tried <= MOST_WINDOWS && (await hasWindows(page)); tried += 1) await goBack(page);
  await page.evaluate((to) => {
    const { idx } = history.state as { idx: number };
    history.pushState({ usr: null, key: `went-${idx + 1}`, idx: idx + 1 }, '', to);
    dispatchEvent(new PopStateEvent('popstate', { state: history.state }));
  }, path);
}

/** The key of the browser, and what the gesture of a phone does. */
export const goBack = (page: Page): Promise<void> => page.evaluate(() => history.back());

/** So many windows may be open over a page, one over the other. */
const MOST_WINDOWS = 4;

/**
 * Leaves a page for a while: months pass faster while no open page asks again after each change. What is open over the page is
 * closed first, as by going back; what is typed in it holds whoever wants to leave.
 */
export async function rest(page: Page): Promise<void> {
  for (let tried = 0; tried <= MOST_WINDOWS; tried += 1) {
    await goOn(page, NOWHERE);
    const left = await page.waitForFunction((nowhere) => {
      if (location.pathname !== nowhere) return 'held';
      return document.querySelector('[data-testid=not-found]') && 'left';
    }, NOWHERE);
    if ((await left.jsonValue()) === 'left') return;
  }
  throw new Error(`something holds whoever wants to leave ${page.url()}`);
}

/** Whether somebody who has signed in has the application before them. */
const isInside = (page: Page, origin: string): Promise<boolean> =>
  page.evaluate(
    (at) =>
      location.origin === at &&
      typeof (history.state as { idx?: number } | null)?.idx === 'number' &&
      document.querySelector('[data-testid=person]') !== null,
    origin,
  );

/** Waits until a page has what it asked for: a click may meet what still moves about. */
async function settled(page: Page): Promise<void> {
  await page.locator('main :is(h1, [role=alert])').first().waitFor({ state: 'attached' });
  await page.waitForFunction(() => !document.querySelector('main [aria-busy=true]'));
}

/**
 * Goes to an address, be it the one where one is. Loading the application takes five times as much of the machine as a page of
 * it, so where it stands already the page is left and the other one built as a link does it, with everything asked anew.
 * What a page keeps over a refresh is seen by `page.reload()` alone.
 */
export async function openAt(page: Page, address: string): Promise<void> {
  const { origin, href, pathname, search } = new URL(address);
  if (!(await isInside(page, origin))) {
    await page.goto(href);
    return settled(page);
  }
  await rest(page);
  const old = (answered.get(page) ?? -Infinity) + NEW_MS - performance.now();
  if (old > 0) await page.waitForTimeout(old);
  await goOn(page, pathname + search);
  await settled(page);
}

/** Looks at the same page again, after others have done something. */
export const again = (page: Page): Promise<void> => openAt(page, page.url());
