import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { loadDirectory, repoRoot } from '@app/config';
import { readDemoAccounts, seedDemoAccounts } from '@app/identity';
import { Plan } from '@app/persistence';
import { anyFreePort } from '../../apps/cli/src/launcher/ports';
import { makeZip } from '../../libs/intake/src/testing/make-zip';
import { planAsDocx, planAsHtml, planAsPdf } from '../../libs/intake/src/testing/plan-as';
import { TestHouse } from '../setup/house';
import { launchBrowser, type TestBrowser } from '../web/browser';

const COORDINATOR = loadDirectory().coordinator;
const PICTURES = process.env.DUBAN_TEST_PICTURES;
const demo = readFileSync(join(repoRoot, 'config/demo/plan.txt'), 'utf8');

/** The import dialog on the real page: every kind of file, pasted text, and a refusal that says what to do. */
describe('importing a plan on screen', () => {
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
      house.start('api', { PORT: String(port), HOST: '127.0.0.1', DUBAN_DEMO: '1' }),
    ]);
    const { password } = (await readDemoAccounts(house.stateDir)).find(({ username }) => username === COORDINATOR)!;
    page = await (await browser.browser.newContext({ locale: 'zh-CN' })).newPage();
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
    await page.screenshot({ path: join(PICTURES, `import-${name}.png`) });
  }

  async function openDialog(): Promise<void> {
    await page.goto(`${url}/plans`);
    await page.getByTestId('import-plan').click();
  }

  const choose = (name: string, content: Buffer | string): Promise<void> =>
    page
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });

  /** The clauses of the plan the page went on to. */
  async function clausesRead(): Promise<number> {
    await page.getByTestId('confirm-plan').waitFor();
    const id = Number(/plans\/(\d+)/.exec(page.url())![1]);
    const plan = await house.duban.orm.em.fork().findOneOrFail(Plan, id, { populate: ['parsed'] });
    return plan.parsed.clauses.length;
  }

  it.each<[string, () => Buffer | string]>([
    ['方案.docx', () => planAsDocx(demo)],
    ['方案.pdf', () => planAsPdf(demo)],
    ['方案.html', () => planAsHtml(demo)],
  ])('takes %s', async (name, make) => {
    await openDialog();
    await picture('file');
    await choose(name, make());
    expect(await clausesRead()).toBe(49);
  });

  it('takes pasted text', async () => {
    await openDialog();
    await page.getByRole('tab').nth(1).click();
    await picture('paste');
    await page.getByTestId('import-text').fill(demo);
    await page.getByTestId('import-read').click();
    expect(await clausesRead()).toBe(49);
  });

  it('says what to do with a file it cannot read, and stays open', async () => {
    await openDialog();
    await choose('方案.docx', makeZip([{ name: 'OFD.xml', content: '<a/>' }]));
    await page.getByText('请用 OFD 阅读器导出').waitFor();
    await picture('refused');
    expect(await page.getByTestId('import-file').count()).toBeGreaterThan(0);
  });
});
