import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { loadDirectory, repoRoot } from '@app/config';
import { readDemoAccounts, seedDemoAccounts } from '@app/identity';
import { Clause, Obligation, unanswered } from '@app/persistence';
import { anyFreePort } from '../../apps/cli/src/launcher/ports';
import { TestHouse } from '../setup/house';
import { launchBrowser, type TestBrowser } from '../web/browser';

const COORDINATOR = loadDirectory().coordinator;
/** Name a folder to get pictures of the way for a person to look at. */
const PICTURES = process.env.DUBAN_TEST_PICTURES;

const EARLIER = readFileSync(join(repoRoot, 'config/demo/plan.txt'), 'utf8');
/** One date later, one clause more. */
const LATER = EARLIER.replace('2020 年前', '2021 年年底前').replace(
  '（四十九）',
  '（四十九）回访群众。2019年年底前走访一遍受影响的农户。（县科农局负责）\n（五十）',
);

/** A later version comes in while the plan runs: the coordinator looks at the difference, decides, and takes it over. */
describe('amending a running plan on screen', () => {
  let house: TestHouse;
  let browser: TestBrowser;
  let url: string;
  let page: Page;

  beforeAll(async () => {
    house = await TestHouse.open();
    await house.duban.orm.em.fork().transactional((em) => seedDemoAccounts(em, loadDirectory(), house.stateDir));
    const port = await anyFreePort();
    url = `http://127.0.0.1:${port}`;
    [browser] = await Promise.all([
      launchBrowser(),
      house.startWorker(),
      house.start('api', { PORT: String(port), HOST: '127.0.0.1', DUBAN_DEMO: '1' }),
    ]);
    const { password } = (await readDemoAccounts(house.stateDir)).find(({ username }) => username === COORDINATOR)!;
    const context = await browser.browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } });
    page = await context.newPage();
    await page.goto(url);
    await page.getByTestId('sign-in-username').fill(COORDINATOR);
    await page.getByTestId('sign-in-password').fill(password);
    await page.getByTestId('sign-in-submit').click();
    await page.getByTestId('sign-out').waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  async function picture(name: string): Promise<void> {
    if (!PICTURES) return;
    mkdirSync(PICTURES, { recursive: true });
    await page.screenshot({ path: join(PICTURES, `${name}.png`) });
  }

  /** Imports a text and settles its doubts as proposed. */
  async function importSettled(text: string): Promise<number> {
    await page.goto(`${url}/plans`);
    await page.getByTestId('import-plan').click();
    const file = { name: 'plan.txt', mimeType: 'text/plain', buffer: Buffer.from(text) };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByTestId('accept-proposals').click();
    await page.getByTestId('accept-proposals').waitFor({ state: 'detached' });
    return Number(/plans\/(\d+)/.exec(page.url())![1]);
  }

  it('takes a moved date and a new clause over, and the new clause has a workflow that answers', async () => {
    const planId = await importSettled(EARLIER);
    await page.getByTestId('confirm-plan').click();
    await page.locator('.ant-modal-confirm-btns .ant-btn-primary').click();
    await page.getByTestId('board-row').nth(48).waitFor();

    const versionId = await importSettled(LATER);
    await picture('version');
    await page.goto(`${url}/plans/${versionId}/difference`);
    await page.getByTestId('change').first().waitFor();
    await picture('difference');
    const kinds = await page
      .getByTestId('change')
      .evaluateAll((items) => items.map((item) => (item as unknown as { dataset: { kind: string } }).dataset.kind));
    expect(kinds).toContain('added');
    expect(kinds).toContain('changed');
    expect(kinds).not.toContain('dropped');
    await page.getByTestId('apply-all').click();
    await picture('difference-decided');
    await page.getByTestId('amend-plan').click();
    await page.getByTestId('board-row').nth(49).waitFor();
    await picture('board-amended');

    const em = house.duban.orm.em.fork();
    const moved = await em.find(Obligation, { plan: planId, dueOn: '2021-12-31', originalDueOn: '2019-12-31' });
    expect(moved.length).toBeGreaterThan(0);
    expect(await em.count(Clause, { plan: planId })).toBe(50);
    await house.until(async () => (await unanswered(house.duban.orm.em.fork(), planId)) === 0);
  });
});
