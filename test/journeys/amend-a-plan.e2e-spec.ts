import type { Page } from 'playwright-core';
import { loadDirectory } from '@app/config';
import { Clause, Obligation, unanswered } from '@app/persistence';
import { byLength } from '../setup/length';
import { demoPlan, partOfPlan } from '../setup/part-of-plan';
import { ordinal } from '../setup/plan-text';
import { adoptProposals } from '../web/adopt-proposals';
import { Hand } from '../web/hand';
import { openAt } from '../web/open';
import { picture, planOf, Walk } from '../web/walk';

const COORDINATOR = loadDirectory().coordinator;

/** The short form leaves out eight of the ten chapters, which are the same in both versions. */
const { text: EARLIER, clauses: CLAUSES } = byLength({
  short: { text: partOfPlan(demoPlan(), [6, 10]), clauses: 13 },
  long: { text: demoPlan(), clauses: 49 },
});
/** One date later, one clause more. */
const LATER = EARLIER.replace('2020 年前', '2021 年年底前').replace(
  ordinal(CLAUSES),
  `${ordinal(CLAUSES)}回访群众。2019年年底前走访一遍受影响的农户。（县科农局负责）\n${ordinal(CLAUSES + 1)}`,
);

/** A later version comes in while the plan runs: the coordinator looks at the difference, decides, and takes it over. */
describe('amending a running plan on screen', () => {
  let walk: Walk;
  let page: Page;

  beforeAll(async () => {
    walk = await Walk.begin({ worker: true });
    page = await walk.signIn(COORDINATOR, { viewport: { width: 1440, height: 900 } });
  });
  afterAll(() => walk?.end());

  /** Imports a text from the first page on, and settles its doubts as proposed. */
  async function importSettled(text: string): Promise<number> {
    await page.getByTestId('import-plan').click();
    const file = { name: 'plan.txt', mimeType: 'text/plain', buffer: Buffer.from(text) };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByTestId('doubt').first().waitFor();
    await adoptProposals(page);
    return planOf(page);
  }

  it('takes a moved date and a new clause over, and the new clause has a workflow that answers', async () => {
    const planId = await importSettled(EARLIER);
    await page.getByTestId('confirm-plan').click();
    await page.locator('.ant-modal-confirm-btns .ant-btn-primary').click();
    await page
      .getByTestId('board-row')
      .nth(CLAUSES - 1)
      .waitFor();

    await openAt(page, walk.url);
    await page.getByTestId('import-plan').waitFor();
    const hand = await Hand.on(page);
    await importSettled(LATER);
    await picture(page, 'amend-version');
    await page.getByTestId('amends').getByRole('link').click();
    await page.getByTestId('change').first().waitFor();
    await picture(page, 'amend-difference');
    const kinds = await page
      .getByTestId('change')
      .evaluateAll((items) => items.map((item) => (item as unknown as { dataset: { kind: string } }).dataset.kind));
    expect(kinds).toContain('added');
    expect(kinds).toContain('changed');
    expect(kinds).not.toContain('dropped');
    await page.getByTestId('apply-all').click();
    await picture(page, 'amend-difference-decided');
    await page.getByTestId('amend-plan').click();
    await page.getByTestId('board-row').nth(CLAUSES).waitFor();
    await hand.arrived('14');
    await picture(page, 'amend-board-amended');

    const em = walk.house.duban.orm.em.fork();
    const moved = await em.find(Obligation, { plan: planId, dueOn: '2021-12-31', originalDueOn: '2019-12-31' });
    expect(moved.length).toBeGreaterThan(0);
    expect(await em.count(Clause, { plan: planId })).toBe(CLAUSES + 1);
    await walk.house.until(async () => (await unanswered(walk.house.duban.orm.em.fork(), planId)) === 0);
  });
});
