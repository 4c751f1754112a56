import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { loadDirectory, repoRoot } from '@app/config';
import { seedDemoAccounts } from '@app/identity';
import { unanswered } from '@app/persistence';
import { anyFreePort } from '../../apps/cli/src/launcher/ports';
import { TestHouse } from '../setup/house';
import { launchBrowser, type TestBrowser } from '../web/browser';

/** A real browser on the real page: import and confirm the plan, file a report, have it checked by somebody else. */
describe('from the plan document to a report that was accepted', () => {
  let house: TestHouse;
  let browser: TestBrowser;
  let url: string;
  let passwords: Map<string, string>;

  beforeAll(async () => {
    house = await TestHouse.open();
    await house.duban.orm.em.fork().transactional((em) => seedDemoAccounts(em, loadDirectory(), house.stateDir));
    const { accounts } = JSON.parse(readFileSync(join(house.stateDir, 'demo-accounts.json'), 'utf8'));
    passwords = new Map(
      accounts.map((account: { username: string; password: string }) => [account.username, account.password]),
    );
    const port = await anyFreePort();
    url = `http://127.0.0.1:${port}`;
    [browser] = await Promise.all([
      launchBrowser(),
      house.startWorker(),
      house.start('api', { PORT: String(port), HOST: '127.0.0.1', DUBAN_DEMO: '1' }),
    ]);
  });
  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  async function signIn(username: string): Promise<Page> {
    const context = await browser.browser.newContext({ locale: 'zh-CN' });
    const page = await context.newPage();
    await page.goto(url);
    await page.getByTestId('sign-in-username').fill(username);
    await page.getByTestId('sign-in-password').fill(passwords.get(username)!);
    await page.getByTestId('sign-in-submit').click();
    await page.getByTestId('sign-out').waitFor();
    return page;
  }

  it('walks the way', async () => {
    const coordinator = await signIn(loadDirectory().coordinator);
    await coordinator.getByTestId('import-plan').click();
    await coordinator.locator('input[type=file]').setInputFiles(join(repoRoot, 'config/demo/plan.txt'));
    await coordinator.getByTestId('confirm-plan').waitFor();
    await coordinator.getByTestId('accept-proposals').click();
    await coordinator.getByTestId('accept-proposals').waitFor({ state: 'detached' });
    await coordinator.getByTestId('confirm-plan').click();
    await coordinator.locator('.ant-modal-confirm-btns .ant-btn-primary').click();
    await coordinator.getByTestId('board-row').nth(48).waitFor();
    expect(await coordinator.getByTestId('board-row').count()).toBe(49);
    await house.until(async () => (await unanswered(house.duban.orm.em.fork(), 1)) === 0);

    const owner = await signIn('县科农局');
    await owner.goto(`${url}/plans/1/clauses/12`);
    await owner.getByTestId('submit-report').first().click();
    await owner.getByTestId('report-text').fill('高毒农药清查已完成，台账见附件。');
    const evidence = { name: '台账.txt', mimeType: 'text/plain', buffer: Buffer.from('清查台账') };
    await owner.locator('input[type=file]').setInputFiles(evidence);
    await owner.getByText('台账.txt').waitFor();
    await owner.getByTestId('report-confirm').click();
    await owner.locator('[data-testid=event][data-kind=report-submitted]').first().waitFor();

    await coordinator.goto(`${url}/plans/1/clauses/12`);
    await coordinator.getByTestId('review-report').first().click();
    const accept = coordinator.getByTestId('review-accept');
    await house.until(async () => {
      await coordinator.locator('label:has([data-testid=review-accept])').click();
      return accept.isChecked(); // the dialog may still have been on its way in
    });
    await coordinator.getByTestId('review-confirm').click();
    await coordinator.locator('[data-testid=event][data-kind=report-accepted]').first().waitFor();

    const [row] = await house.duban.orm.em.execute<{ state: string; reviewer: string; files: number }[]>(
      `select o.state, body.name as reviewer, (select count(*)::int from evidence where report_id = r.id) as files
       from report r join obligation o on o.id = r.obligation_id join body on body.id = r.reviewed_by_body_id`,
    );
    expect(row).toEqual({ state: 'accepted', reviewer: loadDirectory().coordinator, files: 1 });
  });
});
