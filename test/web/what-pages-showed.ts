import type { Page } from 'playwright-core';

/** Answers and faults of a page that are kept to be told. */
const MOST_KEPT = 12;
/** What speaks to a person over the page. */
const SPEAKING =
  '.ant-modal:visible, .ant-alert:visible, .ant-message-notice:visible, .ant-notification-notice:visible';

/** Called by the test environment with the name of a test that failed, while its pages still stand. */
const TELL = Symbol.for('duban.what-pages-showed');

const watched = new Map<Page, string[]>();

/** From now on a test that fails tells what stood on this page, and which answers refused something. */
export function tellWhenItFails(page: Page): void {
  const heard: string[] = [];
  const keep = (line: string) =>
    heard.push(`${new Date().toISOString().slice(11, 23)} ${line}`) > MOST_KEPT && heard.shift();
  page.on('pageerror', (error) => keep(`fault: ${error.message}`));
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    if (!why.includes('ERR_ABORTED')) keep(`${request.method()} ${new URL(request.url()).pathname}: ${why}`); // else the page left
  });
  page.on('response', (response) => {
    const request = response.request();
    const told = response.status() >= 400 || request.method() !== 'GET';
    if (told) keep(`${request.method()} ${new URL(response.url()).pathname}: ${response.status()}`);
  });
  page.on('close', () => watched.delete(page));
  watched.set(page, heard);
  (globalThis as Record<symbol, unknown>)[TELL] = tellAll;
}

async function tellAll(test: string): Promise<void> {
  const told = await Promise.all([...watched].map(([page, heard]) => whatShowed(page, heard)));
  if (told.length) process.stderr.write(`What the pages showed when “${test}” failed:\n${told.join('\n')}\n`);
}

async function whatShowed(page: Page, heard: readonly string[]): Promise<string> {
  const spoken = await page
    .locator(SPEAKING)
    .allInnerTexts()
    .catch(() => []);
  const lines = [...spoken.map((text) => `“${text.replace(/\s+/g, ' ').slice(0, 400)}”`), ...heard];
  return [`  ${page.url()}`, ...lines.map((line) => `    ${line}`)].join('\n');
}
