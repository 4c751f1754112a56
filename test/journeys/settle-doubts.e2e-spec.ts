import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { loadDirectory, repoRoot } from '@app/config';
import { readDemoAccounts, seedDemoAccounts } from '@app/identity';
import { DoubtDecision, Plan } from '@app/persistence';
import { anyFreePort } from '../../apps/cli/src/launcher/ports';
import { TestHouse } from '../setup/house';
import { launchBrowser, type TestBrowser } from '../web/browser';

const COORDINATOR = loadDirectory().coordinator;
/** Name a folder to get pictures of the way for a person to look at. */
const PICTURES = process.env.DUBAN_TEST_PICTURES;
const SEED_PLAN = join(repoRoot, '../shared/plans/00-liannan.txt');

/** The official's way on the real page: import, look at each doubt, settle all, confirm. */
describe('settling the doubts of a plan on screen', () => {
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

  let pictures = 0;
  async function picture(name: string): Promise<void> {
    if (!PICTURES) return;
    mkdirSync(PICTURES, { recursive: true });
    pictures += 1;
    await page.screenshot({ path: join(PICTURES, `${String(pictures).padStart(2, '0')}-${name}.png`) });
  }

  const item = (number: number): Locator => page.locator(`#doubt-${number}`);
  const inView = (markId: string) =>
    page
      .locator(`[data-marks~="${markId}"]`)
      .first()
      .evaluate((mark) => {
        const column = mark.closest('.source-text')!.getBoundingClientRect();
        const { top, bottom } = mark.getBoundingClientRect();
        return top >= column.top && bottom <= column.bottom;
      });

  async function importPlan(file: string): Promise<number> {
    await page.goto(`${url}/plans`);
    await page.getByTestId('import-plan').click();
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByTestId('confirm-plan').waitFor();
    return Number(/plans\/(\d+)/.exec(page.url())![1]);
  }

  const decisions = (planId: number) =>
    house.duban.orm.em.fork().find(DoubtDecision, { plan: planId }, { orderBy: { doubt: 'asc' } });

  it('leads from a doubt to its words and back, refuses to start, and explains what is missing', async () => {
    const planId = await importPlan(join(repoRoot, 'config/demo/plan.txt'));
    await picture('imported');
    const blocking = page.locator('[data-testid=doubt][data-state=blocking]');
    expect(await blocking.count()).toBe(2);
    const number = Number((await blocking.last().getAttribute('id'))!.slice('doubt-'.length));
    await item(number).locator('button').first().click();
    await house.until(() => inView(`doubt-${number}`));
    await picture('doubt-in-the-text');

    await page.getByTestId('confirm-plan').click();
    await page.locator('.ant-modal-confirm-warning').waitFor();
    await picture('what-is-missing');
    await page.locator('.ant-modal-confirm-btns .ant-btn-primary').click();
    await page.locator('.ant-modal-confirm-warning').waitFor({ state: 'detached' });
    expect(await decisions(planId)).toEqual([]);
  });

  it('settles a doubt by what is proposed, another by an answer of one’s own, and the rest together', async () => {
    const planId = Number(/plans\/(\d+)/.exec(page.url())![1]);
    const [date, body] = await page
      .locator('[data-testid=doubt][data-state=blocking]')
      .evaluateAll((items) => items.map(({ id }) => Number(id.slice('doubt-'.length))));
    await item(body).getByTestId('adopt').click();
    await item(body).getByTestId('doubt-decision').waitFor();
    await item(date).getByTestId('other-answer').click();
    await item(date).getByTestId('answer-date').fill('2020-12-31');
    await picture('another-answer');
    await item(date).getByTestId('answer-submit').click();
    await item(date).getByTestId('doubt-decision').waitFor();
    await picture('two-settled');
    await page.getByTestId('accept-proposals').click();
    await page.getByTestId('accept-proposals').waitFor({ state: 'detached' });
    await picture('all-settled');
    const rows = await decisions(planId);
    expect(rows).toHaveLength(await page.getByTestId('doubt').count());
    expect(rows.find(({ doubt }) => doubt === date)).toMatchObject({
      answer: { kind: 'date', date: '2020-12-31' },
      proposed: false,
    });
    expect(rows.every(({ decidedAs }) => decidedAs.includes(COORDINATOR))).toBe(true);
  });

  it('then starts the plan, and the clause tells how its doubt was settled', async () => {
    const planId = Number(/plans\/(\d+)/.exec(page.url())![1]);
    await page.getByTestId('confirm-plan').click();
    await picture('confirm');
    await page.locator('.ant-modal-confirm-btns .ant-btn-primary').click();
    await page.getByTestId('board-row').nth(48).waitFor();
    await picture('board');
    const em = house.duban.orm.em.fork();
    expect((await em.findOneOrFail(Plan, planId)).state).toBe('running');
    const [{ number }] = await em.execute<{ number: number }[]>(
      `select c.number from obligation o join clause c on c.id = o.clause_id
        where o.plan_id = ? and o.source_phrase = '2020年前' and o.due_on = '2020-12-31'`,
      [planId],
    );
    await page.goto(`${url}/plans/${planId}/clauses/${number}`);
    await page.getByText('✓ 2020-12-31').waitFor();
    await picture('clause');
  });

  it('goes the same way with the seed plan', async () => {
    if (!existsSync(SEED_PLAN)) return void process.stderr.write(`skipped: there is no ${SEED_PLAN}\n`);
    const planId = await importPlan(SEED_PLAN);
    await picture('seed-imported');
    for (const state of ['blocking', 'open']) {
      const open = page.locator(`[data-testid=doubt][data-state=${state}]`).filter({ has: page.getByTestId('adopt') });
      while ((await open.count()) > 0) {
        const id = (await open.first().getAttribute('id'))!;
        await page.locator(`#${id}`).getByTestId('adopt').click();
        await page.locator(`#${id}`).getByTestId('doubt-decision').waitFor();
      }
    }
    await picture('seed-settled');
    expect(await decisions(planId)).toHaveLength(await page.getByTestId('doubt').count());
    await page.getByTestId('confirm-plan').click();
    await page.locator('.ant-modal-confirm-btns .ant-btn-primary').click();
    await page.getByTestId('board-row').nth(48).waitFor();
    await picture('seed-board');
  });
});
